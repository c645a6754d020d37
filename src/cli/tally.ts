/** `concord tally FILE.pb`: reads a Pabulib file, counts it, and prints the outcome as text or JSON. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { count } from '../rules/budgeting/index.ts';
import type { Outcome, PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { problemSentence, readPb, warningSentence } from '../rules/budgeting/index.ts';
import { progressLine } from './progress-line.ts';
import { outcomeJson, outcomeText } from './tally-report.ts';

const USAGE = `concord tally FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and prints what is funded.

  --rule greedy|equal-shares           default equal-shares
  --satisfaction cost|cardinality|points
                                       what a funded project is worth to who voted for it; default cost
  --completion none|add1u|greedy       how Equal Shares spends what it leaves over; default none
  --ties votes-cost-seed|id            default votes-cost-seed: more votes, then lower cost, then lot
  --seed TEXT                          public text the lots are drawn from; default empty
  --add1-start fraction|whole          Add1 starts from budget / voters exactly, or rounded down; default fraction
  --add1-stop exhaustive|budget        Add1 stops when nothing more fits, or only at the budget; default exhaustive
  --format text|json                   default text
  --help                               this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

const CHOICES = {
  rule: ['equal-shares', 'greedy'],
  satisfaction: ['cost', 'cardinality', 'points'],
  completion: ['none', 'add1u', 'greedy'],
  ties: ['votes-cost-seed', 'id'],
  'add1-start': ['fraction', 'whole'],
  'add1-stop': ['exhaustive', 'budget'],
  format: ['text', 'json'],
} as const;
type OptionName = keyof typeof CHOICES;

interface TallyRequest {
  readonly path: string;
  readonly choice: RuleChoice;
  readonly format: 'text' | 'json';
}

export async function run(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (request === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (typeof request === 'string') {
    process.stderr.write(`${request}\nconcord tally --help explains the command.\n`);
    return 2;
  }
  const file = await readFileOrComplain(request);
  if (file === undefined) return 1;
  for (const warning of file.warnings) {
    process.stderr.write(`${request.path}:${warning.line}: note: ${warningSentence(warning)}\n`);
  }
  if (request.choice.satisfaction === 'points' && file.ballots.points === undefined) {
    process.stderr.write(`${request.path}: the ballots carry no points, so satisfaction cannot be points.\n`);
    return 1;
  }
  const outcome = countWithProgress(file, request.choice);
  const report = request.format === 'json' ? outcomeJson(file, outcome) : outcomeText(file, outcome);
  process.stdout.write(report);
  return 0;
}

/** The request, or 'help', or what is wrong with the arguments. */
function readArguments(args: readonly string[]): TallyRequest | string {
  let parsed;
  try {
    const text = { type: 'string' } as const;
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rule: text,
        satisfaction: text,
        completion: text,
        ties: text,
        seed: text,
        'add1-start': text,
        'add1-stop': text,
        format: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
  const { values, positionals } = parsed;
  if (values.help === true) return 'help';
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
  for (const name of Object.keys(CHOICES) as OptionName[]) {
    const value = values[name];
    const allowed: readonly string[] = CHOICES[name];
    if (value !== undefined && !allowed.includes(value)) {
      return `--${name} is "${value}"; it must be one of: ${allowed.join(', ')}.`;
    }
  }
  const chosen = <N extends OptionName>(name: N): (typeof CHOICES)[N][number] =>
    (values[name] as (typeof CHOICES)[N][number] | undefined) ?? CHOICES[name][0];
  const rule = chosen('rule');
  const add1Options = values['add1-start'] !== undefined || values['add1-stop'] !== undefined;
  if (rule === 'greedy' && (values.completion ?? 'none') !== 'none')
    return '--completion belongs to --rule equal-shares.';
  if (add1Options && chosen('completion') !== 'add1u') {
    return '--add1-start and --add1-stop belong to --completion add1u.';
  }
  return {
    path,
    format: chosen('format'),
    choice: {
      rule,
      satisfaction: chosen('satisfaction'),
      completion: chosen('completion'),
      ties: chosen('ties'),
      seed: values.seed ?? '',
      ...(add1Options ? { add1Start: chosen('add1-start'), add1Stop: chosen('add1-stop') } : {}),
    },
  };
}

async function readFileOrComplain({ path }: TallyRequest): Promise<PbFile | undefined> {
  let text: string;
  try {
    const bytes = await readFile(path === '-' ? '/dev/stdin' : path);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (problem) {
    process.stderr.write(`${path}: ${whyUnreadable(problem)}\n`);
    return undefined;
  }
  const read = readPb(text);
  if (read.ok) return read.value;
  for (const problem of read.error) {
    const field = problem.field === undefined ? '' : ` ${problem.field}:`;
    process.stderr.write(`${path}:${problem.line}:${field} ${problemSentence(problem)}\n`);
  }
  return undefined;
}

function whyUnreadable(problem: unknown): string {
  if (problem instanceof TypeError) return 'the file is not UTF-8 text.';
  const { code } = problem as { code?: string };
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder, not a file.';
  if (code === 'EACCES') return 'the file may not be read.';
  return problem instanceof Error ? problem.message : String(problem);
}

function countWithProgress(file: PbFile, choice: RuleChoice): Outcome {
  const line = progressLine('Counting');
  try {
    return count(file.instance, file.ballots, choice, line.show);
  } finally {
    line.clear();
  }
}
