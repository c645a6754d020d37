/** Claims about merging what happened elsewhere into the record here, for any two records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry, Fact } from './fact.ts';
import { followAll } from './follow.ts';
import { beginning, type Meeting } from './meeting.ts';
import { mergeRecord, type Elsewhere } from './merge.ts';
import { anyFacts, enterAll } from './testing/any-facts.ts';
import { publicView } from './testing/public-view.ts';
import { aSetup, growing, idOf, shows, turnOf } from './testing/records.ts';

const start = beginning(aSetup);
const conduct = /^(attendee|appeal)-/;

/** As it leaves a hall: with keys, without what was decided about anybody's conduct. */
const leaves = (entries: readonly Entry[]): readonly Elsewhere[] =>
  entries.flatMap(({ seq, at, fact }) => (conduct.test(fact.kind) ? [] : [{ key: `hall ${seq}`, at, fact }]));
const merge = (meeting: Meeting, entries: readonly Elsewhere[], here: ReadonlySet<string> = new Set()) =>
  mergeRecord(meeting, entries, aSetup, ({ key }) => here.has(key));

const numbers: ReadonlySet<string> = new Set(['since', 'changed', 'shownSeq', 'takenSeq', 'seq']);
const withoutNumbers = (meeting: Meeting): unknown =>
  JSON.parse(
    JSON.stringify(publicView(meeting), (name, value: unknown) =>
      numbers.has(name) ? undefined : value instanceof Map ? [...value] : value,
    ),
  );

test('a record that is merged where nothing has happened gives the meeting as it was held', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      const held = enterAll(candidates, aSetup);
      const merged = merge(start, leaves(held));
      assert.deepEqual(merged.refused, []);
      // Numbers of entries differ by what stayed in the hall; nothing else does.
      assert.deepEqual(withoutNumbers(merged.meeting), withoutNumbers(followAll(start, held, aSetup)));
    }),
    { numRuns: 100 },
  );
});

test('whatever happened here meanwhile stays first, and each entry from elsewhere is added after it or named as left out', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (one, other) => {
      const here = enterAll(one, aSetup);
      const elsewhere = leaves(enterAll(other, aSetup));
      const { added, refused, meeting } = merge(followAll(start, here, aSetup), elsewhere);
      assert.deepEqual(
        meeting,
        followAll(start, [...here, ...added], aSetup),
        'the record alone tells where it stands',
      );
      assert.deepEqual(
        added.map(({ seq }) => seq),
        added.map((_, nr) => here.length + nr + 1),
      );
      const keys = [...added.map(({ key }) => key), ...refused.map(({ entry }) => entry.key)];
      assert.deepEqual(keys.toSorted(), elsewhere.map(({ key }) => key).toSorted());
    }),
    { numRuns: 100 },
  );
});

test('in one piece or in slices, the outcome is the same', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, fc.integer({ min: 1, max: 20 }), (one, other, size) => {
      const before = followAll(start, enterAll(one, aSetup), aSetup);
      const elsewhere = leaves(enterAll(other, aSetup));
      const whole = merge(before, elsewhere);
      let meeting = before;
      const added: unknown[] = [];
      for (let at = 0; at < elsewhere.length; at += size) {
        const slice = merge(meeting, elsewhere.slice(at, at + size));
        meeting = slice.meeting;
        added.push(...slice.added);
      }
      assert.deepEqual([added, meeting], [whole.added, whole.meeting]);
    }),
    { numRuns: 100 },
  );
});

test('what is here adds nothing when it comes again', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      const elsewhere = leaves(enterAll(candidates, aSetup));
      const once = merge(start, elsewhere);
      const again = merge(once.meeting, elsewhere, new Set(once.added.map(({ key }) => key)));
      assert.deepEqual(again, { added: [], refused: [], meeting: once.meeting });
    }),
    { numRuns: 100 },
  );
});

test('instants may run backwards: the order of the record is that of its numbers, and each keeps its own time', () => {
  const here = growing();
  here.add({ kind: 'opened' }, shows(1), shows(2));
  const elsewhere = turnOf(idOf(2)).map((fact, nr) => ({ key: `late ${nr}`, at: 500, fact }));
  const { meeting, refused } = merge(here.meeting, elsewhere);
  assert.deepEqual(refused, []);
  assert.equal(meeting.questions.get(idOf(2))?.settledAt, 500);
  assert.equal(meeting.questions.get(idOf(2))?.askedAt, 3_000);
  assert.equal(meeting.seq, 5);
});

test('what happened there to a question that is another one here is left out, in whichever part of an entry it is named', () => {
  const here = growing();
  here.add(shows(1), shows(2));
  const facts: readonly Fact[] = [
    { kind: 'opened' },
    { kind: 'question-withdrawn', question: idOf(1) },
    { kind: 'question-merged', question: idOf(2), into: idOf(1), reason: '' },
    { kind: 'promised', promise: 'p', text: '', owner: '', due: null, question: idOf(1), item: null },
    { kind: 'promised', promise: 'q', text: '', owner: '', due: null, question: null, item: null },
    // What a poll asks is no question of anybody's.
    { kind: 'poll-opened', poll: 'p', form: 'straw', question: idOf(1), options: ['Yes', 'No'], language: 'en' },
    { kind: 'question-withdrawn', question: idOf(2) },
  ];
  const entries = facts.map((fact, nr) => ({ key: fact.kind, at: nr, fact }));
  const { added, refused } = mergeRecord(
    here.meeting,
    entries,
    aSetup,
    () => false,
    (id) => id === idOf(1),
  );
  assert.deepEqual(
    refused.map(({ entry, problem }) => [facts.indexOf(entry.fact), problem]),
    [1, 2, 3].map((nr) => [nr, 'question-known']),
  );
  assert.deepEqual(
    added.map(({ fact }) => facts.indexOf(fact)),
    [0, 4, 5, 6],
  );
});
