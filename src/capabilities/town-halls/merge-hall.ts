/**
 * Merges the record of a hall into the one here: all of it, or nothing. Entries keep their keys and their instants and get the next
 * numbers here; what the rules of order do not let follow is left out and told. What was decided about an entry stays decided, so a
 * file may come twice, or an earlier one after a later one, and nothing changes. See docs/decisions/town-halls.md.
 */
import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Db } from '../../platform/db/db.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { mergeRecord, type Entry, type Fact, type Meeting, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { canonicalJson } from './hall-canonical-json.ts';
import { openSealed, readRecord, type HallRecord } from './hall-file.ts';
import { logAct } from './log-act.ts';
import { commitPromises } from './scribe.ts';
import { meetingIn } from './standing.ts';
import { decidedOf, newAttendees, putHallAttendees, putHallSupport, putRun, uploadMerged } from './store/hall-merge.ts';
import { packOfKey } from './store/hall-packs.ts';
import { factsWithKeys, insertTravelling } from './store/hall-record.ts';
import { lockRecord } from './store/record.ts';
import { processOf, setupOf, type TownHall } from './town-hall.ts';

export type FileProblem = 'not-a-record' | 'unknown-pack' | 'other-meeting' | 'revoked' | 'altered' | 'cancelled';
export type MergeProblem = FileProblem | 'reasonMissing' | 'reasonTooLong';

type HallEntry = HallRecord['entries'][number];

export interface HallMerge {
  readonly pack: number;
  /** Of the file. */
  readonly digest: Buffer;
  readonly added: readonly (HallEntry & Entry)[];
  readonly refused: readonly { readonly entry: HallEntry; readonly problem: OrderProblem }[];
  /** Entries that came before, in this file or another. */
  readonly before: number;
  readonly attendees: number;
  /** Acts of support in the file, old ones too. */
  readonly support: number;
  /** The file's latest instant is later than the clock here, so the laptop's clock was wrong. */
  readonly fromTheFuture: boolean;
}

export type Progress = (done: number, total: number) => void;

export const digestOf = (file: Buffer): Buffer => createHash('sha256').update(file).digest();

/** What a merge would do now; nothing is written. */
export async function previewMerge(
  platform: Platform,
  hall: TownHall,
  file: Buffer,
  progress: Progress = () => {},
): Promise<Result<HallMerge, FileProblem>> {
  return platform.db.transaction().execute(async (tx): Promise<Result<HallMerge, FileProblem>> => {
    const read = await readFor(tx, hall, file);
    if (!read.ok) return read;
    const decided = await decide(platform, tx, hall, read.value.record, progress);
    const attendees = await newAttendees(tx, hall.id, read.value.record.run, read.value.record.attendees);
    return ok(summary(platform, file, read.value, decided, attendees));
  });
}

/** `known`: there was nothing new in it, and nothing was written. */
export async function mergeHall(
  platform: Platform,
  hall: TownHall,
  official: Official,
  {
    file,
    reason,
    progress = () => {},
  }: { readonly file: Buffer; readonly reason: string; readonly progress?: Progress },
): Promise<Result<HallMerge & { readonly known: boolean }, MergeProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  type Done = Result<HallMerge & { readonly known: boolean }, MergeProblem>;
  const done = await platform.db.transaction().execute(async (tx): Promise<Done> => {
    // Called off since the page was drawn.
    if ((await lockRecord(tx, hall.id)).cancelled) return err('cancelled');
    const read = await readFor(tx, hall, file);
    if (!read.ok) return read;
    const { record, pack } = read.value;
    const decided = await decide(platform, tx, hall, record, progress);
    for (const slice of slices(decided.added)) await insertTravelling(tx, hall.id, slice);
    await commitPromises(platform, tx, hall, decided.meeting);
    await putRun(tx, hall.id, { run: record.run, pack, decided: record.entries.at(-1)?.number ?? 0 });
    const attendees = await putHallAttendees(tx, hall.id, record.run, record.attendees);
    const support = await putHallSupport(
      tx,
      hall.id,
      record.run,
      record.support.filter(({ question }) => !decided.others.has(question)),
    );
    const merge = summary(platform, file, read.value, decided, attendees);
    await uploadMerged(tx, hall.id, merge.digest);
    const known = decided.before === record.entries.length && attendees === 0 && support === 0;
    if (known) return ok({ ...merge, known });
    await logAct(platform, tx, hall, official, {
      act: 'town-hall.hall-merged',
      reason,
      detail: {
        pack,
        digest: merge.digest.toString('hex'),
        entries: decided.added.length,
        leftOut: decided.refused.length,
        attendees,
        support,
      },
    });
    return ok({ ...merge, known });
  });
  if (done.ok && !done.value.known) platform.live.announce(processOf(hall.id));
  return done;
}

