/** How high support must stand in the polls for all keys to turn with a given chance, the rest of a forecast as it is. */
import { drawFor, forecastOn, type ForecastInput } from './forecast.ts';

/** To a tenth of a percentage point. */
const STEPS = 1_000;

/** 0 to 1; undefined where no support is enough, for example because too few take part. `input` must be sound. */
export function neededSupport(input: ForecastInput, chance: number): number | undefined {
  const drawn = drawFor(input);
  const reaches = (step: number): boolean =>
    forecastOn({ ...input, support: { ...input.support, mean: step / STEPS } }, drawn).all >= chance;
  if (!reaches(STEPS)) return undefined;
  // More support never lowers a chance, so the first step that reaches it is found by halving.
  let [below, enough] = [-1, STEPS];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (reaches(middle)) enough = middle;
    else below = middle;
  }
  return enough / STEPS;
}
