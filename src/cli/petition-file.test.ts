/** Claims about tables of county returns: what is read, and that everything wrong is told at once with its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCount, readPetitionFile, type PetitionFile } from './petition-file.ts';

const HEADER = 'county,raw,sample,valid,duplicates';

function read(text: string): PetitionFile {
  const file = readPetitionFile(text);
  assert.ok('counties' in file, JSON.stringify(file));
  return file;
}

function problems(text: string): string[] {
  const found = readPetitionFile(text);
  assert.ok(!('counties' in found), 'it was read');
  return found.map(({ line, column, says }) => `${line}: ${column === undefined ? '' : `${column}: `}${says}`);
}

test('columns come in any order, with any case, byte-order mark, line ends, delimiters, and others beside them', () => {
  const x = { county: 'County X', raw: 24_034, sample: 722, valid: 516, duplicates: 2 };
  assert.deepEqual(read(`${HEADER}\nCounty X,"24,034",722,516,2`).counties, [x]);
  const mixed = read('\uFEFFduplicates; valid ;Sample;County;RAW;clerk\r\n2;516;722;County X;24034;Ann\r\n\r\n');
  assert.deepEqual(mixed.counties, [x]);
  assert.deepEqual(mixed.notes, [{ line: 1, column: 'clerk', says: 'is not used.' }]);
  assert.deepEqual(read('county\traw\tsample\tvalid\tduplicates\nCounty X\t24034\t722\t516\t2\n').counties, [x]);
});

test('a county that has not verified, or not even counted, is awaited', () => {
  assert.deepEqual(read(`${HEADER}\nA,100,,,\nB,,,,\nC,0,0,0,0\n`).counties, [
    { county: 'A', raw: 100 },
    { county: 'B' },
    { county: 'C', raw: 0, sample: 0, valid: 0, duplicates: 0 },
  ]);
});

test('everything that is wrong is told at once, by line and column, over cells with line ends too', () => {
  const rows = [
    HEADER,
    '"A\nB",100,200,50,0',
    'B,many,50,60,-1',
    ',10,10,10,0',
    'C,10',
    'Total,110,60,50,0',
    'D,900,500,,0',
    'b ,5,5,5,0',
    'B,5,5,5,0',
    'E,5,5,6,7',
    'F,1e3,1.5,0x5,١',
    'G,99999999999999999999,1,1,0',
  ];
  assert.deepEqual(problems(rows.join('\n')), [
    '2: sample: more were sampled than filed.',
    '4: raw: "many" is not a whole number.',
    '4: duplicates: "-1" is not a whole number.',
    '5: county: the name is missing.',
    '6: 2 cells where the header has 5.',
    '7: county: this looks like a sum, not a county; leave it out.',
    '8: valid: is empty, but the county has reported.',
    '10: county: this county is there already.',
    '11: valid: more are valid than were sampled.',
    '11: duplicates: more are duplicates than were sampled.',
    '12: raw: "1e3" is not a whole number.',
    '12: sample: "1.5" is not a whole number.',
    '12: valid: "0x5" is not a whole number.',
    '12: duplicates: "١" is not a whole number.',
    '13: raw: the number is too large.',
  ]);
});

test('a file without header, counties or closed quotation marks is refused', () => {
  assert.deepEqual(problems(''), ['1: the file is empty.']);
  assert.deepEqual(problems(`${HEADER}\n`), ['1: no county follows the header.']);
  assert.deepEqual(problems('county,raw,raw,valid\nA,1,1,1\n'), [
    '1: sample: this column is missing.',
    '1: duplicates: this column is missing.',
    '1: raw: this column is there more than once.',
  ]);
  assert.match(problems(`${HEADER}\n"A,1,1,1,0\n`).join(), /quotation mark/);
});

test('duplicates that must count as valid too are noted', () => {
  assert.deepEqual(
    read(`${HEADER}\nA,1000,500,500,3\n`).notes.map(({ line, column }) => [line, column]),
    [[2, 'duplicates']],
  );
});

test('counts are whole numbers, with commas only between thousands', () => {
  assert.deepEqual(['0', '007', '1,234', '1,234,567'].map(readCount), [0, 7, 1_234, 1_234_567]);
  for (const wrong of ['', '1,23', '12,34', ',123', '1.0', '+1', '-1', '1 000', 'NaN'])
    assert.equal(readCount(wrong), undefined, wrong);
});