interface Read {
  readonly record: HallRecord;
  readonly pack: number;
}

/** Whose key it is comes first: nothing of a file is looked into that is not signed with a pack of this meeting. */
async function readFor(tx: Db, hall: TownHall, file: Buffer): Promise<Result<Read, FileProblem>> {
  const opened = openSealed(file.toString('utf8'));
  if (!opened.ok) return opened;
  const pack = await packOfKey(tx, opened.value.publicKey);
  if (pack === undefined) return err('unknown-pack');
  if (pack.meetingId !== hall.id) return err('other-meeting');
  if (pack.revoked) return err('revoked');
  if (hall.cancelledAt !== null) return err('cancelled');
  const record = readRecord(opened.value, pack.publicKey);
  return record.ok ? ok({ record: record.value, pack: pack.number }) : record;
}

interface Decided {
  readonly added: readonly (HallEntry & Entry)[];
  readonly refused: HallMerge['refused'];
  readonly before: number;
  /** As it stands afterwards. */
  readonly meeting: Meeting;
  readonly others: ReadonlySet<string>;
}

const sliceSize = 500;

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += sliceSize) yield all.slice(at, at + sliceSize);
}

/** In slices, between which others get their turn. */
async function decide(
  platform: Platform,
  tx: Db,
  hall: TownHall,
  { run, entries }: HallRecord,
  progress: Progress,
): Promise<Decided> {
  const until = await decidedOf(tx, hall.id, run);
  const fresh = entries.filter(({ number }) => number > until);
  const here = await factsWithKeys(
    tx,
    hall.id,
    entries.map(({ key }) => key),
  );
  let meeting: Meeting = await meetingIn(platform, tx, hall);
  const others = otherQuestions(meeting, entries, here);
  const isHere = ({ key, fact }: HallEntry): boolean => isSame(here.get(key), fact);
  // Whoever read the hall's record knows its keys and may have sent one here with something else: that displaces nothing.
  const keyed = fresh.map((entry) => (here.has(entry.key) && !isHere(entry) ? { ...entry, key: randomUUID() } : entry));
  const [added, refused]: [(HallEntry & Entry)[], HallMerge['refused'][number][]] = [[], []];
  for (const slice of slices(keyed)) {
    const merged = mergeRecord(meeting, slice, setupOf(hall), isHere, (question) => others.has(question));
    meeting = merged.meeting;
    added.push(...merged.added);
    refused.push(...merged.refused);
    progress(added.length + refused.length, fresh.length);
    await setImmediate();
  }
  return { added, refused, before: entries.length - added.length - refused.length, meeting, others };
}

const isAsking = (fact: Fact): fact is Extract<Fact, { kind: 'question-submitted' | 'question-shown' }> =>
  fact.kind === 'question-submitted' || fact.kind === 'question-shown';

/** A question that one phone sent to both is one question, by whichever way it came. */
const isSame = (here: Fact | undefined, fact: Fact): boolean =>
  here !== undefined &&
  (isAsking(here) && isAsking(fact)
    ? here.question === fact.question && here.text === fact.text && here.form === fact.form
    : canonicalJson(here) === canonicalJson(fact));

/** Ids under which something else was asked here than in the hall. */
function otherQuestions(
  { questions }: Meeting,
  entries: HallRecord['entries'],
  here: ReadonlyMap<string, Fact>,
): ReadonlySet<string> {
  const [seen, others] = [new Set<string>(), new Set<string>()];
  for (const { key, fact } of entries) {
    if (!isAsking(fact) || seen.has(fact.question)) continue;
    seen.add(fact.question);
    const asked = questions.get(fact.question);
    if (asked === undefined || isSame(here.get(key), fact)) continue;
    if (asked.text !== fact.text || asked.form !== fact.form) others.add(fact.question);
  }
  return others;
}

const summary = (
  platform: Platform,
  file: Buffer,
  { record, pack }: Read,
  { added, refused, before }: Decided,
  attendees: number,
): HallMerge => ({
  pack,
  digest: digestOf(file),
  added,
  refused,
  before,
  attendees,
  support: record.support.length,
  fromTheFuture: Math.max(record.madeAt, record.entries.at(-1)?.at ?? 0) > platform.now().getTime() + 60_000,
});
