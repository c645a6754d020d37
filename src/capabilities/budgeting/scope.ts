/** Finds the budget that a path names, for rights and for pages. */
import type { Platform } from '../../platform/platform.ts';
import type { ScopeOf } from '../../platform/rights.ts';
import { share } from '../../platform/db/gather.ts';
import { heldRole } from '../../platform/rights.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { scopeOf, type Budget } from './budget.ts';
import { findBudget } from './store/budgets.ts';

/** For routes of organisers and officials: the region and process of the budget in `:slug`. */
export const budgetScope: ScopeOf = async (platform: Platform, params) => {
  const budget = await findBudget(platform.db, params['slug'] ?? '');
  return budget === undefined ? undefined : scopeOf(budget);
};

const lookUp = share((database, slug) => findBudget(database.db, slug));

/** The budget in `:slug` if this visitor may see it: drafts are there for their organisers and officials only. */
export async function visibleBudget(visit: Visit): Promise<Budget | undefined> {
  const budget = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (budget === undefined || budget.publishedAt !== null) return budget;
  if (visit.account === undefined) return undefined;
  const held = await heldRole(visit.platform.db, visit.account.id, ['organiser', 'clerk', 'auditor'], scopeOf(budget));
  return held === undefined ? undefined : budget;
}
