/** Claims about raking: margins are reached, order does not matter, bounds hold, and what cannot be is named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rake, type Margin, type Raked, type RakeOptions } from './rake.ts';
import { rakeSlowly } from './testing/rake-slowly.ts';

/** Respondents of a table of counts, row by row. */
const peopleOf = (table: readonly (readonly number[])[]): readonly (readonly string[])[] =>
  table.flatMap((row, r) => row.flatMap((count, c) => Array.from({ length: count }, () => [`r${r}`, `c${c}`])));

const marginsOf = (rows: readonly number[], columns: readonly number[]): readonly Margin[] => [
  { name: 'row', categories: rows.map((share, at) => ({ name: `r${at}`, share })) },
  { name: 'column', categories: columns.map((share, at) => ({ name: `c${at}`, share })) },
];

function raked(people: readonly (readonly string[])[], margins: readonly Margin[], options?: RakeOptions): Raked {
  const found = rake(people, margins, options);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

/** A table in which every cell holds somebody, and margins to reach. */
const problems = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
  fc.record({
    table: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    rows: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: rows, maxLength: rows }),
    columns: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: columns, maxLength: columns }),
  }),
);

const shareUnder = (
  people: readonly (readonly string[])[],
  weights: readonly number[],
  at: number,
  name: string,
): number =>
  people.reduce((sum, person, i) => sum + (person[at] === name ? weights[i]! : 0), 0) /
  weights.reduce((sum, weight) => sum + weight, 0);

