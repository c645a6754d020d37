/** What every test file begins with, made once for all of them: a migrated database to copy, and the bundled assets. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../config.ts';
import { openPlatform } from '../open.ts';

export interface Prepared {
  /** The server's address. */
  readonly server: string;
  /** The name of the database to copy. */
  readonly template: string;
  /** The folder of the assets. */
  readonly assets: string;
}

/** The variables in which `npm test` hands it to the test files. */
const names = {
  server: 'CONCORD_TEST_SERVER',
  template: 'CONCORD_TEST_TEMPLATE',
  assets: 'CONCORD_TEST_ASSETS',
} as const satisfies Readonly<Record<keyof Prepared, string>>;

export async function prepareTests(server: string, dir: string): Promise<Prepared> {
  const template = 'template_concord';
  await onServer(server, `create database ${template}`);
  const dataDir = join(dir, 'prepared');
  const config = readConfig(
    { LOG_LEVEL: 'silent', DATABASE_URL: databaseUrl(server, template), CONCORD_DATA_DIR: dataDir },
    { demo: true },
  );
  if (!config.ok) throw new Error(config.error.join('\n'));
  const opened = await openPlatform(config.value, [], () => {});
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.close();
  return { server, template, assets: join(dataDir, 'assets') };
}

export const testVariables = (prepared: Prepared): Readonly<Record<string, string>> => ({
  [names.server]: prepared.server,
  [names.template]: prepared.template,
  [names.assets]: prepared.assets,
});

/** Undefined where a test file is run by hand: it then makes everything itself. */
export function preparedTests(): Prepared | undefined {
  const { [names.server]: server, [names.template]: template, [names.assets]: assets } = process.env;
  return server === undefined || template === undefined || assets === undefined
    ? undefined
    : { server, template, assets };
}

/** Puts the bundled assets where a platform with this data folder finds them, and need not bundle them again. */
export async function putAssets(dataDir: string): Promise<void> {
  const prepared = preparedTests();
  if (prepared !== undefined) await cp(prepared.assets, join(dataDir, 'assets'), { recursive: true });
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
