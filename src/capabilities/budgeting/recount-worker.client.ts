/**
 * Counts a published result again, in a worker on the reader's own machine: downloads the file, checks its digest and runs
 * the very rules that the server runs. Loaded only when somebody asks for it.
 */
import { countByDecidingRule } from '../../rules/budgeting/deciding-rules.ts';
import { recountBy, recountSentence, type RecountProblem } from '../../rules/budgeting/recount-by.ts';
import type { Difference, RecountAsked, RecountTold, Verdict } from './recount-messages.ts';

const betweenMessagesMs = 50;

const tell = (told: RecountTold): void => postMessage(told);

addEventListener('message', ({ data }: MessageEvent<RecountAsked>) => {
  void run(data).then((verdict) => tell({ step: 'verdict', verdict }));
});

async function run({ source, digest }: RecountAsked): Promise<Verdict> {
  let bytes: Uint8Array;
  try {
    const answer = await fetch(source, { cache: 'no-store', headers: { accept: 'application/json' } });
    if (!answer.ok) return { kind: 'failed', why: 'status', status: answer.status };
    bytes = await download(answer);
  } catch {
    return { kind: 'failed', why: 'network' };
  }
  tell({ step: 'digest' });
  let published: unknown;
  try {
    published = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (problem) {
    return { kind: 'differs', differences: [{ code: 'unreadable', why: String(problem) }] };
  }
  const recounted = recountBy(countByDecidingRule, published, seldom, (step) => step === 'count' && seldom(0, 1));
  const stated = (published as { readonly digest?: unknown } | null)?.digest;
  const differences = [
    ...(recounted.ok ? [] : recounted.error.map((problem) => difference(problem, published))),
    ...(typeof stated === 'string' && stated !== digest ? [{ code: 'page', stated, page: digest } as const] : []),
  ];
  return differences.length === 0 ? { kind: 'agrees', bytes: bytes.length } : { kind: 'differs', differences };
}

async function download(answer: Response): Promise<Uint8Array> {
  const total = lengthOf(answer.headers.get('content-disposition'));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    chunks.push(read.value);
    bytes += read.value.length;
    tell({ step: 'download', bytes, total });
  }
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The length of a file that comes compressed stands beside its name (RFC 2183, `size`). */
function lengthOf(disposition: string | null): number | undefined {
  const size = /;\s*size=(\d+)/.exec(disposition ?? '')?.[1];
  return size === undefined ? undefined : Number(size);
}

let said = -Infinity;

/** Add1 tells of its progress thousands of times a second. */
function seldom(done: number, total: number): void {
  if (performance.now() - said < betweenMessagesMs) return;
  said = performance.now();
  tell({ step: 'count', done, total });
}

function difference(problem: RecountProblem, published: unknown): Difference {
  switch (problem.code) {
    case 'unreadable':
      return { code: 'unreadable', why: recountSentence(problem) };
    case 'digest-differs':
      return { code: 'digest', stated: problem.stated, computed: problem.computed };
    case 'outcome-differs':
    default: {
      if (!problem.winnersDiffer) return { code: 'record' };
      const { stated, computed } = problem;
      const names = namesIn(published);
      const onlyStated = stated.filter((id) => !computed.includes(id)).map(names);
      const onlyCounted = computed.filter((id) => !stated.includes(id)).map(names);
      return onlyStated.length + onlyCounted.length === 0
        ? { code: 'order' }
        : { code: 'winners', onlyStated, onlyCounted };
    }
  }
}

/** The file has been read by then: it has the form of a result. */
function namesIn(published: unknown): (id: string) => string {
  const { projects } = (published as { instance: { projects: { id: string; name: string }[] } }).instance;
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) || id;
}
