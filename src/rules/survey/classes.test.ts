/** Claims about weighting classes, quotas and hidden cells. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noPlaceIn, shareOut, standings } from './quotas.ts';
import { hiddenCells } from './suppress.ts';
import { weightingClasses } from './weighting-classes.ts';

const regions = ['north', 'east', 'south', 'west'].map((name, at) => ({ name, people: 1_000 * (at + 1) }));
const ages = ['18-34', '35-54', '55+'].map((name, at) => ({ name, people: 500 * (at + 1) }));
const respondent = fc.record({
  region: fc.constantFrom(...regions.map(({ name }) => name)),
  age: fc.constantFrom(...ages.map(({ name }) => name)),
});

describe('weighting classes', () => {
  it('hold enough people in every combination, lose nobody, and keep the population', () => {
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 10, maxLength: 400 }), (people) => {
        const found = weightingClasses(people, { regions, ages, least: 10 });
        assert.ok(found.counts.flat().every((count) => count >= 10));
        assert.equal(
          found.counts.flat().reduce((a, b) => a + b, 0),
          people.length,
        );
        assert.equal(
          found.regions.reduce((sum, group) => sum + group.people, 0),
          10_000,
        );
        assert.equal(
          found.ages.reduce((sum, group) => sum + group.people, 0),
          3_000,
        );
        assert.deepEqual(found.regions.flatMap(({ members }) => members).sort(), ['east', 'north', 'south', 'west']);
        assert.deepEqual(
          found.ages.flatMap(({ members }) => members),
          ages.map(({ name }) => name),
          'neighbours only',
        );
      }),
    );
  });

  it('leave alone what is large enough, and put regions without answers among the others', () => {
    const people = ['north', 'east'].flatMap((region) =>
      ages.flatMap(({ name }) => Array.from({ length: 12 }, () => ({ region, age: name }))),
    );
    const south = ages.flatMap(({ name }) => Array.from({ length: 11 }, () => ({ region: 'south', age: name })));
    const found = weightingClasses([...people, ...south], { regions, ages, least: 10 });
    // West has nobody: it cannot stand alone, and the smallest of the rest joins it.
    assert.deepEqual(
      found.regions.map(({ members, others }) => [members, others]),
      [
        [['north'], false],
        [['east'], false],
        [['south', 'west'], true],
      ],
    );
    assert.equal(found.ages.length, 3);
  });

  it('come down to one class where too few answered, with and without ages', () => {
    const few = [{ region: 'north', age: '18-34' }];
    const found = weightingClasses(few, { regions, ages, least: 10 });
    assert.deepEqual([found.regions.length, found.ages.length, found.counts], [1, 1, [[1]]]);
    const ageless = weightingClasses([{ region: 'north', age: null }], { regions, ages: [], least: 1 });
    assert.deepEqual(ageless.ages, []);
    assert.equal(
      ageless.counts.every((row) => row.length === 1),
      true,
    );
  });
});

describe('quotas', () => {
  const quotas = [
    { region: 'north', age: null, wanted: 2 },
    { region: null, age: '55+', wanted: 1 },
    { region: 'north', age: '55+', wanted: 5 },
  ];

  it('count everybody they name, and an answer needs a place in every one of them', () => {
    const standing = standings(quotas, [
      { region: 'north', age: '18-34' },
      { region: 'south', age: '55+' },
    ]);
    assert.deepEqual(
      standing.map(({ got, left, full }) => [got, left, full]),
      [
        [1, 1, false],
        [1, 0, true],
        [0, 5, false],
      ],
    );
    assert.deepEqual(noPlaceIn(standing, { region: 'north', age: '55+' }), [quotas[1]]);
    assert.deepEqual(noPlaceIn(standing, { region: 'north', age: '18-34' }), []);
    assert.deepEqual(noPlaceIn(standing, { region: 'west', age: null }), [], 'who is named by none always has a place');
  });

  it('are shared out by population to exactly the total, each within one of its part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        (total, sizes) => {
          const shared = shareOut(
            total,
            sizes.map((people, at) => ({ region: String(at), people })),
          );
          assert.equal(
            shared.reduce((sum, { wanted }) => sum + wanted, 0),
            total,
          );
          const all = sizes.reduce((a, b) => a + b, 0);
          for (const { region, wanted } of shared)
            assert.ok(Math.abs(wanted - (total * sizes[Number(region)]!) / all) < 1);
        },
      ),
    );
    assert.deepEqual(shareOut(10, []), []);
  });
});

/** Whether the hidden cell is the same in every solution of the totals: rank of the system with and without asking for it. */
function followsFromTotals(hidden: readonly (readonly boolean[])[], row: number, column: number): boolean {
  const cells = hidden.flatMap((line, r) => line.flatMap((is, c) => (is ? [[r, c] as const] : [])));
  const equations = [
    ...hidden.map((_, r) => cells.map(([row]) => Number(row === r))),
    ...(hidden[0] ?? []).map((_, c) => cells.map(([, column]) => Number(column === c))),
  ];
  const asked = cells.map(([r, c]) => Number(r === row && c === column));
  return rankOf([...equations, asked]) === rankOf(equations);
}

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    for (const [at, row] of left.entries()) {
      if (at === rank || Math.abs(row[column]!) < 1e-9) continue;
      const factor = row[column]! / left[rank]![column]!;
      for (const [k, value] of left[rank]!.entries()) row[k]! -= factor * value;
    }
    rank += 1;
  }
  return rank;
}

