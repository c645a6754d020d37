import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planted, unplanted } from '../generate/planted.ts';
import { gatherVotes } from '../votes.ts';
import { chooseNumber } from './choose-number.ts';

test('one class is kept in noise, whatever numbers are allowed', () => {
  for (let n = 0; n < 20; n += 1) {
    const { votes } = unplanted({ seed: `${n}`, participants: 150, statements: 30, voted: 0.6 });
    const { verdict, fit } = chooseNumber(votes, 8, 5);
    assert.equal(verdict, 'no-better-than-one');
    assert.equal(fit.classes.count, 1);
  }
});

test('as many classes are chosen as foretell hidden votes, but no more than allowed', () => {
  const { votes } = planted({
    seed: 'five',
    participants: 1000,
    statements: 60,
    voted: 0.5,
    groups: [1, 1, 1, 1, 1],
    heat: 3,
  });
  for (const [most, chosen] of [
    [8, 5],
    [5, 5],
    [3, 3],
    [1, 1],
  ] as const) {
    assert.equal(chooseNumber(votes, most, 10).fit.classes.count, chosen);
  }
});

test('a group smaller than the smallest allowed is not one', () => {
  const { votes, group } = planted({
    seed: 'small',
    participants: 400,
    statements: 60,
    voted: 0.6,
    groups: [9, 1],
    heat: 4,
  });
  const members = group.filter((own) => own === 1).length;
  assert.ok(members > 20);
  assert.equal(chooseNumber(votes, 2, 20).fit.classes.count, 2);
  assert.equal(chooseNumber(votes, 2, members + 20).fit.classes.count, 1);
});

test('votes that all say the same have no groups', () => {
  const rows = { participant: [] as number[], statement: [] as number[], value: [] as number[] };
  for (let at = 0; at < 400; at += 1) {
    rows.participant.push(at % 40);
    rows.statement.push(Math.floor(at / 40));
    rows.value.push(1);
  }
  assert.equal(chooseNumber(gatherVotes(40, 10, rows), 8, 5).verdict, 'no-better-than-one');
});
