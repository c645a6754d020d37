/** The door of the room: what was promised, by whom, for how much, and how far it is. */
import type { Db } from '../../platform/db/db.ts';
import type { Room } from '../../platform/room.ts';
import { commitmentsApi } from './api.ts';
import { commitmentRoutes } from './routes/commitments.ts';
import { listCommitments, type Commitment } from './store/commitments.ts';
import { commitments as words } from './words/commitments.ts';

export { addMilestone, makeCommitments, reachMilestone, setStatus, withdrawCommitment } from './commitment.ts';
export { deliverySection } from './pages/delivery.ts';

/** The commitments that a process made, for example 'budget:12'. */
export const commitmentsOf = (db: Db, process: string): Promise<readonly Commitment[]> =>
  listCommitments(db, { process });

export const commitments: Room = {
  name: 'commitments',
  routes: [...commitmentRoutes, ...commitmentsApi],
  menu: { verb: 'follow', href: '/commitments', label: (locale) => words(locale)('title') },
};
