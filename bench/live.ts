/**
 * `npm run bench:live`: one meeting watched by ten thousand, on one node and the embedded PostgreSQL with fsync on. Server, database, readers
 * and whoever supports share the machine. Held against: a question or a vote seen by all in under a second at the 99th percentile, 500
 * supports a second accepted, a reader who connects again missing nothing and seeing nothing twice, and slow readers hurting nobody.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openMeeting, type OpenMeeting } from '../src/testing/open-meeting.ts';
import { sender, type Send } from '../src/testing/send.ts';
import { serveApart, type Served } from '../src/testing/served.ts';
import { inDatabase, quantile, used } from './load.ts';

const USAGE = `npm run bench:live -- [--readers N] [--seconds N] [--rate N] [--slow N]

Connects N readers (10000) to one meeting, then for N seconds (30) sends N supports a second (500) while questions are asked; amid
it 5 % of the readers lose their line, and N more (200) never read what they are sent.
`;

const questionEveryMs = 1_000;
const probeEveryMs = 400;
const supporters = 4_000;
/** The probe is the meeting's first question; its count has this name. */
const probePart = 'q1';

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      readers: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '30' },
      rate: { type: 'string', default: '500' },
      slow: { type: 'string', default: '200' },
    },
  });
  const [readers, seconds, rate, slow] = [values.readers, values.seconds, values.rate, values.slow].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (values.help === true || !(readers > 0 && seconds > 0 && rate >= 0 && slow >= 0)) {
    (values.help === true ? process.stdout : process.stderr).write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  try {
    say(`${availableParallelism()} cores shared by server, database and readers; load now ${loadavg()[0]!.toFixed(1)}`);
    const meeting = await inDatabase(dataDir, ({ platform }) => openMeeting(platform, { supporters, questions: 40 }));
    const served = await serveApart(dataDir);
    try {
      return (await measureMeeting(served, meeting, { readers, seconds, rate, slow })) ? 0 : 1;
    } finally {
      served.process.kill('SIGINT');
      await served.gone;
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const now = (): number => performance.timeOrigin + performance.now();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const ms = (time: number): string => `${time.toFixed(0)} ms`;

interface Load {
  readonly readers: number;
  readonly seconds: number;
  readonly rate: number;
  readonly slow: number;
}

type Seen = readonly (readonly [key: string, times: readonly number[]])[];

interface Told {
  readonly seen: Seen;
  /** By those who lost their line. */
  readonly late: Seen;
  readonly twice: number;
  readonly fewest: number;
  readonly megabytes: number;
}

async function measureMeeting(served: Served, meeting: OpenMeeting, load: Load): Promise<boolean> {
  const { readers, seconds, rate, slow } = load;
  const pid = served.process.pid!;
  const [before, dropped] = [await used(pid), Math.round(readers / 20)];
  const child = watchers(served, meeting, { readers, dropped, slow });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  if ((await lines.next()).value !== 'ready') throw new Error('the readers could not be connected');
  const [held, readersHeld] = [await used(pid), await used(child.pid!)];
  say(
    `${readers.toLocaleString('en')} readers connected: ${(((held.megabytes - before.megabytes) * 1024) / readers).toFixed(1)} kB of the server's memory each`,
  );
  const send = sender(served.port, 64);
  const sent = new Map<string, number>();
  const until = now() + seconds * 1_000;
  const [supported] = await Promise.all([
    support(send, meeting, rate, until),
    ask(send, meeting, until, sent),
    probe(send, meeting, until, sent),
    pause((seconds * 1_000) / 2).then(() => child.stdin!.write('drop\n')),
  ]);
  await pause(3_000);
  const [after, readersAfter] = [await used(pid), await used(child.pid!)];
  child.stdin!.write('end\n');
  const told = JSON.parse(String((await lines.next()).value)) as Told;
  return report({
    load,
    told,
    sent,
    supported,
    dropped,
    megabytes: after.megabytes,
    cpu: (after.cpu - held.cpu) / seconds,
    readersCpu: (readersAfter.cpu - readersHeld.cpu) / seconds,
  });
}

function watchers(
  { port }: Served,
  { slug }: OpenMeeting,
  { readers, dropped, slow }: { readonly readers: number; readonly dropped: number; readonly slow: number },
): ChildProcess {
  const script = fileURLToPath(new URL('live-readers-child.ts', import.meta.url));
  const args = [port, `/town-halls/${slug}/events`, probePart, readers, dropped, slow].map(String);
  return spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
}

interface Supported {
  readonly accepted: number;
  readonly failed: number;
  readonly times: readonly number[];
}

/** Each supporter supports one question after another; none twice, so each is a row. */
async function support(
  send: Send,
  { slug, tokens, questions }: OpenMeeting,
  rate: number,
  until: number,
): Promise<Supported> {
  const began = now();
  const times: number[] = [];
  let [turn, failed] = [0, 0];
  const lane = async (): Promise<void> => {
    while (now() < until) {
      const nr = turn;
      turn += 1;
      const due = began + (nr / rate) * 1_000;
      if (due > now()) await pause(due - now());
      const [token, question] = [
        tokens[nr % tokens.length]!,
        questions[Math.floor(nr / tokens.length) % questions.length]!,
      ];
      const start = performance.now();
      const { status } = await send('POST', `/town-halls/${slug}/questions/${question}/support`, {
        token,
        form: { supports: 'yes' },
      });
      times.push(performance.now() - start);
      if (status !== 303) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: rate === 0 ? 0 : 48 }, lane));
  return { accepted: times.length - failed, failed, times };
}

/** A question every second, each by another person; remembers when it was sent. */
async function ask(send: Send, { slug, tokens }: OpenMeeting, until: number, sent: Map<string, number>): Promise<void> {
  for (let nr = 0; now() < until; nr += 1) {
    const question = randomUUID();
    sent.set(`asked-${question}`, now());
    const { status, body } = await send('POST', `/town-halls/${slug}/questions`, {
      token: tokens.at(-1 - nr)!,
      form: { question, text: `Question ${nr}, asked-${question}: who is told, and when?` },
    });
    if (status !== 303) throw new Error(`a question was refused: ${status} ${body.slice(0, 200)}`);
    await pause(questionEveryMs);
  }
}

/** One more supporter of the probe at a time. */
async function probe(
  send: Send,
  { slug, tokens, probe: question }: OpenMeeting,
  until: number,
  sent: Map<string, number>,
): Promise<void> {
  for (let nr = 1; now() < until; nr += 1) {
    sent.set(`n-${nr}`, now());
    await send('POST', `/town-halls/${slug}/questions/${question}/support`, {
      token: tokens[nr]!,
      form: { supports: 'yes' },
    });
    await pause(probeEveryMs);
  }
}

function report(measured: {
  readonly load: Load;
  readonly told: Told;
  readonly sent: ReadonlyMap<string, number>;
  readonly supported: Supported;
  readonly dropped: number;
  readonly megabytes: number;
  readonly cpu: number;
  readonly readersCpu: number;
}): boolean {
  const { load, told, sent, supported, dropped, megabytes, cpu, readersCpu } = measured;
  const [seen, late] = [new Map(told.seen), new Map(told.late)];
  const delays = (kind: string): number[] =>
    [...sent]
      .filter(([key]) => key.startsWith(kind))
      .flatMap(([key, at]) => (seen.get(key) ?? []).map((time) => time - at));
  const asked = [...sent.keys()].filter((key) => key.startsWith('asked-')).length;
  // Who was without a line could not be told meanwhile: they are not in the delays, but in what nobody may miss.
  for (const [kind, what] of [
    ['asked-', 'a question'],
    ['n-', 'one more supporter'],
  ] as const) {
    const times = delays(kind);
    say(
      `${what}, from being sent to being seen by a reader: p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}, p99.9 ${ms(quantile(times, 0.999))} (${times.length.toLocaleString('en')} times)`,
    );
  }
  const perSecond = supported.accepted / load.seconds;
  say(
    `supports accepted: ${perSecond.toFixed(0)}/s, p50 ${ms(quantile(supported.times, 0.5))}, p99 ${ms(quantile(supported.times, 0.99))}, ${supported.failed} failed`,
  );
  const lacking = [...sent.keys()].filter(
    (key) => key.startsWith('asked-') && (seen.get(key)?.length ?? 0) + (late.get(key)?.length ?? 0) < load.readers,
  );
  say(
    `${dropped} readers lost their line and came back; ${asked} questions asked: ${lacking.length} of them not seen by everybody, ${told.twice} readers saw one twice`,
  );
  say(
    `${load.slow} readers who never read; memory of the server at the end ${megabytes.toFixed(0)} MB, ${cpu.toFixed(2)} cores used by it and ${readersCpu.toFixed(2)} by the readers, ${told.megabytes} MB sent`,
  );
  return lacking.length === 0 && told.twice === 0 && supported.failed === 0;
}
