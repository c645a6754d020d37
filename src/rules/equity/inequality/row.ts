/** What inequality between regions is measured from: a figure per person in each region, and how many people live there. */
import { err, ok, type Result } from '../../result.ts';

export interface InequalityRow {
  readonly region: string;
  /** Per person, household or whatever the figure is an average of: at least 0. */
  readonly value: number;
  /** How many people it stands for; a region counts by its people. At least 0. */
  readonly people: number;
  /** For the split of the Theil index: inequality between groups of regions and within them. */
  readonly group?: string | undefined;
}

export type InequalityProblem =
  /** Measures of shares have no meaning for figures below zero. */
  | { readonly type: 'negative-value'; readonly region: string }
  | { readonly type: 'not-a-number'; readonly region: string }
  | { readonly type: 'negative-people'; readonly region: string }
  /** Nobody lives anywhere, or there is no region. */
  | { readonly type: 'nobody' }
  /** All figures are zero: there is nothing to have a share of. */
  | { readonly type: 'nothing' };

/** Rows with people, by rising value and then by region, so that sums do not depend on the order they came in. */
export function readRows(rows: readonly InequalityRow[]): Result<readonly InequalityRow[], InequalityProblem> {
  for (const { region, value, people } of rows) {
    if (!Number.isFinite(value) || !Number.isFinite(people)) return err({ type: 'not-a-number', region });
    if (value < 0) return err({ type: 'negative-value', region });
    if (people < 0) return err({ type: 'negative-people', region });
  }
  const inhabited = rows
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.value - b.value || (a.region < b.region ? -1 : a.region > b.region ? 1 : 0));
  if (inhabited.length === 0) return err({ type: 'nobody' });
  if (inhabited.every(({ value }) => value === 0)) return err({ type: 'nothing' });
  return ok(inhabited);
}
