/** `concord generate`: makes a synthetic participatory budget, marked as such, and writes it as a .pb file. */
import {
  BALLOTS,
  MODELS,
  generate,
  makePb,
  optionSentence,
  pbPieces,
  voterCount,
  PIECE_BALLOTS,
} from '../rules/budgeting/index.ts';
import type { GenerateOptions, Generated, PbFile, Settings } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { progressLine } from './progress-line.ts';
import { writeFilePieces, writePieces } from './write-pieces.ts';

const USAGE = `concord generate [options]
concord generate conversation --out FOLDER [options]

Makes a synthetic participatory budget and writes it in Pabulib's .pb format. The same options give the same file on every
machine. The file says in META that it is no election, and how to make it again. A conversation is another matter: see
concord generate conversation --help.

  --model NAME          how voters come to their ballots:
                          districts (default): a city with districts, after real files
                          impartial: every project is approved with the same probability (impartial culture)
                          resampling: copies of one ballot, decided anew in parts ((p, phi)-resampling)
                          euclidean: voters and projects lie in a square, and voters name the nearest
  --seed TEXT           from which everything is drawn; default 1
  --voters N            default 10000, at most 50000000
  --projects N          default 100
  --budget N            default about a third of what all projects cost together, or the cost of the dearest if that is more
  --ballots TYPE        approval (default), knapsack (approval within the budget), choose-1, cumulative, scoring, ordinal
  --approvals N         projects a voter names on average; default 5. Knapsack: before it is cut to the budget
  --fixed               every voter names exactly that many
  --points N            cumulative: the sum of each ballot; scoring: the highest score; default 10
  --phi X               resampling: 0 (all ballots alike) to 1 (impartial culture); default 0.5
  --districts N         districts and euclidean: default one for every 10 projects, at most 40
  --categories N        kinds of projects; default 0: projects have none
  --equal-costs         every project costs 1 and the budget is a number of seats: a committee election
  --output FILE         instead of standard output; a file that is there is replaced
  --help                this text

The exit code is 0 when the file was written, 1 when it could not be, 2 when the command was not understood or asks for
something impossible.
`;

/** Every voter of a file has an id: so many of them fit in memory. */
const MOST_IN_FILE = 50_000_000;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const NUMBERS = ['voters', 'projects', 'budget', 'approvals', 'points', 'phi', 'districts', 'categories'] as const;
const OPTIONS = {
  model: text,
  seed: text,
  voters: text,
  projects: text,
  budget: text,
  ballots: text,
  approvals: text,
  fixed: flag,
  points: text,
  phi: text,
  districts: text,
  categories: text,
  'equal-costs': flag,
  output: text,
} as const;
type Values = {
  readonly [O in keyof typeof OPTIONS]?: ((typeof OPTIONS)[O] extends typeof flag ? boolean : string) | undefined;
};

export async function run(args: readonly string[]): Promise<number> {
  if (args[0] === 'conversation') return (await import('./generate-conversation.ts')).run(args.slice(1));
  return ask('generate', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    if (positionals.length > 0) return `"${positionals[0]}" belongs to no option.`;
    const options = readOptions(values);
    if (typeof options === 'string') return options;
    if (options.voters !== undefined && options.voters > MOST_IN_FILE)
      return `--voters is ${options.voters}; a file is written for ${MOST_IN_FILE} voters at most.`;
    // A line about progress would stand in the middle of a file that is written on the same terminal.
    const shown = values.output !== undefined || !process.stdout.isTTY;
    const drawing = progressLine('Drawing', 'of the ballots');
    const generated = generate(options, shown ? drawing.show : undefined);
    drawing.clear();
    if (!generated.ok) {
      const sentences = generated.error.map(optionSentence).join('\n');
      if (generated.error.every(({ type }) => type !== 'too-large')) return sentences;
      process.stderr.write(`${sentences}\n`);
      return 1;
    }
    const pieces = withProgress(asPb(generated.value), shown);
    return values.output === undefined ? await writePieces(pieces) : await writeFilePieces(values.output, pieces);
  });
}

/** What the words say, or which one cannot be read; whether it is possible is for the rules to say. */
function readOptions(values: Values): GenerateOptions | string {
  const { model, ballots, seed } = values;
  const known = { model: MODELS, ballots: BALLOTS } as const;
  for (const name of ['model', 'ballots'] as const) {
    const allowed: readonly string[] = known[name];
    const value = values[name];
    if (value !== undefined && !allowed.includes(value)) {
      return `--${name} is "${value}"; it must be one of: ${allowed.join(', ')}.`;
    }
  }
  const numbers: { [N in (typeof NUMBERS)[number]]?: number } = {};
  for (const name of NUMBERS) {
    const value = values[name];
    if (value === undefined) continue;
    if (value.trim() === '' || !Number.isFinite(Number(value))) return `--${name} is "${value}", not a number.`;
    numbers[name] = Number(value);
  }
  return {
    ...numbers,
    ...(model === undefined ? {} : { model: model as Settings['model'] }),
    ...(ballots === undefined ? {} : { ballots: ballots as Settings['ballots'] }),
    ...(seed === undefined ? {} : { seed }),
    fixedLength: values.fixed === true,
    equalCosts: values['equal-costs'] === true,
  };
}

function asPb({ instance, ballots, settings }: Generated): PbFile {
  const { model, seed, limit, fixedLength, points } = settings;
  const voterIds = Array.from({ length: settings.voters }, (_, voter) => String(voter + 1));
  const meta: Record<string, string> = {
    description: `Synthetic participatory budget, not an election: model ${model}, seed ${seed}`,
    country: 'Synthetic',
    unit: 'Synthetic',
    instance: `${model}, seed ${seed}`,
    rule: 'unknown',
    ...(limit === undefined || settings.ballots === 'choose-1' ? {} : { max_length: String(limit) }),
    ...(fixedLength && settings.ballots === 'ordinal' ? { min_length: String(limit) } : {}),
    ...(settings.ballots === 'knapsack' ? { max_sum_cost: String(instance.budget) } : {}),
    ...(settings.ballots === 'cumulative' ? { max_sum_points: String(points) } : {}),
    ...(settings.ballots === 'scoring' ? { min_points: '0', max_points: String(points) } : {}),
    comment: `#1: Synthetic: nobody cast these ballots. #2: Made by: ${commandFor(settings)}`,
  };
  return makePb({ instance, ballots, voterIds, meta });
}

function commandFor(settings: Settings): string {
  const words = ['concord generate', `--model ${settings.model}`, `--seed ${quoted(settings.seed)}`];
  for (const name of NUMBERS) if (settings[name] !== undefined) words.push(`--${name} ${settings[name]}`);
  words.push(`--ballots ${settings.ballots}`);
  if (settings.fixedLength) words.push('--fixed');
  if (settings.equalCosts) words.push('--equal-costs');
  return words.join(' ');
}

/** As a shell reads it. */
function quoted(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function* withProgress(file: PbFile, shown: boolean): Generator<string, void, void> {
  const line = progressLine('Writing', 'of the ballots');
  const total = Math.ceil(voterCount(file.ballots) / PIECE_BALLOTS);
  let done = 0;
  for (const piece of pbPieces(file)) {
    yield piece;
    if (shown) line.show(Math.min(total, done++), total);
  }
  line.clear();
}
