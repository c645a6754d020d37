/** How many of each view find a brief fair: told only where ten or more of that view have said so. */
import { LEAST } from '../../platform/told-cells.ts';
import { views, type View } from './brief.ts';
import type { OpinionCount } from './store/readers.ts';

export interface Agreement {
  readonly view: View;
  /** Null where fewer than ten people of this view have said. */
  readonly people: number | null;
  /** Of them, from 0 to 1. */
  readonly fair: number | null;
}

export function agreementOf(counts: readonly OpinionCount[]): readonly Agreement[] {
  return views.map((view) => {
    const own = counts.find((count) => count.view === view);
    const isTold = own !== undefined && own.people >= LEAST;
    return { view, people: isTold ? own.people : null, fair: isTold ? own.fair / own.people : null };
  });
}
