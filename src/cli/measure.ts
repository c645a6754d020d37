/** `concord measure FILE.pb`: what an outcome gives to the voters, in figures, and whether it is proportional. */
import { measure, whatIfTies } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { countedElections } from './counted-elections.ts';
import type { CountedElection } from './counted-elections.ts';
import { envelopeHeading } from './envelope-report.ts';
import { measuresText } from './measures-report.ts';
import type { Measured } from './measures-report.ts';
import { progressLine } from './progress-line.ts';
import type { ProgressLine } from './progress-line.ts';
import { COUNT_OPTIONS, COUNT_OPTIONS_HELP, readCount } from './read-count.ts';
import { refused } from './read-election.ts';
import { countedAs } from './tally-report.ts';

const USAGE = `concord measure FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and measures the outcome: who has no funded project, average and
Gini coefficient of satisfaction, shares of districts and categories, proportionality (EJR+ up to one project), what hung on
ties, and, for Equal Shares, payments and effective votes. --format json holds every figure,
amounts in units of 1 / unitsPerCurrency. With separate envelopes each is measured as the election of its own that it is.

${COUNT_OPTIONS_HELP}
  --robustness            how close every project was to the other side: the cost at which it would have won or lost, and
                          the votes; by recounts, seconds for most elections, minutes for the largest
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { ...COUNT_OPTIONS, robustness: { type: 'boolean' } } as const;
  return ask('measure', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    const read = await readCount(path, values);
    if (read === undefined) return 1;
    if (typeof read === 'string') return read;
    const { file, choice, asked, format } = read;
    if (!('rule' in choice)) return refused(path, choice);
    const line = progressLine('Counting');
    try {
      const counted = countedElections(file, choice, asked, line);
      if (!('elections' in counted)) return refused(path, counted);
      const measured = counted.elections.map((election) => measuredBy(election, values.robustness === true, line));
      line.clear();
      process.stdout.write(format === 'json' ? asJson(measured) : asText(measured));
      return 0;
    } finally {
      line.clear();
    }
  });
}

interface MeasuredElection extends CountedElection {
  readonly measured: Measured;
}

function measuredBy(election: CountedElection, withRobustness: boolean, { show }: ProgressLine): MeasuredElection {
  const { instance, ballots, outcome } = election;
  const trail = whatIfTies(instance, ballots, outcome, {}, show);
  const options = withRobustness ? { robustness: { effort: Number.MAX_SAFE_INTEGER }, progress: show } : {};
  return { ...election, measured: { outcome, trail, measures: measure(instance, ballots, outcome, options) } };
}

function asText(elections: readonly MeasuredElection[]): string {
  return elections
    .map(({ instance, envelope, measured }) =>
      envelope === undefined
        ? measuresText(instance, measured)
        : `${envelopeHeading(instance, envelope)}\n${measuresText(instance, measured)}`,
    )
    .join('\n');
}

function asJson(elections: readonly MeasuredElection[]): string {
  const reports = elections.map(({ instance, envelope, outcome, measured: { measures, trail } }) => ({
    ...(envelope === undefined ? {} : { envelope: envelope.name }),
    ...countedAs(instance, outcome),
    winners: outcome.winners,
    ...measures,
    ...trail,
  }));
  const report = elections[0]?.envelope === undefined ? reports[0] : { envelopes: reports };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
