/**
 * `npm run bench:pledges`: pledges confirmed behind mailed links and by accounts while pages are read, on the embedded PostgreSQL with fsync
 * on. Server, database and this client share the machine. Held against: 2,000 confirmed pledges a minute for ten minutes, none lost (UK
 * e-petitions stopped on 21 March 2019 while one petition grew by 1,500 a minute: The Guardian of that day). The links are made in
 * the database beforehand: writing letters is not measured. Every pledge that was acknowledged is looked for afterwards, in the
 * table and in the public count. Over 250 lines: one run from the served process to what is left after it was killed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { Platform } from '../src/platform/platform.ts';
import { linkSecret, openPledges, putLinks, type OpenPledges } from '../src/testing/open-pledges.ts';
import { putVoters } from '../src/testing/open-vote.ts';
import { sender, type Answer } from '../src/testing/send.ts';
import { serveApart, type Served } from '../src/testing/served.ts';
import { connections, inDatabase, quantile, used } from './load.ts';
import { runFloods } from './pledges-floods.ts';

const USAGE = `npm run bench:pledges -- [--seconds N] [--long] [--rate N] [--floods]

Confirms pledges as fast as it can for N seconds (15), first by mailed links, then by accounts, with pages read meanwhile; then
kills the server amid a third run. --long: one run of ten minutes by links. --rate N: no more than N a minute. --floods: the
simulated floods at full size through the screening rule instead.
`;

const readers = 8;

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      long: { type: 'boolean', default: false },
      floods: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rate: { type: 'string', default: '0' },
    },
  });
  const [seconds, rate] = [Number(values.seconds ?? (values.long ? 600 : 15)), Number(values.rate)];
  if (values.help === true || !(seconds > 0 && seconds <= 3_600) || !(rate >= 0)) {
    (values.help === true ? process.stdout : process.stderr).write(USAGE);
    return values.help === true ? 0 : 2;
  }
  if (values.floods) return runFloods(say);
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  try {
    say(`${availableParallelism()} cores shared by server, database and client; load now ${loadavg()[0]!.toFixed(1)}`);
    const perSecond = rate > 0 ? rate / 60 : values.long ? 1_500 : 4_000;
    const count = Math.ceil(seconds * perSecond) + 1_000;
    let lost = await measureLinks(dataDir, seconds, rate, count);
    if (!values.long) {
      lost += await measureAccounts(dataDir, seconds, Math.min(count, 40_000), rate);
      lost += await measureKill(dataDir, 20_000);
    }
    return lost === 0 ? 0 : 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Poured {
  /** Numbers of the pledges that were acknowledged. */
  readonly acknowledged: readonly number[];
  readonly failed: number;
  readonly times: readonly number[];
  readonly seconds: number;
  /** Acknowledged in the weakest whole minute; undefined in a run of less than one. */
  readonly weakest: number | undefined;
}

