/**
 * Who takes part in a meeting: an account, or a browser where anybody may join. The database knows either by a pseudonym made for this
 * one meeting, so what somebody asks here cannot be joined with what they do elsewhere.
 */
import { LRUCache } from 'lru-cache';
import type { Visit } from '../../platform/http/visit.ts';
import type { Platform } from '../../platform/platform.ts';
import { isWithin } from '../../platform/regions.ts';
import { browserToken, keepBrowserToken } from '../../platform/sessions/browser-token.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { findAttendee, joinMeeting } from './store/attendees.ts';
import { processOf, type TownHall } from './town-hall.ts';

export type JoinProblem = 'sign-in' | 'not-a-resident';

/** A number, once given, stays: each node asks once. */
const numbers = new WeakMap<Platform, LRUCache<string, number>>();

function numbersOf(platform: Platform): LRUCache<string, number> {
  let known = numbers.get(platform);
  if (known === undefined) numbers.set(platform, (known = new LRUCache({ max: 100_000 })));
  return known;
}

const keyOf = (id: number, token: Buffer): string => `${id} ${token.toString('base64')}`;

/** The number of this visitor, if they have taken part before. Nothing is written. */
export async function attendeeOf(visit: Visit, hall: TownHall): Promise<number | undefined> {
  const token = tokenOf(visit, hall, browserToken(visit));
  if (token === undefined) return undefined;
  const known = numbersOf(visit.platform).get(keyOf(hall.id, token));
  if (known !== undefined) return known;
  const found = await findAttendee(visit.platform.database, hall.id, token);
  if (found !== undefined) numbersOf(visit.platform).set(keyOf(hall.id, token), found);
  return found;
}

/** The number under which this account takes part; undefined: it does not. */
export const attendeeWithAccount = (
  { database, secrets }: Pick<Platform, 'database' | 'secrets'>,
  { id }: TownHall,
  account: string,
): Promise<number | undefined> => findAttendee(database, id, secrets.pseudonym(processOf(id), account));

/** Whether this visitor may take part, without writing anything. */
export async function mayJoin({ platform, account }: Visit, hall: TownHall): Promise<JoinProblem | undefined> {
  if (hall.joining === 'anyone') return undefined;
  if (account === undefined) return 'sign-in';
  if (hall.joining === 'signed-in') return undefined;
  return (await livesIn(platform, account, hall)) ? undefined : 'not-a-resident';
}

/** Whether the account says that it lives where the meeting is, or below it. */
export const livesIn = async (
  { db }: Pick<Platform, 'db'>,
  { region_id: region }: Pick<Account, 'region_id'>,
  { regionId }: TownHall,
): Promise<boolean> => region !== null && isWithin(db, region, regionId);

/** The number of this visitor, who joins now if they have not; a browser without an account gets a cookie. */
export async function takePart(visit: Visit, hall: TownHall): Promise<Result<number, JoinProblem>> {
  const before = await attendeeOf(visit, hall);
  if (before !== undefined) return ok(before);
  const problem = await mayJoin(visit, hall);
  if (problem !== undefined) return err(problem);
  const { platform, account } = visit;
  const token = tokenOf(visit, hall, account === undefined ? keepBrowserToken(visit) : undefined);
  if (token === undefined) return err('sign-in');
  const number = await joinMeeting(platform.database, {
    meetingId: hall.id,
    token,
    regionId: account?.region_id ?? null,
    assurance: account === undefined ? 'browser' : 'account',
  });
  numbersOf(platform).set(keyOf(hall.id, token), number);
  return ok(number);
}

function tokenOf({ platform, account }: Visit, hall: TownHall, secret: string | undefined): Buffer | undefined {
  if (account !== undefined) return platform.secrets.pseudonym(processOf(hall.id), account.id);
  if (hall.joining !== 'anyone' || secret === undefined) return undefined;
  return platform.secrets.pseudonym(processOf(hall.id), `browser ${secret}`);
}
