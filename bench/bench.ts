/** `npm run bench`: counting, then dialogues. `--dialogues` measures these alone; any other argument is one of counting's. */
import { run as counting } from './counting.ts';
import { run as dialogues } from './dialogues.ts';

export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--dialogues')) return dialogues(args.filter((argument) => argument !== '--dialogues'));
  if (args.length > 0) return counting(args.filter((argument) => argument !== '--counting'));
  process.stdout.write(
    'Counting, then dialogues; one of the two alone: npm run bench -- --counting, -- --dialogues\n\n',
  );
  const counted = await counting([]);
  process.stdout.write('\n');
  return Math.max(counted, await dialogues([]));
}
