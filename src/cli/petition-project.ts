/** `concord petition project FILE.csv --required N`: what the counties' random samples say about a petition. */
import {
  CALIFORNIA_LIMITS,
  isReported,
  LEVELS,
  petitionIntervals,
  projectPetition,
  REGULATION,
  ROUNDINGS,
} from '../rules/petition/index.ts';
import type { ProjectionLimits, Share } from '../rules/petition/index.ts';
import { ask } from './ask.ts';
import { readCount, readPetitionFile, type PlacedSentence } from './petition-file.ts';
import { projectionJson, projectionText } from './petition-report.ts';
import { readText } from './read-election.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord petition project FILE.csv --required N [options]

Projects the valid signatures of each county from its random sample (2 CCR 20530 to 20540), adds them up, and tells the
outcome: raw count too low, fails, full check, eligible; or not complete while counties are awaited, and what is known by then.

FILE.csv has a line for each county and the columns county, raw, sample, valid, duplicates, in any order. valid: voters in the
sample, each counted once. duplicates: further valid signatures of the same voters. A county that has not verified yet has
nothing in sample, valid and duplicates. FILE.csv may be - for standard input.

  --required N         signatures of voters that the law asks for
  --rounding ID        default ${REGULATION.id}, the law; others are:
${ROUNDINGS.filter(({ id }) => id !== REGULATION.id)
  .map(({ id, name }) => `                         ${id}: ${name}`)
  .join('\n')}
  --limits LOW,HIGH    per cent of the requirement below which a petition fails and above which it is eligible; default 95,110
  --level PERCENT      of the confidence interval: 90, 95 (default), 99
  --json               for programs; the same as --format json
  --help               this text

The exit code is 0 when the projection was made, whatever it says, 1 when the file was refused, 2 when the command was not
understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  required: text,
  rounding: text,
  limits: text,
  level: text,
  format: text,
  json: { type: 'boolean' },
} as const;

export function run(args: readonly string[]): Promise<number> {
  return ask('petition project', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one file with county returns.';
    if (values.required === undefined) return 'Give the number of signatures that the law asks for with --required.';
    const required = readCount(values.required);
    if (required === undefined || required === 0 || !Number.isSafeInteger(required * 1000))
      return `--required is "${values.required}"; it must be a whole number above 0.`;
    const rounding = ROUNDINGS.find(({ id }) => id === (values.rounding ?? REGULATION.id));
    if (rounding === undefined)
      return `--rounding is "${values.rounding}"; it must be one of: ${ROUNDINGS.map(({ id }) => id).join(', ')}.`;
    const limits = values.limits === undefined ? CALIFORNIA_LIMITS : readLimits(values.limits);
    if (limits === undefined)
      return `--limits is "${values.limits}"; it must be two percentages like 95,110, the lower first.`;
    const level = LEVELS.find((one) => String(one) === (values.level ?? '95'));
    if (level === undefined) return `--level is "${values.level}"; it must be one of: ${LEVELS.join(', ')}.`;
    const format = values.json === true ? 'json' : (values.format ?? 'text');
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const written = await readText(path);
    if (written === undefined) return 1;
    const read = readPetitionFile(written);
    if (!('counties' in read)) return await told(path, read, '');
    await told(path, read.notes, ' note:');
    const projected = projectPetition(read.counties, { required, rounding, limits });
    if (!projected.ok) throw new Error('The file was read with problems in it.');
    const intervals = petitionIntervals(read.counties.filter(isReported), level);
    const report = { projection: projected.value, intervals, rounding, limits };
    return writePieces([format === 'json' ? projectionJson(report) : projectionText(report)]);
  });
}

/** The exit code, once all is written: the process ends with it. */
function told(path: string, sentences: readonly PlacedSentence[], mark: string): Promise<number> {
  const lines = sentences.map(
    ({ line, column, says }) => `${path}:${line}:${mark}${column === undefined ? '' : ` ${column}:`} ${says}\n`,
  );
  return new Promise((done) => {
    process.stderr.write(lines.join(''), () => done(1));
  });
}

function readLimits(written: string): ProjectionLimits | undefined {
  const [failsBelow, eligibleAbove, ...more] = written.split(',').map(readPercent);
  if (failsBelow === undefined || eligibleAbove === undefined || more.length > 0) return undefined;
  if (failsBelow.of * eligibleAbove.in > eligibleAbove.of * failsBelow.in) return undefined;
  return { failsBelow, eligibleAbove };
}

/** "97.5" and "97.5%" are 975 in 1000. */
function readPercent(written: string): Share | undefined {
  const [, whole, decimals = ''] = /^\s*(\d{1,4})(?:\.(\d{1,3}))?\s*%?\s*$/.exec(written) ?? [];
  return whole === undefined ? undefined : { of: Number(`${whole}${decimals}`), in: 100 * 10 ** decimals.length };
}
