/** Support on a bad line: what somebody wants last is what arrives. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openSupport, type Sent } from './send-support.ts';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A server, and a clock that is moved by hand. */
function line(answers: (question: string, supports: boolean) => Sent) {
  const held = new Map<string, boolean>();
  const sent: string[] = [];
  const refused: string[] = [];
  let resting: { readonly ms: number; readonly run: () => void }[] = [];
  const queue = openSupport({
    send: (question, supports) => {
      sent.push(`${question} ${supports}`);
      const answer = answers(question, supports);
      if (answer.kind === 'recorded') held.set(question, supports);
      return Promise.resolve(answer);
    },
    after: (ms, run) => void resting.push({ ms, run }),
    refused: (question) => void refused.push(question),
  });
  const waits: number[] = [];
  return {
    queue,
    held,
    sent,
    refused,
    waits,
    wake: async () => {
      const due = resting;
      resting = [];
      for (const { ms, run } of due) {
        waits.push(ms);
        run();
      }
      await settle();
    },
  };
}

describe('support on a bad line', () => {
  it('sends again, ever more seldom, until it has arrived', async () => {
    let left = 6;
    const { queue, held, waits, wake } = line(() => ({ kind: left-- > 0 ? 'later' : 'recorded' }));
    queue.want('a', true);
    await settle();
    for (let again = 0; again < 6; again += 1) await wake();
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    assert.equal(held.get('a'), true);
  });

  it('gives up what the server refuses, and says so once', async () => {
    const { queue, sent, refused } = line(() => ({ kind: 'refused', message: 'No.' }));
    queue.want('a', true);
    await settle();
    assert.deepEqual([sent, refused], [['a true'], ['a']]);
  });

  it('goes on at once when the line is back', async () => {
    let down = true;
    const { queue, held } = line(() => ({ kind: down ? 'later' : 'recorded' }));
    queue.want('a', true);
    await settle();
    down = false;
    queue.flush();
    await settle();
    assert.equal(held.get('a'), true);
  });

  it('ends with what was wanted last, whatever the line did', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.boolean(), fc.boolean()), { maxLength: 20 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (taps, losses) => {
          const lost = [...losses];
          const { queue, held, wake } = line(() => ({ kind: lost.shift() === true ? 'later' : 'recorded' }));
          const wanted = new Map<string, boolean>();
          for (const [question, supports, pause] of taps) {
            wanted.set(question, supports);
            queue.want(question, supports);
            if (pause) await settle();
          }
          for (let again = 0; again < 30; again += 1) await wake();
          assert.deepEqual(Object.fromEntries(held), Object.fromEntries(wanted));
        },
      ),
    );
  });
});
