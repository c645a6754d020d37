/** The figures of a version, frozen: revisions of them later change nothing that was published. */
import type { Db } from '../../platform/db/db.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { indicatorsOf } from '../../rules/equity/index.ts';
import type { Allocation } from './allocation.ts';
import { indicatorFigures, type FoundFigures } from './indicator-figures.ts';
import type { Plan } from './plan.ts';
import { sharedRegions } from './store/regions.ts';

export interface Snapshot {
  readonly indicators: readonly SnapshotIndicator[];
  readonly regions: readonly SnapshotRegion[];
}

export interface SnapshotIndicator {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  readonly vintage: string;
  readonly source: string;
  /** Its page here; null for figures that the organiser brought. */
  readonly path: string | null;
  /** The title in other languages, by language. */
  readonly translations: Readonly<Record<string, string>>;
}

export interface SnapshotRegion {
  readonly region: string;
  readonly name: string;
  readonly people: number;
  readonly peopleSource: string;
  readonly prior: number;
  readonly groups: readonly string[];
  readonly values: Readonly<Record<string, number | null>>;
}

export type SnapshotProblem =
  | { readonly type: 'no-regions' }
  | { readonly type: 'no-population'; readonly region: string }
  | { readonly type: 'no-figures'; readonly indicator: string };

/** The indicators of the profile and the one whose gap is measured, each as it stands now in the catalogue or in the table of the plan. */
export async function takeSnapshot(
  db: Db,
  { regionId, level }: Pick<Allocation, 'regionId' | 'level'>,
  plan: Plan,
): Promise<Result<Snapshot, SnapshotProblem>> {
  const regions = await sharedRegions(db, regionId, level);
  if (regions.length === 0) return err({ type: 'no-regions' });
  const rows = new Map(plan.table.rows.map((row) => [row.region, row]));
  const keys = [
    ...new Set([...indicatorsOf(plan.profile).map(({ key }) => key), ...(plan.gap === null ? [] : [plan.gap])]),
  ];
  const found: FoundFigures[] = [];
  for (const key of keys) {
    const own = plan.table.rows.some(({ values }) => Object.hasOwn(values, key));
    const figures = own ? ownFigures(plan, key) : await indicatorFigures(db, key, { regionId, level });
    if (figures === undefined) return err({ type: 'no-figures', indicator: key });
    found.push(figures);
  }
  const snapshot: SnapshotRegion[] = [];
  for (const { id, name, people, source } of regions) {
    const row = rows.get(id);
    const count = row?.people ?? people;
    if (count === null) return err({ type: 'no-population', region: name });
    snapshot.push({
      region: id,
      name,
      people: count,
      peopleSource: (row?.people ?? null) === null ? (source ?? '') : plan.table.source,
      prior: row?.prior ?? 0,
      groups: row?.groups ?? [],
      values: Object.fromEntries(found.map(({ indicator, values }) => [indicator.key, values.get(id) ?? null])),
    });
  }
  return ok({ indicators: found.map(({ indicator }) => indicator), regions: snapshot });
}

function ownFigures({ table }: Plan, key: string): FoundFigures {
  return {
    indicator: {
      key,
      title: key,
      unit: '',
      period: '',
      vintage: '',
      source: table.source,
      path: null,
      translations: {},
    },
    values: new Map(table.rows.map(({ region, values }) => [region, values[key] ?? null])),
  };
}
