/**
 * Batches of many counties from one CSV file (county, batch, signatures, received_on): shown first, then stored whole or not at all. A batch
 * that is known with the same figures stays as it is, so the same file changes nothing the second time; one with other figures
 * becomes a revision, and needs a reason.
 */
import { createHash } from 'node:crypto';
import { actOn } from '../../platform/act.ts';
import type { Db } from '../../platform/db/db.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Platform } from '../../platform/platform.ts';
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { Life } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { incoming, withReason, type Imported } from './csv-import.ts';
import { processOf, type Initiative } from './initiative.ts';
import { countyFinder, dayOf, isHuge, wholeNumber } from './raw-cells.ts';
import { countyOfficial, ownCounties, type County } from './raw-county.ts';
import { mostInBatch, type Batch } from './raw-count.ts';
import { faultsIn, readCsv, type CsvProblem, type CsvRow } from './raw-csv.ts';
import { batchProblem, lifeNow, takesCounts } from './raw-enter.ts';
import {
  allBatches,
  countiesOf,
  countyCounts,
  insertBatches,
  lockRawCounts,
  shareInitiative,
  type NewBatch,
} from './store/raw-counts.ts';

export const batchColumns = ['county', 'batch', 'signatures', 'received_on'] as const;
type Column = (typeof batchColumns)[number];

export interface ImportedBatch {
  readonly county: County;
  readonly batch: string;
  readonly signatures: number;
  readonly receivedOn: IsoDay;
  /** As it is known; undefined for a new one. */
  readonly before: Batch | undefined;
}

export const previewBatches = (
  platform: Platform,
  initiative: Initiative,
  accountId: string,
  bytes: Uint8Array,
): Promise<Imported<ImportedBatch>> => readBatches(platform, platform.db, initiative, accountId, bytes);

export async function importBatches(
  platform: Platform,
  initiative: Initiative,
  accountId: string,
  bytes: Uint8Array,
  givenReason: string,
): Promise<Imported<ImportedBatch>> {
  const reason = givenReason.trim();
  return actOn(platform, processOf(initiative.id), async (tx) => {
    await shareInitiative(tx, initiative.id);
    const counties = await countiesOf(tx, initiative.regionId);
    const own = await ownCounties(tx, initiative, counties, accountId);
    await lockRawCounts(
      tx,
      initiative.id,
      own.map(({ id }) => id),
    );
    const read = await readBatches(platform, tx, initiative, accountId, bytes);
    const accepted = read.ok ? withReason(read.value, reason) : read;
    if (!accepted.ok) return accepted;
    const { fresh, corrected } = accepted.value;
    const rows = [...fresh, ...corrected].map(({ county, batch, signatures, receivedOn, before }): NewBatch => ({
      countyId: county.id,
      batch,
      signatures,
      receivedOn,
      revision: (before?.revision ?? 0) + 1,
      reason: before === undefined ? '' : reason,
    }));
    if (rows.length === 0) return accepted;
    await insertBatches(tx, initiative.id, rows, accountId);
    await platform.audit(tx, {
      act: 'raw-batches.imported',
      actorId: accountId,
      actorRole: (await countyOfficial(tx, initiative, rows[0]?.countyId ?? '', accountId))?.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      ...(corrected.length === 0 ? {} : { reason }),
      public: true,
      detail: {
        digest: createHash('sha256').update(bytes).digest('hex'),
        counties: new Set(rows.map(({ countyId }) => countyId)).size,
        batches: fresh.length,
        corrected: corrected.length,
      },
    });
    return accepted;
  });
}

async function readBatches(
  platform: Platform,
  db: Db,
  initiative: Initiative,
  accountId: string,
  bytes: Uint8Array,
): Promise<Imported<ImportedBatch>> {
  const life = await lifeNow(db, initiative);
  if (!(await takesCounts(db, initiative, life))) return err({ type: 'notNow' });
  const table = readCsv(bytes, batchColumns);
  if (!table.ok) return err({ type: 'file', problems: table.error });
  const counts = await countyCounts(db, initiative.id, initiative.regionId);
  const own = await ownCounties(db, initiative, counts, accountId);
  const known = await allBatches(db, initiative.id);
  const closed = new Set(counts.filter((count) => count.closed).map(({ id }) => id));
  const reading: Reading = {
    find: countyFinder(counts),
    own: new Set(own.map(({ id }) => id)),
    closed,
    known: new Map(known.map((batch) => [nameOf(batch.countyId, batch.batch), batch])),
    life,
    today: dayIn(platform.now(), platform.config.timeZone),
    seen: new Map(),
  };
  const rows = table.value.rows.map((row) => readRow(row, reading));
  return incoming(rows, table.value.ignored, isSame);
}

interface Reading {
  readonly find: (typed: string) => County | undefined;
  readonly own: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Batch>;
  readonly life: Life;
  readonly today: IsoDay;
  /** Lines on which batches stand. */
  readonly seen: Map<string, number>;
}

/** Our exports put an apostrophe before what a spreadsheet would take for a formula. */
const asWritten = (cell: string): string => (/^'['=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell);

const nameOf = (countyId: string, batch: string): string => `${countyId}\n${batch}`;
const isSame = ({ before, signatures, receivedOn }: ImportedBatch): boolean =>
  before?.signatures === signatures && before.receivedOn === receivedOn;

function readRow(row: CsvRow<Column>, reading: Reading): Result<ImportedBatch, readonly CsvProblem[]> {
  const { line, cells } = row;
  const { problems, wrong } = faultsIn(row);
  const county = reading.find(cells.county);
  if (county === undefined) wrong('county', 'countyUnknown');
  else if (!reading.own.has(county.id)) wrong('county', 'countyNotYours');
  const signatures = wholeNumber(cells.signatures);
  if (signatures === undefined) wrong('signatures', isHuge(cells.signatures) ? 'numberTooLarge' : 'numberUnreadable');
  else if (signatures > mostInBatch) wrong('signatures', 'numberTooLarge');
  const receivedOn = dayOf(cells.received_on);
  // Judged alone, so that one line tells all its faults.
  const byDay = batchProblem(
    { batch: 'x', signatures: 0, receivedOn: receivedOn ?? cells.received_on },
    reading.life,
    reading.today,
  );
  if (byDay === 'dayUnreadable' || byDay === 'dayTooLate' || byDay === 'dayTooEarly') wrong('received_on', byDay);
  const batch = asWritten(cells.batch);
  const byName = batchProblem(
    { batch, signatures: 0, receivedOn: reading.today },
    { ...reading.life, past: [] },
    reading.today,
  );
  if (byName === 'batchMissing' || byName === 'batchTooLong') wrong('batch', byName);
  if (county === undefined || signatures === undefined || receivedOn === undefined) return err(problems);
  const name = nameOf(county.id, batch);
  const other = reading.seen.get(name);
  if (other !== undefined) wrong('batch', 'batchTwice', other);
  else reading.seen.set(name, line);
  const read: ImportedBatch = { county, batch, signatures, receivedOn, before: reading.known.get(name) };
  if (reading.closed.has(county.id) && !isSame(read)) wrong('county', 'countyClosed');
  return problems.length > 0 ? err(problems) : ok(read);
}
