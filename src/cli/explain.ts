/** `concord explain FILE.pb PROJECT`: why a project is funded or not, and the smallest change that would have funded it. */
import { explain } from '../rules/budgeting/index.ts';
import type { ProjectAccount } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { countedElections } from './counted-elections.ts';
import type { CountedElection } from './counted-elections.ts';
import { envelopeHeading } from './envelope-report.ts';
import { accountText } from './explain-report.ts';
import { progressLine } from './progress-line.ts';
import { COUNT_OPTIONS, COUNT_OPTIONS_HELP, readCount } from './read-count.ts';
import { refused } from './read-election.ts';
import { countedAs } from './tally-report.ts';

const USAGE = `concord explain FILE.pb PROJECT [options]

Counts a participatory budget in Pabulib's .pb format and tells why the project with this id is funded or not, who paid
for it, and, if it is not, what would have changed that: the fewest new voters for it alone and the highest cost at which
it would have won, both found by counting again. With separate envelopes it is explained by the one that holds it.

${COUNT_OPTIONS_HELP}
  --format text|json      default text; json holds amounts in units of 1 / unitsPerCurrency
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused or has no such
project, 2 when the command was not understood.
`;

/** Recounts for one project; about a minute at most. */
const EFFORT = 5_000_000_000;

export function run(args: readonly string[]): Promise<number> {
  return ask('explain', USAGE, args, COUNT_OPTIONS, async ({ values, positionals }) => {
    const [path, id] = positionals;
    if (path === undefined || id === undefined || positionals.length > 2) return 'Name one .pb file and one project.';
    const read = await readCount(path, values);
    if (read === undefined) return 1;
    if (typeof read === 'string') return read;
    const { file, choice, asked, format } = read;
    const sentences = 'rule' in choice ? [] : [...choice];
    if (!file.instance.projects.some((project) => project.id === id)) sentences.push(`There is no project "${id}".`);
    if (!('rule' in choice) || sentences.length > 0) return refused(path, sentences);
    const line = progressLine('Counting');
    try {
      const counted = countedElections(file, choice, asked, line);
      if (!('elections' in counted)) return refused(path, counted);
      const election = counted.elections.find(({ instance }) =>
        instance.projects.some((project) => project.id === id),
      )!;
      const { projects } = explain(election.instance, election.ballots, election.outcome, { only: id, effort: EFFORT });
      line.clear();
      process.stdout.write(
        report(
          election,
          projects.find((project) => project.id === id)!,
          format,
        ),
      );
      return 0;
    } finally {
      line.clear();
    }
  });
}

function report(
  { instance, outcome, envelope }: CountedElection,
  account: ProjectAccount,
  format: 'text' | 'json',
): string {
  if (format === 'text')
    return `${envelope === undefined ? '' : `${envelopeHeading(instance, envelope)}\n`}${accountText(instance, outcome, account)}`;
  const of = envelope === undefined ? {} : { envelope: envelope.name };
  return `${JSON.stringify({ ...of, ...countedAs(instance, outcome), ...account }, undefined, 2)}\n`;
}
