/** `concord hall export`: the signed record of a hall that was stopped, as a file. */
import { readdir, writeFile } from 'node:fs/promises';
import { rooms } from '../app.ts';
import { exportHall } from '../capabilities/town-halls/index.ts';
import { openPlatform } from '../platform/open.ts';
import { err, ok, type Result } from '../rules/result.ts';
import { folderOf, folderPrefix, hallConfig, packAt, parsed } from './hall-files.ts';

/** Gives the exit code, or a sentence for what is not understood. */
export async function exportRecord(args: readonly string[]): Promise<number | string> {
  const read = parsed(args, { out: { type: 'string' } });
  if (!read.ok) return read.error;
  const { positionals, values } = read.value;
  if (positionals.length > 1) return 'Name one hall pack.';
  const folder = await folderFor(positionals[0]);
  if (!folder.ok) return refused(folder.error);
  const config = hallConfig(process.env, { folder: folder.value });
  if (!config.ok) return refused(config.error);
  const opening = await openPlatform(config.value, rooms, () => {});
  if (!opening.ok)
    return refused(
      `${opening.error}\nWhile the hall runs, the chair downloads its record from the page /hall-export there.`,
    );
  const { platform, close } = opening.value;
  try {
    const made = await exportHall(platform);
    if (made === undefined) return refused(`No hall was opened in ${config.value.dataDir}.`);
    const path = values.out ?? made.name;
    await writeFile(path, made.file);
    const { entries, attendees, support, hall } = made;
    process.stdout.write(
      [
        `${path}: ${entries} entries of the record, ${attendees} people, ${support} acts of support.`,
        `Merge it at ${hall.origin}/town-halls/${hall.slug}/hall-import`,
        '',
      ].join('\n'),
    );
    return 0;
  } finally {
    await close();
  }
}

/** The folder of this pack, the one that is set, or the only one that is here. */
async function folderFor(packPath: string | undefined): Promise<Result<string, string>> {
  if (packPath !== undefined) {
    const pack = await packAt(packPath);
    return pack.ok ? ok(folderOf(pack.value)) : pack;
  }
  const set = process.env['CONCORD_DATA_DIR'] ?? '';
  if (set !== '') return ok(set);
  const here = (await readdir('.')).filter((name) => name.startsWith(folderPrefix)).sort();
  const [only] = here;
  if (only === undefined) return err('No hall was opened in this folder. Go to where it was opened, or name its pack.');
  return here.length === 1 ? ok(only) : err(`Several halls were opened here; name the pack of one: ${here.join(', ')}`);
}

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
