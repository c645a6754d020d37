/** Claims about votes on their way: in order, none lost, none sent for another, refusals told and not repeated for ever. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openVoteQueue, type QueuedVote, type QueueNews, type Sent, type VoteQueue } from './vote-queue.ts';

type Reply = Sent<string>;
const recorded: Reply = { kind: 'recorded', answer: 'yes' };
const later: Reply = { kind: 'later' };
const vote = (statement: number, revision = 1, value: QueuedVote['value'] = 1): QueuedVote => ({
  statement,
  revision,
  value,
});

/** What a browser keeps, in memory. */
function openStore(
  limit = Infinity,
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > limit) throw new Error('the disk is full');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
  };
}

interface Trial {
  readonly queue: VoteQueue;
  readonly sent: QueuedVote[];
  readonly news: QueueNews<string>[];
  readonly waits: { readonly ms: number; readonly run: () => void }[];
  /** Lets everything that was begun come to rest. */
  rest(): Promise<void>;
}

function trial(reply: (vote: QueuedVote, at: number) => Reply, storage = openStore(), name = 'votes'): Trial {
  const [sent, news, waits]: [QueuedVote[], QueueNews<string>[], Trial['waits']] = [[], [], []];
  const queue = openVoteQueue<string>({
    name,
    storage,
    send: async (one) => {
      sent.push(one);
      return reply(one, sent.length - 1);
    },
    after: (ms, run) => void waits.push({ ms, run }),
    tell: (one) => void news.push(one),
  });
  return { queue, sent, news, waits, rest: () => new Promise((done) => setImmediate(done)) };
}

