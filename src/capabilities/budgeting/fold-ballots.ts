/** Counts voters every few seconds, on one node at a time, so that casting never waits for a counter. */
import type { Chore } from '../../platform/room.ts';
import { processOf } from './budget.ts';
import { foldBallots } from './store/ballots.ts';

export const foldChore: Chore = {
  name: 'budgeting.fold',
  everySeconds: 3,
  run: async (platform) => {
    for (const id of await foldBallots(platform.db)) platform.live.announce(processOf(id));
  },
};
