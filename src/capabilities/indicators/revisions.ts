/** Which earlier figures each release changed. */
import type { PlaceFigure } from './indicator.ts';
import type { Revision } from './pages/releases.ts';

/** `figures`: all, by vintage. A figure that was published again unchanged is no revision. */
export function revisionsByVintage(figures: readonly PlaceFigure[]): ReadonlyMap<number, readonly Revision[]> {
  const newest = new Map<string, PlaceFigure>();
  const revisions = new Map<number, Revision[]>();
  for (const after of figures) {
    const key = `${after.place} ${after.period}`;
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
