/** Which earlier figures each release changed. */
import type { PlaceFigure, Vintage, Withheld } from './indicator.ts';
import type { Revision } from './pages/releases.ts';

/**
 * `figures`: all, by vintage. A figure that was published again unchanged is no revision, nor is one of another measure. A withdrawn release
 * changes nothing.
 */
export function revisionsByVintage(
  figures: readonly (PlaceFigure | Withheld)[],
  vintages: readonly Vintage[],
): ReadonlyMap<number, readonly Revision[]> {
  const standing = new Set(vintages.filter(({ withdrawn }) => !withdrawn).map(({ number }) => number));
  const newest = new Map<string, PlaceFigure | Withheld>();
  const revisions = new Map<number, Revision[]>();
  for (const after of figures) {
    if (!standing.has(after.vintage)) continue;
    const key = `${after.place} ${after.period} ${after.definition}`;
    const before = newest.get(key);
    if (before !== undefined && (before.value !== after.value || before.margin !== after.margin)) {
      const own = revisions.get(after.vintage) ?? [];
      own.push({ before, after });
      revisions.set(after.vintage, own);
    }
    newest.set(key, after);
  }
  return revisions;
}
