/**
 * Who pledges, as far as this room wants to know: a name that only this initiative's key can make of the address, and what finds floods,
 * as keyed pseudonyms too. An account and a mailed link of the same mailbox give the same token.
 */
import type { Platform } from '../../platform/platform.ts';
import { canonicalEmail } from '../../rules/petition/canonical-email.ts';
import { domainKind, registeredDomain } from '../../rules/petition/mail-domains.ts';
import { looksRandom, nameStem } from '../../rules/petition/mail-name.ts';
import { networkBlock } from '../../rules/petition/network-block.ts';
import { processOf } from './initiative.ts';

export interface Signer {
  readonly token: Buffer;
  /** The domain where it is one of many people; else '~' and its pseudonym. */
  readonly domain: string;
  /** Kept once ten pledges came from it. */
  readonly domainName: string;
  readonly stem: Buffer | null;
  readonly odd: boolean;
  /** Why the pledge is set aside at once. */
  readonly held: 'disposable-mail' | null;
}

/** Enough to tell a few million apart, and too short to be worth keeping a list of. */
const shortBytes = 12;

/** Undefined for what is no address. */
export function signerOf({ secrets }: Platform, initiativeId: number, email: string): Signer | undefined {
  const canonical = canonicalEmail(email);
  if (canonical === undefined) return undefined;
  const named = (what: string, value: string): Buffer =>
    secrets.pseudonym(`pledge ${what} ${processOf(initiativeId)}`, value);
  const { address, name } = canonical;
  const domain = registeredDomain(canonical.domain);
  const kind = domainKind(canonical.domain);
  const stem = nameStem(name);
  return {
    token: named('token', address),
    domain: kind === 'other' ? `~${named('domain', domain).toString('hex').slice(0, 16)}` : domain,
    domainName: domain,
    stem: stem === null ? null : named('stem', stem).subarray(0, shortBytes),
    odd: looksRandom(name),
    held: kind === 'disposable' ? 'disposable-mail' : null,
  };
}

/** `network`: as `visit.network` gives it. */
export const networkIn = ({ secrets }: Platform, initiativeId: number, network: string): Buffer =>
  secrets.pseudonym(`pledge network ${processOf(initiativeId)}`, networkBlock(network)).subarray(0, shortBytes);
