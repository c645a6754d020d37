/** Claims about how rules are named and explained: every rule that can be chosen, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '../../platform/i18n/catalogue.ts';
import { COMPLETIONS, type Rule, type RuleChoice } from '../../rules/budgeting/index.ts';
import { limitSentences, ruleLabel, ruleLine, ruleName, ruleSentences } from './pages/rule-words.ts';
import type { Budget } from './budget.ts';

const satisfactions = [
  'cost',
  'cardinality',
  'sqrt-cost',
  'relative-cost',
  'share',
  'points',
  'cost-points',
  'borda',
  'cost-ranks',
  'lexicographic',
] as const;
const plain = { satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' } as const;
const choices: readonly RuleChoice[] = Object.entries(COMPLETIONS).flatMap(([rule, completions]) =>
  completions.flatMap((completion) =>
    satisfactions.map((satisfaction) => ({ ...plain, rule: rule as Rule, satisfaction, completion })),
  ),
);

test('every rule with every satisfaction and completion has whole sentences and a name, in both languages', () => {
  assert.ok(choices.length > 100);
  for (const locale of locales) {
    for (const choice of choices) {
      const sentences = ruleSentences(locale, choice);
      for (const sentence of sentences) assert.match(sentence, /^\p{Lu}[^{}]*\.$/u);
      assert.equal(new Set(sentences).size, sentences.length);
      assert.doesNotMatch(ruleName(locale, choice), /, ,|,$|undefined/);
    }
  }
});

test('two choices that count differently are never called the same', () => {
  const isWeighed = ({ rule, completion }: RuleChoice): boolean =>
    (rule !== 'phragmen' && rule !== 'maximin-support') || completion === 'greedy';
  const different = choices.filter((choice) => isWeighed(choice) || choice.satisfaction === 'cost');
  for (const locale of locales) {
    assert.equal(new Set(different.map((choice) => ruleLine(locale, choice))).size, different.length);
    assert.equal(new Set(different.map((choice) => ruleName(locale, choice))).size, different.length);
  }
});

test('the head of a table names the rule, its options and the satisfaction in few words', () => {
  const add1u: RuleChoice = { ...plain, rule: 'equal-shares', completion: 'add1u', comparison: 'satisfaction' };
  assert.deepEqual(ruleLabel('en', add1u), { label: 'Equal Shares, Add1U, compared with greedy', note: 'by cost' });
  assert.equal(ruleLine('es', { ...plain, rule: 'greedy', noSkip: true }), 'Voraz, sin saltar, por costo');
  assert.equal(ruleLine('en', { ...plain, rule: 'phragmen' }), 'Phragmén');
});

test('greedy is explained by the order it takes, the proportional rules by what a project gives', () => {
  assert.ok(ruleSentences('en', { ...plain, rule: 'greedy' }).includes('The project with the most votes comes first.'));
  const shares = ruleSentences('en', { ...plain, rule: 'equal-shares' });
  assert.ok(shares.includes('A funded project gives each of its voters as much as it costs.'));
  assert.ok(shares.includes('Money that is left over is not spent.'));
});

test('limits are told with amounts in money and projects by name', () => {
  const budget = { unitsPerCurrency: 100, currency: 'USD' } as Budget;
  const limits = {
    minVotes: 25,
    exclusive: [['a', 'b']],
    groups: [
      { of: 'category', name: 'Parks', atMost: 500_000, atLeast: 100_050 },
      { of: 'district', name: '', atMost: 100 },
    ],
    partial: { b: 1_000 },
  } as const;
  const names: Readonly<Record<string, string>> = { a: 'Trees', b: 'A bridge' };
  assert.deepEqual(
    limitSentences('en', budget, limits, (id) => names[id] ?? ''),
    [
      'A project is funded only if at least 25 ballots name it.',
      'At most one of these is funded: “Trees” and “A bridge”.',
      'At most $5,000 goes to the category “Parks”.',
      'At least $1,000.50 is kept for the category “Parks”, as far as its projects can use it.',
      'At most $1 goes to projects without a district.',
      '“A bridge” may be funded in part with money left at the end, with at least $10.',
    ],
  );
});
