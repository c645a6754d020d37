/**
 * Counts by finding of counties that have finished. Valid ones and duplicates are shown as they are: the law's computation is made of them
 * and the export must give it. Of the others a count from 1 to 9 is left out; and where that leaves one alone, which the sum would give
 * away, the smallest other one too.
 */
import type { CountyReport } from './return-total.ts';
import type { County } from './raw-county.ts';
import type { Finding, FindingCounts } from './verify-check.ts';

export interface ShownFindings {
  readonly county: string;
  /** Null: not shown. */
  readonly counts: Readonly<Record<Finding, number | null>>;
}

const reasons = ['not-registered', 'wrong-county', 'no-match', 'withdrawn'] as const;
const fewest = 10;

export function shownFindings(
  counties: readonly Pick<County, 'id' | 'name'>[],
  reports: readonly CountyReport[],
): readonly ShownFindings[] {
  return counties.flatMap(({ id, name }) => {
    const report = reports.find((each) => each.countyId === id && !each.takenBack);
    return report === undefined || report.findings === null
      ? []
      : [{ county: name, counts: suppressed(report.findings) }];
  });
}

export function suppressed(counts: FindingCounts): ShownFindings['counts'] {
  const left = new Set<Finding>(reasons.filter((reason) => counts[reason] > 0 && counts[reason] < fewest));
  if (left.size === 1) {
    const rest = reasons.filter((reason) => !left.has(reason) && counts[reason] > 0);
    const smallest = rest.toSorted((a, b) => counts[a] - counts[b])[0] ?? reasons.find((reason) => !left.has(reason));
    if (smallest !== undefined) left.add(smallest);
  }
  const shown = Object.entries(counts) as [Finding, number][];
  return Object.fromEntries(
    shown.map(([finding, count]) => [finding, left.has(finding) ? null : count]),
  ) as ShownFindings['counts'];
}
