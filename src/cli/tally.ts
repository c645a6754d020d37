/** `concord tally FILE.pb`: reads a Pabulib file, counts it, and prints the outcome as text or JSON. */
import { count, countEnvelopes } from '../rules/budgeting/index.ts';
import type { PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { ENVELOPE_OPTIONS, ENVELOPE_OPTIONS_HELP, envelopesFor, readEnvelopes } from './envelope-options.ts';
import type { AskedEnvelopes } from './envelope-options.ts';
import { envelopesJson, envelopesText } from './envelope-report.ts';
import { progressLine } from './progress-line.ts';
import { readElection, refused } from './read-election.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';
import { outcomeJson, outcomeText } from './tally-report.ts';

const USAGE = `concord tally FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and prints what is funded.

${RULE_OPTIONS_HELP}${ENVELOPE_OPTIONS_HELP}
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { ...RULE_OPTIONS, ...ENVELOPE_OPTIONS, format: { type: 'string' } as const };
  return ask('tally', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const rule = readRule(values);
    if (typeof rule === 'string') return rule;
    const asked = readEnvelopes(values);
    if (typeof asked === 'string') return asked;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const choice = forElection(rule, values, file);
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
