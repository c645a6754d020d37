/**
 * `concord generate conversation`: makes a synthetic conversation, marked as such, and writes it as Polis exports conversations,
 * with the region of each participant and the group that was planted beside it.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { planted, transposed, type Planted, type PlantedOptions } from '../rules/opinion/index.ts';
import { ask } from './ask.ts';
import { writeFilePieces } from './write-pieces.ts';

const USAGE = `concord generate conversation --out FOLDER [options]

Makes a synthetic conversation and writes votes.csv, comments.csv (as Polis exports them), regions.csv (participant, region) and
groups.csv (participant, group: the truth that was planted). The same options give the same files on every machine.

  --out FOLDER            made if it is not there; files that are there are replaced
  --seed TEXT             from which everything is drawn; default 1
  --participants N        default 1000, at most 1000000
  --statements N          default 100, at most 10000
  --groups SIZES          relative sizes, such as 3,2,1; default 1,1; one size makes a conversation without groups
  --voted SHARE           of the statements that somebody votes on, on average; default 0.2
  --regions N             default 5
  --help                  this text

The exit code is 0 when the files were written, 1 when they could not be, 2 when the command was not understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  out: text,
  seed: text,
  participants: text,
  statements: text,
  groups: text,
  voted: text,
  regions: text,
};

/** 2027-01-01, and a second more for every vote of the same statement. */
const BEGIN = 1_798_761_600_000;
const PIECE = 20_000;
const MOST_VOTES = 100_000_000;

export function run(args: readonly string[]): Promise<number> {
  return ask('generate conversation', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    if (positionals.length > 0) return `"${positionals[0]}" belongs to no option.`;
    const { out } = values;
    if (out === undefined) return 'Name a folder with --out.';
    const options = readOptions(values);
    if (typeof options === 'string') return options;
    try {
      await mkdir(out, { recursive: true });
    } catch (problem) {
      process.stderr.write(`${out}: the folder cannot be made (${(problem as Error).message}).\n`);
      return 1;
    }
    const made = planted(options);
    const files = {
      'votes.csv': votesCsv(made),
      'comments.csv': commentsCsv(made, options),
      'regions.csv': pairs('region', made.region, (region) => `Region ${region + 1}`),
      'groups.csv': pairs('group', made.group, String),
    };
    for (const [name, pieces] of Object.entries(files)) {
      const code = await writeFilePieces(join(out, name), pieces);
      if (code !== 0) return code;
    }
    return 0;
  });
}

function readOptions(values: Readonly<Partial<Record<keyof typeof OPTIONS, string>>>): PlantedOptions | string {
  const sizes = (values.groups ?? '1,1').split(',').map(Number);
  if (sizes.length > 20 || !sizes.every((size) => size > 0 && Number.isFinite(size)))
    return `--groups is "${values.groups}"; it must be one to 20 sizes above 0, such as 3,2,1.`;
  const voted = Number(values.voted ?? '0.2');
  if (!(voted > 0 && voted <= 1)) return `--voted is "${values.voted}"; it must be above 0 and at most 1.`;
  const wanted = { participants: [1_000, 1_000_000], statements: [100, 10_000], regions: [5, 1_000] } as const;
  const numbers = { participants: 0, statements: 0, regions: 0 };
  for (const name of ['participants', 'statements', 'regions'] as const) {
    const [usual, most] = wanted[name];
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < 1 || value > most)
      return `--${name} is "${values[name]}"; it must be a whole number from 1 to ${most}.`;
    numbers[name] = value;
  }
  if (numbers.participants * numbers.statements * voted > MOST_VOTES) return `These are more than ${MOST_VOTES} votes.`;
  return { seed: values.seed ?? '1', ...numbers, groups: sizes, voted };
}

/** By statement, then participant, as Polis has it. */
function* votesCsv({ votes }: Planted): Generator<string> {
  const { starts, columns, values } = transposed(votes);
  yield 'timestamp,datetime,comment-id,voter-id,vote\n';
  for (let statement = 0; statement < votes.statements; statement += 1) {
    let piece = '';
    for (let at = starts[statement]!; at < starts[statement + 1]!; at += 1)
      piece += `${stamp(at - starts[statement]!)},${statement},${columns[at]!},${values[at]!}\n`;
    yield piece;
  }
}

function* commentsCsv({ votes }: Planted, options: PlantedOptions): Generator<string> {
  const { starts, values } = transposed(votes);
  const { seed, participants, statements, groups } = options;
  yield 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n';
  for (let statement = 0; statement < votes.statements; statement += 1) {
    const cast = values.subarray(starts[statement], starts[statement + 1]);
    const of = (side: number): number => cast.reduce((sum, value) => sum + (value === side ? 1 : 0), 0);
    const body = `Synthetic statement ${statement} of a conversation that nobody held (seed ${seed}, ${participants} participants, ${statements} statements, groups ${groups.join(':')})`;
    yield `${stamp(0)},${statement},,${of(1)},${of(-1)},1,"${body.replaceAll('"', '""')}"\n`;
  }
}

function* pairs(name: string, of: Int16Array, said: (value: number) => string): Generator<string> {
  yield `participant,${name}\n`;
  for (let from = 0; from < of.length; from += PIECE)
    yield Array.from(of.subarray(from, from + PIECE), (value, at) => `${from + at},${said(value)}\n`).join('');
}

function stamp(seconds: number): string {
  const time = BEGIN + 1_000 * seconds;
  const [day = '', date = '', month = '', year = '', clock = ''] = new Date(time).toUTCString().split(' ');
  return `${time},${day.replace(',', '')} ${month} ${date} ${clock} UTC ${year}`;
}
