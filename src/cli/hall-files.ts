/** What the three forms of `concord hall` share: their arguments, the pack, and the folder in which a hall is kept. */
import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readPack, type HallPack } from '../capabilities/town-halls/index.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { err, ok, type Result } from '../rules/result.ts';

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

/** Errors are sentences. */
export function parsed<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
): Result<Parsed<O>, string> {
  try {
    return ok(parseArgs({ args: [...args], allowPositionals: true as const, options }));
  } catch (problem) {
    return err((problem as Error).message);
  }
}

export async function packAt(path: string): Promise<Result<HallPack, string>> {
  const text = await readFile(path, 'utf8').catch((problem: Error) => problem);
  if (text instanceof Error) return err(`${path} cannot be read: ${text.message}`);
  const pack = readPack(text);
  return pack.ok ? pack : err(`${path} is not a hall pack that this Concord can open (${pack.error}).`);
}

/** Each pack has a folder of its own: two halls must never share a record. */
export const folderOf = ({ plan, number }: Pick<HallPack, 'plan' | 'number'>): string =>
  `${folderPrefix}${plan.slug}-${number}`;
export const folderPrefix = '.concord-hall-';

/** As the environment says, and as a hall needs it: not the demo, no letters, open to the whole network. */
export function hallConfig(
  variables: Readonly<Record<string, string | undefined>>,
  wanted: { readonly folder: string; readonly timeZone?: string; readonly address?: string },
): Result<Config, string> {
  const port = variables['PORT'] || '3000';
  const read = readConfig(
    {
      CONCORD_TIME_ZONE: wanted.timeZone,
      // Behind some access points all telephones of the hall are one network.
      CONCORD_POSTS_PER_MINUTE: '6000',
      LOG_LEVEL: 'error',
      ...Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')),
      NODE_ENV: 'development',
      HOST: '0.0.0.0',
      PUBLIC_URL: `http://${wanted.address ?? 'localhost'}:${port}`,
      CONCORD_DATA_DIR: variables['CONCORD_DATA_DIR'] || wanted.folder,
      CONCORD_WORKER: 'inline',
    },
    { demo: false },
  );
  return read.ok ? read : err(read.error.join('\n'));
}
