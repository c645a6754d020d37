/** Measures how much hangs on the choices of a version once it is published, and keeps it with the version. Killed in the middle, it is begun again. */
import type { Platform } from '../../platform/platform.ts';
import type { Job } from '../../platform/room.ts';
import { processOf } from './allocation.ts';
import type { Sensitivity, SensitivityInput } from './sensitivity.ts';
import { findSensitivity, keepSensitivity } from './store/sensitivity.ts';
import { findVersion } from './store/versions.ts';

const task = new URL('./sensitivity.task.ts', import.meta.url);
const draws = 1_000;
/** Draws times regions: with many regions fewer draws, so that it takes a minute and not an hour. */
const mostWork = 400_000;

export async function measureSensitivity(platform: Platform, allocationId: number, version: number): Promise<void> {
  const { db, threads, live } = platform;
  const found = await findVersion(db, allocationId, version);
  if (found === undefined || (await findSensitivity(db, allocationId, version)) !== undefined) return;
  const regions = found.snapshot.regions.length;
  const input: SensitivityInput = {
    plan: found.plan,
    snapshot: found.snapshot,
    found: found.found,
    // The digest stands on the page: nobody could choose a seed that suits them.
    seed: found.digest,
    draws: Math.max(50, Math.min(draws, Math.floor(mostWork / regions))),
  };
  const measured = await threads.run<SensitivityInput, Sensitivity>(task, input);
  await keepSensitivity(db, allocationId, version, measured);
  live.announce(processOf(allocationId));
}

export const sensitivityJob: Job = {
  name: 'investment.sensitivity',
  on: ['allocation.published', 'allocation.revised'],
  run: async (platform, { process, detail }) => {
    const id = Number(/^allocation:(\d+)$/.exec(process ?? '')?.[1]);
    const version = Number(detail['version']);
    if (Number.isSafeInteger(id) && Number.isSafeInteger(version)) await measureSensitivity(platform, id, version);
  },
};
