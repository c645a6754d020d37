/** Claims about pledges through HTTP: what they tell of others, how they come back, and what is sent twice or typed wrongly. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { standingOf } from './standing.ts';
import { applicationsOf, findFund } from './store/funds.ts';
import { fresno, openFundRoom, pledgeTo, sendPledge, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
});
after(() => room.close());

/** A fund that takes pledges, with this many applications, found eligible. */
async function pledging(applications: number, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = await room.fund(organiser, more);
  for (let at = 0; at < applications; at++) await room.application(path, organiser);
  await room.moveTo(path, 'pledging');
  return path;
}
const text = async (path: string, who?: Person): Promise<string> =>
  (who === undefined ? await room.get(path) : await who.get(path)).text();
const residents = (n: number): Promise<readonly Person[]> =>
  Promise.all(Array.from({ length: n }, () => room.person(fresno)));
/** What the page says of how an application stands, without tags. */
const standsOf = (page: string): string =>
  (/class="fund-stands">([^]*?)<\/(?:p|div)>\s/.exec(page)?.[1] ?? '').replace(/<[^>]+>|\s+/g, ' ');

describe('while pledges come in', () => {
  it('a plain match of one pledge is not told, nor are the sum and the number of pledgers', async () => {
    const path = await pledging(1, { deciding: 'plain', measure: '50' });
    const [who] = await residents(1);
    const before = standsOf(await text(path));
    await pledgeTo(who!, path, 1, '37.42');
    const after = await text(path);
    assert.ok(!after.includes('$18.71'), 'half of the pledge');
    assert.equal(standsOf(after), before, 'reading before and after tells nothing');
    assert.match(before, /Fewer than 10/);
  });

  it('nobody learns another’s pledge from what their own would bring in a quadratic fund', async () => {
    const path = await pledging(1);
    const [one, other] = await residents(2);
    await pledgeTo(one!, path, 1, '64');
    const answer = await sendPledge(room, other!, path, 1, 1_00, randomUUID());
    assert.deepEqual(await answer.json(), { cents: 1_00, brings: null });
    const said = await pledgeTo(other!, path, 1, '4');
    const page = await (await other!.get(said.headers.get('location') ?? path)).text();
    assert.ok(!page.includes('$32') && !page.includes('would bring'), 'two times the root of 4 times 64');
  });

  it('from ten residents on sums and an example are told, and the eleventh changes neither', async () => {
    const path = await pledging(1);
    const people = await residents(12);
    for (const who of people.slice(0, 10)) await pledgeTo(who, path, 1, '1');
    const ten = await text(path);
    assert.match(standsOf(ten), /10 residents .*\$10 pledged .*would add \$90 /);
    // Ten pledges of 1 are worth 100; with one of 10 more they are worth (10 + root of 10)², less 20 of pledges.
    const more = Math.floor(((10 + Math.sqrt(10)) ** 2 - 20 - 90) * 100);
    assert.match(ten, new RegExp(`\\$10 from one more resident would bring \\$${(more / 100).toFixed(2)}`));
    await pledgeTo(people[10]!, path, 1, '77');
    assert.equal(standsOf(await text(path)), standsOf(ten));
    const answer = await sendPledge(room, people[11]!, path, 1, 10_00, randomUUID());
    assert.deepEqual(await answer.json(), { cents: 10_00, brings: more }, 'of what is told, not of the eleventh');
    const api = await (await room.get(`/api${path}`)).text();
    assert.ok(!api.includes('pledgers'), 'nothing of pledges before the decision');
  });

  it('applications of which nothing is told count in no other’s estimate', async () => {
    const path = await pledging(2, { pot: '400' });
    const people = await residents(11);
    for (const who of people.slice(0, 10)) await pledgeTo(who, path, 1, '5');
    const before = standsOf(await text(path));
    await pledgeTo(people[10]!, path, 2, '100');
    assert.equal(standsOf(await text(path)), before);
  });

  it('after the decision the API gives no number of pledgers where the page says few', async () => {
    const path = await pledging(1);
    for (const who of await residents(3)) await pledgeTo(who, path, 1, '5');
    await room.moveTo(path, 'deciding');
    await organiser.post(`${path}/decide`, { reason: 'Closed.' });
    assert.match(await text(path), /Fewer than 10/);
    const api = (await (await room.get(`/api${path}`)).json()) as {
      decision: { outcome: { pledgers: number | null; pledged: number }[] };
    };
    assert.deepEqual(
      api.decision.outcome.map(({ pledgers, pledged }) => [pledgers, pledged]),
      [[null, 15_00]],
    );
  });
});

