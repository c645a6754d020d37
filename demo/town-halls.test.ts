/** Claims about the demo's town halls: marked as made up, each in its state, both sides alike, and records that hold together. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { pageFrame } from '../src/platform/http/page.ts';
import { createServer } from '../src/platform/http/server.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { california } from '../src/platform/regions/california.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import { leaving } from './content/topic.ts';
import { putPeople } from './people.ts';
import { findTownHall, standingOf } from '../src/capabilities/town-halls/index.ts';
import { followAll, beginning, isPublic, type Entry } from '../src/rules/meeting/index.ts';
import { ahead, listening } from './content/town-halls-ahead.ts';
import { liveSlug, liveTopics } from './content/town-hall-live.ts';
import { pastQuestions, pastSlug } from './content/town-hall-past.ts';
import { leans, type HallQuestion } from './content/town-hall-shape.ts';
import { playOn } from './live-town-hall.ts';
import { liveScript } from './simulation/live-script.ts';
import { putTownHalls } from './put-town-halls.ts';
import { townHallActs } from './tell-town-halls.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;
let seconds = 0;

before(async () => {
  opened = await testPlatform(rooms);
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    const people = await putPeople(tx);
    const start = performance.now();
    await putTownHalls(platform, tx, people);
    seconds = (performance.now() - start) / 1000;
  });
});
after(() => opened.close());

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text, values)).rows;

test('each is in the state that it shows: two are over, one comes, one is a draft, one was called off', async () => {
  const found =
    await ask(`select slug, hypothetical, published_at is not null as published, cancelled_at is not null as cancelled,
    (select kind from meeting_entry e where e.meeting_id = m.id and kind in ('opened', 'adjourned') order by seq desc limit 1) as stands
    from meeting m order by starts_at`);
  const shared = { hypothetical: true, published: true, cancelled: false, stands: null };
  assert.deepEqual(found, [
    { slug: listening.slug, ...shared, stands: 'adjourned' },
    { slug: pastSlug, ...shared, stands: 'adjourned' },
    { slug: 'humboldt-evening-on-ports-and-roads', ...shared, cancelled: true },
    { slug: ahead.slug, ...shared },
    { slug: 'solano-what-we-heard', ...shared, published: false },
  ]);
});

test('notice was given of both public meetings: one step was late, one entry corrected, and one step nobody has told of yet', async () => {
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
  const noticeOf = async (slug: string) =>
    (
      (await (await app.request(`/api/town-halls/${slug}`)).json()) as {
        readonly notice: {
          readonly duties: readonly { readonly duty: string; readonly met: string; readonly doneAt: string | null }[];
          readonly entries: readonly { readonly reason: string }[];
        };
      }
    ).notice;
  const past = await noticeOf(pastSlug);
  assert.deepEqual(
    past.duties.filter(({ met, doneAt }) => met === 'no' && doneAt !== null).map(({ duty }) => duty),
    ['notice-sent'],
  );
  assert.equal(past.entries.filter(({ reason }) => reason !== '').length, 1);
  const coming = await noticeOf(ahead.slug);
  assert.deepEqual(
    coming.duties.map(({ duty, met }) => [duty, met]),
    [
      ['agenda-posted', 'yes'],
      ['place-posted', 'yes'],
      ['members-notified', 'yes'],
      ['media-notified', 'open'],
      ['notice-sent', 'yes'],
    ],
  );
  const acts = await platform.db.transaction().execute(townHallActs);
  assert.equal(acts.filter(({ act }) => act === 'town-hall.notice-given').length, 5);
  assert.equal(acts.filter(({ act }) => act === 'town-hall.notice-corrected').length, 1);
});

test('the county board lost its connection for 23 minutes, decided, promised, and approved its second minutes', async (t) => {
  t.diagnostic(`all put in ${seconds.toFixed(1)} s`);
  const hall = await findTownHall(opened.platform.db, pastSlug);
  const { meeting } = await standingOf(opened.platform, hall!);
  const [lost] = meeting.disruptions;
  assert.equal((lost!.endedAt! - lost!.at) / 60_000, 23);
  assert.deepEqual(
    [...meeting.motions.values()].map(({ carried }) => carried),
    [false, true, true],
  );
  assert.equal(meeting.promises.size, 4);
  assert.equal(meeting.approvals[0]!.version, 2);
  assert.ok(meeting.questions.size >= 60);
  assert.equal(hall!.items.length, 6);
});

test('what people of both sides ask alike comes to the same outcome', async () => {
  const hall = await findTownHall(opened.platform.db, pastSlug);
  const { meeting } = await standingOf(opened.platform, hall!);
  const outcomes = (lean: string): readonly string[] =>
    pastQuestions[6]!
      .filter((one) => one.lean === lean)
      .flatMap(({ text }) =>
        [...meeting.questions.values()]
          .filter((one) => one.text === text.en || one.text === text.es)
          .map(({ state, answer }) => `${state}: ${answer}`),
      )
      .toSorted();
  assert.equal(outcomes('leave').length, 2);
  assert.deepEqual(outcomes('leave'), outcomes('stay'));
});

test('the listening evening takes about as long as it was planned', async () => {
  const hall = (await findTownHall(opened.platform.db, listening.slug))!;
  const { meeting } = await standingOf(opened.platform, hall);
  const minutes = (meeting.adjournedAt! - meeting.openedAt!) / 60_000;
  assert.ok(minutes > 60 && minutes < (hall.endsAt.getTime() - hall.startsAt.getTime()) / 60_000, `${minutes}`);
});

test('the public entries alone give the same meeting, as far as the public may know it', async () => {
  const hall = (await findTownHall(opened.platform.db, pastSlug))!;
  const rows = await ask<{ seq: number; at: Date; kind: string; fact: object; public: boolean }>(
    `select seq, at, kind, fact, public from meeting_entry where meeting_id = $1 order by seq`,
    [hall.id],
  );
  const entries = rows.map(({ seq, at, kind, fact }) => ({ seq, at: at.getTime(), fact: { kind, ...fact } }) as Entry);
  for (const { kind, public: told } of rows) assert.equal(told, isPublic(kind as Entry['fact']['kind']));
  const setup = { items: hall.items, members: hall.members, order: hall.queueOrder, speakerSeconds: 120 };
  const follow = (some: readonly Entry[]) => {
    const whole = { ...setup, disruption: 'brown-act' } as const;
    return followAll(beginning(whole), some, whole);
  };
  const [all, open] = [follow(entries), follow(entries.filter(({ fact }) => isPublic(fact.kind)))];
  const shown = ({ questions }: typeof all) =>
    [...questions.values()]
      .filter(({ number }) => number > 0)
      .map(({ question, state, number }) => [question, state, number]);
  assert.deepEqual(shown(open), shown(all));
  assert.deepEqual([...open.motions], [...all.motions]);
  assert.deepEqual([...open.polls], [...all.polls]);
});

test('captions name speakers in their own language, and a line that was heard wrongly is put right', async () => {
  const named = await ask<{ language: string; speaker: string }>(
    `select distinct fact->>'language' as language, fact->>'speaker' as speaker from meeting_entry
    where kind = 'caption' and fact->>'speaker' <> ''`,
  );
  const of = (one: string): readonly string[] =>
    named.filter(({ language }) => language === one).map(({ speaker }) => speaker);
  assert.ok(of('es').length >= 5);
  assert.deepEqual(
    of('es').filter((speaker) => of('en').includes(speaker)),
    [],
  );
  const hall = (await findTownHall(opened.platform.db, pastSlug))!;
  const [corrected] = await ask<{ text: string; before: string }>(
    `select r.fact->>'text' as text, c.fact->>'text' as before from meeting_entry r
    join meeting_entry c on c.meeting_id = r.meeting_id and c.kind = 'caption' and c.fact->>'line' = r.fact->>'line'
    where r.kind = 'caption-corrected' and r.meeting_id = $1`,
    [hall.id],
  );
  assert.match(corrected!.before, /the day of a boat/);
  assert.match(corrected!.text, /the day of a vote/);
});

test('polls were counted from what people chose, and nobody acts in the future', async () => {
  const wrong = await ask(`select from meeting_entry e where kind = 'poll-closed' and (fact->>'people')::int <> (
    select count(*) from meeting_choice c where c.meeting_id = e.meeting_id and c.poll = (e.fact->>'poll')::uuid)`);
  assert.equal(wrong.length, 0);
  const [late] = await ask<{ n: number }>(`select count(*)::int as n from (select at from meeting_entry union all
    select at from meeting_support union all select at from meeting_sign_up union all select at from meeting_minutes
    union all select at from meeting_feedback) a where at > now()`);
  assert.equal(late?.n, 0);
});

test('to come: 25 questions with support, places by region, some of them full, and people who wait', async () => {
  const [found] =
    await ask(`select (select count(*)::int from meeting_question q where q.meeting_id = m.id) as questions,
    (select count(distinct question)::int from meeting_support s where s.meeting_id = m.id) as supported,
    (select count(*)::int from meeting_quota k where k.meeting_id = m.id) as kept,
    (select count(*)::int from meeting_place_told p where p.meeting_id = m.id and not placed) > 5 as waiting
    from meeting m where slug = '${ahead.slug}'`);
  assert.deepEqual(found, { questions: 25, supported: 25, kept: 5, waiting: true });
});

test('each side asks as often and at the same length', () => {
  const past: readonly HallQuestion[] = Object.values(pastQuestions).flat();
  const live = liveTopics.flatMap((topic) => leans.map((lean) => ({ lean, text: topic.ask[lean] })));
  for (const questions of [past, live, ahead.questions, listening.questions]) {
    const of = (wanted: string) => questions.filter(({ lean }) => lean === wanted);
    assert.equal(of('leave').length, of('stay').length);
    assert.equal(of('either').length, of('stay').length);
    for (const locale of ['en', 'es'] as const) {
      const letters = (wanted: string) => of(wanted).reduce((sum, { text }) => sum + text[locale].length, 0);
      const [leave, stay] = [letters('leave'), letters('stay')];
      assert.ok(Math.abs(leave - stay) < 0.15 * stay, `${locale}: ${leave} and ${stay}`);
    }
  }
});

const entriesOf = async (nr: number) =>
  (
    await ask<{ n: number }>(
      `select count(*)::int as n from meeting_entry e join meeting m on m.id = e.meeting_id where slug = $1`,
      [`${liveSlug}-${nr}`],
    )
  )[0]!.n;

test('one is always on: it goes on after a restart, nothing is entered twice, and the next begins when it is over', async () => {
  let ahead = 0;
  const at = () => new Date(opened.platform.now().getTime() + ahead);
  const first = { ...opened.platform, now: at };
  assert.deepEqual(liveScript('a', 1), liveScript('a', 1));
  await playOn(first, true);
  const begun = await entriesOf(1);
  assert.ok(begun > 20, `${begun}`);
  for (let look = 0; look < 12; look += 1) {
    ahead += 5_000;
    await playOn(first, true);
  }
  const played = await entriesOf(1);
  assert.ok(played > begun, `${played}`);
  // Another process at the same moment has nothing left to do.
  const second = { ...opened.platform, now: at };
  await playOn(second, true);
  await playOn(first, true);
  const again = await entriesOf(1);
  assert.ok(again - played <= 6, `${again - played}`);
  const twice = await ask(`select fact->>'question' from meeting_entry e join meeting m on m.id = e.meeting_id
    where slug like '${liveSlug}%' and e.kind = 'question-shown' group by 1 having count(*) > 1`);
  assert.equal(twice.length, 0);
  // Nobody watches: one step, and no more within a minute.
  ahead += 61_000;
  await playOn(first, false);
  const idle = await entriesOf(1);
  await playOn(first, false);
  assert.equal(await entriesOf(1), idle);
  ahead += 7 * 3_600_000;
  await playOn(second, false);
  await playOn(second, false);
  assert.ok((await entriesOf(2)) > 20);
  const [open] = await ask<{ n: number }>(`select count(*)::int as n from meeting m where slug like '${liveSlug}%'
    and not exists (select from meeting_entry e where e.meeting_id = m.id and e.kind = 'adjourned')`);
  assert.equal(open?.n, 1);
});

test('outside of the demo it does not run', async () => {
  const { platform } = opened;
  await assert.rejects(playOn({ ...platform, config: { ...platform.config, demo: false } }), /belongs to the demo/);
});