describe('raking', () => {
  it('reaches every share of every margin with weights above zero and mean 1', () => {
    fc.assert(
      fc.property(problems, ({ table, rows, columns }) => {
        const people = peopleOf(table);
        const margins = marginsOf(rows, columns);
        const { weights, reached } = raked(people, margins);
        assert.ok(reached && weights.every((weight) => weight > 0));
        assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) / people.length - 1) < 1e-9);
        for (const [at, { categories }] of margins.entries()) {
          const total = categories.reduce((sum, { share }) => sum + share, 0);
          for (const { name, share } of categories)
            assert.ok(Math.abs(shareUnder(people, weights, at, name) - share / total) < 1e-8);
        }
      }),
    );
  });

  it('gives the same weights as calibration solved person by person by Newton’s method', () => {
    fc.assert(
      fc.property(problems, ({ table, rows, columns }) => {
        const people = peopleOf(table);
        const shares = [rows, columns].map((margin) => margin.map((each) => each / margin.reduce((a, b) => a + b, 0)));
        const slow = rakeSlowly(
          people.map((person) => person.map((name) => Number(name.slice(1)))),
          shares,
        );
        const { weights } = raked(people, marginsOf(rows, columns), { tolerance: 1e-12 });
        for (const [at, weight] of weights.entries())
          assert.ok(Math.abs(weight - slow[at]!) < 1e-6, `${weight} ${slow[at]}`);
      }),
      { numRuns: 60 },
    );
  });

  it('gives each person the same weight, to the last digit, in whatever order people come', () => {
    fc.assert(
      fc.property(problems, fc.infiniteStream(fc.nat()), ({ table, rows, columns }, stream) => {
        const people = peopleOf(table);
        const order = people.map((_, at) => ({ at, by: stream.next().value as number })).sort((a, b) => a.by - b.by);
        const straight = raked(people, marginsOf(rows, columns)).weights;
        const mixed = raked(
          order.map(({ at }) => people[at]!),
          marginsOf(rows, columns),
        ).weights;
        for (const [place, { at }] of order.entries()) assert.equal(mixed[place], straight[at]);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves all weights at 1 when the sample is like the population', () => {
    const table = [
      [2, 4],
      [3, 6],
    ];
    const { weights, rounds } = raked(peopleOf(table), marginsOf([6, 9], [5, 10]));
    assert.equal(rounds, 0);
    assert.deepEqual(new Set(weights), new Set([1]));
  });

  it('keeps the odds ratio of a table of two by two, as Deming and Stephan’s adjustment does', () => {
    const people = peopleOf([
      [20, 30],
      [40, 10],
    ]);
    const { weights } = raked(people, marginsOf([0.3, 0.7], [0.55, 0.45]), { tolerance: 1e-13 });
    const [a, b, c, d] = ['r0c0', 'r0c1', 'r1c0', 'r1c1'].map((key) =>
      people.reduce((sum, person, at) => sum + (person.join('') === key ? weights[at]! : 0), 0),
    ) as [number, number, number, number];
    assert.ok(Math.abs((a * d) / (b * c) - (20 * 10) / (30 * 40)) < 1e-9);
  });

  it('takes three margins, and shares in any unit', () => {
    const people = Array.from({ length: 60 }, (_, at) => [`r${at % 2}`, `c${at % 3}`, `d${Math.floor(at / 30)}`]);
    const third = {
      name: 'third',
      categories: [
        { name: 'd0', share: 3_000 },
        { name: 'd1', share: 1_000 },
      ],
    };
    const { weights } = raked(people, [...marginsOf([2, 1], [1, 1, 2]), third]);
    assert.ok(Math.abs(shareUnder(people, weights, 2, 'd0') - 0.75) < 1e-8);
    assert.ok(Math.abs(shareUnder(people, weights, 0, 'r0') - 2 / 3) < 1e-8);
  });

  it('keeps weights within the bounds, says how many stand at one, and which share is then not reached', () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 1.2, max: 4, noNaN: true }), ({ table, rows, columns }, high) => {
        const bounds = { low: 1 / high, high };
        const people = peopleOf(table);
        const { weights, reached, worst, trimmed } = raked(people, marginsOf(rows, columns), {
          bounds,
          mostRounds: 300,
        });
        assert.ok(weights.every((weight) => weight >= bounds.low - 1e-9 && weight <= high + 1e-9));
        assert.ok(reached || (trimmed > 0 && worst.distance > 1e-9 && worst.margin !== ''));
      }),
    );
    const few = raked(peopleOf([[99, 1]]), marginsOf([1], [0.5, 0.5]), { bounds: { low: 0.2, high: 5 } });
    assert.equal(few.reached, false);
    assert.equal(few.trimmed, 1);
    assert.equal(few.weights.at(-1), 5);
    assert.ok(Math.abs(few.worst.distance - 0.45) < 1e-9);
  });

  it('names the category in which nobody answered, and the one that nobody lives in', () => {
    const people = peopleOf([
      [3, 0],
      [2, 0],
    ]);
    assert.deepEqual(rake(people, marginsOf([1, 1], [1, 1])), {
      ok: false,
      error: { type: 'empty-category', margin: 'column', category: 'c1' },
    });
    assert.deepEqual(rake(people, marginsOf([1, 0], [1, 0])), {
      ok: false,
      error: { type: 'nobody-wanted', margin: 'row', category: 'r1' },
    });
  });

  it('names the margin that cannot be reached where empty combinations stand in its way', () => {
    // Whoever is in the first row is in the first column: the row cannot be larger than the column.
    const people = peopleOf([
      [5, 0],
      [0, 5],
    ]);
    const found = rake(people, marginsOf([0.8, 0.2], [0.3, 0.7]), { mostRounds: 200 });
    assert.ok(!found.ok && found.error.type === 'cannot-be-reached');
    assert.equal(found.error.margin, 'row');
    assert.ok(Math.abs(found.error.distance - 0.5) < 1e-9);
  });

  it('refuses nobody, unknown categories, margins that are none, and bounds that shut the mean out', () => {
    const people = peopleOf([[1, 1]]);
    const type = (found: ReturnType<typeof rake>): string => (found.ok ? 'ok' : found.error.type);
    assert.equal(type(rake([], marginsOf([1], [1, 1]))), 'nobody');
    assert.equal(type(rake([['r9', 'c0']], marginsOf([1], [1, 1]))), 'unknown-category');
    for (const share of [-1, NaN, Infinity])
      assert.equal(type(rake(people, marginsOf([1], [share, 1]))), 'not-a-margin');
    assert.equal(type(rake(people, marginsOf([0], [1, 1]))), 'not-a-margin');
    assert.equal(type(rake(people, marginsOf([1], [1, 1]), { bounds: { low: 1.5, high: 5 } })), 'bounds');
    assert.equal(type(rake(people, marginsOf([1], [1, 1]), { bounds: { low: 0, high: NaN } })), 'bounds');
  });
});
