/** Claims about reading a form of terms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toLocal } from '../local-time.ts';
import { readPeriod, reading, type Reading } from './reading.ts';

const timeZone = 'America/Los_Angeles';
type Field = 'title' | 'kind' | 'language' | 'region' | 'opensAt' | 'closesAt';
type Problem =
  | 'titleMissing'
  | 'languageUnknown'
  | 'choiceMissing'
  | 'regionMissing'
  | 'timeMissing'
  | 'timeUnreadable'
  | 'timeSkipped';

const sent = (fields: Readonly<Record<string, string>>): Reading<Field, Problem> =>
  reading({ text: (name) => fields[name] ?? '' }, timeZone);

test('texts lose the blanks around them, and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      assert.deepEqual(sent({ title }).texts('title'), { title: title.trim() });
    }),
  );
});

test('a second language is there once one of its texts is written', () => {
  assert.equal(sent({ otherTitle: ' ', otherAccess: '' }).other('title', 'access'), null);
  assert.deepEqual(sent({ otherAccess: ' Sin escalones ' }).other('title', 'access'), {
    title: '',
    access: 'Sin escalones',
  });
});

test('an answer that was not offered is a problem beside its field, by the name that the room gives it', () => {
  const read = sent({ kind: 'third', language: 'fr' });
  assert.equal(read.choice('kind', ['first', 'second']), 'first');
  assert.equal(read.choice('language', ['en', 'es'], 'languageUnknown'), 'en');
  assert.deepEqual(read.problems, { kind: 'choiceMissing', language: 'languageUnknown' });
  assert.equal(sent({ kind: 'second' }).choice('kind', ['first', 'second']), 'second');
});

test('a time is missing, unreadable, skipped by the clock, or the instant that was meant', () => {
  for (const [opensAt, problem] of [
    ['', 'timeMissing'],
    ['soon', 'timeUnreadable'],
    ['2027-03-14T02:30', 'timeSkipped'],
  ] as const) {
    const read = sent({ opensAt });
    assert.equal(read.time('opensAt', null), undefined);
    assert.deepEqual(read.problems, { opensAt: problem });
  }
  const read = sent({ opensAt: '2027-03-01T09:00' });
  assert.equal(read.time('opensAt', null)?.toISOString(), '2027-03-01T17:00:00.000Z');
  assert.deepEqual(read.problems, {});
});

test('a time that nobody touched stays what it was, to the second and in the hour that exists twice', () => {
  const second = new Date('2027-11-07T09:30:12Z');
  const opensAt = toLocal(second, timeZone);
  assert.equal(opensAt, '2027-11-07T01:30');
  assert.equal(sent({ opensAt }).time('opensAt', second), second);
  assert.equal(sent({ opensAt }).time('opensAt', null)?.toISOString(), '2027-11-07T08:30:00.000Z');
});

test('a missing date is one problem: what stands in its place is in order with the other', () => {
  const known = { opensAt: null, closesAt: null };
  for (const fields of [{ opensAt: '2027-03-01T09:00' }, { closesAt: '2027-03-01T09:00' }, {}]) {
    const { opensAt, closesAt } = readPeriod(sent(fields), known);
    assert.ok(opensAt < closesAt, JSON.stringify(fields));
  }
});

test('what cannot be read is said rather than what follows from it', () => {
  const read = sent({ region: '' });
  assert.equal(read.region(), '');
  const wrong = read.result('terms', { title: 'titleMissing', region: 'choiceMissing' });
  assert.deepEqual(wrong, { ok: false, error: { title: 'titleMissing', region: 'regionMissing' } });
  assert.deepEqual(sent({}).result('terms', {}), { ok: true, value: 'terms' });
});
