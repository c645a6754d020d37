/**
 * `npm run bench`: counting, dialogues, polls, petitions, meetings, allocations, matching. `--dialogues`, `--polls`, `--petitions`, `--meetings`,
 * `--allocations` and `--matching` measure these alone; any other argument is one of counting's.
 */
import { run as allocations } from './allocations.ts';
import { run as counting } from './counting.ts';
import { run as dialogues } from './dialogues.ts';
import { run as matching } from './matching.ts';
import { run as meetings } from './meetings.ts';
import { run as petitions } from './petitions.ts';
import { run as polls } from './polls.ts';

const ALONE = {
  '--dialogues': dialogues,
  '--polls': polls,
  '--petitions': petitions,
  '--meetings': meetings,
  '--allocations': allocations,
  '--matching': matching,
} as const;

export async function run(args: readonly string[]): Promise<number> {
  for (const [name, alone] of Object.entries(ALONE))
    if (args.includes(name)) return alone(args.filter((argument) => argument !== name));
  if (args.length > 0) return counting(args.filter((argument) => argument !== '--counting'));
  process.stdout.write(
    `Everything in turn; one alone: npm run bench -- --counting, ${Object.keys(ALONE)
      .map((name) => `-- ${name}`)
      .join(', ')}\n\n`,
  );
  const codes: number[] = [];
  for (const measure of [counting, dialogues, polls, petitions, meetings, allocations, matching]) {
    codes.push(await measure([]));
    process.stdout.write('\n');
  }
  return Math.max(...codes);
}
