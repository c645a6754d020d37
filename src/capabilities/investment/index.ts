/** The door of the room: a sum shared out over regions by need, and what it did to the gap. */
import type { Room } from '../../platform/room.ts';
import { describeAllocations } from './describe-allocations.ts';
import { sensitivityJob } from './measure-sensitivity.ts';
import { organiseApi } from './api/organise.ts';
import { programmeApi } from './api/programmes.ts';
import { readApi } from './api/read.ts';
import { openDataRoutes } from './routes/open-data.ts';
import { organiseRoutes } from './routes/organise.ts';
import { programmeRoutes } from './routes/programmes.ts';
import { publicRoutes } from './routes/public.ts';
import { common } from './words/common.ts';

export { allocationCards } from './cards.ts';
export { plainTerms } from './create-allocation.ts';
export { measureSensitivity } from './measure-sensitivity.ts';
export { openBudgets } from './open-budgets.ts';
export { emptyTable } from './plan.ts';
export type { Plan } from './plan.ts';
export { putAllocation } from './put-allocation.ts';
export type { WholeAllocation } from './put-allocation.ts';
export { recordEntry, recordProgramme } from './record-programme.ts';

export const investment: Room = {
  name: 'investment',
  // Fixed paths such as /investment/new come before /investment/:slug.
  routes: [
    ...organiseRoutes,
    ...programmeRoutes,
    ...openDataRoutes,
    ...publicRoutes,
    ...readApi,
    ...organiseApi,
    ...programmeApi,
  ],
  jobs: [sensitivityJob],
  processes: { kind: 'allocation', describe: describeAllocations },
  menu: { verb: 'fund', href: '/investment', label: (locale) => common(locale)('investment') },
};
