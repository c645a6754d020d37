import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../../sha256.ts';
import { voterCount } from '../instance.ts';
import { generate } from './generate.ts';
import type { Generated } from './generate.ts';
import { optionSentence } from './option-sentences.ts';
import { BALLOTS, MODELS } from './options.ts';
import type { GenerateOptions } from './options.ts';

function generated(options: GenerateOptions): Generated {
  const result = generate(options);
  assert.ok(result.ok, result.ok ? '' : result.error.map(optionSentence).join('\n'));
  return result.value;
}

function digest({ instance, ballots }: Generated): string {
  const { starts, chosen, points } = ballots;
  return sha256(JSON.stringify([instance, Array.from(starts), Array.from(chosen), Array.from(points ?? [])])).slice(
    0,
    16,
  );
}

test('the same options give the same election on every machine', () => {
  const small = { voters: 200, projects: 40, categories: 3, seed: 'pinned' };
  const digests = {
    districts: digest(generated({ ...small })),
    impartial: digest(generated({ ...small, model: 'impartial', ballots: 'scoring' })),
    resampling: digest(generated({ ...small, model: 'resampling', ballots: 'cumulative', approvals: 3.5 })),
    euclidean: digest(generated({ ...small, model: 'euclidean', ballots: 'ordinal', fixedLength: true })),
    knapsack: digest(generated({ ...small, ballots: 'knapsack', approvals: 30, budget: 100_000 })),
    committee: digest(generated({ ...small, ballots: 'choose-1', equalCosts: true })),
  };
  assert.deepEqual(digests, {
    districts: '50050830bd784fbf',
    impartial: '491f8a34b4a450b3',
    resampling: '6acb702034cfdb79',
    euclidean: '8eb509b4f5d6779c',
    knapsack: '98795576483cf53f',
    committee: '3cb68abc623a543f',
  });
});

test('nothing here uses what the language leaves to the engine', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'));
  assert.ok(files.length > 10);
  for (const file of files) {
    const code = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    // Square roots decide only how much work is done ahead in nearest-points.ts.
    assert.doesNotMatch(code, /Math\.(exp|expm1|log\w*|pow|sin|cos|tan|cbrt|hypot|random)\b|\*\*/, file);
    if (file !== 'nearest-points.ts') assert.doesNotMatch(code, /Math\.sqrt/, file);
  }
});

