/** `concord polls trend FILE.csv`: what polls of one question say together, as text or JSON. */
import { parse, type CsvError } from 'csv-parse/sync';
import {
  backingTrend,
  dayOf,
  dayText,
  POLL_COLUMNS,
  readPollRows,
  testClaim,
  type PollRow,
  type Reading,
  type RowProblem,
  type TrendProblem,
} from '../rules/polling/index.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { trendText, type ReportedTrend } from './polls-report.ts';
import { readText, refused } from './read-election.ts';

const USAGE = `concord polls trend FILE.csv [options]

Computes from polls how public backing moved: a level for each day with a band, what houses and wordings find more or less
than others, polls that are far off, and how sure it is that backing rose or fell from the first day to the last.

FILE.csv has the columns ${POLL_COLUMNS.join(', ')}
and, if wanted, design_effect. Days look like 2025-06-11, shares like 0.44 or 44%.

  --question TEXT         which question, where the file has several: they are never mixed
  --wording TEXT          whose trend it is, where polls worded the question in several ways; default: the one most used;
                          polls with other wordings count as far as these find the same
  --from DAY              first day shown; default: the first day on which a poll asked
  --until DAY             last day shown; default: the last such day
                          polls that asked outside of these days are left out
  --level L               chance of a band, 0.5 to 0.99; default 0.9
  --json                  every day and every figure, as JSON
  --help                  this text

FILE.csv may be - for standard input. The exit code is 0 when there is a trend, 1 when the file was refused, 2 when the
command was not understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  question: text,
  wording: text,
  from: text,
  until: text,
  level: text,
  json: { type: 'boolean' },
} as const;

export function run(args: readonly string[]): Promise<number> {
  return ask('polls', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [what, path] = positionals;
    if (what !== 'trend') return 'Say what is wanted: concord polls trend FILE.csv.';
    if (path === undefined || positionals.length > 2) return 'Name one file with polls.';
    const level = Number(values.level ?? '0.9');
    if (!(level >= 0.5 && level <= 0.99)) return `--level is "${values.level}"; it must be a number from 0.5 to 0.99.`;
    const [from, until] = [values.from, values.until].map((day) => (day === undefined ? undefined : dayOf(day)));
    for (const [name, given, day] of [
      ['from', values.from, from],
      ['until', values.until, until],
    ] as const)
      if (given !== undefined && day === undefined)
        return `--${name} is "${given}"; it must be a day such as 2025-06-11.`;
    const readings = await readFile(path);
    if (readings === undefined) return 1;
    const chosen = ofOneQuestion(readings, values.question);
    if (typeof chosen === 'string') return refused(path, [chosen]);
    const reported = reportOf(chosen, { from, until, level, wording: values.wording });
    if (typeof reported === 'string') return refused(path, [reported]);
    process.stdout.write(values.json === true ? asJson(reported) : trendText(reported));
    return 0;
  });
}

/** Undefined once it is told what is wrong with the file. */
async function readFile(path: string): Promise<readonly Reading[] | undefined> {
  const content = await readText(path);
  if (content === undefined) return undefined;
  let rows: readonly PollRow[];
  try {
    const options = { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true } as const;
    const taken = parse(content, options) as unknown as readonly {
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }[];
    rows = taken.map(({ record, info }) => ({ line: info.lines, fields: record }));
  } catch (problem) {
    const { lines, message } = problem as CsvError & { readonly lines?: number };
    process.stderr.write(`${path}:${lines ?? 1}: ${message}\n`);
    return undefined;
  }
  const missing = POLL_COLUMNS.filter((column) => rows[0] !== undefined && !(column in rows[0].fields));
  if (missing.length > 0) {
    process.stderr.write(`${path}:1: the first line names no column ${missing.join(', ')}.\n`);
    return undefined;
  }
  const read = readPollRows(rows);
  if (read.ok) return read.value;
  for (const { line, column, type } of read.error)
    process.stderr.write(`${path}:${line}: ${column}: ${ROW_SENTENCES[type]}\n`);
  return undefined;
}

const ROW_SENTENCES: Readonly<Record<RowProblem['type'], string>> = {
  empty: 'it is empty.',
  'not-a-day': 'it must be a day such as 2025-06-11.',
  'ends-before-it-begins': 'the last day is before the first.',
  'not-a-share': 'it must be a share such as 0.44 or 44%.',
  'not-a-size': 'it must be a whole number of people.',
  'not-a-design-effect': 'it must be a number from 1 to 100.',
  repeated: 'this poll has this question with this wording already.',
};

/** Or a sentence why there is not one question. */
function ofOneQuestion(readings: readonly Reading[], asked: string | undefined): readonly Reading[] | string {
  if (readings.length === 0) return 'it has no polls.';
  const questions = [...new Set(readings.map(({ question }) => question))];
  const list = questions.map((question) => `"${question}"`).join(', ');
  if (asked === undefined && questions.length > 1)
    return `it has several questions, which are never mixed; choose one with --question: ${list}.`;
  const wanted = asked ?? questions[0];
  if (wanted !== undefined && !questions.includes(wanted)) return `there is no question "${wanted}", only: ${list}.`;
  return readings.filter(({ question }) => question === wanted);
}

function reportOf(
  all: readonly Reading[],
  asked: {
    readonly from: number | undefined;
    readonly until: number | undefined;
    readonly level: number;
    readonly wording: string | undefined;
  },
): ReportedTrend | string {
  const from = asked.from ?? Math.min(...all.map((reading) => reading.from));
  const until = asked.until ?? Math.max(...all.map((reading) => reading.until));
  const readings = all.filter((reading) => reading.from >= from && reading.until <= until);
  if (readings.length < all.length)
    process.stderr.write(`${howMany(all.length - readings.length, 'poll')} outside of the days asked for left out.\n`);
  const trend = backingTrend(readings, {
    from,
    until,
    level: asked.level,
    ...(asked.wording === undefined ? {} : { wording: asked.wording }),
  });
  if (!trend.ok) return problemSentence(trend.error);
  const claim = testClaim(trend.value, from, until);
  return {
    question: readings[0]!.question,
    level: asked.level,
    readings,
    trend: trend.value,
    claim: claim.ok ? claim.value : undefined,
  };
}

function problemSentence(problem: TrendProblem): string {
  switch (problem.type) {
    case 'too-few-readings':
      return `a trend needs at least ${problem.needed} polls; there ${problem.found === 1 ? 'is' : 'are'} ${problem.found}.`;
    case 'bad-days':
      return '--from and --until must be in order, and no more than a hundred years apart.';
    case 'repeated-reading':
      return `"${problem.poll}" has the wording "${problem.wording}" twice.`;
    case 'bad-reading':
      return `"${problem.poll}": ${problem.field} cannot be right.`;
    case 'mixed-questions':
      return `it has several questions: ${problem.questions.join(', ')}.`;
    case 'outside-days':
      return `"${problem.poll}" asked outside of the days.`;
    case 'no-such-wording':
      return `no poll has the wording "${problem.wording}".`;
    case 'bad-level':
    case 'bad-design-effect':
      return 'the options cannot be right.';
  }
}

function asJson({ question, level, trend, claim }: ReportedTrend): string {
  const { days, houses, wording, wordings, readings } = trend;
  const dated = days.map(({ day, ...shares }) => ({ day: dayText(day), ...shares }));
  const tested = claim && {
    ...claim,
    before: { ...claim.before, day: dayText(claim.before.day) },
    after: { ...claim.after, day: dayText(claim.after.day) },
  };
  const report = { question, level, wording, claim: tested, days: dated, houses, wordings, readings };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
