/** `concord hall import`: merges the signed record of a hall into the public instance, from its command line. */
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { rooms } from '../app.ts';
import {
  leftOutSentence,
  mergeHall,
  mergeProblemSentence,
  organisersOf,
  previewMerge,
  townHallOfFile,
  type HallMerge,
} from '../capabilities/town-halls/index.ts';
import { readConfig } from '../platform/config.ts';
import { officialByAddress } from '../platform/official.ts';
import { openPlatform } from '../platform/open.ts';
import type { Platform } from '../platform/platform.ts';
import { parsed } from './hall-files.ts';
import { progressLine } from './progress-line.ts';

const options = { as: { type: 'string' }, reason: { type: 'string' }, preview: { type: 'boolean' } } as const;
type Wish = { readonly as: string; readonly reason: string; readonly preview: boolean };

/** Gives the exit code, or a sentence for what is not understood. */
export async function importRecord(args: readonly string[]): Promise<number | string> {
  const read = parsed(args, options);
  if (!read.ok) return read.error;
  const { positionals, values } = read.value;
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return 'Name one record.';
  const { as = '', reason = '', preview = false } = values;
  if (!preview && (as === '' || reason === ''))
    return 'Say who merges it (--as) and why (--reason): both are in the log.';
  const file = await readFile(path).catch((problem: Error) => problem);
  if (file instanceof Error) return refused(`${path} cannot be read: ${file.message}`);
  const config = readConfig({ LOG_LEVEL: 'error', ...process.env }, { demo: false });
  if (!config.ok) return refused(config.error.join('\n'));
  const opening = await openPlatform(config.value, rooms, () => {});
  if (!opening.ok)
    return refused(
      `${opening.error}\nWith the embedded database, stop the server first, or use the page /hall-import.`,
    );
  try {
    return await merge(opening.value.platform, file, { as, reason, preview });
  } finally {
    await opening.value.close();
  }
}

async function merge(platform: Platform, file: Buffer, { as, reason, preview }: Wish): Promise<number> {
  const hall = await townHallOfFile(platform, file);
  if (!hall.ok) return refused(mergeProblemSentence('en', hall.error));
  const line = progressLine(preview ? 'Looking' : 'Merging', 'of the entries');
  if (preview) {
    const seen = await previewMerge(platform, hall.value, file, line.show);
    line.clear();
    if (!seen.ok) return refused(mergeProblemSentence('en', seen.error));
    tell(seen.value, 'would be added');
    return 0;
  }
  const official = await officialByAddress(platform, as, ...organisersOf(hall.value));
  if (official === undefined) return refused(`${as} is not an organiser of this town hall.`);
  const done = await mergeHall(platform, hall.value, official, { file, reason, progress: line.show });
  line.clear();
  if (!done.ok) return refused(mergeProblemSentence('en', done.error));
  if (done.value.known) process.stdout.write('Everything in this file was merged before: nothing was added.\n');
  else tell(done.value, 'were added');
  // What was announced goes out within a tenth of a second, on a connection that closing ends.
  await setTimeout(300);
  return 0;
}

function tell({ added, refused: leftOut, before, attendees, digest }: HallMerge, what: string): void {
  process.stdout.write(
    [
      `SHA-256 of the file: ${digest.toString('hex')}`,
      `${added.length} entries and ${attendees} people ${what}; ${before} entries came before.`,
      ...(leftOut.length === 0
        ? []
        : [`${leftOut.length} entries are left out, as the record here does not let them follow:`]),
      ...leftOut.map(({ entry, problem }) => `  ${entry.number}. ${leftOutSentence('en', entry.fact.kind, problem)}`),
      '',
    ].join('\n'),
  );
}

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
