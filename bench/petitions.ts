/**
 * Petitions: how often the intervals hold the truth, over samples drawn from planted petitions, and the processor time of what a
 * page or a command asks for.
 */
import { parseArgs } from 'node:util';
import {
  CALIFORNIA_LIMITS,
  drawSample,
  LEVELS,
  petitionIntervals,
  projectPetition,
  REGULATION,
  sampleSize,
  signaturesForConfidence,
  simulateQualification,
} from '../src/rules/petition/index.ts';
import { coverage } from '../src/rules/petition/testing/coverage.ts';
import { lookAtSample, plantedState } from '../src/rules/petition/testing/planted.ts';
import { randomFor } from '../src/rules/random.ts';
import { again } from './spent.ts';

const USAGE = `npm run bench -- --petitions [--runs N]

Draws N samples (by default 2000) from each of six planted petitions of 21 counties and tells how often the intervals held the
truth; then the processor time of a projection, an interval, a draw and the simulator.
`;

/** Share of valid signatures that repeat a signer, and of these by signers of three. */
const PLANTED: readonly (readonly [duplicates: number, byThrice: number])[] = [
  [0, 0],
  [0.002, 0],
  [0.01, 0],
  [0.017, 0],
  [0.03, 0],
  [0.01, 0.1],
];

export function run(args: readonly string[]): number {
  const options = { runs: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const runs = Number(values.runs ?? 2_000);
  process.stdout.write(`Intervals of planted petitions, ${runs} samples each\n`);
  process.stdout.write(
    'duplicates  thrice  level  total held  truth below  above  counties held  worst  half width  bias  legal\n',
  );
  for (const [duplicates, byThrice] of PLANTED) {
    for (const level of LEVELS) {
      const found = coverage(plantedState(duplicates, byThrice), runs, level, `bench ${duplicates} ${byThrice}`);
      process.stdout.write(
        `${[
          percent(duplicates, 10),
          percent(byThrice, 6),
          `${level} %`.padStart(5),
          percent(found.total, 10),
          percent(found.below, 11),
          percent(found.above, 5),
          percent(found.counties, 13),
          percent(found.worst, 5),
          String(Math.round(found.half)).padStart(10),
          String(Math.round(found.bias)).padStart(4),
          String(Math.round(found.legalBias)).padStart(5),
        ].join('  ')}\n`,
      );
    }
  }
  process.stdout.write(`\nProcessor time, median\n${times()}`);
  return 0;
}

const percent = (share: number, width: number): string => `${(100 * share).toFixed(1)} %`.padStart(width);

function times(): string {
  const planted = plantedState(0.01, 0);
  const random = randomFor('bench', 'times');
  const returns = planted.map((one) => lookAtSample(one, sampleSize(one.raw), random));
  const raw = returns.map((one) => one.raw);
  const assumptions = { raw, required: 546_651, validity: 0.7, spread: 0.06, unsure: 0.02, duplicates: 0.01 };
  const county = { seed: 'seed', petition: 'petition', county: 'Los Angeles', raw: 311_924, size: 9_358 };
  const works: Readonly<Record<string, () => unknown>> = {
    'projection of 21 counties': () =>
      projectPetition(returns, { required: 546_651, rounding: REGULATION, limits: CALIFORNIA_LIMITS }),
    'intervals of 21 counties': () => petitionIntervals(returns),
    'drawing 9,358 of 311,924': () => drawSample(county),
    'simulation, 2,000 runs of 21 counties': () => simulateQualification(assumptions),
    'signatures for 95 % confidence': () => signaturesForConfidence(assumptions, 'eligible'),
  };
  return Object.entries(works)
    .map(([name, work]) => `${name.padEnd(40)} ${(1000 * again(work).cpu).toFixed(2).padStart(8)} ms\n`)
    .join('');
}
