import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addBusinessDays,
  addDays,
  californiaHolidays,
  dayNumber,
  daysBetween,
  isBusinessDay,
  isoDay,
  nextBusinessDay,
  type Holidays,
} from './calendar.ts';

const california: Holidays = { calendar: 'california', also: [] };

/**
 * Initiatives which the Secretary of State listed as failed: title and summary issued, last day of circulation, day of failing, which is
 * the ninth business day after it when no signatures were filed (lists of initiatives that failed to qualify, 2016 and 2021).
 */
const listed = [
  { number: 1699, issued: '2015-09-14', last: '2016-03-14', failed: '2016-03-25' },
  { number: 1700, issued: '2015-09-16', last: '2016-03-14', failed: '2016-03-25' },
  { number: 1891, issued: '2020-09-09', last: '2021-03-08', failed: '2021-03-19' },
  { number: 1893, issued: '2020-09-30', last: '2021-03-29', failed: '2021-04-12' },
];

for (const { number, issued, last, failed } of listed) {
  test(`initiative ${number}: 180 days, then the ninth business day, as the Secretary of State dated them`, () => {
    assert.equal(nextBusinessDay(addDays(issued, 180), california), last);
    assert.equal(addBusinessDays(last, 9, california), failed);
  });
}

test('the circulation of initiative 1977 ended on the day that the Secretary of State published', () => {
  assert.equal(nextBusinessDay(addDays('2025-01-23', 180), california), '2025-07-22');
});

test('the 131st day before the election of 7 November 2028 is 29 June', () => {
  assert.equal(addDays('2028-11-07', -131), '2028-06-29');
});

test('holidays of 2027 and 2028, with those that a Sunday or a Saturday moves', () => {
  assert.deepEqual([...californiaHolidays(2027)].sort(), [
    '2027-01-01',
    '2027-01-18',
    '2027-02-15',
    '2027-03-31',
    '2027-05-31',
    '2027-07-05',
    '2027-09-06',
    '2027-11-11',
    '2027-11-25',
    '2027-11-26',
    '2027-12-25',
  ]);
  // 11 November 2028 is a Saturday.
  assert.ok(californiaHolidays(2028).has('2028-11-10'));
  assert.ok(!californiaHolidays(2028).has('2028-11-11'));
});

test('days added by an organiser are no business days', () => {
  assert.ok(isBusinessDay('2027-09-24', california));
  assert.ok(!isBusinessDay('2027-09-24', { ...california, also: ['2027-09-24'] }));
});

test('what is no day is none', () => {
  for (const wrong of ['2027-02-29', '2027-13-01', '2027-1-1', '', '20270101', '2027-01-01T00:00'])
    assert.equal(dayNumber(wrong), undefined, wrong);
});

const days = fc.integer({ min: 10_000, max: 40_000 }).map(isoDay);

test('the n-th business day after a day is one, and exactly n lie after the day up to it', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 70 }), (day, n) => {
      const end = addBusinessDays(day, n, california);
      assert.ok(isBusinessDay(end, california));
      const between = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
      assert.equal(between.filter((each) => isBusinessDay(each, california)).length, n);
    }),
  );
});
