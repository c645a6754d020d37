/**
 * Support that reaches the server on a bad line, too: what somebody wants last is what counts, so a tap is sent until it has arrived, and a
 * newer one takes its place. Runs in the browser; knows nothing of the page.
 */

export type Sent =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly message: string };

export interface SupportQueue {
  want(question: string, supports: boolean): void;
  /** Tries again at once what waits, as when the line is back. */
  flush(): void;
}

const firstWaitMs = 1_000;
const longestWaitMs = 15_000;

export function openSupport(parts: {
  readonly send: (question: string, supports: boolean) => Promise<Sent>;
  /** Runs after so many milliseconds. */
  readonly after: (ms: number, run: () => void) => void;
  readonly refused: (question: string, message: string) => void;
}): SupportQueue {
  const wanted = new Map<string, boolean>();
  const underWay = new Set<string>();
  let resting: (() => void)[] = [];

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      resting.push(resolve);
      parts.after(ms, resolve);
    });

  async function bring(question: string): Promise<void> {
    if (underWay.has(question)) return;
    underWay.add(question);
    let wait = firstWaitMs;
    for (let supports = wanted.get(question); supports !== undefined; supports = wanted.get(question)) {
      const sent = await parts.send(question, supports);
      if (sent.kind === 'later') {
        await rest(wait);
        wait = Math.min(longestWaitMs, 2 * wait);
      } else if (sent.kind === 'refused') {
        wanted.delete(question);
        parts.refused(question, sent.message);
      } else if (wanted.get(question) === supports) wanted.delete(question);
    }
    underWay.delete(question);
  }

  return {
    want: (question, supports) => {
      wanted.set(question, supports);
      void bring(question);
    },
    flush: () => {
      const woken = resting;
      resting = [];
      for (const wake of woken) wake();
    },
  };
}
