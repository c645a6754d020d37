/** Giving a pledge and taking it back, by an account or by a mailed link: the one place where it happens, for pages and the API alike. */
import type { Platform } from '../../platform/platform.ts';
import { tokenHash } from '../../platform/secrets.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { pledgeDoor, type PledgeDoor } from './pledge-door.ts';
import { networkIn, signerOf } from './pledge-signer.ts';
import { castPledge, type PledgeCast, type PledgeMove } from './store/pledges.ts';

export type PledgeProblem =
  | { readonly type: 'no-such-initiative' }
  | { readonly type: 'closed' }
  /** The account says no region, and none was chosen. */
  | { readonly type: 'no-region' }
  | { readonly type: 'other-region' }
  | { readonly type: 'dead-link' }
  /** The link was used for the other move. */
  | { readonly type: 'used-link' };

export interface AccountMove {
  readonly account: Account;
  /** As `visit.network` gives it. */
  readonly network: string;
  readonly move: PledgeMove;
  /** Used where the account says no region within the initiative's. */
  readonly region?: string;
}

export async function pledgeByAccount(
  platform: Platform,
  slug: string,
  { account, network, move, region }: AccountMove,
): Promise<Result<PledgeDoor, PledgeProblem>> {
  return atDoor(platform, slug, (door) => {
    const { id } = door.initiative;
    const signer = signerOf(platform, id, account.email);
    if (signer === undefined) throw new Error('an account has no address');
    const cell = cellOf(door, account.region_id, region);
    // Taking back needs no region: it is the pledge's own.
    if (typeof cell !== 'string' && move === 'give') return cell;
    const regionId = typeof cell === 'string' ? cell : door.initiative.regionId;
    return { ...knownOf(door, move), link: null, ...signer, regionId, network: networkIn(platform, id, network) };
  });
}

export const pledgeByLink = (
  platform: Platform,
  slug: string,
  { secret, move }: { readonly secret: string; readonly move: PledgeMove },
): Promise<Result<PledgeDoor, PledgeProblem>> =>
  atDoor(platform, slug, (door) => ({ ...knownOf(door, move), link: tokenHash(secret) }));

/** Under which region a pledge is counted: where the account says that its owner lives, or what was chosen if it says nothing. */
export function cellOf(door: PledgeDoor, home: string | null, chosen = ''): string | PledgeProblem {
  const lives = home ?? chosen;
  if (lives === '') return { type: 'no-region' };
  return door.regions.find(({ id }) => id === lives)?.cell ?? { type: 'other-region' };
}

const knownOf = ({ initiative, newest, open, closesAt }: PledgeDoor, move: PledgeMove) => ({
  initiativeId: initiative.id,
  newest,
  open,
  closesAt,
  move,
});

/** A copy of the door can be old once, or while somebody records event after event. */
const mostTries = 50;

async function atDoor(
  platform: Platform,
  slug: string,
  ask: (door: PledgeDoor) => PledgeCast | PledgeProblem,
): Promise<Result<PledgeDoor, PledgeProblem>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const door = await pledgeDoor(platform, slug, tries > 0);
    if (door === undefined) return err({ type: 'no-such-initiative' });
    const cast = ask(door);
    if ('type' in cast) return err(cast);
    const outcome = await castPledge(platform.database, cast);
    switch (outcome) {
      case 'done':
        return ok(door);
      case 'closed':
        return err({ type: 'closed' });
      case 'gone':
        return err({ type: 'no-such-initiative' });
      case 'dead':
        return err({ type: 'dead-link' });
      case 'used':
        return err({ type: 'used-link' });
      case 'stale':
        break;
    }
  }
  throw new Error('a pledge could not be recorded: events came faster than they could be read');
}
