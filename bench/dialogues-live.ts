/** How soon a vote is on the live map, and how many can watch it. */
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sender, type Send } from '../src/testing/send.ts';
import type { Served } from '../src/testing/served.ts';
import { connections, measure, quantile, used } from './load.ts';

export interface Live {
  readonly slug: string;
  readonly id: number;
  /** Cast before anything is measured. */
  readonly votes: number;
  readonly statements: number;
}

const votesEach = 20;
const topicOf = ({ id }: Live): string => `conversation:${id}`;

/** Every vote is waited for before the next one is cast, as its reader does: told that something changed, it reads the page. */
export async function measureLiveMap({ port }: Served, live: Live, token: string, run: number): Promise<string> {
  const send = sender(port, 4);
  const news = listen(port, topicOf(live));
  await shows(send, live, live.votes + run * votesEach, news.changed);
  const times: number[] = [];
  for (let nr = run * votesEach; nr < (run + 1) * votesEach; nr += 1) {
    await vote(send, live, token, nr);
    const acknowledged = performance.now();
    await shows(send, live, live.votes + nr + 1, news.changed);
    times.push(performance.now() - acknowledged);
  }
  news.stop();
  return `a vote on the map of 10,000 participants, from its acknowledgement to the page that counts it: p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))} (${times.length} votes)`;
}

async function vote(send: Send, { slug }: Live, token: string, statement: number): Promise<void> {
  const { status, body } = await send('PUT', `/api/conversations/${slug}/votes/${statement}`, {
    token,
    body: { revision: 1, value: 1 },
  });
  if (status !== 200) throw new Error(`a vote was refused: ${status} ${body}`);
}

/** Until the page counts so many votes. */
async function shows(send: Send, { slug }: Live, votes: number, changed: () => Promise<void>): Promise<void> {
  const counted = `>${votes.toLocaleString('en')}<`;
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const next = changed();
    const { body } = await send('GET', `/conversations/${slug}`, { plain: true });
    if (body.includes(counted)) return;
    await next;
  }
  throw new Error(`the page never counted ${votes} votes`);
}

/** `changed` resolves at the next change, or after two seconds. */
function listen(port: number, topic: string): { readonly changed: () => Promise<void>; readonly stop: () => void } {
  let waiting: (() => void)[] = [];
  const request = get({ port, host: '127.0.0.1', path: `/live?topic=${encodeURIComponent(topic)}` }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      if (!text.includes('event: change')) return;
      for (const wake of waiting) wake();
      waiting = [];
    });
    response.on('error', () => {});
  });
  request.on('error', () => {});
  return {
    changed: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, 2_000).unref();
      }),
    stop: () => request.destroy(),
  };
}

/** One change told to all of them; then the page that they would read. */
export async function measureReaders(
  { port, process: { pid } }: Served,
  live: Live,
  token: string,
  readers: number,
  run: number,
): Promise<string> {
  const send = sender(port, 4);
  const before = await used(pid!);
  const script = fileURLToPath(new URL('dialogues-readers-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, String(port), topicOf(live), String(readers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    if ((await lines.next()).value !== 'ready') throw new Error('the readers could not be connected');
    const held = await used(pid!);
    await vote(send, live, token, 2 * votesEach + run);
    const told = JSON.parse(String((await lines.next()).value)) as readonly number[];
    const [first, last] = [quantile(told, 0), quantile(told, 1)];
    const page = await measure('page', 5, () => send('GET', `/conversations/${live.slug}`));
    return [
      `${readers.toLocaleString('en')} live readers: ${(((held.megabytes - before.megabytes) * 1024) / readers).toFixed(1)} kB each of the server;`,
      `after one vote 99 % told ${ms(quantile(told, 0.99) - first)} and all ${ms(last - first)} after the first;`,
      `the page read over ${connections} more connections meanwhile: ${page.perSecond.toFixed(0)}/s, p99 ${ms(page.p99Ms)}, ${page.failed} failed`,
    ].join(' ');
  } finally {
    child.kill();
  }
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;
