/** `concord petition simulate`: the chance to qualify before anything is verified, and how many more signatures make it sure. */
import { california } from '../platform/regions/california.ts';
import {
  MOST_SIGNATURES,
  signaturesForConfidence,
  simulateQualification,
  spreadLike,
} from '../rules/petition/index.ts';
import type { QualificationAssumptions, QualificationChances } from '../rules/petition/index.ts';
import { ask } from './ask.ts';
import { readCount, readPetitionFile, type PlacedSentence } from './petition-file.ts';
import { readText } from './read-election.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord petition simulate --raw N --required N [options]

Plays the sample, the projection and the full check through many times, and prints how often the petition fails, needs a full
check, is eligible, and qualifies in the end; and how many signatures would make it 95 % sure.

  --raw N            signatures filed in all, spread over California's counties like their people (2020 census)
  --counties FILE    instead: a table with the columns county and raw
  --required N       signatures of voters that the law asks for
  --validity X       share of signatures that are valid, before duplicates; default 0.75
  --spread X         standard deviation of the counties' validity; default 0.06, about that of 39 counties in 2014
  --unsure X         standard deviation of --validity itself: how unsure it is; default 0.02
  --duplicates X     share of signatures that repeat a voter's; default 0.01
  --runs N           default 2000
  --seed TEXT        default 1
  --json             for programs; the same as --format json

The exit code is 0 when it was played through, 1 when the file was refused, 2 when the command was not understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  raw: text,
  counties: text,
  required: text,
  validity: text,
  spread: text,
  unsure: text,
  duplicates: text,
  runs: text,
  seed: text,
  format: text,
  json: { type: 'boolean' },
} as const;

const SHARES = { validity: 0.75, spread: 0.06, unsure: 0.02, duplicates: 0.01 } as const;
const most = { runs: 100_000, counties: 5_000 } as const;

export function run(args: readonly string[]): Promise<number> {
  return ask('petition simulate', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    if (positionals.length > 0) return 'It takes no file but with --counties.';
    const format = values.json === true ? 'json' : (values.format ?? 'text');
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    if ((values.raw === undefined) === (values.counties === undefined)) return 'Give either --raw or --counties.';
    const counts = { raw: 0, required: 0, runs: 2_000 };
    for (const name of ['raw', 'required', 'runs'] as const) {
      const given = values[name];
      if (given === undefined) continue;
      const count = readCount(given);
      const limit = name === 'runs' ? most.runs : MOST_SIGNATURES / 10;
      if (count === undefined || count === 0 || count > limit)
        return `--${name} is "${given}"; it must be a whole number from 1 to ${limit}.`;
      counts[name] = count;
    }
    if (values.required === undefined) return 'Give the number of signatures that the law asks for with --required.';
    const shares: Record<keyof typeof SHARES, number> = { ...SHARES };
    for (const name of ['validity', 'spread', 'unsure', 'duplicates'] as const) {
      const given = values[name];
      if (given === undefined) continue;
      if (!/^(0|1|0?\.\d+|1\.0+|0\.)$/.test(given))
        return `--${name} is "${given}"; it must be a number from 0 to 1, like ${SHARES[name]}.`;
      shares[name] = Number(given);
    }
    const raw = values.counties === undefined ? spreadLike(people(), counts.raw) : await rawOf(values.counties);
    if (raw === undefined) return 1;
    const { required, runs } = counts;
    const assumptions = { ...shares, raw, required, runs, seed: values.seed ?? '1' };
    const answer = answerOf(assumptions);
    return writePieces([format === 'json' ? `${JSON.stringify(answer, undefined, 2)}\n` : inWords(answer)]);
  });
}

const people = (): number[] =>
  california.filter(({ kind }) => kind === 'county').map(({ population }) => population?.people ?? 0);

/** Undefined once it is told what is wrong. */
async function rawOf(path: string): Promise<number[] | undefined> {
  const written = await readText(path);
  if (written === undefined) return undefined;
  const read = readPetitionFile(written, ['county', 'raw']);
  if (!('counties' in read)) return complained(path, read);
  const without = read.counties.filter((one) => one.raw === undefined);
  if (without.length > 0)
    return complained(
      path,
      without.map(({ county }) => ({ line: 1, column: 'raw', says: `there is no raw count of ${county}.` })),
    );
  if (read.counties.length > most.counties)
    return complained(path, [{ line: 1, says: `more than ${most.counties} counties.` }]);
  return read.counties.map((one) => one.raw ?? 0);
}

function complained(path: string, sentences: readonly PlacedSentence[]): undefined {
  for (const { line, column, says } of sentences)
    process.stderr.write(`${path}:${line}:${column === undefined ? '' : ` ${column}:`} ${says}\n`);
}

interface Answer extends Omit<QualificationAssumptions, 'raw'> {
  readonly raw: number;
  readonly counties: number;
  readonly chances: QualificationChances;
  /** Raw signatures in all with which the chance is 95 %; null where nothing would do. */
  readonly signaturesFor95: { readonly eligible: number | null; readonly qualifies: number | null };
}

function answerOf(assumptions: QualificationAssumptions): Answer {
  return {
    ...assumptions,
    raw: assumptions.raw.reduce((sum, one) => sum + one, 0),
    counties: assumptions.raw.length,
    chances: simulateQualification(assumptions),
    signaturesFor95: {
      eligible: signaturesForConfidence(assumptions, 'eligible') ?? null,
      qualifies: signaturesForConfidence(assumptions, 'qualifies') ?? null,
    },
  };
}

const count = (number: number): string => new Intl.NumberFormat('en-US').format(number);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

function inWords({
  raw,
  required,
  counties,
  validity,
  spread,
  unsure,
  duplicates,
  chances,
  signaturesFor95,
  runs,
  seed,
}: Answer): string {
  const more = (needed: number | null): string => {
    if (needed === null) return 'not even ten times the requirement would do';
    return needed <= raw ? `${count(needed)}: they are there` : `${count(needed)}: ${count(needed - raw)} more`;
  };
  const { low, middle, high } = chances.projected;
  return `${[
    `${count(raw)} signatures in ${count(counties)} counties, ${count(required)} required.`,
    `Assumed: validity ${validity} (${unsure} unsure, ${spread} between counties), duplicates ${duplicates}.`,
    '',
    ...(chances.rawCountTooLow === 1
      ? ['The raw count is below the requirement: no further action is taken.', '']
      : []),
    `fails by the sample   ${percent(chances.fails)}`,
    `full check            ${percent(chances.fullCheck)}`,
    `eligible by sample    ${percent(chances.eligible)}`,
    `qualifies in the end  ${percent(chances.qualifies)}`,
    '',
    `Projected: ${count(middle)}; nine times of ten from ${count(low)} to ${count(high)}.`,
    `95 % sure to be eligible by the sample alone with ${more(signaturesFor95.eligible)}.`,
    `95 % sure to qualify at all with ${more(signaturesFor95.qualifies)}.`,
    `${count(runs ?? 0)} runs from the seed "${seed}": another seed may change a chance by about ${percent(2 * chances.standardError).trim()}.`,
  ].join('\n')}\n`;
}
