/** `concord tally FILE.pb`: reads a Pabulib file, counts it, and prints the outcome as text or JSON. */
import { count, countEnvelopes } from '../rules/budgeting/index.ts';
import type { PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { envelopesFor } from './envelope-options.ts';
import type { AskedEnvelopes } from './envelope-options.ts';
import { envelopesJson, envelopesText } from './envelope-report.ts';
import { progressLine } from './progress-line.ts';
import { COUNT_OPTIONS, COUNT_OPTIONS_HELP, readCount } from './read-count.ts';
import { refused } from './read-election.ts';
import { outcomeJson, outcomeText } from './tally-report.ts';

const USAGE = `concord tally FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and prints what is funded.

${COUNT_OPTIONS_HELP}
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  return ask('tally', USAGE, args, COUNT_OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    const read = await readCount(path, values);
    if (read === undefined) return 1;
    if (typeof read === 'string') return read;
    const { file, choice, asked, format } = read;
    if (!('rule' in choice)) return refused(path, choice);
    const report = asked === undefined ? reportOf(file, choice, format) : envelopeReport(file, choice, asked, format);
    if (typeof report !== 'string') return refused(path, report);
    process.stdout.write(report);
    return 0;
  });
}

function reportOf(file: PbFile, choice: RuleChoice, format: 'text' | 'json'): string {
  const outcome = withProgress((progress) => count(file.instance, file.ballots, choice, progress));
  return format === 'json' ? outcomeJson(file, outcome) : outcomeText(file, outcome);
}

/** Or a sentence for each thing that does not go together. */
function envelopeReport(
  file: PbFile,
  choice: RuleChoice,
  asked: AskedEnvelopes,
  format: 'text' | 'json',
): string | readonly string[] {
  const found = envelopesFor(asked, choice, file);
  if (!('envelopes' in found)) return found;
  const { voters } = asked;
  const outcome = withProgress((progress) =>
    countEnvelopes(file.instance, file.ballots, found.envelopes, choice, { voters, progress }),
  );
  return format === 'json' ? envelopesJson(file, outcome) : envelopesText(file, outcome);
}

function withProgress<T>(counted: (progress: (done: number, total: number) => void) => T): T {
  const line = progressLine('Counting');
  try {
    return counted(line.show);
  } finally {
    line.clear();
  }
}
