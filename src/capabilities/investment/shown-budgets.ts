/** The budgets that were opened from an allocation, as everybody may see them: drafts without a link. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ProcessName } from '../../platform/processes.ts';
import type { Snapshot } from './snapshot.ts';
import { openedBudgets } from './store/budgets.ts';

export interface OpenedLink {
  readonly region: string;
  readonly name: string;
  readonly cents: number;
  /** Undefined while the budget is a draft. */
  readonly link: ProcessName | undefined;
}

export async function shownBudgets(
  { db, processNames }: Pick<Platform, 'db' | 'processNames'>,
  locale: Locale,
  allocationId: number,
  { regions }: Snapshot,
): Promise<readonly OpenedLink[]> {
  const opened = await openedBudgets(db, allocationId);
  const links = await processNames(
    opened.map(({ budgetId }) => `budget:${budgetId}`),
    locale,
  );
  return opened.map(({ region, cents, budgetId }) => ({
    region,
    cents,
    name: regions.find((one) => one.region === region)?.name ?? region,
    link: links.get(`budget:${budgetId}`),
  }));
}
