/** Promises that came in with the record of a hall are commitments, too: made by a job, as they were not written down here. */
import type { Job } from '../../platform/room.ts';
import { commitPromises } from './scribe.ts';
import { meetingNow } from './standing.ts';
import { findTownHallById } from './store/town-halls.ts';

export const commitMerged: Job = {
  name: 'town-halls.commit-merged',
  on: ['town-hall.hall-merged'],
  run: async (platform, cause) => {
    const hall = await findTownHallById(platform.db, Number(cause.process?.split(':')[1]));
    if (hall === undefined) return;
    const meeting = await meetingNow(platform, hall);
    // Those that are there already stay as they are: a job may run again after a crash.
    await platform.db.transaction().execute((tx) => commitPromises(platform, tx, hall, meeting));
  },
};
