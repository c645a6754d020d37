import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PbProblem } from './problem.ts';
import { readPb } from './read-pb.ts';
import { problemSentence } from './sentences.ts';
import { writePb } from './write-pb.ts';

/** Ballots of voters 1, 2, ... for project 1, with these weights. */
function weighted(weights: readonly string[]): string {
  const head = 'META\nkey;value\nbudget;5\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;1\nVOTES\n';
  return `${head}voter_id;vote;weight\n${weights.map((weight, at) => `${at + 1};1;${weight}\n`).join('')}`;
}

function read(weights: readonly string[]) {
  const file = readPb(weighted(weights));
  assert.ok(file.ok, file.ok ? '' : JSON.stringify(file.error));
  return file.value;
}

function refused(weights: readonly string[]): PbProblem[] {
  const file = readPb(weighted(weights));
  assert.ok(!file.ok, 'the file should be refused');
  for (const problem of file.error) assert.match(problemSentence(problem), /^[^{}]+\.$/);
  return file.error;
}

test('weights are whole numbers over the smallest common power of ten', () => {
  const { ballots } = read(['2', '0.25', '1', '0', '10.50']);
  assert.deepEqual([...ballots.weights!], [200, 25, 100, 0, 1050]);
  assert.equal(ballots.weightScale, 100);
  assert.deepEqual([...read(['3', '1.0']).ballots.weights!], [3, 1]);
});

test('without the column, or with a weight of 1 on every ballot, there are no weights', () => {
  for (const weights of [[], ['1', '1'], ['1', '1.0', '01']]) {
    assert.ok(!('weights' in read(weights).ballots) && !('weightScale' in read(weights).ballots));
  }
  const plain = readPb(weighted(['1']).replace(';weight', '').replace('1;1;1', '1;1'));
  assert.ok(plain.ok && !('weights' in plain.value.ballots));
});

test('weights are written as they were', () => {
  const text = weighted(['2', '0.250', '1', '007', '1.0']);
  const file = readPb(text);
  assert.ok(file.ok);
  assert.equal(writePb(file.value), text);
});

test('a weight that is no decimal of at least 0, too fine or too large is refused with its line', () => {
  const faults = [
    ['', 'value-missing'],
    ['x', 'not-a-number'],
    ['-1', 'negative'],
    ['1e3', 'not-a-number'],
    ['0.0000000001', 'too-fine'],
    ['12345678901234567', 'too-large'],
  ] as const;
  for (const [weight, code] of faults) {
    const [problem, ...more] = refused(['1', weight]);
    assert.deepEqual([problem!.line, problem!.field, problem!.reason.code], [11, 'weight', code]);
    assert.deepEqual(more, []);
  }
});

test('weights whose sum reaches 2^53 in their smallest unit are refused, on the ballot that reaches it', () => {
  const half = String(2 ** 52);
  assert.equal(read([half, String(2 ** 52 - 1)]).ballots.weights!.length, 2);
  assert.deepEqual(refused(['1', half, half, half]), [
    { line: 12, section: 'VOTES', field: 'weight', reason: { code: 'weight-sum' } },
  ]);
  assert.deepEqual(refused(['9007199254740991', '0.1'])[0]!.line, 10);
});