/** `once` is called with rising numbers from 1, each once, by so many lanes. Stops at `count`. */
async function pour(
  count: number,
  seconds: number,
  rate: number,
  once: (nr: number) => Promise<boolean>,
  running: () => boolean = () => true,
): Promise<Poured> {
  const acknowledged: number[] = [];
  const times: number[] = [];
  const minutes: number[] = [];
  let [next, failed] = [0, 0];
  const started = performance.now();
  const end = started + seconds * 1_000;
  const lane = async (): Promise<void> => {
    while (performance.now() < end && next < count && running()) {
      const nr = (next += 1);
      if (rate > 0) {
        const due = started + ((nr - 1) * 60_000) / rate;
        if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      }
      const before = performance.now();
      if (await once(nr)) {
        acknowledged.push(nr);
        const minute = Math.floor((performance.now() - started) / 60_000);
        minutes[minute] = (minutes[minute] ?? 0) + 1;
      } else failed += 1;
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const took = (performance.now() - started) / 1_000;
  const whole = minutes.slice(0, Math.floor(took / 60));
  return {
    acknowledged,
    failed,
    times,
    seconds: took,
    weakest: whole.length === 0 ? undefined : Math.min(...whole),
  };
}

/** A connection that the server closed while it was idle is opened again, as browsers do; the same link gives the same answer. */
async function confirm(send: ReturnType<typeof sender>, opened: OpenPledges, nr: number): Promise<Answer> {
  const form = { token: linkSecret(opened, nr), move: 'give' };
  const once = (): Promise<Answer> => send('POST', `/initiatives/${opened.slug}/pledge/confirm`, { form });
  return once().catch(once);
}

async function withReaders<T>(
  { port }: Served,
  { slug }: OpenPledges,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly pages: readonly number[]; readonly bad: number }> {
  const send = sender(port, readers);
  const pages: number[] = [];
  let [bad, reading] = [0, true];
  const read = async (path: string): Promise<void> => {
    while (reading) {
      const before = performance.now();
      const once = (): Promise<Answer> => send('GET', path);
      const { status } = await once().catch(once);
      pages.push(performance.now() - before);
      if (status !== 200) bad += 1;
      // Eight people who look again and again, and not a second load test.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const all = Array.from({ length: readers }, (_, nr) =>
    read(nr % 2 === 0 ? `/initiatives/${slug}` : `/initiatives/${slug}/pledges`),
  );
  const done = await work();
  reading = false;
  await Promise.all(all);
  return { done, pages, bad };
}

async function measureLinks(dataDir: string, seconds: number, rate: number, count: number): Promise<number> {
  const opened = await inDatabase(dataDir, async ({ platform }) => {
    const made = await openPledges(platform);
    await putLinks(platform, made, count);
    return made;
  });
  return measure(dataDir, opened, `by mailed links`, (send) =>
    pour(count, seconds, rate, async (nr) => (await confirm(send, opened, nr)).status === 303),
  );
}

async function measureAccounts(dataDir: string, seconds: number, count: number, rate: number): Promise<number> {
  const { opened, tokens } = await inDatabase(dataDir, async ({ platform }) => ({
    opened: await openPledges(platform),
    tokens: await putResidents(platform, count),
  }));
  const body = { region: 'ocd-division/country:us/state:ca/county:los_angeles' };
  return measure(dataDir, opened, 'by accounts', (send) =>
    pour(count, seconds, rate, async (nr) => {
      const path = `/api/initiatives/${opened.slug}/pledge`;
      // As if behind a proxy, because from one network they would be a flood.
      const network = `10.${nr % 200}.${Math.floor(nr / 200) % 200}.1`;
      const once = (): Promise<Answer> => send('POST', path, { token: tokens[nr - 1]!, body, network });
      return (await once().catch(once)).status === 200;
    }),
  );
}

/** Voters with addresses at a large provider: at one small domain they would be a flood. */
async function putResidents(platform: Platform, count: number): Promise<readonly string[]> {
  const tokens = await putVoters(platform, count);
  await sql`
    update account a set email = 'anna.' || translate(n.nr::text, '0123456789', 'abcdefghij') || '@gmail.com'
    from (select id, row_number() over () as nr from account where email like '%@load.invalid') n where n.id = a.id`.execute(
    platform.db,
  );
  return tokens;
}

async function measure(
  dataDir: string,
  opened: OpenPledges,
  how: string,
  load: (send: ReturnType<typeof sender>) => Promise<Poured>,
): Promise<number> {
  const served = await serveApart(dataDir, { CONCORD_PROXIES: '1' });
  let poured: Poured;
  try {
    const send = sender(served.port, connections);
    const before = await used(served.process.pid!);
    const { done, pages, bad } = await withReaders(served, opened, () => load(send));
    const after = await used(served.process.pid!);
    poured = done;
    const each = done.acknowledged.length;
    const minute = done.weakest === undefined ? '' : `, ${done.weakest} in the weakest minute`;
    say(
      `${how}, ${connections} connections, ${done.seconds.toFixed(0)} s: ${each} acknowledged, ${((60 * each) / done.seconds).toFixed(0)} a minute${minute}; p50 ${quantile(done.times, 0.5).toFixed(1)} ms, p99 ${quantile(done.times, 0.99).toFixed(1)} ms; ${done.failed} failed; ${((1_000 * (after.cpu - before.cpu)) / each).toFixed(2)} ms of the server's processor each, pages included; ${after.megabytes.toFixed(0)} MB`,
    );
    say(
      `  pages meanwhile: ${pages.length} read, ${bad} failed, p50 ${quantile(pages, 0.5).toFixed(0)} ms, p99 ${quantile(pages, 0.99).toFixed(0)} ms`,
    );
    await settled(served, opened, each);
  } finally {
    served.process.kill('SIGTERM');
    await served.gone;
  }
  return check(dataDir, opened, poured.acknowledged);
}

/** Waits until the public count stands still at `expected` or more, at most a minute. */
async function settled({ port }: Served, { slug }: OpenPledges, expected: number): Promise<void> {
  const send = sender(port, 1);
  const from = performance.now();
  for (;;) {
    const { body } = await send('GET', `/api/initiatives/${slug}/pledges`, { plain: true });
    const { total } = JSON.parse(body) as { total: number };
    const waited = (performance.now() - from) / 1_000;
    if (total >= expected || waited > 60)
      return say(`  counted in public ${waited.toFixed(1)} s after the last one: ${total}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** How many acknowledged pledges are not in the table, or not where they belong in the counts; 0 is what it must be. */
async function check(dataDir: string, { id }: OpenPledges, acknowledged: readonly number[]): Promise<number> {
  const found = await inDatabase(dataDir, async ({ platform: { db } }) => {
    const rows = await sql<{ pledges: number; standing: number; counted: number; held: number }>`
      select (select count(*)::int from pledge where initiative_id = ${id}) as pledges,
        (select count(*)::int from pledge_standing where initiative_id = ${id}) as standing,
        coalesce(sum(counted), 0)::int as counted, coalesce(sum(held), 0)::int as held from pledge_count where initiative_id = ${id}`.execute(
      db,
    );
    return rows.rows[0]!;
  });
  const missing = Math.max(
    0,
    acknowledged.length - Math.min(found.pledges, found.standing, found.counted + found.held),
  );
  say(
    `  acknowledged ${acknowledged.length}; in the table ${found.pledges}, counted ${found.counted}, held ${found.held}; lost ${missing}`,
  );
  return missing;
}

/** SIGKILL amid pledges; then a new server, the same links again, and each acknowledged one looked for by its own token. */
async function measureKill(dataDir: string, count: number): Promise<number> {
  const opened = await inDatabase(dataDir, async ({ platform }) => {
    const made = await openPledges(platform);
    await putLinks(platform, made, count);
    return made;
  });
  const served = await serveApart(dataDir);
  let alive = true;
  const send = sender(served.port, connections);
  const pouring = pour(
    count,
    60,
    0,
    async (nr) => (await confirm(send, opened, nr).catch(() => ({ status: 0 }))).status === 303,
    () => alive,
  );
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  served.process.kill('SIGKILL');
  await served.gone;
  alive = false;
  const { acknowledged } = await pouring;
  const lost = await inDatabase(dataDir, async ({ platform: { db } }) => {
    const rows = await sql<{ there: number }>`
      select count(*)::int as there from unnest(${acknowledged}::int[]) nr
      join pledge p on p.initiative_id = ${opened.id} and p.token = sha256(convert_to('person-' || nr, 'utf8'))`.execute(
      db,
    );
    return acknowledged.length - rows.rows[0]!.there;
  });
  const again = await serveApart(dataDir);
  try {
    const resend = sender(again.port, connections);
    const most = Math.max(...acknowledged) + connections;
    const retried = await pour(
      Math.min(count, most),
      120,
      0,
      async (nr) => (await confirm(resend, opened, nr)).status === 303,
    );
    say(
      `killed after ${acknowledged.length} acknowledged: lost ${lost}; sent again: ${retried.acknowledged.length}, ${retried.failed} failed`,
    );
    await settled(again, opened, retried.acknowledged.length);
    const rest = await resend('GET', `/api/initiatives/${opened.slug}/pledges`, { plain: true });
    const { total } = JSON.parse(rest.body) as { total: number };
    return lost + Math.abs(total - retried.acknowledged.length);
  } finally {
    again.process.kill('SIGTERM');
    await again.gone;
  }
}
