/** What everybody may see: pages, forecast, feeds and the API, and what hostile requests get. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { randomUUID } from 'node:crypto';
import { argumentsOrder } from './arguments-order.ts';
import { putWholeReferendum } from './store/seed.ts';
import { fresno, openReferendumRoom, state, twoKeys, type ReferendumRoom } from './testing/room.ts';

describe('referendums for everybody', () => {
  let room: ReferendumRoom;
  before(async () => {
    room = await openReferendumRoom();
    await room.referendum('first', { translations: { es: { title: 'Primero', question: '¿Trenes?' } } });
    await room.referendum('unseen-draft', { publishedAt: null });
  });
  after(() => room.close());

  const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    room.app.request(path, { headers });
  const text = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await get(path, headers)).text();

  it('see no draft anywhere', async () => {
    for (const path of ['', '/forecast', '/export', '/export/referendum.json', '/vote'])
      assert.ok([404, 303].includes((await get(`/referendums/unseen-draft${path}`)).status), path);
    for (const path of ['', '/result', '/forecast?support=50'])
      assert.equal((await get(`/api/referendums/unseen-draft${path}`)).status, 404, path);
    for (const path of ['/referendums', '/referendums.atom', '/referendums.ics', '/api/referendums'])
      assert.ok(!(await text(path)).includes('unseen-draft'), path);
  });

  it('read the question in their language and keys in words', async () => {
    const english = await text('/referendums/first', { 'accept-language': 'en' });
    assert.match(english, /Should there be night trains\?/);
    assert.match(english, /At least 55% of the yes and no votes are yes/);
    const spanish = await text('/referendums/first', { 'accept-language': 'es' });
    assert.match(spanish, /¿Trenes\?/);
    assert.match(spanish, /Al menos el 55%/);
  });

  it('are told of both sides in cards of the same kind, first one or the other by visitor and always the same for one', () => {
    const firsts = Array.from({ length: 400 }, (_, at) => argumentsOrder('referendum:1', `visitor ${at}`)[0]);
    const yes = firsts.filter((side) => side === 'for').length;
    assert.ok(yes > 150 && yes < 250, String(yes));
    assert.deepEqual(argumentsOrder('referendum:1', 'x'), argumentsOrder('referendum:1', 'x'));
  });

  it('get the chances that the normal distribution gives, on the page and from the API', async () => {
    await room.referendum('chance', { keys: [twoKeys[1]!] });
    const told = (await (await get('/api/referendums/chance/forecast?support=52&error=3')).json()) as {
      keys: number[];
      all: number;
      needed: { chance: number; support: number }[];
      assumptions: { type: string }[];
    };
    assert.ok(Math.abs(told.all - 0.1587) < 0.001, String(told.all));
    assert.ok(Math.abs((told.needed[1]?.support ?? 0) - 0.55) < 0.002);
    assert.deepEqual(
      told.assumptions.map(({ type }) => type),
      ['support-normal'],
    );
    assert.match(await text('/referendums/chance/forecast?support=52&error=3'), /with a chance of 16%/);
    assert.equal(await text('/api/referendums/chance/forecast?support=52&error=3'), JSON.stringify(told));
  });

  it('keep what they typed into a forecast that cannot be worked out, with the reason beside the field', async () => {
    const odd = ['x', '101', '-1', 'NaN', '1e1', '٥٠', '<b>', '9'.repeat(500)];
    for (const support of odd) {
      const answer = await get(`/referendums/first/forecast?support=${encodeURIComponent(support)}&middleWeight=0`);
      assert.equal(answer.status, 422, support);
      const page = await answer.text();
      assert.match(page, /Write a number from 0 to 100/);
      assert.ok(!page.includes('<b>'));
      assert.equal(
        (await get(`/api/referendums/first/forecast?support=${encodeURIComponent(support.slice(0, 90))}`)).status,
        422,
      );
    }
    const none = await get('/referendums/first/forecast?support=50&lowWeight=0&middleWeight=0&highWeight=0');
    assert.equal(none.status, 422);
    assert.match(await none.text(), /At least one scenario needs a weight/);
  });

  it('never read anything that a text of the organiser would do in a page', async () => {
    const bad = '<script>alert(1)</script>';
    await room.referendum('bad', {
      title: bad,
      question: bad,
      summary: bad,
      argumentFor: bad,
      argumentAgainst: `[x](javascript:alert(1))`,
    });
    for (const path of [
      '/referendums/bad',
      '/referendums',
      '/referendums/bad/forecast?support=50',
      '/referendums.atom',
    ]) {
      const page = await text(path);
      assert.ok(!page.includes(bad) && !page.includes('href="javascript:'), path);
    }
  });

  it('follow what happens as Atom and iCalendar', async () => {
    const atom = await text('/referendums.atom');
    assert.match(atom, /<title>Announced: Referendum first<\/title>/);
    assert.match(atom, /<title>Voting is open: Referendum first<\/title>/);
    assert.doesNotMatch(atom, /The result is there: Referendum first/);
    assert.match(await text('/referendums.ics'), /SUMMARY:Voting: Referendum first/);
  });

  it('list them by region and topic, and only those', async () => {
    await room.referendum('in-fresno', { regionId: fresno });
    const slugs = async (query: string): Promise<readonly string[]> => {
      const found = (await (await get(`/api/referendums?${query}`)).json()) as { referendums: { slug: string }[] };
      return found.referendums.map(({ slug }) => slug);
    };
    assert.deepEqual(await slugs(`region=${fresno}`), ['in-fresno']);
    assert.ok((await slugs(`region=${state}`)).includes('first'));
    assert.deepEqual(await slugs('topic=none'), []);
    assert.equal((await get('/referendums?region=nowhere')).status, 404);
  });

  it('read the certified result of a referendum that was put in whole', async () => {
    const { db } = room.platform;
    const whole = {
      slug: 'whole',
      regionId: fresno,
      topic: null,
      kind: 'reported',
      title: 'Whole',
      summary: '',
      question: 'Should it?',
      argumentFor: '',
      argumentAgainst: '',
      language: 'en',
      translations: {},
      keys: twoKeys,
      regionKind: 'county',
      initiative: null,
      opensAt: new Date('2026-06-01T07:00:00Z'),
      closesAt: new Date('2026-06-02T07:00:00Z'),
      publishedAt: new Date('2026-01-01T00:00:00Z'),
      hypothetical: true,
      createdBy: null,
      key: randomUUID(),
      returns: [{ region: fresno, registered: 100, ballots: 60, yes: 33, no: 27 }],
      certifiedAt: new Date('2026-06-30T00:00:00Z'),
    } as const;
    const put = () => db.transaction().execute((tx) => putWholeReferendum(tx, whole));
    assert.ok((await put()) !== undefined);
    assert.equal(await put(), undefined);
    const page = await text('/referendums/whole');
    assert.match(page, /The measure carried/);
    assert.match(page, /33 yes votes needed of 60 yes and no, 33 cast \(exactly as many as needed\)/);
    assert.match(page, /made up for a demonstration/);
    assert.match(await text('/referendums.atom'), /The result is there: Whole/);
  });
});
