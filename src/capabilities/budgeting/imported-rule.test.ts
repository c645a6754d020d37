/** Claims about the rule by which an imported election is counted: the file's own, else the usual one for its ballots. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  count,
  metaValue,
  readPb,
  type BallotType,
  type PbFile,
  type RuleChoice,
} from '../../rules/budgeting/index.ts';
import { realFile, referenceInstances, withoutRealFiles } from '../../rules/budgeting/testing/real-files.ts';
import { importedRule } from './imported-rule.ts';

function choiceOf(file: PbFile): RuleChoice {
  const { options, limits, ...rule } = importedRule(file);
  const held = Object.keys(limits).length === 0 ? {} : { limits };
  return { ...rule, ...options, ...held, ties: 'votes-cost-seed', seed: '' };
}

/** What the city announced; undefined where the file does not say. */
function announced(file: PbFile): readonly string[] | undefined {
  const selected = file.projectColumns.find(({ name }) => name === 'selected');
  return selected && file.instance.projects.filter((_, row) => selected.values[row] === '1').map(({ id }) => id);
}

test(
  'every real election that states its rule and its outcome is counted to that outcome',
  { skip: withoutRealFiles },
  () => {
    const files = referenceInstances().map(({ file }) => [file, realFile(file)] as const);
    const stating = files.filter(([, file]) => metaValue(file, 'rule') !== 'unknown' && announced(file) !== undefined);
    assert.ok(stating.length >= 20, `only ${stating.length} files`);
    for (const [name, file] of stating) {
      const { winners } = count(file.instance, file.ballots, choiceOf(file));
      assert.deepEqual(winners.toSorted(), announced(file)?.toSorted(), name);
    }
  },
);

const votes: Readonly<Record<BallotType, readonly string[]>> = {
  approval: ['voter_id;vote', 'x;1,2'],
  ordinal: ['voter_id;vote', 'x;2,1'],
  'choose-1': ['voter_id;vote', 'x;1'],
  cumulative: ['voter_id;vote;points', 'x;1,2;3,4'],
  scoring: ['voter_id;vote;points', 'x;1,2;3,4'],
};

function election(ballotType: BallotType, ...meta: readonly string[]): PbFile {
  const head = ['META', 'key;value', 'budget;10', `vote_type;${ballotType}`, ...meta];
  const read = readPb([...head, 'PROJECTS', 'project_id;cost', '1;3', '2;4', 'VOTES', ...votes[ballotType]].join('\n'));
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value;
}

test('without a rule in the file, ballots are counted by greedy: by votes, by points, or by points for ranks', () => {
  const satisfactions = {
    approval: 'cost',
    'choose-1': 'cost',
    cumulative: 'cost-points',
    scoring: 'cost-points',
    ordinal: 'cost-ranks',
  };
  for (const [ballotType, satisfaction] of Object.entries(satisfactions)) {
    for (const meta of [
      [],
      ['rule;unknown'],
      ['rule;Borda count'],
      ['rule;greedy-custom'],
      ['rule;greedy-exclusive'],
    ]) {
      const expected = { rule: 'greedy', completion: 'none', satisfaction, options: {}, limits: {} };
      assert.deepEqual(importedRule(election(ballotType as BallotType, ...meta)), expected, ballotType);
    }
  }
});

test('a rule that the file states is taken with its options', () => {
  const rules: Readonly<Record<string, Partial<RuleChoice>>> = {
    'greedy-no-skip': { rule: 'greedy', noSkip: true },
    equalshares: { rule: 'equal-shares', completion: 'none' },
    'equalshares/add1': { rule: 'equal-shares', completion: 'add1', add1Start: 'whole', add1Stop: 'budget' },
    'equalshares-comparison': { rule: 'equal-shares', comparison: 'satisfaction' },
    'equalshares/add1-comparison': { rule: 'equal-shares', completion: 'add1', comparison: 'satisfaction' },
  };
  for (const [name, expected] of Object.entries(rules)) {
    const choice = choiceOf(election('approval', `rule;${name}`));
    assert.deepEqual({ ...choice, ...expected }, choice, name);
  }
  assert.equal(choiceOf(election('cumulative', 'rule;equalshares')).satisfaction, 'points');
  assert.equal(choiceOf(election('ordinal', 'rule;equalshares')).satisfaction, 'borda');
});

test('a threshold is one of points where ballots have points, else one of votes', () => {
  const threshold = ['rule;greedy-threshold', 'min_project_score_threshold;2.5'];
  assert.deepEqual(choiceOf(election('approval', ...threshold)).limits, { minVotes: 2.5 });
  assert.deepEqual(choiceOf(election('scoring', ...threshold)).limits, { minPoints: 2.5 });
  const none = ['rule;greedy-threshold', 'min_project_score_threshold;0'];
  assert.equal(choiceOf(election('approval', ...none)).limits, undefined);
});
