/** `concord referendum decide FILE.csv --keys ...`: whether a vote carried, from the returns of its regions. */
import {
  decide,
  decideCounted,
  readKeys,
  type Decision,
  type DecisionProblem,
  type Key,
} from '../rules/decision/index.ts';
import type { Result } from '../rules/result.ts';
import type { ReadReturns } from '../capabilities/referendums/index.ts';
import { ask } from './ask.ts';
import { readBytes } from './read-election.ts';
import { decisionText } from './referendum-report.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord referendum decide FILE.csv --keys KEYS [--format text|json]

Says of each key whether it turned, what it needed and what it got as whole numbers of votes, and whether the measure carried.

FILE.csv has the columns region, registered, ballots, yes and no. The export of a secret vote, in which registered voters and
ballots stand in a row "total" alone, is read too. FILE may be - for standard input.

  --keys KEYS     keys with commas between them, all of which must turn:
                    turnout>=50%            ballots of registered voters
                    approval-quorum>=1/4    yes of registered voters
                    majority>=55%           yes of yes and no
                    regions>1/2:majority>1/2  regions in which yes of yes and no passes
                  >= is "at least" and > is "more than": exactly 50 % passes >=50% and fails >50%
  --format FORMAT text (default) or json
  --help          this text

The exit code is 0 when it was decided, whichever way; 1 when the file was refused; 2 when the command was not understood.
`;

const OPTIONS = { keys: { type: 'string' }, format: { type: 'string' } } as const;

export function run(args: readonly string[]): Promise<number> {
  return ask('referendum', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [act, path] = positionals;
    if (act !== 'decide') return 'Say what to do: concord referendum decide FILE.csv --keys KEYS.';
    if (path === undefined || positionals.length > 2) return 'Name one file with returns.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    if (values.keys === undefined) return 'Give the keys, for example --keys "turnout>=50%,majority>=55%".';
    const keys = readKeys(values.keys);
    if (!keys.ok) return `--keys has "${keys.error}", which is no key.`;
    const bytes = await readBytes(path);
    if (bytes === undefined) return 1;
    // The room comes with all that its pages need: it is not loaded before the command is understood.
    const { csvSentence, entrySentence, readReturnsCsv } = await import('../capabilities/referendums/index.ts');
    const read = readReturnsCsv(bytes);
    if (!read.ok) return refuse(read.error.map((problem) => csvSentence('en', problem)));
    const decided = decideRead(keys.value, read.value);
    if (!decided.ok) return refuse(decided.error.map((problem) => entrySentence('en', problem, (region) => region)));
    const text = format === 'json' ? `${JSON.stringify(decided.value, null, 2)}\n` : decisionText(decided.value);
    return writePieces([text]);
  });
}

function refuse(sentences: readonly string[]): number {
  process.stderr.write(`${sentences.join('\n')}\n`);
  return 1;
}

/** Where there is a row "total" it stands for the whole, and regions need no more than yes and no. */
function decideRead(keys: readonly Key[], { rows, total }: ReadReturns): Result<Decision, readonly DecisionProblem[]> {
  if (total === undefined) {
    const lacking = Number.NaN;
    return decide(
      keys,
      rows.map(({ region, registered = lacking, ballots = lacking, yes, no }) => ({
        region,
        registered,
        ballots,
        yes,
        no,
      })),
    );
  }
  const { registered = Number.NaN, ballots = Number.NaN, yes, no } = total;
  return decideCounted(keys, { total: { registered, ballots, yes, no }, regions: rows });
}
