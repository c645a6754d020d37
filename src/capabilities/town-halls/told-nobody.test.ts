/** What nobody may learn from any page, feed, file or API of the room: drafts, who asked, who was removed, and words that were taken off. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { publicLog } from '../../platform/audit.ts';
import { actOnConduct, appeal } from './conduct.ts';
import { townHalls } from './index.ts';
import { hideQuestion, rejectQuestion, showQuestion } from './moderate-question.ts';
import { processOf } from './town-hall.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const ofSlug = townHalls.routes.filter(({ path }) => path.includes('/:slug'));
const reads = ofSlug.filter(({ method }) => method === 'get');

const addressOf = (path: string, slug: string): string =>
  path
    .replace(':slug', slug)
    .replace(/:(question|poll|motion|note|promise|number|version|language|file)(\{[^}]*\})?/g, (_, name: string) =>
      name === 'question' || name === 'poll' ? randomUUID() : name === 'language' ? 'en' : '1',
    )
    .replace(/:\w+(\{[^}]*\})?/g, 'open');

async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  const reader = answer.body!.getReader();
  const first = new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  return first;
}

test('a draft is there for nobody who does not run it: each address answers as that of a meeting that does not exist', async () => {
  await room.hall('secret-draft', { publishedAt: null, title: 'Closing the library' });
  const visitors = [
    { name: 'a stranger', headers: {} },
    { name: 'a resident', headers: { cookie: (await room.person(fresno)).cookie } },
    {
      name: 'a clerk elsewhere',
      headers: { cookie: (await room.person(kern, 'clerk')).cookie },
    },
  ];
  const different: string[] = [];
  for (const { name, headers } of visitors)
    for (const { method, path } of ofSlug) {
      const more =
        method === 'get'
          ? { headers }
          : {
              method: method.toUpperCase(),
              headers: {
                ...headers,
                'sec-fetch-site': 'same-origin',
                'content-type': path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded',
              },
              body: path.startsWith('/api/') ? '{}' : 'x=1',
            };
      const [draft, none] = await Promise.all(
        ['secret-draft', 'no-such-meeting'].map(async (slug) => room.app.request(addressOf(path, slug), more)),
      );
      const text = await textOf(draft!);
      await none!.body?.cancel();
      if (draft!.status !== none!.status || text.includes('Closing the library'))
        different.push(`${name}: ${method} ${path}: ${draft!.status}, not ${none!.status}`);
    }
  assert.deepEqual(different, []);
});

test('no public address tells who asked, who was removed, or words that wait, were refused, taken off or taken back', async () => {
  const hall = await room.hall('told', { moderation: 'before', members: [] });
  const at = `/town-halls/${hall.slug}`;
  const [ada, ben, moderator] = [
    await room.person(fresno),
    await room.person(fresno),
    await room.person(fresno, 'moderator'),
  ];
  const ask = async (person: typeof ada, text: string): Promise<string> => {
    const question = randomUUID();
    const answer = await person.post(`${at}/questions`, { question, text, name: `Named-${text}` });
    assert.equal(answer.status, 303);
    return question;
  };
  await ask(ada, 'WAITS');
  const rejected = await ask(ada, 'REJECTED');
  const hidden = await ask(ada, 'HIDDEN');
  const removed = await ask(ben, 'REMOVED');
  const takenBack = await ask(ben, 'TAKENBACK');
  const unseen = await ask(ben, 'UNSEEN');
  const moderators = { id: moderator.id, role: 'moderator' as const };
  for (const question of [hidden, removed, takenBack])
    assert.ok((await showQuestion(room.platform, hall, moderators, { question, key: randomUUID() })).ok);
  const because = { reason: 'Off topic here.', key: randomUUID() };
  assert.ok((await rejectQuestion(room.platform, hall, moderators, { ...because, question: rejected })).ok);
  assert.ok(
    (await hideQuestion(room.platform, hall, moderators, { ...because, key: randomUUID(), question: hidden })).ok,
  );
  assert.equal((await ben.post(`${at}/questions/${takenBack}/withdraw`, {})).status, 303);
  const [found] = (
    await sql<{ attendee: number }>`select attendee from meeting_question where id = ${unseen}`.execute(
      room.platform.db,
    )
  ).rows;
  const { attendee } = found!;
  for (const kind of ['warned', 'removed'] as const)
    assert.ok(
      (
        await actOnConduct(room.platform, hall, moderators, kind, {
          attendee,
          reason: 'Shouted at others.',
          key: randomUUID(),
        })
      ).ok,
    );
  assert.ok((await appeal(room.platform, hall, { attendee, text: 'APPEALED', key: randomUUID() })).ok);
  await room.happens(hall, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  const secrets = [
    /WAITS|REJECTED|HIDDEN|REMOVED|TAKENBACK|UNSEEN|APPEALED/,
    new RegExp([ada, ben, moderator].map(({ id }) => id).join('|')),
    /"attendee"/,
  ];
  const told: string[] = [];
  const addresses = [
    ...reads.map(({ path }) => addressOf(path, hall.slug)),
    ...townHalls.routes.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => path),
    `${at}/questions?state=hidden`,
    `${at}/questions?state=withdrawn`,
    `/api${at}/record?after=3`,
  ];
  for (const address of addresses)
    for (const more of ['', '?lang=es']) {
      const answer = await room.app.request(address.includes('?') ? address : `${address}${more}`);
      assert.ok(answer.status < 500, `${address}: ${answer.status}`);
      const text = await textOf(answer);
      for (const secret of secrets)
        if (secret.test(text))
          told.push(`${address}: ${text.slice(Math.max(0, text.search(secret) - 80)).slice(0, 160)}`);
    }
  assert.deepEqual(told, []);
  const log = (await publicLog(room.platform.db, { process: processOf(hall.id), limit: 50 })).filter(({ act: done }) =>
    done.includes('attendee'),
  );
  assert.equal(log.length, 2);
  for (const { detail } of log)
    assert.deepEqual(detail, { slug: hall.slug }, 'a number leads to the questions that left the queue with it');
});
