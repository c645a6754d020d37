/** The open data of a referendum: returns by region as a table from which it can be decided again, every revision, and all of it as JSON. */
import { stringify } from 'csv-stringify/sync';
import { safeText } from '../../platform/csv.ts';
import type { Platform } from '../../platform/platform.ts';
import { WHOLE } from '../../rules/decision/index.ts';
import { openReferendum, openResult } from './open-data.ts';
import type { Referendum } from './referendum.ts';
import { decidingRegions, resultOf } from './result.ts';
import { findCount } from './store/counts.ts';
import { allReturns, currentReturns, toldRegions } from './store/returns.ts';

export const exportKinds = ['returns.csv', 'revisions.csv', 'referendum.json'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Undefined where the file does not exist for this kind of vote. */
export async function exportFile(
  platform: Platform,
  referendum: Referendum,
  kind: ExportKind,
  now: Date,
): Promise<string | undefined> {
  const { db } = platform;
  if (kind === 'referendum.json') {
    const [result, revisions] = [await resultOf(db, referendum, now), await allReturns(db, referendum.id)];
    const open = { ...openReferendum(platform, referendum, now), result: openResult(result), revisions };
    return `${JSON.stringify(open, null, 2)}\n`;
  }
  if (referendum.kind === 'held-here')
    return kind === 'returns.csv' && now >= referendum.closesAt ? countTable(platform, referendum) : undefined;
  if (now < referendum.closesAt) return undefined;
  if (kind === 'revisions.csv') return revisionTable(platform, referendum);
  const returns = await currentReturns(db, referendum.id);
  return table(
    ['region', 'name', 'registered', 'ballots', 'yes', 'no'],
    returns.map((one) => [one.region, one.regionName, one.registered, one.ballots, one.yes, one.no]),
  );
}

/** Registered voters and ballots are known in the total alone; regions that are not shown are one row. */
async function countTable({ db }: Platform, referendum: Referendum): Promise<string | undefined> {
  const count = await findCount(db, referendum.id);
  if (count === undefined) return undefined;
  const names = new Map((await toldRegions(db, referendum)).map(({ id, name }) => [id, name]));
  return table(
    ['region', 'name', 'registered', 'ballots', 'yes', 'no'],
    [
      ...decidingRegions(count).map(({ region, yes, no }) => [region, names.get(region) ?? '', '', '', yes, no]),
      [WHOLE, '', count.registered, count.ballots, count.yes, count.no],
    ],
  );
}

async function revisionTable({ db }: Platform, referendum: Referendum): Promise<string> {
  return table(
    ['region', 'name', 'revision', 'registered', 'ballots', 'yes', 'no', 'entered_at', 'by_role', 'reason'],
    (await allReturns(db, referendum.id)).map((one) => [
      one.region,
      one.regionName,
      one.revision,
      one.registered,
      one.ballots,
      one.yes,
      one.no,
      one.enteredAt.toISOString(),
      one.byRole,
      one.reason,
    ]),
  );
}

const table = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  stringify([header, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell)))], {
    record_delimiter: 'windows',
  });
