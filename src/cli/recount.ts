/** `concord recount EXPORT`: counts a published result again from its export, with nothing but the rules. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recount, recountSentence } from '../rules/budgeting/index.ts';
import { progressLine } from './progress-line.ts';

const USAGE = `concord recount EXPORT.json [--format text|json]

Counts a published budget result again from its export (the ballots, the rule and the outcome in one JSON file), and says
whether the digest and the outcome in it are right. EXPORT.json may be - for standard input. The exit code is 0 when they
are, 1 when they are not or the file cannot be read, 2 when the command was not understood.
`;

export async function run(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (problem) {
    return misunderstood(problem instanceof Error ? problem.message : String(problem));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return misunderstood('Name one export.');
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') return misunderstood('--format must be text or json.');
  const published = await readJson(path);
  if (published === undefined) return 1;
  const line = progressLine('Counting');
  const recounted = recount(published.json, line.show);
  line.clear();
  if (format === 'json') {
    const report = recounted.ok
      ? { same: true, digest: recounted.value.digest, winners: recounted.value.outcome.winners }
      : { same: false, problems: recounted.error };
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } else if (recounted.ok) {
    const { outcome, digest } = recounted.value;
    process.stdout.write(`The result is right: ${outcome.winners.length} projects funded, ${digest}\n`);
  } else for (const problem of recounted.error) process.stderr.write(`${path}: ${recountSentence(problem)}\n`);
  return recounted.ok ? 0 : 1;
}

async function readJson(path: string): Promise<{ readonly json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(path === '-' ? '/dev/stdin' : path, 'utf8')) };
  } catch (problem) {
    const missing = (problem as { code?: string }).code === 'ENOENT';
    process.stderr.write(
      `${path}: ${missing ? 'there is no such file.' : `it cannot be read as JSON: ${String(problem)}`}\n`,
    );
    return undefined;
  }
}

function misunderstood(why: string): number {
  process.stderr.write(`${why}\nconcord recount --help explains the command.\n`);
  return 2;
}