describe('a pledge', () => {
  it('to what was found not eligible meanwhile can be taken back, and counts against nobody’s limit', async () => {
    const path = await pledging(2);
    const [who] = await residents(1);
    await pledgeTo(who!, path, 1, '100');
    assert.equal((await pledgeTo(who!, path, 2, '1')).status, 422, 'all is given');
    await organiser.post(`${path}/judge`, {
      application: '1',
      revision: '1',
      eligible: 'no',
      reason: 'It is private.',
    });
    assert.match(await text(path, who), /It counts no longer, and you can take it back/);
    assert.equal((await pledgeTo(who!, path, 2, '100')).status, 303);
    assert.equal((await sendPledge(room, who!, path, 1, 0, randomUUID())).status, 200);
    assert.ok(!(await text(path, who)).includes('It counts no longer'));
    assert.equal((await sendPledge(room, who!, path, 1, 1_00, randomUUID())).status, 409, 'and none again');
  });

  it('can be taken back by who moved away', async () => {
    const path = await pledging(1);
    const [who] = await residents(1);
    await pledgeTo(who!, path, 1, '10');
    await room.moveAway(who!);
    assert.equal((await pledgeTo(who!, path, 1, '12')).status, 409);
    assert.match(await text(path, who), /Take it back/);
    const taken = await who!.post(`${path}/pledge`, { application: '1', 'take-back': 'yes' });
    assert.equal(taken.status, 303);
    assert.ok(!(await text(path, who)).includes('Take it back'));
  });

  it('sent again with its key is told as it stands, and undoes nothing that came between', async () => {
    const path = await pledging(2);
    const [who] = await residents(1);
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const cents = async (sum: number, key: string): Promise<unknown> => {
      const answer = await sendPledge(room, who!, path, 1, sum, key);
      return ((await answer.json()) as { cents: number }).cents;
    };
    assert.equal(await cents(20_00, one), 20_00);
    assert.equal(await cents(50_00, one), 20_00, 'what the key recorded, not what came with it');
    assert.equal(await cents(20_00, two), 20_00);
    assert.equal(await cents(30_00, three), 30_00);
    assert.equal(await cents(20_00, two), 30_00, 'also the key of a pledge that changed nothing');
    assert.equal((await sendPledge(room, who!, path, 2, 5_00, one)).status, 409, 'a key is of one application');
    await room.moveTo(path, 'deciding');
    assert.equal(await cents(30_00, three), 30_00, 'recorded is recorded, also after the close');
  });

  it('typed wrongly comes back with what was typed and the reason beside it', async () => {
    const path = await pledging(2);
    const [who] = await residents(1);
    const wrong = await pledgeTo(who!, path, 2, 'ten');
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /value="ten"/);
    assert.match(page, /id="field-pledge-2-cents2-error"[^]*an amount in dollars/);
    assert.match(page, /href="#field-pledge-2-cents2"/);
    const much = await pledgeTo(who!, path, 1, '100.01');
    assert.equal(much.status, 422);
    assert.match(await much.text(), /value="100\.01"[^]*/);
    await room.moveTo(path, 'deciding');
    const late = await pledgeTo(who!, path, 1, '7.77');
    assert.equal(late.status, 409);
    assert.match(await late.text(), /value="7\.77"/);
  });

  it('computes the match once for all who look, until something else is told', async () => {
    const path = await pledging(1, { deciding: 'pairwise', measure: '10' });
    await room.putPledges(path, 1, 200);
    const fund = await findFund(room.platform.db, path.replace('/funds/', ''));
    assert.ok(fund !== undefined);
    const look = async (): Promise<unknown> =>
      standingOf(room.platform, fund, await applicationsOf(room.platform.db, fund.id));
    const first = await look();
    assert.equal(await look(), first, 'the very same, not computed anew');
    const people = await residents(10);
    await pledgeTo(people[0]!, path, 1, '5');
    assert.equal(await look(), first, 'one pledge tells nothing new');
    for (const who of people.slice(1)) await pledgeTo(who, path, 1, '5');
    assert.notEqual(await look(), first);
    await organiser.post(`${path}/judge`, {
      application: '1',
      revision: '1',
      eligible: 'no',
      reason: 'It is private.',
    });
    assert.deepEqual(await look(), new Map());
  });
});