describe('votes on their way', () => {
  it('are sent one after the other, in the order in which they were given, and then forgotten', async () => {
    const storage = openStore();
    const { queue, sent, news, rest } = trial(() => recorded, storage);
    for (const at of [3, 1, 2]) queue.put(vote(at));
    await rest();
    assert.deepEqual(sent, [vote(3), vote(1), vote(2)]);
    assert.equal(news.length, 3);
    assert.deepEqual(queue.waiting(), []);
    assert.equal(storage.kept.size, 0);
  });

  it('wait while the line is down, twice as long each time and at most a minute, and lose nothing', async () => {
    const { queue, sent, waits, rest } = trial(() => later);
    queue.put(vote(1));
    for (let at = 0; at < 9; at += 1) {
      await rest();
      waits.at(-1)!.run();
    }
    await rest();
    assert.deepEqual(
      waits.map(({ ms }) => ms / 1_000),
      [1, 2, 4, 8, 16, 32, 60, 60, 60, 60],
    );
    assert.equal(sent.length, 10);
    assert.deepEqual(queue.waiting(), [vote(1)]);
  });

  it('go at once when the network is back, and the retry that was set up then does nothing', async () => {
    let down = true;
    const { queue, sent, waits, rest } = trial(() => (down ? later : recorded));
    queue.put(vote(1));
    queue.put(vote(2));
    await rest();
    down = false;
    queue.flush();
    await rest();
    assert.deepEqual(queue.waiting(), []);
    // The line breaks again: only the retry that was set up since may send.
    down = true;
    const old = [...waits];
    queue.put(vote(3));
    await rest();
    const before = sent.length;
    for (const { run } of old) run();
    await rest();
    assert.equal(sent.length, before);
  });

  it('survive the closing of the page, and are sent by the next one', async () => {
    const storage = openStore();
    const first = trial(() => later, storage);
    first.queue.put(vote(1));
    first.queue.put(vote(2, 1, -1));
    first.queue.put(vote(1, 2, null));
    await first.rest();
    const second = trial(() => recorded, storage);
    assert.equal(second.queue.waiting().length, 3);
    second.queue.flush();
    await second.rest();
    assert.deepEqual(second.sent, [vote(1), vote(2, 1, -1), vote(1, 2, null)]);
  });

  it('are never sent for somebody else: another participant has another list', async () => {
    const storage = openStore();
    const mine = trial(() => later, storage, 'votes of me');
    mine.queue.put(vote(1));
    await mine.rest();
    const theirs = trial(() => recorded, storage, 'votes of another');
    theirs.queue.put(vote(9));
    await theirs.rest();
    assert.deepEqual(theirs.sent, [vote(9)]);
    assert.deepEqual(mine.queue.waiting(), [vote(1)]);
  });

  it('are dropped and told when refused for good, with those that build on them, and no others', async () => {
    const { queue, sent, news, rest } = trial((one, at) =>
      at === 0 ? later : one.statement === 1 ? { kind: 'refused', type: 'voted-meanwhile', all: false } : recorded,
    );
    for (const one of [vote(1), vote(2), vote(1, 2, null)]) queue.put(one);
    await rest();
    queue.flush();
    await rest();
    assert.deepEqual(sent, [vote(1), vote(1), vote(2)]);
    const refused = news.find(({ kind }) => kind === 'refused');
    assert.deepEqual(refused, { kind: 'refused', type: 'voted-meanwhile', dropped: [vote(1), vote(1, 2, null)] });
    assert.deepEqual(queue.waiting(), []);
  });

  it('are all dropped when the conversation has closed', async () => {
    const { queue, sent, news, rest } = trial((_, at) =>
      at === 0 ? later : { kind: 'refused', type: 'closed', all: true },
    );
    for (const at of [1, 2, 3]) queue.put(vote(at));
    await rest();
    queue.flush();
    await rest();
    assert.equal(sent.length, 2);
    assert.deepEqual(news.at(-1), { kind: 'refused', type: 'closed', dropped: [vote(1), vote(2), vote(3)] });
  });

  it('stay, and are not sent again by this page, when nobody is signed in', async () => {
    const storage = openStore();
    const { queue, sent, news, rest } = trial(() => ({ kind: 'halted', type: 'sign-in' }), storage);
    queue.put(vote(1));
    await rest();
    queue.put(vote(2));
    queue.flush();
    await rest();
    assert.equal(sent.length, 1);
    assert.deepEqual(news, [{ kind: 'halted', type: 'sign-in' }]);
    assert.deepEqual(trial(() => recorded, storage).queue.waiting(), [vote(1), vote(2)]);
  });

  it('are sent also where the browser keeps nothing, or its disk is full', async () => {
    const full = trial((_, at) => (at === 0 ? later : recorded), openStore(10));
    full.queue.put(vote(1));
    full.queue.put(vote(2));
    await full.rest();
    assert.equal(full.queue.waiting().length, 2);
    full.queue.flush();
    await full.rest();
    assert.deepEqual(full.sent, [vote(1), vote(1), vote(2)]);
    assert.deepEqual(full.queue.waiting(), []);
  });

  it('bear whatever stands under their name', () => {
    for (const text of ['', 'x', 'null', '{}', '[1,null,{}]', '[{"statement":"1","revision":1,"value":1}]', '[[]]']) {
      const storage = openStore();
      storage.kept.set('votes', text);
      assert.deepEqual(trial(() => recorded, storage).queue.waiting(), [], text);
    }
  });

  it('arrive each at least once and in order, however often the line breaks and the page is closed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('vote', 'flush', 'close', 'break', 'mend'), { maxLength: 40 }),
        async (steps) => {
          const storage = openStore();
          let down = false;
          const arrived: number[] = [];
          const open = (): Trial =>
            trial((one) => {
              if (down) return later;
              arrived.push(one.statement);
              return recorded;
            }, storage);
          let now = open();
          let given = 0;
          for (const step of steps) {
            if (step === 'vote') now.queue.put(vote(given++));
            else if (step === 'flush') now.queue.flush();
            else if (step === 'close') now = open();
            else down = step === 'break';
            await now.rest();
          }
          down = false;
          now = open();
          now.queue.flush();
          await now.rest();
          assert.deepEqual(
            [...new Set(arrived)],
            Array.from({ length: given }, (_, at) => at),
          );
          assert.deepEqual(now.queue.waiting(), []);
        },
      ),
    );
  });
});
