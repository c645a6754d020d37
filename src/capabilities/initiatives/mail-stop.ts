/**
 * The link in each letter that ends all letters about one initiative, without signing in. It names the account and proves by a keyed hash
 * that this site made it; it does nothing until the page it leads to is confirmed.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Platform } from '../../platform/platform.ts';
import type { Initiative } from './initiative.ts';

const proofOf = ({ secrets }: Platform, initiativeId: number, accountId: string): Buffer =>
  secrets.pseudonym(`initiative-mail:${initiativeId}`, accountId);

export function stopLink(platform: Platform, { id, slug }: Pick<Initiative, 'id' | 'slug'>, accountId: string): string {
  const proof = proofOf(platform, id, accountId).toString('base64url');
  return `${platform.config.publicUrl}/initiatives/${slug}/mail/stop?of=${accountId}.${proof}`;
}

/** The account; undefined when this site did not make the link. */
export function readStop(platform: Platform, initiativeId: number, of: string): string | undefined {
  const [accountId = '', proof = ''] = of.split('.');
  if (!/^[0-9a-f-]{36}$/.test(accountId)) return undefined;
  const given = Buffer.from(proof, 'base64url');
  const wanted = proofOf(platform, initiativeId, accountId);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? accountId : undefined;
}
