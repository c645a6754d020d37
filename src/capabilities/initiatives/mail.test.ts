/** Claims about reminders and about following an initiative by mail. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { auditRow } from '../../platform/audit.ts';
import { outbox } from '../../platform/mail.ts';
import { grantRole } from '../../platform/rights.ts';
import { remindAll } from './remind.ts';
import { tellFollowers } from './tell-followers.ts';
import { circulating, fresno, openInitiativeRoom, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
before(async () => {
  room = await openInitiativeRoom();
});
after(() => room.close());

/** Subjects sent to this person, oldest first. */
async function letters({ id }: Person): Promise<readonly { readonly subject: string; readonly body: string }[]> {
  const all = await outbox(room.platform.db, 1_000);
  return all.filter(({ to }) => to === `${id}@example.org`).toReversed();
}

const remindOn = (day: string): Promise<void> => remindAll(room.platform, new Date(`${day}T20:00:00Z`));

test('those who must act are reminded 14, 7 and 1 days before the last day and once after it, however often it runs', async () => {
  const id = await room.initiative('reminded', circulating);
  const organiser = await room.person(null);
  await grantRole(room.platform.db, { accountId: organiser.id, role: 'organiser', process: `initiative:${id}` });
  const proponent = await room.person(null);
  await sql`insert into initiative_proponent (initiative_id, number, name, account_id)
    values (${id}, 1, 'A. Proponent', ${proponent.id})`.execute(room.platform.db);
  const stranger = await room.person(state);
  // The last day is 1 November 2027.
  for (const day of [
    '2027-10-17',
    '2027-10-18',
    '2027-10-19',
    '2027-10-25',
    '2027-10-31',
    '2027-11-01',
    '2027-11-02',
    '2027-11-03',
  ])
    await Promise.all([remindOn(day), remindOn(day)]);
  for (const person of [organiser, proponent]) {
    const subjects = (await letters(person)).map(({ subject }) => subject.split('.')[0]);
    assert.deepEqual(subjects, [
      'In 14 days: Signatures filed',
      'In 7 days: Signatures filed',
      'Tomorrow: Signatures filed',
      'Overdue: Signatures filed',
    ]);
  }
  assert.deepEqual(await letters(stranger), []);
});

test('where counties must act, the clerks of counties are reminded; after a standstill one letter comes, not three', async () => {
  const clerk = await room.person(fresno, 'clerk');
  await room.initiative('counted', [...circulating, { kind: 'filed', on: '2027-10-01' }]);
  // Eight business days from 1 October 2027: 13 October.
  await remindOn('2027-10-12');
  const mine = (await letters(clerk)).filter(({ subject }) => subject.includes('counted'));
  assert.deepEqual(
    mine.map(({ subject }) => subject.split(':')[0]),
    ['Tomorrow'],
  );
});

test('whoever does not want reminders gets none, in the account’s language until then', async () => {
  const id = await room.initiative('quiet', circulating);
  const organiser = await room.person(null);
  await sql`update account set locale = 'es' where id = ${organiser.id}`.execute(room.platform.db);
  await grantRole(room.platform.db, { accountId: organiser.id, role: 'organiser', process: `initiative:${id}` });
  await remindOn('2027-10-18');
  assert.match((await letters(organiser))[0]?.subject ?? '', /^En 14 días: Firmas entregadas/);
  assert.equal((await organiser.post('/initiatives/quiet/mail', {})).status, 303);
  await remindOn('2027-10-25');
  assert.equal((await letters(organiser)).length, 1);
});

test('a resident follows by mail, gets one letter for each act, and ends it by the letter’s link, confirmed by POST', async () => {
  const id = await room.initiative('followed', [{ kind: 'submitted', on: '2026-03-02' }]);
  const [resident, organiser] = [await room.person(fresno), await room.person(state, 'organiser')];
  assert.equal((await resident.post('/initiatives/followed/mail', { news: 'yes' })).status, 303);
  assert.match(await (await resident.get('/initiatives/followed/mail')).text(), /name="news"[^>]*checked/s);
  const record = async (kind: string, on: string): Promise<void> => {
    await organiser.post('/initiatives/followed/entries', { kind, on, entryReason: 'As notified.' });
    const row = await sql<{ id: number }>`
      select id from audit where process = ${`initiative:${id}`} order by id desc limit 1`.execute(room.platform.db);
    const cause = await auditRow(room.platform.db, row.rows[0]?.id ?? 0);
    assert.equal(cause?.act, `initiative.${kind}`);
    if (cause === undefined) return;
    // A job that crashed after its work runs again.
    for (let time = 0; time < 2; time += 1) await tellFollowers.run(room.platform, cause);
  };
  await record('amended', '2026-03-05');
  const [letter] = await letters(resident);
  assert.equal((await letters(resident)).length, 1);
  assert.match(letter?.body ?? '', /Recorded: text amended\n\nReason: As notified\./);
  const link = new URL(/https?:\S+mail\/stop\S+/.exec(letter?.body ?? '')?.[0] ?? '');
  const of = link.searchParams.get('of') ?? '';
  assert.match(
    await (await room.app.request(`${link.pathname}${link.search}`)).text(),
    /no letters about this initiative/,
  );
  const stop = (path: string, value: string) =>
    room.app.request(`${path}/mail/stop`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ of: value }),
    });
  assert.equal((await stop('/initiatives/followed', `${organiser.id}.${of.split('.')[1]}`)).status, 422);
  await room.initiative('not-followed');
  assert.equal((await stop('/initiatives/not-followed', of)).status, 422);
  assert.equal((await stop('/initiatives/followed', of)).status, 303);
  await record('amended', '2026-03-06');
  assert.equal((await letters(resident)).length, 1);
});
