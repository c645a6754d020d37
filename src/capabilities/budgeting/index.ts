/** The door of the room: participatory budgets from idea to ballot to count. */
import type { Room } from '../../platform/room.ts';
import { readApi } from './api/read.ts';
import { closeChore } from './close-votes.ts';
import { countJob } from './count-votes.ts';
import { foldChore } from './fold-ballots.ts';
import { describeBudgets } from './describe-budgets.ts';
import { exportRoutes } from './routes/exports.ts';
import { organiseRoutes } from './routes/organise.ts';
import { residentRoutes } from './routes/resident.ts';
import { resultsRoutes } from './routes/results.ts';
import { common } from './words/common.ts';

export { countVotes } from './count-votes.ts';
export { draftBudgetFor } from './draft-budget-for.ts';
export { requestCount } from './request-count.ts';
export { budgetCard, budgetCards, groupBudgets, publishedBudgets } from './cards.ts';
export { importPb } from './import-budget.ts';
export type { ImportProblem } from './import-budget.ts';
export { importProblemSentence, importWarningSentence } from './words/import.ts';
export { actsOf, dateCount, putPastActs, putWholeBudget, queueCountAgain } from './store/seed.ts';
export type { PastAct, PastIdea, WholeBudget } from './store/seed.ts';
export { budgetRegions } from './store/budget-regions.ts';
export type { BudgetFilter } from './cards.ts';

export const budgeting: Room = {
  name: 'budgeting',
  // Organisers' fixed paths such as /budgets/new come before /budgets/:slug.
  routes: [...organiseRoutes, ...resultsRoutes, ...exportRoutes, ...residentRoutes, ...readApi],
  jobs: [countJob],
  processes: { kind: 'budget', describe: describeBudgets },
  chores: [foldChore, closeChore],
  menu: { verb: 'fund', href: '/budgets', label: (locale) => common(locale)('budgets') },
};
