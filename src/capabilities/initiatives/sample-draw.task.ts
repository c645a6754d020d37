/** Draws every county's sample on a worker thread: tens of thousands of hashes, for which pages must not wait. */
import type { TaskCall } from '../../platform/threads.ts';
import { drawSample } from '../../rules/petition/index.ts';
import type { DrawOrder } from './sample-draws.ts';

/** For each county its numbers in the order drawn; null where all are verified. */
export default function drawSamples({ input }: TaskCall<DrawOrder>): readonly (readonly number[] | null)[] {
  const { seed, petition, counties } = input;
  return counties.map(({ county, raw, size }) => {
    if (size === raw) return null;
    const sample = drawSample({ seed, petition, county, raw, size });
    if (!sample.ok) throw new Error(`the sample of ${county} cannot be drawn: ${sample.error.code}`);
    return sample.value.drawn;
  });
}
