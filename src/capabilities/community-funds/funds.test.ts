/** Claims about community funds, through HTTP: who applies, who pledges, what is decided, what is paid. Over 250 lines, as one server serves all. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { matchPledges } from '../../rules/matching/index.ts';
import type { Person } from '../../platform/testing/person.ts';
import { applicationFields, fresno, fundFields, openFundRoom, state, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;

before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
});
after(() => room.close());

const slugOf = (path: string): string => path.replace('/funds/', '');
const pledge = (who: Person, path: string, application: number, dollars: string): Promise<Response> =>
  who.post(`${path}/pledge`, { application: String(application), [`cents${application}`]: dollars });
const pledged = async (path: string): Promise<number> => {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(cents), 0)::int as cents from (
      select distinct on (p.application, p.pledger) p.cents from fund_pledge p join fund f on f.id = p.fund_id
      where f.slug = ${slugOf(path)} order by p.application, p.pledger, p.revision desc) x`.execute(room.platform.db);
  return rows[0]?.cents ?? 0;
};

describe('a fund', () => {
  it('is planned by organisers of the area, seen by nobody else before it is published, and checked field by field', async () => {
    const made = await organiser.post('/funds/new', { ...fundFields, title: 'Quiet fund' });
    const path = (made.headers.get('location') ?? '').replace(/\/run$/, '');
    assert.equal((await room.get(path)).status, 404);
    assert.equal((await organiser.get(path)).status, 200);
    const other = await room.official('organiser', `${state}/county:humboldt`);
    assert.equal((await other.post('/funds/new', fundFields)).status, 422);
    assert.ok([403, 404].includes((await other.get(`${path}/run`)).status));
    const wrong = await organiser.post('/funds/new', { ...fundFields, pot: 'much', closesAt: '2019-01-01T09:00' });
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /an amount in dollars above 0/);
    assert.match(page, /Applications open first/);
    assert.match(page, /value="much"/);
    const unmeasured = await organiser.post('/funds/new', { ...fundFields, deciding: 'pairwise' });
    assert.match(await unmeasured.text(), /give a measure/);
    assert.equal((await organiser.post(`${path}/publish`, { reason: '' })).status, 422);
  });

  it('sent twice is one, and its draft can be changed until it is published', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([
      organiser.post('/funds/new', { ...fundFields, title: 'Twice', key }),
      organiser.post('/funds/new', { ...fundFields, title: 'Twice', key }),
    ]);
    assert.equal(one.headers.get('location'), other.headers.get('location'));
    const path = (one.headers.get('location') ?? '').replace(/\/run$/, '');
    await organiser.post(`${path}/edit`, { ...fundFields, title: 'Twice', pot: '2,500.50' });
    await organiser.post(`${path}/publish`, { reason: 'Approved.' });
    assert.match(await (await room.get(path)).text(), /\$2,500\.50 in the pot/);
    await organiser.post(`${path}/edit`, { ...fundFields, title: 'Twice', pot: '9' });
    assert.match(await (await room.get(path)).text(), /\$2,500\.50 in the pot/);
  });
});

describe('an application', () => {
  it('is public but for its contact, changed by its applicant alone, and withdrawn', async () => {
    const path = await room.fund(organiser);
    const applicant = await room.person(fresno);
    assert.equal((await applicant.post(`${path}/apply`, applicationFields)).status, 303);
    const changed = { ...applicationFields, title: 'Two benches', number: '1' };
    assert.equal((await applicant.post(`${path}/apply`, changed)).status, 303);
    assert.equal((await (await room.person(fresno)).post(`${path}/apply`, changed)).status, 404);
    for (const file of [path, `${path}/export/applications.csv`, `/api${path}`]) {
      const text = await (await room.get(file)).text();
      assert.match(text, /Two benches/);
      assert.ok(!text.includes('secret-contact'), file);
    }
    assert.match(await (await organiser.get(`${path}/run`)).text(), /secret-contact/);
    await applicant.post(`${path}/apply`, { ...changed, withdraw: 'yes' });
    assert.match(await (await room.get(path)).text(), /Withdrawn/);
  });

  it('asks for no more than the fund gives, milestone by milestone, and comes in time', async () => {
    const path = await room.fund(organiser);
    const applicant = await room.person(fresno);
    const refused = async (milestones: string): Promise<string> =>
      (await applicant.post(`${path}/apply`, { ...applicationFields, milestones })).text();
    assert.match(await refused('All of it | 800.01'), /more than \$800/);
    assert.match(await refused('No sum'), /a milestone and what it costs/);
    assert.match(await refused('Minus | -5'), /a milestone and what it costs/);
    await room.moveTo(path, 'reviewing');
    const late = await applicant.post(`${path}/apply`, applicationFields);
    assert.equal(late.status, 409);
    assert.match(await late.text(), /One bench under a tree/, 'what was typed is kept');
    assert.match(await (await room.get(path)).text(), /Nobody has applied yet/);
  });

  it('takes pledges once a clerk found it eligible, with the public reason', async () => {
    const path = await room.fund(organiser);
    const applicant = await room.person(fresno);
    await applicant.post(`${path}/apply`, applicationFields);
    const clerk = await room.official('clerk');
    assert.equal(
      (await clerk.post(`${path}/judge`, { application: '1', revision: '1', eligible: 'no', reason: '' })).status,
      422,
    );
    await clerk.post(`${path}/judge`, {
      application: '1',
      revision: '1',
      eligible: 'no',
      reason: 'It stands on private land.',
    });
    assert.match(await (await room.get(path)).text(), /It stands on private land\./);
    await room.moveTo(path, 'pledging');
    await pledge(await room.person(fresno), path, 1, '10');
    assert.equal(await pledged(path), 0);
  });
});

describe('a pledge', () => {
  it('is of residents of the area, changed and taken back, and never more than one resident may pledge', async () => {
    const path = await room.fund(organiser);
    const [a, b] = [await room.application(path, organiser), await room.application(path, organiser)];
    const resident = await room.person(`${state}/place:fresno`);
    assert.equal((await pledge(resident, path, a, '10')).status, 409);
    assert.equal(await pledged(path), 0, 'pledges are not open yet');
    await room.moveTo(path, 'pledging');
    await pledge(resident, path, a, '10');
    assert.equal(await pledged(path), 10_00);
    await pledge(resident, path, a, '$12.50');
    assert.equal(await pledged(path), 12_50);
    await pledge(resident, path, b, '87.51');
    assert.equal(await pledged(path), 12_50, 'one cent too much');
    await pledge(resident, path, b, '87.50');
    assert.equal(await pledged(path), 100_00);
    await pledge(resident, path, a, '0');
    assert.equal(await pledged(path), 87_50);
    for (const typed of ['ten', '-5', '1e3', '5.555', '99999999999']) await pledge(resident, path, a, typed);
    assert.equal(await pledged(path), 87_50);
    await pledge(await room.person(`${state}/county:humboldt`), path, a, '10');
    await pledge(await room.person(null), path, a, '10');
    assert.equal(await pledged(path), 87_50);
  });

  it('stays within the most of one resident when ten are sent at once, and one sent twice with its key is one', async () => {
    const path = await room.fund(organiser);
    const numbers = [await room.application(path, organiser), await room.application(path, organiser)];
    await room.moveTo(path, 'pledging');
    const resident = await room.person(fresno);
    await Promise.all(Array.from({ length: 10 }, (_, at) => pledge(resident, path, numbers[at % 2]!, String(55 + at))));
    assert.ok((await pledged(path)) <= 100_00);
    const send = (cents: number, key: string): Promise<Response> =>
      Promise.resolve(
        room.app.request(`/api${path}/pledges/${numbers[0]}`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${resident.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ cents, key }),
        }),
      );
    await pledge(resident, path, numbers[1]!, '0');
    const key = randomUUID();
    assert.equal((await send(20_00, key)).status, 200);
    assert.equal((await send(30_00, randomUUID())).status, 200);
    assert.equal((await send(20_00, key)).status, 200);
    assert.equal(await pledged(path), 30_00, 'a late retry does not undo what came after');
    assert.equal((await send(200_00, randomUUID())).status, 409);
  });

  it('is private: the page says how many only from ten on, and names in the export mean nothing elsewhere', async () => {
    const path = await room.fund(organiser);
    const number = await room.application(path, organiser);
    await room.moveTo(path, 'pledging');
    const people = await Promise.all(Array.from({ length: 10 }, () => room.person(fresno)));
    for (const who of people.slice(0, 9)) await pledge(who, path, number, '5');
    const few = await (await room.get(path)).text();
    assert.match(few, /Fewer than 10/);
    assert.ok(!few.includes('$45 pledged'));
    await pledge(people[9]!, path, number, '5');
    assert.match(await (await room.get(path)).text(), /10 residents[^]*\$50 pledged/);
    assert.equal((await room.get(`${path}/export/pledges.csv`)).status, 404, 'before it is decided');
    assert.ok(!(await (await room.get(`/api${path}`)).text()).includes('pledger"'));
  });
});

describe('a decision', () => {
  it('is made once, after the close, and anybody computes the same from the export', async () => {
    const path = await room.fund(organiser);
    const [a, b] = [await room.application(path, organiser), await room.application(path, organiser)];
    await room.moveTo(path, 'pledging');
    for (let at = 0; at < 12; at++) {
      const who = await room.person(fresno);
      await pledge(who, path, a, String(1 + at));
      if (at < 3) await pledge(who, path, b, '20');
    }
    assert.equal((await organiser.post(`${path}/decide`, { reason: 'Now.' })).status, 422);
    await room.moveTo(path, 'deciding');
    await Promise.all([1, 2, 3].map(() => organiser.post(`${path}/decide`, { reason: 'Pledges have closed.' })));
    const { rows } = await sql<{ outcome: { application: number; cents: number }[] }>`
      select d.outcome from fund_decision d join fund f on f.id = d.fund_id where f.slug = ${slugOf(path)}`.execute(
      room.platform.db,
    );
    assert.equal(rows.length, 1);
    const csv = parse(await (await room.get(`${path}/export/pledges.csv`)).text(), { columns: true }) as {
      application: string;
      pledger: string;
      dollars: string;
    }[];
    const again = matchPledges(
      { matching: { rule: 'quadratic' }, pot: 1_000_00, asked: { [a]: 300_50, [b]: 300_50 } },
      csv.map(({ application, pledger, dollars }) => ({
        project: application,
        pledger,
        cents: Math.round(Number(dollars) * 100),
      })),
    );
    assert.ok(again.ok);
    assert.deepEqual(
      rows[0]?.outcome.map(({ application, cents }) => [application, cents]),
      again.value.map(({ project, match }) => [Number(project), match]),
    );
    const page = await (await room.get(path)).text();
    assert.match(page, /Pledges have closed\./);
    const made = await sql<{ n: number }>`
      select count(*)::int as n from commitment where process = (select 'fund:' || id from fund where slug = ${slugOf(path)})`.execute(
      room.platform.db,
    );
    assert.equal(made.rows[0]?.n, 2);
  });

  it('of a panel funds what most members approve, as long as it fits into the pot', async () => {
    const path = await room.fund(organiser, { deciding: 'panel', pot: '500', mostPledged: '' });
    const numbers = [
      await room.application(path, organiser),
      await room.application(path, organiser, { milestones: 'All | 250' }),
      await room.application(path, organiser, { milestones: 'All | 200' }),
    ];
    const members = [
      await room.official('facilitator'),
      await room.official('facilitator'),
      await room.official('facilitator'),
    ];
    const vote = (who: Person, number: number, approves: string): Promise<Response> =>
      who.post(`${path}/vote`, { application: String(number), approves });
    await vote(members[0]!, numbers[0]!, 'yes');
    await room.moveTo(path, 'pledging');
    for (const who of members) await vote(who, numbers[0]!, 'yes');
    for (const who of members.slice(0, 2)) await vote(who, numbers[1]!, 'yes');
    await vote(members[0]!, numbers[2]!, 'yes');
    await vote(members[1]!, numbers[2]!, 'yes');
    await vote(members[1]!, numbers[2]!, 'no');
    const resident = await room.person(fresno);
    assert.equal((await vote(resident, numbers[2]!, 'yes')).status, 403);
    assert.ok(!(await (await room.get(path)).text()).includes('members approve'), 'not before it is decided');
    await room.moveTo(path, 'deciding');
    await organiser.post(`${path}/decide`, { reason: 'The panel has voted.' });
    const decided = (await (await room.get(`/api${path}`)).json()) as {
      decision: { outcome: { claim: number; cents: number }[] };
    };
    // 300.50 of 500 for the first; the second does not fit any more, the third would not either but for its 199.50.
    assert.deepEqual(
      decided.decision.outcome.map(({ claim, cents }) => [claim, cents]),
      [
        [3, 300_50],
        [2, 0],
        [1, 0],
      ],
    );
  });
});

describe('a grant', () => {
  it('is paid stage by stage after its milestone was accepted, never above the stage, and corrected by an entry', async () => {
    const path = await room.fund(organiser);
    const number = await room.application(path, organiser);
    await room.moveTo(path, 'pledging');
    for (let at = 0; at < 3; at++) await pledge(await room.person(fresno), path, number, '25');
    await room.moveTo(path, 'deciding');
    await organiser.post(`${path}/decide`, { reason: 'Closed.' });
    const clerk = await room.official('clerk');
    const stage = (more: Readonly<Record<string, string>>): Promise<Response> =>
      clerk.post(`${path}/stages`, { application: String(number), milestone: '1', reason: 'Seen.', ...more });
    // Three pledges of 25: the claim is (3 x 5)^2 - 75 = 150 dollars; the first stage is 100 of 300.50 of it.
    const first = Math.floor((150_00 * 100_00) / 300_50);
    assert.equal((await stage({ kind: 'paid', sum: '10' })).status, 422, 'not accepted yet');
    assert.equal((await stage({ kind: 'accepted' })).status, 303);
    assert.equal((await stage({ kind: 'paid', sum: ((first + 1) / 100).toFixed(2) })).status, 422);
    const key = randomUUID();
    const payment = { kind: 'paid', sum: '40', reference: 'W-1', key };
    await Promise.all([stage(payment), stage(payment)]);
    assert.equal((await stage({ kind: 'paid-back', sum: '40.01' })).status, 422);
    assert.equal((await stage({ kind: 'paid-back', sum: '15' })).status, 303);
    assert.equal((await stage({ kind: 'paid', sum: '5', milestone: '9' })).status, 422);
    const payments = parse(await (await room.get(`${path}/export/payments.csv`)).text(), { columns: true }) as {
      kind: string;
      dollars: string;
    }[];
    assert.deepEqual(
      payments.map(({ kind, dollars }) => [kind, dollars]),
      [
        ['accepted', ''],
        ['paid', '40.00'],
        ['paid-back', '15.00'],
      ],
    );
    const grants = (await (await room.get(`${path}/export/grants.json`)).json()) as {
      grants: { amountAwarded: number; awardDate: string; recipientOrganization: { name: string }[] }[];
    };
    assert.equal(grants.grants[0]?.amountAwarded, 150);
    assert.equal(grants.grants[0]?.recipientOrganization[0]?.name, 'Neighbors of Elm Street');
    assert.match(await (await room.get(`${path}/export/grants.csv`)).text(), /Amount Awarded/);
  });
});
