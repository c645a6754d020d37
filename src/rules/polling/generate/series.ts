/**
 * Made-up series of polls whose truth is known, to see whether bands hold it.
 *
 * Backing moves in one of four ways; only the first is what the trend assumes. Polls are drawn answer by answer, with
 * houses and wordings that lean, an error of each poll beyond sampling, and shares rounded to whole percents as they are
 * published. One series in ten has a poll that is far off. How much things vary is drawn for each series from other
 * distributions than the priors of the trend.
 */
import { nearlyNormal } from '../../portable-math.ts';
import { randomFor, type Random } from '../../random.ts';
import { mostUsed, shareOf } from '../observations.ts';
import type { Reading } from '../reading.ts';

const PATHS = ['walk', 'drift', 'jump', 'wave'] as const;

export interface Series {
  readonly path: (typeof PATHS)[number];
  readonly readings: readonly Reading[];
  readonly houses: number;
  readonly wordings: number;
  readonly hasAstray: boolean;
  /** From day 0 on: the share that would choose the option, asked with the wording that most polls use. */
  readonly truth: Float64Array;
}

interface SeriesBounds {
  readonly readings: readonly [least: number, most: number];
  readonly houses: readonly [least: number, most: number];
  readonly days: readonly [least: number, most: number];
}

const USUAL_BOUNDS: SeriesBounds = { readings: [6, 60], houses: [1, 8], days: [90, 1_460] };

export function simulateSeries(seed: string, bounds: SeriesBounds = USUAL_BOUNDS): Series {
  const random = randomFor(seed, 'polls');
  const many = Math.round(evenlyByRatio(random, ...bounds.readings));
  const [leastHouses, mostHouses] = bounds.houses;
  const houses = Math.min(many, leastHouses + random.below(mostHouses - leastHouses + 1));
  const wordings = random.below(2) === 0 ? 1 : 2 + random.below(2);
  const span = Math.round(evenlyByRatio(random, ...bounds.days));
  const path = PATHS[random.below(PATHS.length)]!;
  const level = walkOf(path, span, random);
  const [houseSpread, wordingSpread, extra] = [
    between(random, 0, 0.2),
    between(random, 0, 0.2),
    between(random, 0, 0.12),
  ];
  const houseLeans = Array.from({ length: houses }, () => houseSpread * nearlyNormal(random));
  const wordingLeans = Array.from({ length: wordings }, () => wordingSpread * nearlyNormal(random));
  const hasAstray = random.below(10) === 0;
  const readings = Array.from({ length: many }, (_, at): Reading => {
    // The first and the last poll stand at the ends; houses that own few polls still have one.
    const field = 1 + random.below(14);
    const start = at === 0 ? 0 : at === 1 ? span - field : random.below(span - field + 1);
    const house = at < houses ? at : random.below(houses);
    const wording = random.below(wordings);
    const off = hasAstray && at === many - 1 ? (random.below(2) === 0 ? -0.8 : 0.8) : 0;
    const lean = houseLeans[house]! + wordingLeans[wording]! + extra * nearlyNormal(random) + off;
    const designEffect = Math.round(10 * between(random, 1, 2)) / 10;
    const size = Math.round(evenlyByRatio(random, 300, 2_000));
    const answers = Math.round(size / designEffect);
    let yes = 0;
    for (let answer = 0; answer < answers; answer++) {
      const day = start + random.below(field);
      if (random.unit() < shareOf(level[day]! + lean)) yes++;
    }
    return {
      question: 'made up',
      poll: `poll ${at + 1}`,
      house: `house ${house + 1}`,
      wording: `wording ${wording + 1}`,
      from: start,
      until: start + field - 1,
      share: Math.round((100 * yes) / answers) / 100,
      size,
      ...(random.below(2) === 0 ? { designEffect } : {}),
    };
  });
  const lean = wordingLeans[Number(mostUsed(readings).slice('wording '.length)) - 1]!;
  return { path, readings, houses, wordings, hasAstray, truth: level.map((one) => shareOf(one + lean)) };
}

/** Log-odds of backing for each day. */
function walkOf(path: Series['path'], span: number, random: Random): Float64Array {
  const daily = path === 'walk' ? evenlyByRatio(random, 0.001, 0.015) : 0.001;
  const amount = (random.below(2) === 0 ? -1 : 1) * between(random, 0.05, 0.5);
  const when = random.below(span);
  const turns = between(random, 0.5, 2.5);
  let walked = between(random, -1.5, 1);
  return Float64Array.from({ length: span }, (_, day) => {
    walked += daily * nearlyNormal(random);
    if (path === 'drift') return walked + (amount * day) / span;
    if (path === 'jump') return walked + (day < when ? 0 : amount);
    if (path === 'wave') return walked + (amount / 2) * Math.sin((2 * Math.PI * turns * day) / span + when);
    return walked;
  });
}

const between = (random: Random, least: number, most: number): number => least + (most - least) * random.unit();

function evenlyByRatio(random: Random, least: number, most: number): number {
  return least * Math.exp(Math.log(most / least) * random.unit());
}
