/**
 * `npm run bench`: counting, then dialogues. `--dialogues` and `--petitions` measure these alone; any other argument is one of
 * counting's.
 */
import { run as counting } from './counting.ts';
import { run as dialogues } from './dialogues.ts';
import { run as petitions } from './petitions.ts';

export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--dialogues')) return dialogues(args.filter((argument) => argument !== '--dialogues'));
  if (args.includes('--petitions')) return petitions(args.filter((argument) => argument !== '--petitions'));
  if (args.length > 0) return counting(args.filter((argument) => argument !== '--counting'));
  process.stdout.write(
    'Counting, then dialogues; one alone: npm run bench -- --counting, -- --dialogues; petitions: -- --petitions\n\n',
  );
  const counted = await counting([]);
  process.stdout.write('\n');
  return Math.max(counted, await dialogues([]));
}
