import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearlyNormal } from '../../portable-math.ts';
import { randomFor } from '../../random.ts';
import { planted, unplanted } from '../generate/planted.ts';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { ROUNDS, fitFactors } from './factor-model.ts';

/**
 * Votes on 40 statements of people on two axes, of which the first weighs twice as much. With `selective`, people see mostly the
 * statements that they like, so that the votes that are missing are not like those that were cast.
 */
function onAxes(seed: string, people: number, share: number, selective = false): { votes: Votes; asked: Float64Array } {
  const random = randomFor(seed, 'axes');
  const asked = Float64Array.from({ length: 80 }, (_, at) => (at % 2 === 0 ? 1 : 0.5) * nearlyNormal(random));
  const rows = { participant: [] as number[], statement: [] as number[], value: [] as number[] };
  for (let p = 0; p < people; p += 1) {
    const [x, y] = [nearlyNormal(random), nearlyNormal(random)];
    for (let s = 0; s < 40; s += 1) {
      const liking = x * asked[2 * s]! + y * asked[2 * s + 1]!;
      const vote = liking + 0.7 * nearlyNormal(random);
      if (random.unit() >= share * (selective && liking < 0 ? 0.4 : 1)) continue;
      rows.participant.push(p);
      rows.statement.push(s);
      rows.value.push(vote > 0.4 ? 1 : vote < -0.4 ? -1 : 0);
    }
  }
  return { votes: gatherVotes(people, 40, rows), asked };
}

function cosine(one: Float64Array, other: Float64Array, axis: number): number {
  let [both, inOne, inOther] = [0, 0, 0];
  for (let at = axis; at < one.length; at += 2) {
    both += one[at]! * other[at]!;
    inOne += one[at]! ** 2;
    inOther += other[at]! ** 2;
  }
  return both / Math.sqrt(inOne * inOther);
}

/** Cosine of the angle between one column and the plane of two orthogonal columns. */
function nearness(asked: Float64Array, axis: number, plane: Float64Array): number {
  const column = (from: Float64Array, at: number): Float64Array => from.map((_, i) => from[i - (i % 2) + at]!);
  return Math.hypot(...[0, 1].map((at) => cosine(column(asked, axis), column(plane, at), 0)));
}

test('the plane of both axes is found, the heavier first, when four votes in five are missing', () => {
  const { votes, asked } = onAxes('two axes', 4000, 0.2);
  const { loadings, explained } = fitFactors(votes, undefined, ROUNDS);
  for (const axis of [0, 1]) assert.ok(nearness(asked, axis, loadings) > 0.92, `${nearness(asked, axis, loadings)}`);
  assert.ok(explained[0] > 1.5 * explained[1] && explained[0] + explained[1] < 1);
});

test('means are those of everybody, not of those who happened to see a statement', () => {
  const { votes } = onAxes('selective', 4000, 0.5, true);
  const { mean } = fitFactors(votes, undefined, ROUNDS);
  const sums = new Float64Array(40);
  const seen = new Float64Array(40);
  votes.columns.forEach((s, at) => {
    sums[s]! += votes.values[at]!;
    seen[s]! += 1;
  });
  // Likings are symmetric, so the mean over everybody is 0.
  const error = (of: (s: number) => number): number =>
    Array.from(sums.keys(), (s) => of(s) ** 2).reduce((a, b) => a + b);
  assert.ok(error((s) => mean[s]!) < 0.5 * error((s) => sums[s]! / seen[s]!));
});

test('an axis points to where most of its weight is: turning all votes round turns both', () => {
  const { votes } = planted({ seed: 'pointed', participants: 400, statements: 30, voted: 0.5, groups: [3, 2, 1] });
  const ahead = fitFactors(votes, undefined, ROUNDS);
  const back = fitFactors({ ...votes, values: votes.values.map((value) => -value) }, undefined, ROUNDS);
  for (const axis of [0, 1]) {
    let cubes = 0;
    votes.columns.forEach((s) => (cubes += ahead.loadings[2 * s + axis]! ** 3));
    assert.ok(cubes > 0);
    assert.ok(Math.abs(cosine(ahead.loadings, back.loadings, axis) - 1) < 1e-6);
  }
});

test('in noise the axes explain nothing, and votes without any difference do no harm', () => {
  const { votes } = unplanted({ seed: 'noise', participants: 1000, statements: 100, voted: 0.2 });
  const { explained } = fitFactors(votes, undefined, ROUNDS);
  assert.ok(explained[0] < 0.02, `${explained[0]}`);
  const alike = gatherVotes(9, 1, { participant: [0, 1, 2, 3, 4], statement: [0, 0, 0, 0, 0], value: [1, 1, 1, 1, 1] });
  const nobody = gatherVotes(0, 0, { participant: [], statement: [], value: [] });
  for (const votes of [alike, nobody]) {
    const { mean, loadings, noise, explained } = fitFactors(votes, undefined, ROUNDS);
    for (const number of [...mean, ...loadings, noise, ...explained]) assert.ok(Number.isFinite(number));
  }
});
