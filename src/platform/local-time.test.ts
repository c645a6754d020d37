/** Claims about wall clocks and instants, above all on the two nights on which the clock changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromLocal, toLocal } from './local-time.ts';

const zone = 'America/Los_Angeles';
const iso = (typed: string, timeZone = zone): string => {
  const read = fromLocal(typed, timeZone);
  return typeof read === 'string' ? read : read.toISOString();
};

test('winter and summer times mean the instants that Californian clocks show', () => {
  assert.equal(iso('2027-01-15T09:00'), '2027-01-15T17:00:00.000Z');
  assert.equal(iso('2027-07-15T09:00'), '2027-07-15T16:00:00.000Z');
  assert.equal(iso('2027-01-15T00:00'), '2027-01-15T08:00:00.000Z');
  assert.equal(iso('2027-12-31T23:59'), '2028-01-01T07:59:00.000Z');
});

test('an hour that the spring change skips is refused, its neighbours are not', () => {
  assert.equal(iso('2027-03-14T01:59'), '2027-03-14T09:59:00.000Z');
  assert.equal(iso('2027-03-14T02:00'), 'timeSkipped');
  assert.equal(iso('2027-03-14T02:59'), 'timeSkipped');
  assert.equal(iso('2027-03-14T03:00'), '2027-03-14T10:00:00.000Z');
});

test('of an hour that comes twice in autumn the first is meant', () => {
  assert.equal(iso('2027-11-07T00:59'), '2027-11-07T07:59:00.000Z');
  assert.equal(iso('2027-11-07T01:30'), '2027-11-07T08:30:00.000Z');
  assert.equal(iso('2027-11-07T02:00'), '2027-11-07T10:00:00.000Z');
});

test('zones with odd offsets and on the other side of the date line are read as well', () => {
  assert.equal(iso('2027-01-15T05:45', 'Asia/Kathmandu'), '2027-01-15T00:00:00.000Z');
  assert.equal(iso('2027-01-15T00:00', 'Pacific/Kiritimati'), '2027-01-14T10:00:00.000Z');
  assert.equal(iso('2027-01-15T12:00', 'UTC'), '2027-01-15T12:00:00.000Z');
});

test('what is no time is refused', () => {
  for (const typed of [
    '',
    'tomorrow',
    '2027-02-30T10:00',
    '2027-13-01T10:00',
    '2027-01-01T24:00',
    '2027-01-01',
    '0027-01-01T10:00',
  ]) {
    assert.equal(iso(typed), 'timeUnreadable', typed);
  }
});

test('every instant on the minute comes back from its wall clock, but for the second of two equal hours', () => {
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  const zones = fc.constantFrom(zone, 'Europe/Warsaw', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC');
  fc.assert(
    fc.property(minutes, zones, (minute, timeZone) => {
      const at = new Date(minute * 60_000);
      const back = fromLocal(toLocal(at, timeZone), timeZone);
      if (typeof back === 'string') throw new Error(back);
      const earlier = at.getTime() - back.getTime();
      assert.ok(earlier === 0 || earlier === 3_600_000 || earlier === 1_800_000);
      assert.equal(toLocal(back, timeZone), toLocal(at, timeZone));
    }),
    { numRuns: 300 },
  );
});
