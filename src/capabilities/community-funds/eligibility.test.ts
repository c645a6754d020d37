/** Claims about findings through HTTP: of one revision, check by check, appealed once, told to who applied. And about what is sent with a form that came too late. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Person } from '../../platform/testing/person.ts';
import { applicationFields, fresno, openFundRoom, pledgeTo, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
let clerk: Person;
before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
  clerk = await room.official('clerk');
});
after(() => room.close());

const text = async (path: string, who?: Person): Promise<string> =>
  (who === undefined ? await room.get(path) : await who.get(path)).text();
const judge = (
  path: string,
  more: Readonly<Record<string, string>>,
  met: readonly string[] = [],
): Promise<Response> => {
  const fields = { application: '1', revision: '1', eligible: 'yes', reason: 'Open to all.', ...more };
  return clerk.post(`${path}/judge`, [...Object.entries(fields), ...met.map((at) => ['met', at] as const)]);
};
async function applied(more: Readonly<Record<string, string>> = {}): Promise<{ path: string; applicant: Person }> {
  const path = await room.fund(organiser, more);
  const applicant = await room.person(fresno);
  assert.equal((await applicant.post(`${path}/apply`, applicationFields)).status, 303);
  return { path, applicant };
}
const lettersTo = async (who: Person): Promise<readonly { subject: string; body: string }[]> => {
  const found = await sql<{ subject: string; body: string }>`
    select subject, body from mail where to_address = ${`${who.id}@example.org`} order by id`.execute(room.platform.db);
  return found.rows;
};

describe('an application', () => {
  it('can be withdrawn by its applicant alone: without a number, or with another’s, there is nothing to withdraw', async () => {
    const { path, applicant } = await applied();
    const stranger = await room.person(fresno);
    for (const who of [stranger, applicant])
      assert.equal((await who.post(`${path}/apply`, { withdraw: 'yes' })).status, 404, 'no number');
    assert.equal((await stranger.post(`${path}/apply`, { withdraw: 'yes', number: '1' })).status, 404);
    assert.equal((await applicant.post(`${path}/apply`, { withdraw: 'yes', number: '9' })).status, 404);
    assert.equal((await applicant.post(`${path}/apply`, { withdraw: 'yes', number: 'x' })).status, 404);
    assert.ok(!(await text(path)).includes('Withdrawn'));
    assert.equal((await applicant.post(`${path}/apply`, { withdraw: 'yes', number: '1' })).status, 303);
    assert.match(await text(path), /Withdrawn/);
  });

  it('sent again with its key after the close was recorded before, and is not refused', async () => {
    const path = await room.fund(organiser);
    const applicant = await room.person(fresno);
    const sent = { ...applicationFields, key: randomUUID() };
    assert.equal((await applicant.post(`${path}/apply`, sent)).status, 303);
    await room.moveTo(path, 'reviewing');
    assert.equal((await applicant.post(`${path}/apply`, sent)).status, 303);
    assert.match(await text(path), /1 application/);
  });
});

describe('a finding', () => {
  it('is of what was read: rewritten it waits again, says so, and takes no pledges', async () => {
    const { path, applicant } = await applied();
    assert.equal((await judge(path, {})).status, 303);
    assert.match(await text(path), /Found eligible:/);
    await applicant.post(`${path}/apply`, { ...applicationFields, title: 'A billboard', number: '1' });
    const page = await text(path);
    assert.ok(!page.includes('Found eligible:'));
    assert.match(page, /Not looked at yet[^]*waits to be looked at again/);
    assert.match(await text(`${path}/run`, clerk), /Rewritten since somebody looked at it/);
    await room.moveTo(path, 'pledging');
    assert.equal((await pledgeTo(await room.person(fresno), path, 1, '5')).status, 409);
    const csv = await text(`${path}/export/applications.csv`);
    assert.ok(!csv.includes('true'), 'nor in the export');
  });

  it('recorded in another window for an older text is refused, and what was typed is kept', async () => {
    const { path, applicant } = await applied();
    await applicant.post(`${path}/apply`, { ...applicationFields, title: 'A billboard', number: '1' });
    const late = await judge(path, { reason: 'A bench serves all.' });
    assert.equal(late.status, 422);
    const page = await late.text();
    assert.match(page, /rewritten meanwhile/);
    assert.match(page, /A bench serves all\./);
    assert.ok(!(await text(path)).includes('Found eligible:'));
    assert.equal((await judge(path, { revision: '2' })).status, 303);
  });

  it('ticks off the checks of the fund, shown beside the reason; what does not meet all is not eligible', async () => {
    const checks = 'Open to all\nNo campaign';
    const { path, applicant } = await applied({ checks, checksOther: 'Abierto a todos\nSin campaña' });
    const half = await judge(path, {}, ['0']);
    assert.equal(half.status, 422);
    const page = await half.text();
    assert.match(page, /id="field-judge-1-met-error"/);
    assert.match(page, /value="0"\s+checked/);
    assert.ok(!/value="1"\s+checked/.test(page));
    assert.equal((await judge(path, { eligible: 'no', reason: 'It is an advertisement.' }, ['0'])).status, 303);
    await judge(path, { eligible: 'no', reason: 'It is an advertisement.' }, ['0']);
    assert.equal((await lettersTo(applicant)).length, 1, 'the same again is no new finding');
    assert.match(await text(path), /It is an advertisement\.[^]*Met:[^]*Open to all[^]*Not met:[^]*No campaign/);
    assert.match(await (await room.get(path, 'es')).text(), /No se cumple:[^]*Sin campaña/);
    assert.match(await text(`/api${path}`), /"checks":\[\{"met":true,"check":"Open to all"\}/);
  });

  it('without a choice or a reason comes back with the rest, beside the field', async () => {
    const { path } = await applied();
    const none = await judge(path, { eligible: '', reason: 'Typed already.' });
    assert.equal(none.status, 422);
    assert.match(await none.text(), /id="field-judge-1-eligible-error"[^]*Typed already\./);
    const mute = await judge(path, { eligible: 'no', reason: ' ' });
    assert.match(await mute.text(), /value="no"\s+checked[^]*id="field-judge-1-reason-error"/);
  });

  it('is appealed once by who applied, answered once in public, and can be followed by another finding', async () => {
    const { path, applicant } = await applied();
    const appeal = (who: Person, words: string): Promise<Response> =>
      who.post(`${path}/appeal`, { application: '1', words });
    assert.equal((await appeal(applicant, 'Too early.')).status, 409);
    await judge(path, { eligible: 'no', reason: 'It stands on private land.' });
    assert.match(await text(path, applicant), /Appeal against this finding/);
    assert.ok(!(await text(path)).includes('Appeal against this finding'));
    assert.equal((await appeal(await room.person(fresno), 'Me too.')).status, 404);
    assert.equal((await appeal(applicant, '')).status, 422);
    const long = await appeal(applicant, 'x'.repeat(2_001));
    assert.equal(long.status, 422);
    assert.match(await long.text(), /x{2001}/);
    assert.equal((await appeal(applicant, 'The land is the city’s.')).status, 303);
    assert.equal((await appeal(applicant, 'And more.')).status, 409, 'once');
    assert.match(await text(path), /The land is the city’s\.[^]*not answered yet/);
    const answer = (reason: string): Promise<Response> => clerk.post(`${path}/answer`, { application: '1', reason });
    assert.equal((await answer('')).status, 422);
    assert.equal((await answer('The register agrees with you.')).status, 303);
    assert.equal((await answer('Or not.')).status, 422, 'once');
    assert.match(await text(path), /The register agrees with you\./);
    assert.equal((await judge(path, { reason: 'The land is public.' })).status, 303);
    assert.match(await text(path), /Found eligible:[^]*The land is public\./);
  });
});

describe('who applied', () => {
  it('gets a letter at a finding, an answer and the decision, to the address of the account and not to what was typed', async () => {
    const { path, applicant } = await applied();
    await judge(path, { eligible: 'no', reason: 'It stands on private land.' });
    await applicant.post(`${path}/appeal`, { application: '1', words: 'It does not.' });
    await clerk.post(`${path}/answer`, { application: '1', reason: 'True.' });
    await judge(path, { reason: 'It is public land.' });
    await judge(path, { reason: 'It is public land.' });
    await room.moveTo(path, 'pledging');
    for (let at = 0; at < 2; at++) await pledgeTo(await room.person(fresno), path, 1, '9');
    await room.moveTo(path, 'deciding');
    await organiser.post(`${path}/decide`, { reason: 'Closed.' });
    const letters = await lettersTo(applicant);
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      [
        'Your application was found not eligible: A bench',
        'Your appeal was answered: A bench',
        'Your application is eligible: A bench',
        'It was decided on your application: A bench',
      ],
    );
    assert.match(letters[0]!.body, /It stands on private land\.[^]*\/funds\/.*#application-1/);
    assert.match(letters[3]!.body, /\$18/);
    const { rows } = await sql`select from mail where to_address like 'secret-contact%'`.execute(room.platform.db);
    assert.equal(rows.length, 0);
    for (const file of [path, `/api${path}`, `${path}/export/applications.csv`])
      assert.ok(!(await text(file)).includes(`${applicant.id}`), file);
  });
});
