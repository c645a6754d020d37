/** Claims about `concord hall`: a hall on a database of its own, reached over plain http by its address, and its record brought back. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { MAIN } from './testing/run-concord.ts';
import { packOf, shown, signedRecord } from '../capabilities/town-halls/testing/hall.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from '../capabilities/town-halls/testing/room.ts';
import type { Person } from '../platform/testing/person.ts';

let web: TownHallRoom;
let organiser: Person;
let folder: string;
before(async () => {
  web = await openTownHallRoom({ PUBLIC_URL: 'http://public.example' });
  organiser = await web.person(fresno, 'organiser');
  folder = await mkdtemp(join(tmpdir(), 'concord-hall-'));
});
after(async () => {
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

/** Any address of this machine but the usual one: as in a hall, the browser has no secure context there. */
const address = '127.0.0.9';

function start(args: readonly string[], variables: NodeJS.ProcessEnv = {}): ChildProcess & { said: string } {
  const child = spawn(process.execPath, [MAIN, 'hall', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = Object.assign(child, { said: '' });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => (running.said += piece));
  return running;
}

async function ended(child: ChildProcess & { said: string }): Promise<{ code: number | null; said: string }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { code: child.exitCode, said: child.said };
}

const concord = (args: readonly string[], variables?: NodeJS.ProcessEnv) => ended(start(args, variables));

