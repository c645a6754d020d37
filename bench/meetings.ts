/**
 * `npm run bench -- --meetings`: what it costs to know where a long meeting stands, and who comes next.
 *
 * A made-up record of ten entries for each question: submitted, shown, captions, and for every second one a turn. Limits, in processor
 * time: 20,000 entries with 2,000 questions are followed within 150 ms; four times as many cost eight times as much at most, where
 * what is quadratic costs sixteen; every order of a thousand who wait is there within 10 ms.
 */
import {
  beginning,
  followAll,
  inOrder,
  queueOrders,
  type Entry,
  type Fact,
  type Meeting,
  type Setup,
} from '../src/rules/meeting/index.ts';
import { again } from './spent.ts';

const setup: Setup = { items: [], members: [], order: 'fair', speakerSeconds: 60, disruption: 'own' };
const mostFollowing = 150;
const mostGrowth = 8;
const mostOrdering = 10;
const regions = 58;

export function run(): Promise<number> {
  const entries = recordOf(2_000);
  const meeting = followAll(beginning(setup), entries, setup);
  const following = ms(() => followAll(beginning(setup), entries, setup));
  const fourfold = recordOf(8_000);
  const growth = ms(() => followAll(beginning(setup), fourfold, setup)) / following;
  say(`${entries.length} entries, 2,000 questions, followed at once`, following, mostFollowing);
  const one: Entry = { seq: meeting.seq + 1, at: 0, fact: { kind: 'question-withdrawn', question: idOf(0) } };
  say('one entry more', ms(() => repeat(100, () => followAll(meeting, [one], setup))) / 100);
  process.stdout.write(`four times the record costs ${growth.toFixed(1)} times as much (limit ${mostGrowth})\n`);
  const waiting = drawnOf(meeting);
  const orders = queueOrders.map((order) => {
    const cost = ms(() => repeat(10, () => inOrder(waiting, new Map(), order))) / 10;
    say(`order ${order}, ${inOrder(waiting, new Map(), order).length} waiting`, cost, mostOrdering);
    return cost;
  });
  const held = following <= mostFollowing && growth <= mostGrowth && Math.max(...orders) <= mostOrdering;
  process.stdout.write(held ? 'All within their limits.\n' : 'A limit was missed.\n');
  return Promise.resolve(held ? 0 : 1);
}

const idOf = (nr: number): string => `${String(nr).padStart(8, '0')}-0000-4000-8000-000000000000`;

function recordOf(questions: number): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (...facts: readonly Fact[]): void => {
    for (const fact of facts) entries.push({ seq: entries.length + 1, at: 1_000 * entries.length, fact });
  };
  add({ kind: 'opened' });
  for (let nr = 0; nr < questions; nr += 1) {
    const question = idOf(nr);
    const asked = {
      question,
      form: 'written',
      text: `Question ${nr}?`,
      language: 'en',
      name: '',
      firstTime: nr % 3 > 0,
      region: `county ${nr % regions}`,
      via: 'web',
      item: null,
      interpreted: false,
      before: false,
    } as const;
    add({ kind: 'question-submitted', ...asked }, { kind: 'question-shown', ...asked });
    const captions = nr % 2 === 0 ? 8 : 5;
    for (let at = 0; at < captions; at += 1)
      add({ kind: 'caption', language: at % 2 === 0 ? 'en' : 'es', text: 'and so on', speaker: '' });
    if (nr % 2 === 1)
      add(
        { kind: 'question-taken', question, reason: '' },
        { kind: 'timer-started', seconds: 60 },
        { kind: 'question-settled', question, outcome: 'heard', answer: '', by: '' },
      );
  }
  return entries;
}

const drawnOf = (meeting: Meeting): Meeting =>
  followAll(
    meeting,
    [
      { seq: meeting.seq + 1, at: 0, fact: { kind: 'draw-announced', draw: 'one', source: 'a lottery' } },
      { seq: meeting.seq + 2, at: 0, fact: { kind: 'draw-made', draw: 'one', seed: '417' } },
    ],
    setup,
  );

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time += 1) work();
}

const ms = (work: () => unknown): number => 1_000 * again(work).cpu;

const say = (what: string, cost: number, limit?: number): void =>
  void process.stdout.write(
    `${what}: ${cost.toFixed(2)} ms${limit === undefined ? '' : ` (limit ${limit.toFixed(0)})`}\n`,
  );