/** Options that fit together, of every model and kind of ballot. */
const possible: fc.Arbitrary<GenerateOptions> = fc
  .record({
    model: fc.constantFrom(...MODELS),
    ballots: fc.constantFrom(...BALLOTS),
    seed: fc.string(),
    voters: fc.integer({ min: 1, max: 30 }),
    projects: fc.integer({ min: 1, max: 30 }),
    budget: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
    points: fc.integer({ min: 1, max: 100 }),
    fixedLength: fc.boolean(),
    equalCosts: fc.boolean(),
    long: fc.double({ min: 0, max: 1, noNaN: true }),
    many: fc.double({ min: 0, max: 1, noNaN: true }),
    phi: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .filter(({ model, ballots, fixedLength }) => model !== 'resampling' || !(fixedLength || ballots === 'choose-1'))
  .map(({ points, long, many, phi, budget, ...rest }) => {
    const { model, ballots, projects, fixedLength } = rest;
    const most = ballots === 'choose-1' ? 1 : ballots === 'cumulative' ? Math.min(points, projects) : projects;
    const approvals = 1 + long * (most - 1);
    return {
      ...rest,
      approvals: fixedLength ? Math.floor(approvals) : approvals,
      categories: Math.floor(many * projects),
      ...(budget === undefined ? {} : { budget }),
      ...(ballots === 'cumulative' || ballots === 'scoring' ? { points } : {}),
      ...(model === 'resampling' ? { phi } : {}),
      ...(model === 'districts' || model === 'euclidean' ? { districts: 1 + Math.floor(many * (projects - 1)) } : {}),
    };
  });

test('every election is valid: whole costs within the budget, no project twice on a ballot, as many ballots as asked for', () => {
  fc.assert(
    fc.property(possible, (options) => {
      const { instance, ballots, settings } = generated(options);
      const { starts, chosen } = ballots;
      assert.equal(voterCount(ballots), options.voters);
      assert.equal(instance.projects.length, options.projects);
      assert.equal(new Set(instance.projects.map(({ id }) => id)).size, options.projects);
      assert.ok(Number.isSafeInteger(instance.budget) && instance.budget >= 1);
      for (const { cost, categories } of instance.projects) {
        assert.ok(Number.isSafeInteger(cost) && cost >= 1 && cost <= instance.budget);
        assert.equal(new Set(categories).size, categories.length);
        assert.equal(categories.length > 0, settings.categories > 0);
      }
      assert.equal(starts[0], 0);
      assert.equal(starts.at(-1), chosen.length);
      assert.equal(chosen.buffer.byteLength, 4 * chosen.length);
      for (let voter = 0; voter < settings.voters; voter++) {
        const ballot = [...chosen.subarray(starts[voter], starts[voter + 1])];
        assert.equal(new Set(ballot).size, ballot.length);
        for (const project of ballot) assert.ok(project < settings.projects);
        if (settings.limit !== undefined) assert.ok(ballot.length <= settings.limit && ballot.length >= 1);
        if (settings.fixedLength && settings.ballots !== 'knapsack') assert.equal(ballot.length, settings.approvals);
        const cost = ballot.reduce((sum, project) => sum + instance.projects[project]!.cost, 0);
        if (settings.ballots === 'knapsack') assert.ok(cost <= instance.budget);
      }
    }),
    { numRuns: 1000 },
  );
});

test('points are whole, fall along the ballot, and are as many as asked for', () => {
  fc.assert(
    fc.property(possible, (options) => {
      const { ballots, settings } = generated(options);
      const { starts, points, pointsScale } = ballots;
      assert.equal(points !== undefined, settings.ballots === 'cumulative' || settings.ballots === 'scoring');
      if (points === undefined) return;
      assert.equal(pointsScale, 1);
      assert.equal(points.length, ballots.chosen.length);
      for (let voter = 0; voter < settings.voters; voter++) {
        const given: number[] = [...points.subarray(starts[voter], starts[voter + 1])];
        assert.deepEqual(
          given,
          given.toSorted((a, b) => b - a),
        );
        const sum = given.reduce((total, each) => total + each, 0);
        const [least, most] = settings.ballots === 'cumulative' ? [1, settings.points!] : [0, settings.points!];
        for (const each of given) assert.ok(Number.isInteger(each) && each >= least && each <= most);
        if (settings.ballots === 'cumulative' && given.length > 0) assert.equal(sum, settings.points);
      }
    }),
    { numRuns: 1000 },
  );
});

test('points of long ballots fall and add up too', () => {
  const { ballots } = generated({
    voters: 3,
    projects: 200,
    ballots: 'cumulative',
    approvals: 150,
    points: 1000,
    fixedLength: true,
  });
  for (let voter = 0; voter < 3; voter++) {
    const given = ballots.points!.subarray(150 * voter, 150 * voter + 150);
    for (let i = 1; i < 150; i++) assert.ok(given[i - 1]! >= given[i]!);
    assert.equal(
      given.reduce((sum, each) => sum + each),
      1000,
    );
  }
});

test('another seed gives other costs and other ballots', () => {
  for (const model of MODELS) {
    const [one, two] = ['1', '2'].map((seed) => generated({ model, seed, voters: 100 }));
    assert.notDeepEqual(one!.ballots.chosen, two!.ballots.chosen);
    assert.notDeepEqual(
      one!.instance.projects.map(({ cost }) => cost),
      two!.instance.projects.map(({ cost }) => cost),
    );
  }
});

test('the first voters cast the same ballots however many follow', () => {
  for (const model of MODELS) {
    const few = generated({ model, voters: 50 }).ballots;
    const many = generated({ model, voters: 5000 }).ballots;
    assert.deepEqual(few.chosen, many.chosen.slice(0, few.chosen.length));
  }
});

test('progress is told by ballots', () => {
  const told: number[] = [];
  generate({ voters: 150_000, projects: 5, approvals: 1 }, (done, total) => told.push(done, total));
  assert.deepEqual(told, [0, 150_000, 65_536, 150_000, 131_072, 150_000]);
});

const REFUSED: readonly (readonly [GenerateOptions, readonly string[]])[] = [
  [{ voters: 0 }, ['The number of voters is 0; it must be a whole number from 1 to 1000000000.']],
  [{ voters: 1.5 }, ['The number of voters is 1.5; it must be a whole number from 1 to 1000000000.']],
  [{ projects: 0 }, ['The number of projects is 0; it must be a whole number from 1 to 1000000.']],
  [{ budget: Number.NaN }, ['The budget is NaN; it must be a whole number from 1 to 1000000000000000.']],
  [{ projects: 8, approvals: 9 }, ['The number of projects on a ballot is 9; it must be from 1 to 8.']],
  [{ approvals: 0.5 }, ['The number of projects on a ballot is 0.5; it must be from 1 to 100.']],
  [
    { approvals: 2.5, fixedLength: true },
    ['The number of projects on a ballot is 2.5; it must be a whole number from 1 to 100.'],
  ],
  [{ ballots: 'choose-1', approvals: 2 }, ['The number of projects on a ballot is 2; it must be 1.']],
  [
    { ballots: 'cumulative', points: 4, approvals: 5 },
    ['The number of projects on a ballot is 5; it must be from 1 to 4.'],
  ],
  [{ points: 10 }, ['The number of points belongs to cumulative or scoring ballots, not to approval.']],
  [{ model: 'resampling', phi: 1.1 }, ['Phi is 1.1; it must be from 0 to 1.']],
  [
    { model: 'impartial', phi: 0.5, districts: 3 },
    [
      'Phi belongs to model resampling, not to impartial.',
      'The number of districts belongs to model districts or euclidean, not to impartial.',
    ],
  ],
  [
    { projects: 5, districts: 6, categories: 7 },
    [
      'The number of districts is 6; it must be a whole number from 1 to 5.',
      'The number of categories is 7; it must be a whole number from 0 to 5.',
    ],
  ],
  [
    { model: 'resampling', ballots: 'choose-1' },
    [
      'Model resampling decides itself how many projects a ballot names, so neither a fixed number nor choose-1 is possible.',
    ],
  ],
  [{ voters: 1_000_000_000 }, ['1000000000 ballots with 5000000000 entries do not fit in memory.']],
];

test('what is impossible is refused, each thing with a sentence', () => {
  for (const [options, sentences] of REFUSED) {
    const result = generate(options);
    assert.ok(!result.ok, JSON.stringify(options));
    assert.deepEqual(result.error.map(optionSentence), sentences);
  }
});
