/** The bounds that README.md proves, attacked by adversaries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Question } from '../meeting.ts';
import { orderly, play, unruly, type Turn } from '../testing/adversary.ts';
import { growing, idOf, shows, turnOf, type Growing } from '../testing/records.ts';
import { StartTimeQueue } from '../testing/start-time.ts';
import { mostOvertakings } from './fair.ts';
import { inOrder } from './next.ts';

const fairly = (hall: Growing): number[] =>
  inOrder(hall.meeting, new Map(), 'fair').map(({ question }) => Number(question.slice(0, 8)));

test('turns rotate over regions; those without a region are one more', () => {
  const hall = growing();
  hall.add(...[1, 2, 3, 4].map((nr) => shows(nr, { region: 'city' })), shows(5, { region: 'valley' }), shows(6));
  assert.deepEqual(fairly(hall), [1, 5, 6, 2, 3, 4]);
});

test('a region that comes late has its turn at once, and does not get what it missed', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, ...[1, 2, 3, 4, 5, 6].map((nr) => shows(nr, { region: 'city' })));
  hall.add(...turnOf(idOf(1)), ...turnOf(idOf(2)), ...turnOf(idOf(3)));
  hall.add(...[7, 8, 9].map((nr) => shows(nr, { region: 'valley' })));
  assert.deepEqual(fairly(hall), [7, 4, 8, 5, 9, 6]);
});

test('in a region those who have not spoken go first, but only so many of those who came later', () => {
  const hall = growing();
  const again = { firstTime: false };
  hall.add(shows(1, again), shows(2, again), ...[3, 4, 5, 6, 7].map((nr) => shows(nr)));
  assert.deepEqual(fairly(hall), [3, 4, 5, 1, 2, 6, 7]);
});

test('a turn out of order is the turn of its region', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, ...[1, 2].map((nr) => shows(nr, { region: 'city' })), shows(3, { region: 'valley' }));
  hall.add(...turnOf(idOf(2)));
  assert.deepEqual(fairly(hall), [3, 1]);
});

test('calls out of order never put who speaks for the first time behind somebody who came later and spoke before', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, shows(1), shows(2, { firstTime: false }), ...[3, 4, 5, 6].map((nr) => shows(nr)));
  hall.add(...[3, 4, 5].flatMap((nr) => turnOf(idOf(nr))));
  assert.deepEqual(fairly(hall), [1, 2, 6]);
});

test('who was deferred unheard had no turn; who was hidden while they spoke had one', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, ...[1, 2, 3].map((nr) => shows(nr)), shows(4, { region: 'valley' }));
  hall.add({ kind: 'question-settled', question: idOf(1), outcome: 'deferred', answer: 'No', by: '' });
  assert.deepEqual(fairly(hall), [2, 4, 3]);
  hall.add({ kind: 'question-taken', question: idOf(2), reason: '' });
  hall.add({ kind: 'question-hidden', question: idOf(2), reason: 'r' });
  hall.add({ kind: 'question-restored', question: idOf(2), reason: 'r' });
  assert.deepEqual(fairly(hall), [4, 3, 2]);
});

test('while a region waits for its turn, no other region has two in order', () => {
  claim(unruly, (turns) => {
    // By region: which others had a turn since it began to wait or had its own.
    const since = new Map<string | null, Set<string | null>>();
    for (const { called, waiting, inOrder: byRule } of turns) {
      const regions = new Set(waiting.map(({ region }) => region));
      for (const region of since.keys()) if (!regions.has(region)) since.delete(region);
      for (const region of regions) {
        const others = since.get(region) ?? new Set();
        since.set(region, others);
        if (region === called.region) others.clear();
        else if (byRule) {
          assert.ok(!others.has(called.region), `${called.region} twice while ${region} waits`);
          others.add(called.region);
        }
      }
    }
  });
});

test('nobody who speaks for the first time is overtaken in their region, and nobody else by more than three', () => {
  claim(unruly, (turns) => {
    const overtaken = new Map<string, number>();
    for (const { called, waiting, inOrder: byRule } of turns)
      for (const one of waiting)
        if (byRule && one.region === called.region && one.shownSeq! < called.shownSeq!) {
          overtaken.set(one.question, (overtaken.get(one.question) ?? 0) + 1);
          assert.ok(overtaken.get(one.question)! <= (isFirst(one) ? 0 : mostOvertakings), one.text);
        }
  });
});

test('whatever comes later, at most R (p + 3) - 1 others have a turn before the one at place p of one of R regions', () => {
  claim(orderly, (turns) => {
    for (const [nr, { called }] of turns.entries()) {
      const passed = turns.slice(0, nr).filter(({ seq }) => seq > called.shownSeq!);
      const regions = new Set([called.region, ...passed.map((turn) => turn.called.region)]).size;
      // Before them in their region when they came: all who then waited and have been called since, or wait still.
      const place = 1 + [...passed, turns[nr]!].filter((turn) => earlierIn(called, turn)).length;
      const bound = regions * (place + (called.firstTime ? 0 : mostOvertakings)) - 1;
      assert.ok(passed.length <= bound, `${passed.length} before ${called.text}, bound ${bound}`);
    }
  });
});

test('that bound is reached: it cannot be made smaller', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, shows(1, { region: 'valley' }), shows(2, { region: 'valley', firstTime: false }));
  // Whoever is called, their region asks again for the first time.
  for (let nr = 3; nr < 30; nr += 1) hall.add(shows(nr, { region: nr % 2 === 0 ? 'city' : 'valley' }));
  hall.add(...turnOf(idOf(1)));
  // Now the second stands at place 1 of one of two regions, and valley has just had its turn.
  let others = 0;
  for (let next = fairly(hall)[0]!; next !== 2; next = fairly(hall)[0]!, others += 1) hall.add(...turnOf(idOf(next)));
  assert.equal(others, 2 * (1 + mostOvertakings) - 1);
});

test('when the first is called and nobody comes, the others stay in their order', () => {
  const nobodyComes = (hall: Growing): void => {
    const before = fairly(hall);
    if (before.length === 0) return;
    const ahead = growing();
    ahead.meeting = hall.meeting;
    ahead.entries.push(...hall.entries);
    ahead.add(...turnOf(idOf(before[0]!)));
    assert.deepEqual(fairly(ahead), before.slice(1));
  };
  fc.assert(fc.property(unruly, (moves) => void play(moves, nobodyComes)));
});

test('regions have their turns as in start-time fair queueing', () => {
  fc.assert(
    fc.property(orderly, (moves) => {
      const queue = new StartTimeQueue();
      const turns = play(moves);
      let turn = 0;
      let waiting = 0;
      for (const move of moves) {
        if (move.does === 'ask') queue.ask(move.region);
        else if (waiting > 0) assert.equal(turns[turn++]!.called.region, queue.serve());
        waiting = Math.max(0, waiting + (move.does === 'ask' ? 1 : -1));
      }
    }),
    { numRuns: 500 },
  );
});

test('of two regions that both wait all the while, neither has two turns more than the other', () => {
  claim(orderly, (turns) => {
    const both = turns.map(({ waiting }) => new Set(waiting.map(({ region }) => region)));
    for (let from = 0; from < turns.length; from += 1)
      for (let to = from, ahead = 0; to < turns.length; to += 1) {
        if (!both[to]!.has('city') || !both[to]!.has('coast')) break;
        const { region } = turns[to]!.called;
        ahead += region === 'city' ? 1 : region === 'coast' ? -1 : 0;
        assert.ok(Math.abs(ahead) <= 1, `${ahead} from turn ${from} to ${to}`);
      }
  });
});

const isFirst = ({ firstTime, takenSeq }: Question): boolean => firstTime && takenSeq === null;

const earlierIn = (called: Question, turn: Turn): boolean =>
  turn.called.region === called.region && turn.called.shownSeq! < called.shownSeq!;

function claim(moves: typeof unruly, holds: (turns: readonly Turn[]) => void): void {
  fc.assert(
    fc.property(moves, (some) => holds(play(some))),
    { numRuns: 300 },
  );
}
