/** What became of each promise, by budget and by the project's English name. Made up, like everything in the demo. */
import { solanoDeliveries } from './solano-deliveries.ts';
import type { Bilingual } from './content.ts';

interface Step {
  readonly title: Bilingual;
  /** Days from the first start of the demo. */
  readonly due: number;
  /** Absent while it is ahead. */
  readonly done?: number;
}

interface News {
  readonly day: number;
  readonly status: 'under-way' | 'delayed' | 'delivered' | 'dropped';
  /** In dollars, so far. */
  readonly spent: number;
  readonly note: Bilingual;
}

export interface Delivery {
  readonly milestones: readonly Step[];
  /** Oldest first. */
  readonly news: readonly News[];
}

export const deliveries: Readonly<Record<string, Readonly<Record<string, Delivery>>>> = {
  'solano-county-first-neighborhood-budget': solanoDeliveries,
};
