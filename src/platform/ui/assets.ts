/** Style sheet and islands, bundled when their sources have changed. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Assets {
  /** The address of the style sheet. */
  readonly css: string;
  /** The addresses of further sheets, by the room whose pages alone need them: styles/rooms/*.css. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The addresses of the islands, by file name without `.client.ts`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The directory that is served under /assets/. */
  readonly dir: string;
}

const root = resolve(import.meta.dirname, '../../..');

interface Built {
  readonly stamp: string;
  readonly css: string;
  readonly sheets: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  /** Every file that went into it. */
  readonly sources: readonly string[];
}

/** Bundles into `dir`, or takes what is there when nothing has changed since. */
export async function buildAssets(dir: string): Promise<Assets> {
  const islands = globSync('src/**/*.client.ts', { cwd: root }).sort();
  const entries = [
    ...globSync('src/platform/ui/styles/**/*.css', { cwd: root }).sort(),
    ...islands,
    'package-lock.json',
  ];
  const manifest = join(dir, 'built.json');
  const kept = readBuilt(manifest, dir);
  if (kept !== undefined && kept.stamp === stampOf([...entries, ...kept.sources]))
    return { css: kept.css, sheets: kept.sheets, scripts: kept.scripts, dir };
  const made = await bundle(dir, islands);
  const built: Built = { stamp: stampOf([...entries, ...made.sources]), ...made };
  writeFileSync(manifest, `${JSON.stringify(built, null, 2)}\n`);
  return { css: built.css, sheets: built.sheets, scripts: built.scripts, dir };
}

function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const path = join(root, file);
    hash
      .update(file)
      .update('\0')
      .update(existsSync(path) ? readFileSync(path) : '')
      .update('\0');
  }
  return hash.digest('hex');
}

function readBuilt(manifest: string, dir: string): Built | undefined {
  if (!existsSync(manifest)) return undefined;
  try {
    const built = JSON.parse(readFileSync(manifest, 'utf8')) as Built;
    // Written by an earlier version, which kept less.
    if (!Array.isArray(built.sources) || built.sheets === undefined) return undefined;
    const files = [built.css, ...Object.values(built.sheets), ...Object.values(built.scripts)].flatMap((address) => {
      const file = join(dir, basename(address));
      return [file, `${file}.gz`];
    });
    return files.every((file) => existsSync(file)) ? built : undefined;
  } catch {
    // Half-written by a process that was killed: build it again.
    return undefined;
  }
}

async function bundle(dir: string, islands: readonly string[]): Promise<Omit<Built, 'stamp'>> {
  // Loaded only here, because a server that starts with unchanged sources does not need it.
  const { build } = await import('vite');
  rmSync(dir, { recursive: true, force: true });
  const names = Object.fromEntries(islands.map((file) => [basename(file, '.client.ts'), join(root, file)]));
  const roomSheets = Object.fromEntries(
    globSync('src/platform/ui/styles/rooms/*.css', { cwd: root }).map((file) => [
      basename(file, '.css'),
      join(root, file),
    ]),
  );
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    base: '/assets/',
    build: {
      outDir: dir,
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { ...names, ...roomSheets, concord: join(root, 'src/platform/ui/styles/index.css') },
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  if (!('output' in result)) throw new Error('the bundler did not return one bundle');
  for (const { fileName } of result.output)
    writeFileSync(join(dir, `${fileName}.gz`), gzipSync(readFileSync(join(dir, fileName)), { level: 9 }));
  const sheetOf = (name: string): string => {
    const found = result.output.find(
      ({ type, fileName }) => type === 'asset' && new RegExp(`^${name}-[\\w-]{8}\\.css$`).test(fileName),
    );
    if (found === undefined) throw new Error(`the bundler made no style sheet ${name}`);
    return `/assets/${found.fileName}`;
  };
  const scripts: Record<string, string> = {};
  for (const entry of result.output)
    if (entry.type === 'chunk' && entry.isEntry && entry.name in names)
      scripts[entry.name] = `/assets/${entry.fileName}`;
  const sources = result.output
    .flatMap((entry) => (entry.type === 'chunk' ? entry.moduleIds : []))
    .filter((file) => file.startsWith(root))
    .map((file) => relative(root, file))
    .sort();
  const sheets = Object.fromEntries(Object.keys(roomSheets).map((name) => [name, sheetOf(name)]));
  return { css: sheetOf('concord'), sheets, scripts, sources };
}
