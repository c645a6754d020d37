/** What stays true of any record that the rules of order accepted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPublic, queueOrders, type Entry, type FactKind } from './fact.ts';
import { followAll } from './follow.ts';
import { beginning, isShown, type Meeting, type QuestionState, type Status } from './meeting.ts';
import { inOrder } from './queue/next.ts';
import { anyFacts, enterAll } from './testing/any-facts.ts';
import { publicView } from './testing/public-view.ts';
import { aSetup, growing, idOf, shows, submits } from './testing/records.ts';

const start = beginning(aSetup);
const questionsOf = ({ questions }: Meeting) => [...questions.values()];

test('random facts meet: every kind is accepted in some record', () => {
  const met = new Set<FactKind>();
  for (const candidates of fc.sample(anyFacts, { numRuns: 100, seed: 7 }))
    for (const { fact } of enterAll(candidates, aSetup)) met.add(fact.kind);
  // All that there are, by hand: the compiler knows them, a running program does not.
  assert.equal(met.size, 47, [...met].toSorted().join(' '));
});

test('one has the floor at most, and it is the one that the floor names', () => {
  everyStep((meeting) => {
    const having = questionsOf(meeting).filter(({ state }) => state === 'floor');
    assert.deepEqual(
      having.map(({ question }) => question),
      meeting.floor === null ? [] : [meeting.floor],
    );
  });
});

test('a meeting goes from to come through open, recess and disrupted to adjourned, and never back', () => {
  const ways: Readonly<Record<Status, readonly Status[]>> = {
    'to-come': ['open'],
    open: ['recess', 'disrupted', 'adjourned'],
    recess: ['open', 'disrupted', 'adjourned'],
    disrupted: ['open', 'adjourned'],
    adjourned: [],
  };
  everyStep((after, _, before) => {
    if (after.status !== before.status) assert.ok(ways[before.status].includes(after.status), `to ${after.status}`);
    assert.equal(after.openedAt === null, after.status === 'to-come');
    assert.equal(after.adjournedAt === null, after.status !== 'adjourned');
    assert.equal(after.pausedAt === null, after.status !== 'recess' && after.status !== 'disrupted');
    const lasting = after.disruptions.filter(({ endedAt }) => endedAt === null).length;
    assert.equal(lasting, after.status === 'disrupted' ? 1 : 0);
  });
});

test('a question that is settled for good is never in the queue again, and one that waits was never seen', () => {
  const over: ReadonlySet<QuestionState> = new Set(['answered', 'heard', 'merged', 'rejected', 'withdrawn']);
  everyStep((after, { fact, at }, before) => {
    for (const question of questionsOf(after)) {
      const was = before.questions.get(question.question)?.state;
      if (was !== undefined && over.has(was) && fact.kind !== 'question-hidden') assert.equal(question.state, was);
      if (fact.kind === 'question-taken' && fact.question === question.question)
        assert.deepEqual([question.takenSeq, question.takenAt], [after.seq, at]);
      if (question.state === 'waiting' || question.state === 'rejected') assert.equal(question.shownSeq, null);
      if (question.state === 'floor' || question.takenSeq !== null) assert.notEqual(question.shownSeq, null);
      assert.equal(question.state === 'hidden', question.hiddenFrom !== null);
    }
  });
});

test('whoever reads the public entries alone sees the same meeting, in the same orders', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      const entries = enterAll(candidates, aSetup);
      const all = followAll(start, entries, aSetup);
      const open = followAll(start, publicOnes(entries), aSetup);
      assert.deepEqual(publicView(open), publicView(all));
      for (const order of queueOrders)
        assert.deepEqual(
          inOrder(open, new Map(), order).map(({ question }) => question),
          inOrder(all, new Map(), order).map(({ question }) => question),
        );
    }),
    { numRuns: 200 },
  );
});

test('numbers of questions count what was shown, without gaps', () => {
  everyStep((meeting) => {
    const seen = questionsOf(meeting).filter(({ shownSeq }) => shownSeq !== null);
    assert.deepEqual(
      seen.sort((a, b) => a.shownSeq! - b.shownSeq!).map(({ number }) => number),
      seen.map((_, nr) => nr + 1),
    );
    assert.equal(meeting.shown, seen.length);
    for (const question of questionsOf(meeting)) if (isShown(question)) assert.ok(question.number > 0);
  });
});

test('what waits for a moderator, was rejected, or concerns conduct is in no public entry', () => {
  fc.assert(
    fc.property(anyFacts, (candidates) => {
      const entries = enterAll(candidates, aSetup);
      const told = JSON.stringify(publicOnes(entries).filter(({ fact }) => !fact.kind.startsWith('poll-')));
      for (const { text, shownSeq } of questionsOf(followAll(start, entries, aSetup)))
        if (shownSeq === null)
          assert.ok(!told.includes(JSON.stringify(text)) || shownWith(entries, text), `${text} was told`);
      assert.doesNotMatch(told, /"attendee"/);
    }),
  );
});

test('entries followed all at once, in two parts or one by one give the same meeting', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(), (candidates, cut) => {
      const entries = enterAll(candidates, aSetup);
      const whole = followAll(start, entries, aSetup);
      const half = cut % (entries.length + 1);
      const first = followAll(start, entries.slice(0, half), aSetup);
      assert.deepEqual(followAll(first, entries.slice(half), aSetup), whole);
      let one = start;
      for (const entry of entries) one = followAll(one, [entry], aSetup);
      assert.deepEqual(one, whole);
    }),
  );
});

test('a meeting that somebody holds never changes, whatever is followed from it', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(), (candidates, cut) => {
      const entries = enterAll(candidates, aSetup);
      const half = cut % (entries.length + 1);
      const held = followAll(start, entries.slice(0, half), aSetup);
      const copy = structuredClone(held);
      followAll(held, entries.slice(half), aSetup);
      followAll(held, entries.slice(half), aSetup);
      assert.deepEqual(held, copy);
      assert.deepEqual(start, beginning(aSetup));
    }),
  );
});

test('an answered question that is hidden tells why, and restored it is as it was before', () => {
  const hall = growing();
  const question = idOf(1);
  hall.add(shows(1), { kind: 'question-settled', question, outcome: 'answered', answer: 'In May.', by: '' });
  const before = hall.meeting.questions.get(question)!;
  hall.add({ kind: 'question-hidden', question, reason: 'An address was in it.' });
  assert.equal(hall.meeting.questions.get(question)!.answer, 'An address was in it.');
  hall.add({ kind: 'question-restored', question, reason: 'It was not.' });
  assert.deepEqual([before.state, before.answer], ['answered', 'In May.']);
  assert.deepEqual(hall.meeting.questions.get(question), { ...before, changed: 4 });
});

test('a question that a moderator shows late has the next number, not the one of when it came', () => {
  const hall = growing();
  hall.add(submits(1), submits(2), shows(3), shows(2));
  assert.deepEqual(
    questionsOf(hall.meeting).map(({ number }) => number),
    [0, 2, 1],
  );
});

const publicOnes = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ fact }) => isPublic(fact.kind));

/** Another question with the same words may have been shown. */
const shownWith = (entries: readonly Entry[], text: string): boolean =>
  entries.some(({ fact }) => fact.kind === 'question-shown' && fact.text === text);

function everyStep(holds: (after: Meeting, entry: Entry, before: Meeting) => void): void {
  fc.assert(
    fc.property(anyFacts, (candidates) => void enterAll(candidates, aSetup, holds)),
    { numRuns: 100 },
  );
}