/** On the public instance's database. */
const onWeb = (args: readonly string[]) =>
  concord(args, {
    DATABASE_URL: web.platform.config.databaseUrl,
    CONCORD_DATA_DIR: web.platform.config.dataDir,
    LOG_LEVEL: 'silent',
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, address);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function opened(pack: string, port: number) {
  const child = start([pack, '--address', address, '--wifi', 'Barn; guests', '--wifi-password', 'hay'], {
    PORT: String(port),
  });
  while (!child.said.includes('Stop it with')) {
    assert.equal(child.exitCode, null, child.said);
    await pause(100);
  }
  const chairLink = /Chair +(\S+)/.exec(child.said)?.[1];
  assert.ok(chairLink !== undefined, child.said);
  return { child, token: new URL(chairLink).searchParams.get('token') ?? '' };
}

/** As a browser at an address without https sends forms: with its origin, without what only secure contexts have. */
function visitor(origin: string) {
  let cookies: Record<string, string> = {};
  const ask = async (path: string, fields?: Readonly<Record<string, string>>): Promise<Response> => {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(`${origin}${path}`, {
      redirect: 'manual',
      headers: { cookie, ...(fields === undefined ? {} : { origin }) },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      assert.doesNotMatch(set, /secure/i, 'a browser would not send it back over http');
      cookies = { ...cookies, [name]: value };
    }
    return answer;
  };
  return ask;
}

test('a pack is opened, the hall is held by its address alone, stopped, opened again, exported and merged', async () => {
  const hall = await web.hall('barn', { title: 'Wells of the valley' });
  await writeFile(join(folder, 'pack.json'), await packOf(hall, organiser));
  const port = await freePort();
  const first = await opened('pack.json', port);
  const origin = `http://${address}:${port}`;
  const at = '/town-halls/barn';
  const [chair, dee] = [visitor(origin), visitor(origin)];
  assert.equal((await chair('/sign-in/confirm', { token: first.token })).headers.get('location'), `${at}/chair`);
  const poster = await (await dee(`${at}/join`)).text();
  assert.ok(poster.includes(`Code that opens ${origin}/join`));
  assert.equal((await dee('/join')).headers.get('location'), `${at}/live`);
  assert.ok(poster.includes('Code that joins the network Barn; guests'));
  const question = randomUUID();
  assert.equal((await dee(`${at}/questions`, { question, text: 'How deep are they?' })).status, 303);
  assert.equal((await dee(`${at}/questions/${question}/support`, { supports: 'yes' })).status, 303);
  assert.equal((await chair(`${at}/chair/open`, { key: randomUUID() })).status, 303);

  const busy = await concord(['export', 'pack.json']);
  assert.equal(busy.code, 1);
  assert.match(busy.said, /While the hall runs, the chair downloads/);
  // As when the laptop's battery ends.
  first.child.kill('SIGKILL');
  await ended(first.child);

  const second = await opened('pack.json', port);
  assert.equal((await chair(`${at}/chair/take-next`, { key: randomUUID() })).status, 303, 'sessions are still there');
  assert.equal((await chair(`${at}/chair/adjourn`, { key: randomUUID() })).status, 303);
  second.child.kill('SIGINT');
  assert.equal((await ended(second.child)).code, 0, second.child.said);

  const made = await concord(['export', '--out', 'record.json']);
  assert.equal(made.code, 0, made.said);
  assert.match(
    made.said,
    /^record\.json: 4 entries of the record, 1 people, 1 acts of support\.\nMerge it at http:\/\/public\.example/,
  );
  const preview = await onWeb(['import', 'record.json', '--preview']);
  assert.match(preview.said, /4 entries and 1 people would be added; 0 entries came before\./);
  assert.equal((await web.now(hall)).seq, 0, 'looking adds nothing');
  const stranger = await web.person(fresno);
  const wish = (who: string) => [
    'import',
    'record.json',
    '--as',
    `${who}@example.org`,
    '--reason',
    'Held in the barn.',
  ];
  assert.equal((await onWeb(wish(stranger.id))).code, 1);
  const done = await onWeb(wish(organiser.id));
  assert.equal(done.code, 0, done.said);
  assert.match(done.said, /4 entries and 1 people were added/);
  assert.match((await onWeb(wish(organiser.id))).said, /nothing was added/);
  const { status, questions, floor } = await web.now(hall);
  assert.deepEqual([status, questions.get(question)?.text, floor], ['adjourned', 'How deep are they?', question]);
});

test('a merge that is killed in the middle leaves nothing, and is made whole by the next', async () => {
  const hall = await web.hall('killed');
  const [one, two] = [randomUUID(), randomUUID()];
  const file = signedRecord(await packOf(hall, organiser), [shown(one), shown(two), { kind: 'opened' }]);
  await writeFile(join(folder, 'killed.json'), file);
  const { db } = web.platform;
  // The last step of a merge waits, with everything before it written.
  await sql`create function wait() returns trigger language plpgsql as $$ begin perform pg_sleep(600); return new; end $$`.execute(
    db,
  );
  await sql`create trigger wait before insert on audit for each row when (new.act = 'town-hall.hall-merged') execute function wait()`.execute(
    db,
  );
  const wish = ['import', 'killed.json', '--as', `${organiser.id}@example.org`, '--reason', 'Again.'];
  const child = start(wish, {
    DATABASE_URL: web.platform.config.databaseUrl,
    CONCORD_DATA_DIR: web.platform.config.dataDir,
  });
  const waiting = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;
  for (;;) {
    const found =
      await sql`select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`.execute(db);
    if (found.rows.length > 0) break;
    assert.equal(child.exitCode, null, child.said);
    await pause(50);
  }
  child.kill('SIGKILL');
  await ended(child);
  // Its database session would notice only after the sleep that this test put there.
  await waiting().execute(db);
  await sql`drop trigger wait on audit`.execute(db);
  const left = await sql<{ n: number }>`
    select (select count(*) from meeting_entry where meeting_id = ${hall.id})
      + (select count(*) from meeting_question where meeting_id = ${hall.id})
      + (select count(*) from meeting_hall_run where meeting_id = ${hall.id}) as n`.execute(db);
  assert.equal(left.rows[0]?.n, 0);
  assert.equal((await onWeb(wish)).code, 0);
  assert.equal((await web.now(hall)).seq, 3);
});

test('what is wrong is said in a sentence: no pack, a pack of the future, a folder of another hall, an odd file', async () => {
  const hall = await web.hall('wrong');
  const pack = await packOf(hall, organiser);
  await writeFile(join(folder, 'not-a-pack.json'), '{"format":"something else"}');
  await writeFile(
    join(folder, 'future.json'),
    JSON.stringify({ ...JSON.parse(pack), madeAt: Date.now() + 86_400_000 }),
  );
  await writeFile(join(folder, 'other.json'), pack);
  const port = String(await freePort());
  for (const [args, code, said] of [
    [[], 2, /^concord hall PACK\.json/],
    [['nothing.json'], 1, /nothing\.json cannot be read/],
    [['not-a-pack.json'], 1, /is not a hall pack/],
    [['other.json', '--address'], 2, /--address/],
    [['import', 'not-a-pack.json'], 2, /Say who merges it/],
  ] as const) {
    const answer = await concord(args, { PORT: port });
    assert.deepEqual([answer.code, said.test(answer.said)], [code, true], `${args.join(' ')}: ${answer.said}`);
  }
  const elsewhere = { PORT: port, CONCORD_DATA_DIR: join(folder, '.concord-hall-barn-1') };
  for (const [file, said] of [
    ['other.json', /holds the hall of another pack/],
    ['future.json', /clock of this laptop/],
  ] as const) {
    const answer = await concord([file, '--address', address], elsewhere);
    assert.equal(answer.code, 1);
    assert.match(answer.said, said);
  }
  const odd = await onWeb(['import', 'other.json', '--preview']);
  assert.match(odd.said, /not the record of a hall/);
  assert.ok((await readFile(join(folder, 'other.json'), 'utf8')) === pack);
});
