/**
 * Somebody signs up for a town hall, changes what they said, or does not come after all. Whoever does holds the meeting's row, so the line
 * for the hall has one order, and nobody is told of a place that another was given at the same time.
 */
import { isKey } from '../../platform/http/form-keys.ts';
import type { Db } from '../../platform/db/db.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { placingOf } from './placing.ts';
import { signUpLetter } from './sign-up-letters.ts';
import { meetingIn } from './standing.ts';
import { lockRecord } from './store/record.ts';
import { insertSignUp, markPlaceTold, ownSignUp, rowsOf, ways, type SignUp, type Way } from './store/sign-ups.ts';
import { findTownHallById } from './store/town-halls.ts';
import { processOf, type TownHall } from './town-hall.ts';

export const longestNeed = 1_000;
export const longestName = 60;
/** So many rows of one account in one meeting, so that nobody is flooded with letters. */
export const mostChanges = 30;

export interface Wish {
  readonly way: string;
  readonly name: string;
  /** One of the languages of the meeting, or ''. */
  readonly interpretation: string;
  readonly accommodation: string;
  readonly key: string;
}

export type SignUpProblem =
  | 'notPublished'
  | 'begun'
  | 'cancelled'
  | 'wayMissing'
  | 'noHall'
  | 'nameTooLong'
  | 'interpretationUnknown'
  | 'accommodationTooLong'
  | 'notAKey'
  | 'tooManyChanges';

export interface Standing {
  readonly signUp: SignUp;
  /** Undefined for those who take part from elsewhere. */
  readonly place: Place | undefined;
}

/** `nr`: how many stand before one in the line of those who wait, and one more. */
export type Place = { readonly placed: true } | { readonly placed: false; readonly nr: number };

export async function signUp(
  platform: Platform,
  { id }: TownHall,
  account: Account,
  wish: Wish,
): Promise<Result<Standing, SignUpProblem>> {
  return platform.db.transaction().execute(async (tx): Promise<Result<Standing, SignUpProblem>> => {
    const held = await holdMeeting(platform, tx, id);
    if (!held.ok) return held;
    const { hall, now } = held.value;
    const read = readWish(hall, wish);
    if (!read.ok) return read;
    const before = await ownSignUp(tx, id, account.id);
    if ((await rowsOf(tx, id, account.id)) >= mostChanges) return err('tooManyChanges');
    const isNew = await insertSignUp(tx, id, { ...read.value, accountId: account.id, regionId: account.region_id });
    const standing = await standingIn(tx, hall, account.id, now);
    if (standing === undefined) throw new Error('a sign-up was not written');
    if (!isNew) return ok(standing);
    const { place, signUp: own } = standing;
    if (before?.line !== own.line) {
      if (place !== undefined) await markPlaceTold(tx, id, own.line, { turn: 1, placed: place.placed });
      await putMail(tx, { to: account.email, ...signUpLetter(platform, hall, account.locale, place) });
    }
    await log(platform, tx, hall, account, before?.way === 'hall' && own.way !== 'hall' ? 'given-back' : 'signed-up');
    return ok(standing);
  });
}

/** Nothing happens when they had not signed up. */
export async function withdrawSignUp(
  platform: Platform,
  { id }: TownHall,
  account: Account,
  key: string,
): Promise<Result<'withdrawn', SignUpProblem>> {
  return platform.db.transaction().execute(async (tx): Promise<Result<'withdrawn', SignUpProblem>> => {
    const held = await holdMeeting(platform, tx, id);
    if (!held.ok) return held;
    if (!isKey(key)) return err('notAKey');
    if ((await ownSignUp(tx, id, account.id)) === undefined) return ok('withdrawn');
    const nothing = { name: '', interpretation: '', accommodation: '' };
    const row = { ...nothing, accountId: account.id, way: 'withdrawn', regionId: account.region_id, key } as const;
    if (await insertSignUp(tx, id, row)) await log(platform, tx, held.value.hall, account, 'given-back');
    return ok('withdrawn');
  });
}

/** How one account stands now; undefined when it has not signed up. */
export async function standingIn(db: Db, hall: TownHall, accountId: string, now: Date): Promise<Standing | undefined> {
  const own = await ownSignUp(db, hall.id, accountId);
  if (own === undefined) return undefined;
  if (own.way !== 'hall') return { signUp: own, place: undefined };
  const { placed, waiting } = await placingOf(db, hall, now);
  const place: Place = placed.has(own.line) ? { placed: true } : { placed: false, nr: waiting.indexOf(own.line) + 1 };
  return { signUp: own, place };
}

async function holdMeeting(
  platform: Platform,
  tx: Db,
  id: number,
): Promise<Result<{ readonly hall: TownHall; readonly now: Date }, SignUpProblem>> {
  const { now } = await lockRecord(tx, id);
  // As it is planned now: capacity may have changed since the page was drawn.
  const hall = await findTownHallById(tx, id);
  if (hall === undefined || hall.publishedAt === null) return err('notPublished');
  if (hall.cancelledAt !== null) return err('cancelled');
  const { status } = await meetingIn(platform, tx, hall);
  return status === 'to-come' ? ok({ hall, now }) : err('begun');
}

function readWish(
  hall: TownHall,
  wish: Wish,
): Result<{ way: Way; name: string; interpretation: string; accommodation: string; key: string }, SignUpProblem> {
  const way = ways.find((one) => one === wish.way);
  if (!isKey(wish.key)) return err('notAKey');
  if (way === undefined) return err('wayMissing');
  if (way === 'hall' && hall.place === '') return err('noHall');
  const [name, accommodation] = [wish.name.trim(), wish.accommodation.trim()];
  if (name.length > longestName) return err('nameTooLong');
  const { interpretation } = wish;
  if (interpretation !== '' && !hall.languages.slice(1).includes(interpretation)) return err('interpretationUnknown');
  if (accommodation.length > longestNeed) return err('accommodationTooLong');
  return ok({ way, name, interpretation, accommodation, key: wish.key.toLowerCase() });
}

/** Private: who signed up is nobody's business. Giving a place back wakes the job that tells the next. */
async function log(
  platform: Platform,
  tx: Db,
  hall: TownHall,
  { id }: Account,
  what: 'signed-up' | 'given-back',
): Promise<void> {
  await platform.audit(tx, {
    act: `town-hall.place-${what}`,
    actorId: id,
    regionId: hall.regionId,
    process: processOf(hall.id),
    public: false,
    detail: {},
  });
}
