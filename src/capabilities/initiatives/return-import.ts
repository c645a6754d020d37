/**
 * Returns of many counties from one CSV file with the columns that `concord petition project` reads (county, raw, sample, valid,
 * duplicates): stored whole or not at all. What is known stays as it is; other figures become a revision and need a reason.
 */
import { createHash } from 'node:crypto';
import { actOn } from '../../platform/act.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { incoming, withReason, type Imported } from './csv-import.ts';
import { processOf, type Initiative } from './initiative.ts';
import { countyFinder, isHuge, wholeNumber } from './raw-cells.ts';
import { countyOfficial, ownCounties, type County } from './raw-county.ts';
import { faultsIn, readCsv, type CsvCode, type CsvProblem, type CsvRow } from './raw-csv.ts';
import { isSame, putReturn, totalsProblem, type TotalsProblem } from './return-report.ts';
import type { CountyReport, CountyTotals } from './return-total.ts';
import type { CountySample, Stage } from './sample-draws.ts';
import { returnsOf } from './store/return-totals.ts';
import { countiesOf, shareInitiative } from './store/raw-counts.ts';
import { lockSample, samplesOf } from './store/sample-draws.ts';
import { stageNow } from './verify-record.ts';

export const returnColumns = ['county', 'raw', 'sample', 'valid', 'duplicates'] as const;
type Column = (typeof returnColumns)[number];

export interface ImportedReturn {
  readonly county: County;
  readonly totals: CountyTotals;
  readonly before: CountyReport | undefined;
}

export const previewReturns = (
  platform: Platform,
  initiative: Initiative,
  accountId: string,
  bytes: Uint8Array,
): Promise<Imported<ImportedReturn>> => readReturns(platform.db, initiative, accountId, bytes);

export async function importReturns(
  platform: Platform,
  initiative: Initiative,
  accountId: string,
  bytes: Uint8Array,
  givenReason: string,
): Promise<Imported<ImportedReturn>> {
  const reason = givenReason.trim();
  return actOn(platform, processOf(initiative.id), async (tx) => {
    await shareInitiative(tx, initiative.id);
    const stage = await stageNow(tx, initiative);
    if (stage === undefined) return err({ type: 'notNow' });
    // In one order, so that two imports never wait for each other.
    const samples = await samplesOf(tx, initiative.id, stage);
    for (const id of samples.map((sample) => sample.id).sort()) await lockSample(tx, initiative.id, id, stage);
    const read = await readReturns(tx, initiative, accountId, bytes);
    const accepted = read.ok ? withReason(read.value, reason) : read;
    if (!accepted.ok) return accepted;
    const { fresh, corrected } = accepted.value;
    for (const { county, totals, before } of [...fresh, ...corrected]) {
      const official = await countyOfficial(tx, initiative, county.id, accountId);
      if (official === undefined) throw new Error('a county was imported for which the clerk does not act');
      const revision = (before?.revision ?? 0) + 1;
      await putReturn(
        platform,
        tx,
        { initiative, county, official, stage },
        {
          ...totals,
          revision,
          reason: before === undefined ? '' : reason,
        },
      );
    }
    if (fresh.length + corrected.length > 0)
      await platform.audit(tx, {
        act: 'county-returns.imported',
        actorId: accountId,
        regionId: initiative.regionId,
        process: processOf(initiative.id),
        public: false,
        detail: { digest: createHash('sha256').update(bytes).digest('hex') },
      });
    return accepted;
  });
}

async function readReturns(
  db: Db,
  initiative: Initiative,
  accountId: string,
  bytes: Uint8Array,
): Promise<Imported<ImportedReturn>> {
  const stage = await stageNow(db, initiative);
  if (stage === undefined) return err({ type: 'notNow' });
  const table = readCsv(bytes, returnColumns);
  if (!table.ok) return err({ type: 'file', problems: table.error });
  const reading = await readingOf(db, initiative, accountId, stage);
  // A county that is awaited stands in our export with its raw count alone.
  const told = table.value.rows.filter(({ cells }) =>
    [cells.sample, cells.valid, cells.duplicates].some((cell) => cell !== ''),
  );
  const rows = told.map((row) => readRow(row, reading));
  return incoming(
    rows,
    table.value.ignored,
    ({ before, totals }) => before !== undefined && !before.takenBack && isSame(before, totals),
  );
}

interface Reading {
  readonly find: (typed: string) => County | undefined;
  readonly own: ReadonlySet<string>;
  readonly samples: ReadonlyMap<string, Omit<CountySample, 'numbers'>>;
  readonly reports: ReadonlyMap<string, CountyReport>;
  /** Lines on which counties stand. */
  readonly seen: Map<string, number>;
}

async function readingOf(db: Db, initiative: Initiative, accountId: string, stage: Stage): Promise<Reading> {
  const counties = await countiesOf(db, initiative.regionId);
  const [own, samples, reports] = await Promise.all([
    ownCounties(db, initiative, counties, accountId),
    samplesOf(db, initiative.id, stage),
    returnsOf(db, initiative.id, stage),
  ]);
  return {
    find: countyFinder(counties),
    own: new Set(own.map(({ id }) => id)),
    samples: new Map(samples.map((sample) => [sample.id, sample])),
    reports: new Map(reports.map((report) => [report.countyId, report])),
    seen: new Map(),
  };
}

const columnOf: Readonly<Record<TotalsProblem, readonly [Column, CsvCode]>> = {
  rawDiffers: ['raw', 'rawDiffers'],
  sampleDiffers: ['sample', 'sampleDiffers'],
  validUnreadable: ['valid', 'numberUnreadable'],
  duplicatesUnreadable: ['duplicates', 'numberUnreadable'],
  aboveSample: ['valid', 'aboveSample'],
};

function readRow(row: CsvRow<Column>, reading: Reading): Result<ImportedReturn, readonly CsvProblem[]> {
  const { line, cells } = row;
  const { problems, wrong } = faultsIn(row);
  const county = reading.find(cells.county);
  if (county === undefined) wrong('county', 'countyUnknown');
  else if (!reading.own.has(county.id)) wrong('county', 'countyNotYours');
  const counts = (['raw', 'sample', 'valid', 'duplicates'] as const).map((column) => {
    const count = wholeNumber(cells[column]);
    if (count === undefined) wrong(column, isHuge(cells[column]) ? 'numberTooLarge' : 'numberUnreadable');
    return count;
  });
  const [raw, sample, valid, duplicates] = counts;
  if (county === undefined) return err(problems);
  const other = reading.seen.get(county.id);
  if (other !== undefined) wrong('county', 'countyTwice', other);
  else reading.seen.set(county.id, line);
  const drawn = reading.samples.get(county.id);
  if (drawn === undefined) wrong('county', 'noSample');
  if (raw === undefined || sample === undefined || valid === undefined || duplicates === undefined || !drawn)
    return err(problems);
  const totals = { raw, sample, valid, duplicates };
  const problem = totalsProblem(totals, drawn);
  if (problem !== undefined) wrong(...columnOf[problem]);
  return problems.length > 0 ? err(problems) : ok({ county, totals, before: reading.reports.get(county.id) });
}
