/** `concord recount EXPORT`: counts a published result again from its export, with nothing but the rules. */
import { createHash } from 'node:crypto';
import { countSlowly, recount, recountBy, recountSentence } from '../rules/budgeting/index.ts';
import type { CountAgain, Recounted } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { progressLine } from './progress-line.ts';
import { readText, refused } from './read-election.ts';
import { ruleName } from './rule-names.ts';

const USAGE = `concord recount EXPORT.json [--slowly] [--format text|json]

Counts a published budget result again from its export (the ballots, the rule and the outcome in one JSON file), and says
whether the digest and the outcome in it are right. EXPORT.json may be - for standard input. With --slowly the count is made
by a second implementation of every rule, in nothing but fractions, that shares no code with the first. That takes longer:
2,400 ballots under Add1U a minute or two, large elections hours. The exit code is 0 when digest and outcome are right, 1 when
they are not or the file cannot be read, 2 when the command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { format: { type: 'string' }, slowly: { type: 'boolean' } } as const;
  return ask('recount', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one export.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const text = await readText(path);
    if (text === undefined) return 1;
    const published = parsed(text);
    if (published === undefined) return refused(path, ['this is not JSON.']);
    const line = progressLine('Counting');
    const recounted =
      values.slowly === true ? recountBy(bySlowCount, published.json, line.show) : recount(published.json, line.show);
    line.clear();
    if (format === 'json') {
      const report = recounted.ok
        ? { same: true, digest: recounted.value.digest, winners: recounted.value.outcome.winners }
        : { same: false, problems: recounted.error };
      process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
      return recounted.ok ? 0 : 1;
    }
    if (!recounted.ok) return refused(path, recounted.error.map(recountSentence));
    process.stdout.write(rightText(recounted.value));
    return 0;
  });
}

const bySlowCount: CountAgain = (instance, ballots, choice, progress) => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const onSpent = (cost: number): void => progress?.(cost, instance.budget);
  return { choice, ...countSlowly(instance, ballots, choice, sha256, onSpent) };
};

function rightText({ outcome: { choice, winners }, digest }: Recounted): string {
  return [
    'The result is right.',
    ruleName(choice),
    `${howMany(winners.length, 'project')} funded${winners.length === 0 ? '' : `: ${winners.join(', ')}`}`,
    digest,
    '',
  ].join('\n');
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
