/**
 * The chore of the pledges, on one node at a time: counts what came, and records what the counts lead to.
 */
import type { Chore } from '../../platform/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { processOf } from './initiative.ts';
import { forgetOldLinks } from './store/pledge-links.ts';
import { foldPledges, foldSpan } from './store/pledge-folds.ts';

export const pledgeFoldChore: Chore = {
  name: 'initiatives.pledges',
  everySeconds: 2,
  run: runPledgeFold,
};

export async function runPledgeFold(platform: Platform): Promise<void> {
  const span = await foldSpan(platform.db);
  for (const id of await foldPledges(platform.db, span)) platform.live.announce(processOf(id));
}

export const pledgeForgetChore: Chore = {
  name: 'initiatives.forget-pledge-links',
  everySeconds: 3_600,
  run: ({ db }) => forgetOldLinks(db),
};
