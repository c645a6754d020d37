/** What the scribe writes down while the meeting goes on: notes, and promises, each of which is a commitment from that moment on. */
import { createHash } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Meeting, OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { addMilestone, makeCommitments, withdrawCommitment } from '../commitments/index.ts';
import { enter } from './enter.ts';
import { processOf, type TownHall } from './town-hall.ts';

export const longestNote = 4_000;
export const longestPromise = 300;
export const longestOwner = 120;

export type ScribeProblem =
  | OrderProblem
  | 'noteMissing'
  | 'noteTooLong'
  | 'promiseMissing'
  | 'promiseTooLong'
  | 'ownerMissing'
  | 'ownerTooLong'
  | 'dueWrong'
  | 'itemWrong'
  | 'reasonMissing'
  | 'reasonTooLong';

/** The number of the entry; `known`: it had been written down before. */
export interface Written {
  readonly seq: number;
  readonly known: boolean;
}

/** `note` is a UUID of the form: a note that is sent twice is one note. `item` null: of the meeting as a whole, or of the item open now. */
export async function noteDown(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { note, item, text }: { readonly note: string; readonly item: number | null; readonly text: string },
): Promise<Result<Written, ScribeProblem>> {
  const said = text.trim();
  if (said === '') return err('noteMissing');
  if (said.length > longestNote) return err('noteTooLong');
  if (!hasItem(hall, item)) return err('itemWrong');
  return enter(
    platform,
    hall,
    { kind: 'noted', note, item, text: said },
    { by: { account: official.id, role: official.role }, key: note },
  );
}

/** Struck notes stay in the record with the reason; minutes leave them out. Struck twice is struck once. */
export async function strikeNote(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { note, reason }: { readonly note: string; readonly reason: string },
): Promise<Result<Written, ScribeProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return enter(
    platform,
    hall,
    { kind: 'note-struck', note, reason },
    {
      by: { account: official.id, role: official.role },
      key: strikeKey(note),
      log: { act: 'town-hall.note-struck', reason },
    },
  );
}

export interface NewPromise {
  /** A UUID of the form: sent twice it is one promise. */
  readonly promise: string;
  readonly text: string;
  readonly owner: string;
  /** YYYY-MM-DD or '' */
  readonly due: string;
  readonly question: string | null;
  readonly item: number | null;
}

export async function notePromise(
  platform: Platform,
  hall: TownHall,
  official: Official,
  promised: NewPromise,
): Promise<Result<Written, ScribeProblem>> {
  const [text, owner, due] = [promised.text.trim(), promised.owner.trim(), promised.due.trim()];
  if (text === '') return err('promiseMissing');
  if (text.length > longestPromise) return err('promiseTooLong');
  if (owner === '') return err('ownerMissing');
  if (owner.length > longestOwner) return err('ownerTooLong');
  if (due !== '' && !isDay(due)) return err('dueWrong');
  const { promise, question, item } = promised;
  if (!hasItem(hall, item)) return err('itemWrong');
  const fact = { kind: 'promised', promise, text, owner, due: due === '' ? null : due, question, item } as const;
  return enter<ScribeProblem>(
    platform,
    hall,
    ({ questions }) => (question !== null && !questions.has(question) ? err('no-such-question') : ok(fact)),
    {
      by: { account: official.id, role: official.role },
      key: promise,
      also: (tx) => commitTo(platform, tx, hall, [fact]),
    },
  );
}

/**
 * A promise that was entered by mistake stays in the record with the reason, and in versions of the minutes that were published before;
 * later ones leave it out, and its commitment is withdrawn. Struck twice is struck once.
 */
export async function strikePromise(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { promise, reason }: { readonly promise: string; readonly reason: string },
): Promise<Result<Written, ScribeProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return enter(
    platform,
    hall,
    { kind: 'promise-struck', promise, reason },
    {
      by: { account: official.id, role: official.role },
      key: strikeKey(promise),
      log: { act: 'town-hall.promise-struck', reason },
      also: (tx) => withdraw(platform, tx, hall, { promise, reason }, official),
    },
  );
}

/** For records that were brought in whole: commitments for all promises that are none yet, and none for those that were struck. */
export async function commitPromises(platform: Platform, tx: Db, hall: TownHall, { promises }: Meeting): Promise<void> {
  const all = [...promises.values()];
  const standing = all.filter(({ struck }) => struck === null);
  await commitTo(platform, tx, hall, standing);
  for (const { promise, struck } of all)
    if (struck !== null) await withdraw(platform, tx, hall, { promise, reason: struck });
}

/** Nothing where it never was a commitment. */
const withdraw = (
  platform: Platform,
  tx: Db,
  { id, language }: TownHall,
  { promise, reason }: { readonly promise: string; readonly reason: string },
  by?: Official,
): Promise<void> =>
  withdrawCommitment(platform, tx, { process: processOf(id), id: promise }, { note: reason, language }, by);

/** Without money: what was promised is that something is done, by somebody, by a day. */
async function commitTo(
  platform: Platform,
  tx: Db,
  hall: TownHall,
  promised: readonly {
    readonly promise: string;
    readonly text: string;
    readonly owner: string;
    readonly due: string | null;
  }[],
): Promise<void> {
  const [process, { regionId, language }] = [processOf(hall.id), hall];
  await makeCommitments(platform, tx, {
    process,
    regionId,
    items: promised.map(({ promise, text, owner }) => ({
      id: promise,
      title: text,
      language,
      translations: {},
      amount: 0,
      unitsPerCurrency: 100,
      currency: 'USD',
      owner,
    })),
  });
  for (const { promise: id, text, due } of promised)
    if (due !== null)
      await addMilestone(platform, tx, { process, id, regionId }, { title: text.slice(0, 200), language, dueOn: due });
}

/** What is struck is struck once, whoever sends it how often: the key follows from what is struck. */
const strikeKey = (id: string): string =>
  createHash('sha256')
    .update(`struck ${id}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const hasItem = ({ items }: TownHall, item: number | null): boolean =>
  item === null || items.some(({ number }) => number === item);

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
