import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, explain } from '../rules/budgeting/index.ts';
import type { Instance, RuleChoice } from '../rules/budgeting/index.ts';
import { example } from '../rules/budgeting/testing/by-hand.ts';
import { accountText } from './explain-report.ts';

const made = example({
  budget: 30,
  costs: { park: 12, path: 9, pool: 20, pond: 31 },
  ballots: [
    [1, 'park path'],
    [1, 'park pool'],
    [1, 'path pool'],
  ],
});
const instance: Instance = {
  ...made.instance,
  projects: made.instance.projects.map((project) => ({ ...project, categories: ['green'] })),
};
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

/** What is said of a project, without the lines of what it is and how it was counted. */
function told(id: string, changes: Partial<RuleChoice> = {}): string[] {
  const outcome = count(instance, made.ballots, { ...greedy, ...changes });
  const { projects } = explain(instance, made.ballots, outcome, { only: id });
  const account = projects.find((project) => project.id === id)!;
  const [, , , ...lines] = accountText(instance, outcome, account).trimEnd().split('\n');
  return lines.includes('') ? lines.slice(0, lines.indexOf('')) : lines;
}

test('every reason why a project is not funded has its sentence', () => {
  const tie = 'Tie in round 1: park, path, pool stood equal; park was taken by project id.';
  assert.deepEqual(told('pool'), ['Not funded.', 'It does not fit: 9 USD of the budget was left.', tie]);
  assert.deepEqual(told('pond'), ['Not funded.', 'Nobody named it.']);
  assert.deepEqual(told('pool', { limits: { minVotes: 3 } }), ['Not funded.', 'A project needs at least 3 votes.']);
  assert.deepEqual(told('path', { limits: { exclusive: [['park', 'path']] } }), [
    'Not funded.',
    'park is funded, and only one of the two may be.',
    tie,
  ]);
  const groups = [{ of: 'category', name: 'green', atMost: 13 }] as const;
  assert.equal(
    told('path', { limits: { groups } })[1],
    'It costs more than the 1 USD that the category "green" may still get.',
  );
  assert.equal(told('pool', { noSkip: true })[1], 'It does not fit: 9 USD of the budget was left.');
  assert.equal(
    told('path', { rule: 'phragmen', limits: { groups: [{ of: 'category', name: 'green', atMost: 30 }] } })[0],
    'Funded in round 1 of 2; 21 USD of the budget was left after it.',
  );
  assert.deepEqual(told('pool', { rule: 'equal-shares' }), [
    'Not funded.',
    'Its supporters had 9.00 USD left at the end.',
    'Its supporters lacked 11.00 USD to pay for it.',
    'Tie in round 1: park, path, pool stood equal; park was taken by project id.',
  ]);
});

test('what is funded in part is not told as left out', () => {
  assert.equal(
    told('pool', { limits: { partial: { pool: 5 } } })[0],
    'Funded in part: 9 USD, out of what was left at the end.',
  );
});

test('a funded project is told with its round, what was left, and who paid or bears its load', () => {
  assert.deepEqual(told('park', { rule: 'equal-shares' }).slice(0, 2), [
    'Funded in round 1 of 2; 18 USD of the budget was left after it.',
    '2 supporters paid in full, at most 6.00 USD each.',
  ]);
  assert.equal(
    told('path', { rule: 'bos-equal-shares' }).find((line) => line.includes('paid in full')),
    '1 supporter of 2 paid in full, at most 5.00 USD each.',
  );
  assert.equal(told('path', { rule: 'phragmen' })[1], 'The highest load of a supporter was then 4.50 USD.');
  assert.match(told('path', { rule: 'equal-shares', completion: 'greedy' })[0]!, /^Funded in round 2 of 2/);
});
