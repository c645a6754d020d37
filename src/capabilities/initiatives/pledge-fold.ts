/**
 * The chore of the pledges, on one node at a time: screens what came, counts it, and records what the counts lead to. What has not been
 * screened is not counted yet.
 */
import type { Chore } from '../../platform/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { processOf } from './initiative.ts';
import { siftPledges } from './pledge-sift.ts';
import { recordThresholds } from './pledge-thresholds.ts';
import { foldPledges, foldSpan } from './store/pledge-folds.ts';
import { forgetOldLinks } from './store/pledge-links.ts';

export const pledgeFoldChore: Chore = {
  name: 'initiatives.pledges',
  everySeconds: 2,
  run: runPledgeFold,
};

export async function runPledgeFold(platform: Platform): Promise<void> {
  const span = await foldSpan(platform.db);
  await siftPledges(platform, span);
  for (const id of await foldPledges(platform.db, span)) {
    await recordThresholds(platform, id);
    platform.live.announce(processOf(id));
  }
}

export const pledgeForgetChore: Chore = {
  name: 'initiatives.forget-pledge-links',
  everySeconds: 3_600,
  run: ({ db }) => forgetOldLinks(db),
};
