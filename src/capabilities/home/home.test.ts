/** Claims about the first page, with the topic and the log it leads to, in a real browser: one site that is costly to open, so over 250 lines. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createServer } from '../../platform/http/server.ts';
import { pageFrame } from '../../platform/http/page.ts';
import { loadRegions } from '../../platform/regions.ts';
import { california } from '../../platform/regions/california.ts';
import { testPlatform } from '../../platform/testing/database.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { insertBudget } from '../budgeting/store/budgets.ts';
import { insertConversation } from '../dialogues/store/conversations.ts';
import { ledger } from '../ledger/index.ts';
import { openFund } from '../../testing/open-fund.ts';
import { openTownHall } from '../../testing/open-town-hall.ts';
import { putTopic, topics, type Point } from '../topics/index.ts';
import { home } from './index.ts';

const state = 'ocd-division/country:us/state:ca';
const fresnoCounty = `${state}/county:fresno`;
const rooms = [home, topics, ledger];
const dayMs = 86_400_000;
const point = (heading: string): Point => ({ heading, text: 'In one sentence.', language: 'en', translations: {} });

describe('the first page', () => {
  let opened: Awaited<ReturnType<typeof testPlatform>>;
  let app: ReturnType<typeof createServer>;
  let site: Site;

  before(async () => {
    opened = await testPlatform(rooms);
    const { platform } = opened;
    await loadRegions(platform.db, california);
    app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
    site = await openSite(app);
  });
  after(async () => {
    await site.close();
    await opened.close();
  });

  /** A budget whose phases begin and end so many days from now. */
  async function budget(
    county: string,
    title: string,
    days: readonly [number, number, number, number],
    isPublic = true,
  ): Promise<void> {
    const { platform } = opened;
    const at = (day: number): Date => new Date(platform.now().getTime() + day * dayMs);
    await insertBudget(platform.db, {
      slug: `${county}-budget`,
      regionId: `${state}/county:${county}`,
      title,
      summary: 'Streets, parks and libraries.',
      language: 'en',
      amount: 2_400_000,
      unitsPerCurrency: 1,
      currency: 'USD',
      ballotType: 'approval',
      rule: 'equal-shares',
      satisfaction: 'cost',
      completion: 'add1u',
      ties: 'votes-cost-seed',
      seed: 'test',
      voters: 'residents',
      ideasOpenAt: at(days[0]),
      ideasCloseAt: at(days[1]),
      votingOpenAt: at(days[2]),
      votingCloseAt: at(days[3]),
      publishedAt: isPublic ? at(-100) : null,
      hypothetical: true,
      createdBy: null,
    });
  }
  const text = async (path: string, language = 'en'): Promise<string> =>
    (await app.request(path, { headers: { 'accept-language': language } })).text();

  it('says what Concord is and how to check it before there is anything else', async () => {
    const page = await text('/');
    assert.match(page, /It takes no side/);
    assert.match(page, /Nothing is here yet/);
    assert.match(page, /concord recount/);
    assert.match(await text('/', 'es'), /No toma partido/);
  });

  it('shows what is open now with the time left, the topic, and the newest public acts; drafts never', async () => {
    await budget('fresno', 'Fresno streets', [-40, -20, -5, 6.5]);
    await budget('humboldt', 'Humboldt forests', [-10, 12.5, 30, 50]);
    await budget('alameda', 'Alameda secret draft', [-40, -20, -5, 6.5], false);
    const { platform } = opened;
    await putTopic(platform.db, {
      id: 'bridges',
      regionId: state,
      question: 'Should bridges be free?',
      summary: 'Who pays.',
      language: 'en',
      translations: {},
      hypothetical: true,
      points: [{ for: point('Open roads'), against: point('Upkeep') }],
    });
    await platform.audit(platform.db, {
      act: 'budget.published',
      actorRole: 'organiser',
      process: 'budget:1',
      reason: 'Approved by the board.',
      public: true,
    });
    await platform.audit(platform.db, {
      act: 'count.finished',
      process: 'budget:1',
      public: true,
      detail: { digest: `sha256:${'0123456789abcdef'.repeat(4)}` },
    });
    const page = await text('/');
    assert.match(page, /Fresno streets[^]*Voting closes in 6 days/);
    assert.match(page, /Humboldt forests/);
    assert.match(page, /Should bridges be free\?/);
    assert.match(page, /A budget was published\.[^]*Approved by the board\./);
    assert.ok(!page.includes('secret draft'));
  });

  it('tells acts that are alike and of one minute as one, so that they leave room for others', async () => {
    const { platform } = opened;
    const act = (name: string, detail: Record<string, string> = {}) =>
      platform.audit(platform.db, { act: name, actorRole: 'organiser', process: 'poll:1', public: true, detail });
    await act('budget.published');
    for (let at = 0; at < 7; at += 1) await act('poll.registered', { title: `Poll ${at}` });
    const log = (page: string): string => page.slice(page.indexOf('Lately in the public log'));
    const page = log(await text('/'));
    assert.equal([...page.matchAll(/A poll was registered\./g)].length, 1);
    assert.match(
      page,
      /A poll was registered\.[^]*And 6 more like it in the same minute\.[^]*A budget was published\./,
    );
    assert.equal([...log(await text('/log')).matchAll(/same minute/g)].length, 0);
  });

  it('shows the first budgets of each kind and leads to the others', async () => {
    for (const county of ['kern', 'kings', 'lake', 'marin', 'napa', 'placer', 'yolo'])
      await budget(county, `Budget of ${county}`, [-40, -20, -5, 6.5]);
    const page = await text('/');
    assert.equal([...page.matchAll(/Voting closes in 6 days/g)].length, 6);
    assert.match(page, /<dd class="key-figure">9<\/dd>/);
    assert.match(page, /2 more budgets/);
  });

  it('shows dialogues, open ones first, leads to the others, and drafts never; a topic has those under it', async () => {
    const { platform } = opened;
    const at = (days: number): Date => new Date(platform.now().getTime() + days * dayMs);
    const dialogue = (
      slug: string,
      [opens, closes]: readonly [number, number],
      topic: string | null,
      isPublic = true,
    ) =>
      insertConversation(platform.db, {
        slug,
        regionId: `${state}/county:fresno`,
        topic,
        title: `Dialogue ${slug}`,
        question: 'What **matters**?',
        language: 'en',
        translations: {},
        regionKind: 'county',
        joining: 'residents',
        moderation: 'before',
        takesStatements: true,
        opensAt: at(opens),
        closesAt: at(closes),
        publishedAt: isPublic ? at(-50) : null,
        importedFrom: null,
        hypothetical: true,
        createdBy: null,
        key: randomUUID(),
      });
    await dialogue('done', [-30, -20], null);
    await dialogue('running', [-5, 5], 'bridges');
    await dialogue('secret', [-5, 5], 'bridges', false);
    for (const slug of ['one', 'two', 'three']) await dialogue(slug, [10, 20], null);
    const page = await text('/');
    assert.ok(page.indexOf('Dialogue running') < page.indexOf('Dialogue one'));
    assert.match(page, /1 more dialogue/);
    assert.ok(!page.includes('Dialogue done') && !page.includes('Dialogue secret'));
    const topic = await text('/topics/bridges');
    assert.match(topic, /Dialogue running[^]*What matters\?/);
    assert.ok(!topic.includes('Dialogue one') && !topic.includes('Dialogue secret'));
    assert.match(await text('/topics/bridges', 'es'), /Diálogos sobre este tema/);
  });

  it('shows meetings that are live and the next ones, none that is over or called off; a topic has all of them', async () => {
    const { platform } = opened;
    const slugs = new Map<string, string>();
    for (const state of ['cancelled', 'past', 'to-come', 'live', 'draft'] as const)
      slugs.set(state, await openTownHall(platform, fresnoCounty, state));
    await sql`update meeting set topic = 'bridges' where slug = any(${[...slugs.values()]})`.execute(platform.db);
    const seen = async (path: string): Promise<readonly string[]> => {
      const page = await (await app.request(path)).text();
      return [...page.matchAll(/href="\/town-halls\/(test-[^"/]+)"/g)].map(
        ([, slug]) => [...slugs].find(([, one]) => one === slug)?.[0] ?? '',
      );
    };
    assert.deepEqual(await seen('/'), ['live', 'to-come']);
    // Those that are over, with their minutes, are in the list.
    assert.match(await text('/'), /<a class="more-link" href="\/town-halls">[^]*?All town halls, and their minutes/);
    assert.deepEqual(new Set(await seen('/topics/bridges')), new Set(['live', 'to-come', 'cancelled', 'past']));
    await sql`update meeting set topic = null`.execute(platform.db);
  });

  it('is narrowed to a region and what lies in it by a plain form', async () => {
    const page = await text(`/?region=${encodeURIComponent(`${state}/county:fresno`)}`);
    assert.match(page, /Fresno streets/);
    assert.ok(!page.includes('Humboldt forests'));
    assert.match(await text(`/?region=${encodeURIComponent(state)}`), /Humboldt forests/);
    assert.match(await text(`/?region=${encodeURIComponent(`${state}/county:inyo`)}`), /Nothing is here yet/);
    await openFund(opened.platform, `${state}/county:alpine`, 'pledging');
    const alpine = await text(`/?region=${encodeURIComponent(`${state}/county:alpine`)}`);
    assert.match(alpine, /id="funds"/);
    assert.ok(!alpine.includes('Nothing is here yet'), 'a fund alone is something');
    for (const odd of ['nowhere', '%F0%9F%98%80', 'x'.repeat(4000)])
      assert.equal((await app.request(`/?region=${odd}`)).status, 404);
  });

  it('shows dialogues beside budgets, counts both, and offers the regions of both', async () => {
    const { platform } = opened;
    const at = (day: number): Date => new Date(platform.now().getTime() + day * dayMs);
    const openNow = (page: string): number =>
      Number(/Dialogues? open now<\/dt>\s*<dd class="key-figure">(\d+)</.exec(page)?.[1]);
    const before = openNow(await text('/'));
    for (const [slug, county, closes] of [
      ['water', 'inyo', 5],
      ['homes', 'mono', -5],
    ] as const)
      await insertConversation(platform.db, {
        slug,
        regionId: `${state}/county:${county}`,
        topic: 'bridges',
        title: `A dialogue on ${slug}`,
        question: 'What **matters**?',
        language: 'en',
        translations: {},
        regionKind: 'county',
        joining: 'anyone',
        moderation: 'before',
        takesStatements: true,
        opensAt: at(-20),
        closesAt: at(closes),
        publishedAt: at(-30),
        importedFrom: null,
        hypothetical: false,
        createdBy: null,
        key: randomUUID(),
      });
    const page = await text('/');
    assert.match(page, /A dialogue on water/);
    assert.equal(openNow(page), before + 1);
    const inyo = await text(`/?region=${encodeURIComponent(`${state}/county:inyo`)}`);
    assert.match(inyo, /<option value="[^"]*county:inyo" selected/);
    assert.match(inyo, /A dialogue on water/);
    assert.doesNotMatch(inyo, /A dialogue on homes|Nothing is here yet/);
    assert.match(await text('/topics/bridges'), /A dialogue on water[^]*A dialogue on homes/);
  });

  for (const look of looks) {
    it(`and the pages around it are sound: ${look.name}`, () =>
      site.withPage(look, async (page) => {
        const paths = [
          '/',
          `/?region=${state}/county:inyo`,
          '/topics',
          '/topics/bridges',
          '/topics/none',
          '/log',
          '/log?process=none',
        ];
        for (const path of paths) {
          await page.goto(path);
          await isSound(page, path);
        }
      }));
  }
});
