import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realFile, withoutRealFiles } from '../testing/real-files.ts';
import { readPb } from './read-pb.ts';
import { announcedWinners, statedRule } from './stated-rule.ts';
import type { StatedRule } from './stated-rule.ts';

function stated(...meta: readonly string[]): StatedRule | undefined {
  const lines = ['META', 'key;value', 'budget;5', 'vote_type;approval', ...meta];
  const read = readPb([...lines, 'PROJECTS', 'project_id;cost', '1;1', 'VOTES', 'voter_id;vote'].join('\n'));
  assert.ok(read.ok);
  return statedRule(read.value);
}

test(
  'real files state the rule of their city, its threshold, and that the budget was enough',
  { skip: withoutRealFiles },
  () => {
    const threshold = (least: number) => ({ threshold: least, thresholdScale: 1 });
    const files: Readonly<Record<string, StatedRule>> = {
      Netherlands_Assen_2024: { rule: 'equalshares/add1', fullyFunded: false },
      Poland_Wieliczka_2023_Green_Budget: { rule: 'equalshares/add1-comparison', fullyFunded: false },
      Poland_Warszawa_2026: { rule: 'greedy-threshold', ...threshold(3000), fullyFunded: false },
      Poland_Katowice_2025_Dab: { rule: 'greedy-threshold', ...threshold(50), fullyFunded: true },
      Poland_Gdynia_2022_Oksywie__large: { rule: 'greedy-no-skip', ...threshold(50), fullyFunded: false },
      Poland_Zabrze_2020_Maciejow: { rule: 'greedy', fullyFunded: true },
      US_Stanford_Dataset_PB_Oakland_2017_District_1_vote_approvals: { rule: 'unknown', fullyFunded: true },
    };
    for (const [file, rule] of Object.entries(files)) assert.deepEqual(statedRule(realFile(`files/${file}.pb`)), rule);
  },
);

test('a file without the key states no rule', () => {
  assert.equal(stated(), undefined);
  assert.equal(stated('min_project_score_threshold;50', 'fully_funded;1'), undefined);
});

test('the budget was enough where fully_funded is 1, and not otherwise', () => {
  const enough = ['1', '0', '', 'yes'].map((value) => stated('rule;greedy', `fully_funded;${value}`)!.fullyFunded);
  assert.deepEqual(enough, [true, false, false, false]);
});

test("Pabulib's rules are known by their names", () => {
  const names = (
    'greedy greedy-no-skip greedy-threshold greedy-exclusive greedy-custom equalshares equalshares/add1 ' +
    'equalshares-comparison equalshares/add1-comparison unknown'
  ).split(' ');
  for (const rule of names) assert.deepEqual(stated(`rule;${rule}`), { rule, fullyFunded: false });
});

test("a rule that is none of Pabulib's is unknown, and told", () => {
  assert.deepEqual(stated('rule;unknown'), { rule: 'unknown', fullyFunded: false });
  assert.deepEqual(stated('rule;Borda count'), { rule: 'unknown', text: 'Borda count', fullyFunded: false });
  assert.deepEqual(stated('rule;'), { rule: 'unknown', text: '', fullyFunded: false });
});

test('a threshold with decimals is exact, and one that is no number is left out', () => {
  const rule = 'rule;greedy-threshold';
  const threshold = (text: string) => stated(rule, `min_project_score_threshold;${text}`);
  assert.deepEqual(threshold('0.10'), {
    rule: 'greedy-threshold',
    threshold: 1,
    thresholdScale: 10,
    fullyFunded: false,
  });
  for (const text of ['', 'many', '-3', '1,5', '9007199254740993']) {
    assert.deepEqual(threshold(text), { rule: 'greedy-threshold', fullyFunded: false });
  }
});

test('what a city announced are the projects marked with 1, in the order of the file', () => {
  const announced = (...projects: readonly string[]): readonly string[] | undefined => {
    const lines = ['META', 'key;value', 'budget;5', 'vote_type;approval', 'PROJECTS', ...projects];
    const read = readPb([...lines, 'VOTES', 'voter_id;vote'].join('\n'));
    assert.ok(read.ok);
    return announcedWinners(read.value);
  };
  const marked = announced('project_id;selected;cost', 'b;1;1', 'a;0;1', 'd;2;1', 'e;;1', 'c;1;1');
  assert.deepEqual(marked, ['b', 'c']);
  assert.deepEqual(announced('project_id;selected;cost', 'b;0;1'), []);
  assert.equal(announced('project_id;cost', 'b;1'), undefined);
});
