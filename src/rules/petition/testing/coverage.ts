/** How often the intervals hold what is true of a planted petition, over samples drawn from it again and again. */
import { petitionIntervals, type Interval, type Level } from '../interval.ts';
import { projectCounty } from '../project.ts';
import { REGULATION } from '../rounding.ts';
import { sampleSize } from '../sample-size.ts';
import { randomFor } from '../../random.ts';
import { lookAtSample, trueVoters, type PlantedCounty } from './planted.ts';

export interface Coverage {
  readonly runs: number;
  /** Shares of runs in which the truth lay inside, below and above the interval of the total. */
  readonly total: number;
  readonly below: number;
  readonly above: number;
  /** Share of all counties' intervals that held the truth, and of the county where it is least. */
  readonly counties: number;
  readonly worst: number;
  /** Mean half width of the total's interval, and mean errors of the estimate and of the law's projection: signatures. */
  readonly half: number;
  readonly bias: number;
  readonly legalBias: number;
}

export function coverage(planted: readonly PlantedCounty[], runs: number, level: Level, seed: string): Coverage {
  const random = randomFor(seed, 'samples');
  const truths = planted.map(trueVoters);
  const truth = truths.reduce((sum, one) => sum + one, 0);
  const held = planted.map(() => 0);
  let [below, above, half, bias, legalBias] = [0, 0, 0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const returns = planted.map((county) => lookAtSample(county, sampleSize(county.raw), random));
    const { counties, total } = petitionIntervals(returns, level);
    counties.forEach((one, at) => (held[at]! += holds(one, truths[at]!) ? 1 : 0));
    if (truth < total.low) below += 1;
    else if (truth > total.high) above += 1;
    half += (total.high - total.low) / 2;
    bias += total.estimate - truth;
    legalBias += returns.reduce((sum, one) => sum + projectCounty(one, REGULATION).projected, 0) - truth;
  }
  const all = held.reduce((sum, one) => sum + one, 0);
  return {
    runs,
    total: 1 - (below + above) / runs,
    below: below / runs,
    above: above / runs,
    counties: all / (runs * planted.length),
    worst: Math.min(...held) / runs,
    half: half / runs,
    bias: bias / runs,
    legalBias: legalBias / runs,
  };
}

/** Where all were verified the interval is one number. */
const holds = ({ low, high }: Interval, truth: number): boolean => low <= truth && truth <= high;
