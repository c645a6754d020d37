/** How a page asks the API for statements and sends a vote, and what each answer means for what waits. Runs in the browser. */
import type { QueuedVote, Sent } from './vote-queue.ts';

export interface NextStatement {
  readonly number: number;
  readonly revision: number;
  readonly text: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly text: string; readonly machine: boolean }>>;
}

export interface Progress {
  readonly voted: number;
  readonly total: number;
}

export interface VoteAnswer {
  readonly progress: Progress;
  readonly next: NextStatement | null;
}

const patienceMs = 15_000;

/** `api` is the conversation's address in the API; `tag` says for whom the page speaks. */
export async function sendVote(
  api: string,
  tag: string,
  { statement, ...vote }: QueuedVote,
): Promise<Sent<VoteAnswer>> {
  try {
    const answer = await fetch(`${api}/votes/${statement}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...vote, as: tag }),
      // Goes on when the tab is closed meanwhile.
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.ok) return { kind: 'recorded', answer: (await answer.json()) as VoteAnswer };
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: 'later' };
    return meaning(answer.status, await typeOf(answer));
  } catch {
    return { kind: 'later' };
  }
}

function meaning(status: number, type: string): Sent<VoteAnswer> {
  if (status === 401 || status === 403 || type === 'another-participant') return { kind: 'halted', type };
  return { kind: 'refused', type, all: type === 'closed' || type === 'no-such-conversation' };
}

/** The answer of something between us and the server may be anything. */
async function typeOf(answer: Response): Promise<string> {
  try {
    const { error } = (await answer.json()) as { readonly error: { readonly type: unknown } };
    return String(error.type);
  } catch {
    return 'other';
  }
}

/** Undefined when it cannot be had now. */
export async function fetchNext(
  api: string,
  count: number,
): Promise<
  { readonly tag: string; readonly progress: Progress; readonly statements: readonly NextStatement[] } | undefined
> {
  try {
    const answer = await fetch(`${api}/next?count=${count}`, { signal: AbortSignal.timeout(patienceMs) });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
