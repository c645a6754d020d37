/** Claims about which place a table means, and about what its cells say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { california } from '../../platform/regions/california.ts';
import { placeFinder } from './find-place.ts';
import { readCell, readMargin } from './read-cell.ts';
import { guessMapping, readFigures, type Mapping } from './read-figures.ts';
import { readTable } from './read-table.ts';

const find = (typed: readonly string[] = []) => placeFinder(california, [], typed);
const place = (text: string, name = '', typed: readonly string[] = []): string | undefined =>
  find(typed)(text, name)?.place.replace('ocd-division/country:us', 'us');

describe('a place', () => {
  it('is found by its id, its code and its name', () => {
    for (const text of [
      'ocd-division/country:us/state:ca/county:fresno',
      '06019',
      '6019',
      '0500000US06019',
      'Fresno',
      'Fresno County',
      'fresno county, California',
      ' FRESNO  County ',
    ])
      assert.equal(place(text), 'us/state:ca/county:fresno', text);
    for (const text of ['06', '6', '0400000US06', 'California']) assert.equal(place(text), 'us/state:ca', text);
    assert.equal(place('06115'), 'us/state:ca/county:yuba');
    assert.equal(place('06037'), 'us/state:ca/county:los_angeles');
    for (const text of ['0100000US', 'United States']) assert.equal(place(text), 'us', text);
    assert.equal(place('48'), 'us/state:tx');
    assert.equal(place('District of Columbia'), 'us/district:dc');
  });

  it('outside of the tree of regions needs its name, unless it had figures before', () => {
    const harris = 'ocd-division/country:us/state:tx/county:harris';
    assert.equal(place(harris), undefined);
    assert.equal(find()(harris, 'Harris County')?.placeName, 'Harris County');
    assert.equal(
      placeFinder(california, [{ place: harris, placeName: 'Harris' }], [])(harris, '')?.placeName,
      'Harris',
    );
    assert.equal(place('ocd-division/country:us/<script>', 'x'), undefined);
    assert.equal(place('06019000101', 'Tract 1.01'), 'us/state:ca/county:fresno/tract:000101');
  });

  it('called Nevada is the county, except in a table that names other states too', () => {
    assert.equal(place('Nevada', '', ['Fresno', 'Kern', 'Nevada']), 'us/state:ca/county:nevada');
    assert.equal(place('Nevada', '', ['Nevada', 'Oregon', 'Texas']), 'us/state:nv');
    assert.equal(place('Nevada County', '', ['Nevada', 'Oregon', 'Texas']), 'us/state:ca/county:nevada');
  });

  it('that is not there is not guessed', () => {
    for (const text of ['', '99', '06002', '48201', '123456789012', 'Atlantis'])
      assert.equal(place(text), undefined, text);
  });
});

describe('a cell', () => {
  it('is a number however it is written', () => {
    const value = (text: string): unknown => {
      const cell = readCell(text);
      return cell.kind === 'number' ? cell.value : cell.kind;
    };
    assert.deepEqual(
      ['1,234,567', '$95,473', '-$5', '−4', '12.5%', ' .5 ', '3.86e12', '+2'].map(value),
      [1_234_567, 95_473, -5, -4, 12.5, 0.5, 3.86e12, 2],
    );
    for (const text of ['twelve', '1,23', '1e999', '--5', '0x10', '1 2', '=1'])
      assert.equal(value(text), 'wrong', text);
    assert.deepEqual(readCell('250,000+'), { kind: 'number', value: 250_000, note: '250,000+' });
  });

  it('tells by the signs and codes of the Census Bureau that there is no figure', () => {
    for (const text of ['-', '**', '(X)', 'N', 'n/a', 'suppressed'])
      assert.equal(readCell(text).kind, 'withheld', text);
    assert.deepEqual(readCell('-666666666'), { kind: 'withheld', sign: '-' });
    assert.deepEqual(readCell('-666666666.0'), { kind: 'withheld', sign: '-' });
    assert.equal(readCell(' ').kind, 'blank');
  });

  it('of a margin is zero where the figure is held to a count, and none where none can be told', () => {
    assert.deepEqual(['+/-1,200', '±3', '*****', '-555555555', '**', '-222222222', ''].map(readMargin), [
      1_200,
      3,
      0,
      0,
      null,
      null,
      null,
    ]);
    assert.deepEqual(['-1', 'x', '5+'].map(readMargin), [undefined, undefined, undefined]);
  });
});

describe('a table', () => {
  const read = (csv: string, more: Partial<Mapping> = {}) => {
    const table = readTable(csv);
    assert.ok(table.ok, JSON.stringify(table));
    return readFigures(table.value, { ...guessMapping(table.value.columns), period: '2023', ...more }, find());
  };

  it('in long form has a row for each place and period', () => {
    const found = read('county,year,estimate,moe\nFresno,2022,10,1\nFresno,2023,11,\nKern,2023,N,**\nInyo,2023,,\n');
    assert.deepEqual(
      found.ok && found.value.figures.map(({ period, value, margin, note }) => [period, value, margin, note]),
      [
        ['2022', 10, 1, ''],
        ['2023', 11, null, ''],
        ['2023', null, null, 'N'],
      ],
    );
    assert.equal(found.ok && found.value.empty, 1);
  });

  it('in wide form has a column for each period, and one for its margin beside it', () => {
    const found = read('GEOID,NAME,2022,2022 MOE,2018-2022,Q1 2023\n06019,Fresno,10,1.5,9,8\n06029,Kern,20,x,,7\n');
    assert.deepEqual(!found.ok && found.error, [{ line: 3, problem: 'marginWrong', what: 'x' }]);
    const good = read('GEOID,2022,2022 MOE,2018-2022,Q1 2023\n06019,10,1.5,9,8\n');
    assert.deepEqual(good.ok && good.value.figures.map(({ period, value, margin }) => [period, value, margin]), [
      ['2022', 10, 1.5],
      ['2018-2022', 9, null],
      ['2023-Q1', 8, null],
    ]);
  });

  it('of the Census Bureau is taken as it comes, with its second heading', () => {
    const found = read(
      'GEO_ID,NAME,B19013_001E,B19013_001M\nGeography,Geographic Area Name,Estimate,Margin\n0500000US06019,"Fresno County, California",71434,1132\n',
    );
    assert.deepEqual(
      found.ok && found.value.figures.map((one) => [one.placeName, one.value, one.margin, one.confidence]),
      [['Fresno County', 71_434, 1_132, 90]],
    );
  });

  it('is refused with every line that is wrong, counted as in the file', () => {
    const found = read('county,value\n"Fresno\nCounty",1\nAtlantis,2\n\nKern,many\nKern,3\nKern,4\n', {});
    assert.deepEqual(!found.ok && found.error.map(({ line, problem }) => [line, problem]), [
      [4, 'placeUnknown'],
      [6, 'valueWrong'],
      [8, 'twice'],
    ]);
  });

  it('has columns that are there, each once, and rows', () => {
    const problem = (csv: string): unknown => {
      const table = readTable(csv);
      return table.ok ? undefined : table.error.problem;
    };
    assert.equal(problem(''), 'noRows');
    assert.equal(problem('a,b\n'), 'noRows');
    assert.equal(problem('a,a\n1,2'), 'columnTwice');
    assert.equal(problem('a\n"1'), 'notCsv');
    assert.deepEqual(read('county,figure\nFresno,1', { value: 'toString' }), {
      ok: false,
      error: [{ line: 0, problem: 'columnMissing', what: 'toString' }],
    });
    const none = read('county,figure\nFresno,1', { layout: 'wide' });
    assert.equal(!none.ok && none.error[0]?.problem, 'noPeriods');
  });
});
