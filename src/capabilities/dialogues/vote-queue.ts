/**
 * Votes on their way to the server, kept on the device until it has answered: for a phone on a bad line. Runs in the browser.
 *
 * They are sent one after the other in the order in which they were given. What did not arrive is sent again after 1 s, 2 s,
 * 4 s and so on, at most a minute, and at once when the browser says that the network is back; a vote that arrived twice is
 * recorded once, because it says which revision it is. Two pages of one browser share the kept list: each reads it anew
 * before every change.
 */

export interface QueuedVote {
  readonly statement: number;
  readonly revision: number;
  /** Null takes the vote back. */
  readonly value: 1 | 0 | -1 | null;
}

/** What became of one vote that was sent. */
export type Sent<Answer> =
  | { readonly kind: 'recorded'; readonly answer: Answer }
  /** For good: it is dropped, with those that build on it. `all`: and so would be every other. */
  | { readonly kind: 'refused'; readonly type: string; readonly all: boolean }
  /** Not for this visitor, not now: what waits is kept, and nothing is sent until the page is loaded again. */
  | { readonly kind: 'halted'; readonly type: string }
  /** No network, or a server that is busy. */
  | { readonly kind: 'later' };

export type QueueNews<Answer> =
  | { readonly kind: 'recorded'; readonly vote: QueuedVote; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly type: string; readonly dropped: readonly QueuedVote[] }
  | { readonly kind: 'halted'; readonly type: string }
  | { readonly kind: 'later' };

export interface QueueParts<Answer> {
  /** Of one participant in one conversation. */
  readonly name: string;
  /** Undefined where the browser keeps nothing: the list then lives as long as the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly send: (vote: QueuedVote) => Promise<Sent<Answer>>;
  /** Runs something after so many milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => void;
  readonly tell: (news: QueueNews<Answer>) => void;
}

export interface VoteQueue {
  put(vote: QueuedVote): void;
  waiting(): readonly QueuedVote[];
  /** Sends what waits, now. */
  flush(): void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 60_000;

export function openVoteQueue<Answer>({ name, storage, send, after, tell }: QueueParts<Answer>): VoteQueue {
  let unkept: readonly QueuedVote[] | undefined;
  let sending = false;
  let halted = false;
  let failures = 0;
  /** A retry that was set up before the last success or flush has nothing to do any more. */
  let round = 0;

  const waiting = (): readonly QueuedVote[] => unkept ?? readKept(storage, name);

  function keep(votes: readonly QueuedVote[]): void {
    try {
      if (storage === undefined) throw new Error('nothing is kept here');
      if (votes.length === 0) storage.removeItem(name);
      else storage.setItem(name, JSON.stringify(votes));
      unkept = undefined;
    } catch {
      // Private windows and full disks: the page still sends what it holds.
      unkept = votes;
    }
  }

  async function sendAll(): Promise<void> {
    if (sending || halted) return;
    sending = true;
    round += 1;
    try {
      for (let head = waiting()[0]; head !== undefined && !halted; head = waiting()[0]) {
        const sent = await send(head);
        if (!settle(head, sent)) return;
      }
    } finally {
      sending = false;
    }
  }

  /** Whether to go on with the next one. */
  function settle(vote: QueuedVote, sent: Sent<Answer>): boolean {
    switch (sent.kind) {
      case 'recorded':
        failures = 0;
        keep(waiting().filter((other) => !same(vote, other)));
        tell({ kind: 'recorded', vote, answer: sent.answer });
        return true;
      case 'refused': {
        failures = 0;
        const lost = (other: QueuedVote): boolean =>
          sent.all || (other.statement === vote.statement && other.revision >= vote.revision);
        const before = waiting();
        keep(before.filter((other) => !lost(other)));
        tell({ kind: 'refused', type: sent.type, dropped: before.filter(lost) });
        return true;
      }
      case 'halted':
        halted = true;
        tell(sent);
        return false;
      default: {
        const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** failures);
        failures = Math.min(failures + 1, 10);
        const mine = round;
        after(wait, () => {
          if (mine === round) void sendAll();
        });
        tell({ kind: 'later' });
        return false;
      }
    }
  }

  return {
    put: (vote) => {
      const before = waiting();
      if (!before.some((other) => same(vote, other))) keep([...before, vote]);
      void sendAll();
    },
    waiting,
    flush: () => void sendAll(),
  };
}

const same = (one: QueuedVote, other: QueuedVote): boolean =>
  one.statement === other.statement && one.revision === other.revision && one.value === other.value;

/** Whatever else stands under the name is nothing. */
function readKept(storage: QueueParts<never>['storage'], name: string): readonly QueuedVote[] {
  try {
    const kept = JSON.parse(storage?.getItem(name) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isVote) : [];
  } catch {
    return [];
  }
}

function isVote(kept: unknown): kept is QueuedVote {
  if (typeof kept !== 'object' || kept === null) return false;
  const { statement, revision, value } = kept as Record<string, unknown>;
  return (
    Number.isSafeInteger(statement) &&
    Number.isSafeInteger(revision) &&
    (value === null || value === 1 || value === 0 || value === -1)
  );
}

/** Undefined where the browser was told to keep nothing. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