describe('hidden cells', () => {
  const tables = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 90 })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

  it('hide every count below ten, and nothing hidden follows from the totals', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = hiddenCells(table, 10);
        // With people in one column only, every total of a row is a cell: there is nothing to hide it behind.
        const used = table[0]!.filter((_, column) => table.some((row) => row[column]! > 0)).length;
        for (const [r, row] of table.entries())
          for (const [c, count] of row.entries()) {
            const nobody = table.every((line) => line[c] === 0);
            if (count < 10 && !nobody) assert.ok(hidden[r]![c], `${r},${c} is shown`);
            const everything = hidden.flat().filter(Boolean).length === table.flat().length;
            if (hidden[r]![c] && !everything) assert.ok(!followsFromTotals(hidden, r, c) || used < 2);
          }
      }),
    );
  });

  it('count enough people together in every row and column that shows anything', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = hiddenCells(table, 10);
        const lines = [
          ...table.map((row, r) => row.map((count, c) => ({ count, is: hidden[r]![c]! }))),
          ...table[0]!.map((_, c) => table.map((row, r) => ({ count: row[c]!, is: hidden[r]![c]! }))),
        ];
        for (const line of lines) {
          const gone = line.filter(({ is }) => is);
          const shown = line.filter(({ is, count }) => !is && count > 0);
          if (gone.length > 0 && shown.length > 0) assert.ok(gone.reduce((sum, { count }) => sum + count, 0) >= 10);
        }
      }),
    );
  });

  it('hide nothing where nothing is small', () => {
    assert.ok(
      hiddenCells(
        [
          [10, 20],
          [30, 40],
        ],
        10,
      )
        .flat()
        .every((is) => !is),
    );
  });

  it('see through two hidden blocks that hang together by one cell', () => {
    // Each row and column has two hidden cells or none, and yet the middle one would follow: it is the only bridge.
    const table = [
      [5, 6, 50, 50, 50],
      [7, 8, 50, 50, 50],
      [50, 50, 50, 5, 6],
      [50, 50, 50, 7, 8],
      [50, 50, 9, 50, 50],
    ];
    const hidden = hiddenCells(table, 10);
    for (const [r, row] of hidden.entries())
      for (const [c, is] of row.entries()) if (is) assert.ok(!followsFromTotals(hidden, r, c), `${r},${c}`);
  });
});
