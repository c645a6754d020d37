/** Matching a pot to pledges: processor time of each way, held against the quadratic match, which looks at every pledge once. */
import { parseArgs } from 'node:util';
import { matchPledges, type MatchingRule, type Pledge } from '../src/rules/matching/index.ts';
import { randomFor } from '../src/rules/random.ts';
import { again } from './spent.ts';

const USAGE = `npm run bench -- --matching

Matches pledges of 1,000, 4,000 and 10,000 residents to 1 and to 50 projects, five projects a resident where there are that many, and tells the median of the
processor time and how many times that of the quadratic match it is.
`;

const RULES: Readonly<Record<string, MatchingRule>> = {
  plain: { rule: 'plain', part: 5_000 },
  quadratic: { rule: 'quadratic' },
  'bounded by pairs': { rule: 'pairwise', together: 10_00 },
};

export function run(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean' } } });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  process.stdout.write('Matching: processor time, median\n');
  for (const [residents, projects] of [
    [1_000, 1],
    [4_000, 1],
    [10_000, 1],
    [10_000, 50],
  ] as const) {
    const pledges = planted(residents, projects);
    const asked = Object.fromEntries(Array.from({ length: projects }, (_, at) => [`p${at}`, 1e9]));
    const spent = (matching: MatchingRule): number =>
      again(() => matchPledges({ matching, pot: 100_000_00, asked }, pledges)).cpu;
    const quadratic = spent(RULES['quadratic']!);
    for (const [name, rule] of Object.entries(RULES)) {
      const seconds = name === 'quadratic' ? quadratic : spent(rule);
      process.stdout.write(
        `${`${residents} residents, ${projects} projects: ${name}`.padEnd(56)} ${(1000 * seconds).toFixed(1).padStart(8)} ms ${(seconds / quadratic).toFixed(1).padStart(6)} x\n`,
      );
    }
  }
  return 0;
}

function planted(residents: number, projects: number): readonly Pledge[] {
  const random = randomFor('bench', 'matching');
  return Array.from({ length: residents }, (_, person) => {
    const own = new Set<number>();
    while (own.size < Math.min(5, projects)) own.add(random.below(projects));
    return [...own].map((project): Pledge => ({
      project: `p${project}`,
      pledger: `resident ${person}`,
      cents: 1_00 + random.below(50_00),
    }));
  }).flat();
}
