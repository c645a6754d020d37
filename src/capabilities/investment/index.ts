/** The door of the room: a sum shared out over regions by need, and what it did to the gap. */
import type { Room } from '../../platform/room.ts';
import { describeAllocations } from './describe-allocations.ts';
import { sensitivityJob } from './measure-sensitivity.ts';
import { organiseRoutes } from './routes/organise.ts';
import { common } from './words/common.ts';

export { allocationCards } from './cards.ts';

export const investment: Room = {
  name: 'investment',
  // Fixed paths such as /investment/new come before /investment/:slug.
  routes: [...organiseRoutes],
  jobs: [sensitivityJob],
  processes: { kind: 'allocation', describe: describeAllocations },
  menu: { verb: 'fund', href: '/investment', label: (locale) => common(locale)('investment') },
};
