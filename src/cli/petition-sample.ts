/** `concord petition sample`: which signatures of a county are verified, drawn from a public seed. */
import { drawSample, MOST_SIGNATURES, sampleSize } from '../rules/petition/index.ts';
import type { SampleProblem } from '../rules/petition/index.ts';
import { ask } from './ask.ts';
import { readCount } from './petition-file.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord petition sample --seed TEXT --petition SLUG --county NAME --raw N [--size N] [--json]

Draws the random sample of a county's signatures from a public text; whoever has the text draws the same. The algorithm is in
src/rules/petition/README.md, in twenty lines of another language.

  --seed TEXT        announced before: how it will come about; published when the raw count is fixed
  --petition SLUG    the petition
  --county NAME      the county
  --raw N            signatures filed there, numbered from 1
  --size N           default: the larger of 500 and 3 %; of 500 or fewer all
  --drawn            in the order of the draw; default: by number
  --json             for programs; the same as --format json

The exit code is 0 when the sample was drawn, 2 when the command was not understood.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  seed: text,
  petition: text,
  county: text,
  raw: text,
  size: text,
  drawn: flag,
  format: text,
  json: flag,
} as const;

const PROBLEMS: Readonly<Record<SampleProblem['code'], string>> = {
  empty: 'is empty.',
  'line-break': 'must be one line.',
  'not-whole': 'is not a whole number.',
  'too-large': 'is too large: no more than were filed can be drawn.',
};

export function run(args: readonly string[]): Promise<number> {
  return ask('petition sample', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    if (positionals.length > 0) return 'It takes no file.';
    const { seed, petition, county } = values;
    if (seed === undefined || petition === undefined || county === undefined || values.raw === undefined)
      return 'It needs --seed, --petition, --county and --raw.';
    const format = values.json === true ? 'json' : (values.format ?? 'text');
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const raw = readCount(values.raw);
    if (raw === undefined || raw > MOST_SIGNATURES)
      return `--raw is "${values.raw}"; it must be a whole number up to ${MOST_SIGNATURES}.`;
    const size = values.size === undefined ? sampleSize(raw) : readCount(values.size);
    if (size === undefined) return `--size is "${values.size}"; it must be a whole number.`;
    const sample = drawSample({ seed, petition, county, raw, size });
    if (!sample.ok) return `--${sample.error.field} ${PROBLEMS[sample.error.code]}`;
    const { key, drawn } = sample.value;
    const numbers = values.drawn === true ? drawn : drawn.toSorted((a, b) => a - b);
    const order = values.drawn === true ? 'drawn' : 'number';
    const report = { seed, petition, county, raw, size, key, order, numbers };
    return writePieces(format === 'json' ? [`${JSON.stringify(report)}\n`] : lines(numbers));
  });
}

/** In pieces: a sample may have millions of numbers. */
function* lines(numbers: readonly number[]): Generator<string> {
  for (let at = 0; at < numbers.length; at += 10_000) yield `${numbers.slice(at, at + 10_000).join('\n')}\n`;
}
