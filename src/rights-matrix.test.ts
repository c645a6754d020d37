/**
 * Every route, for every kind of visitor, in every state of a process (a budget, a conversation, an initiative, a referendum, a survey, a
 * town hall, a brief, an allocation, a community fund): who is let in, who is asked to sign in, who is refused. Made from the routes themselves, so that a new route is tested on the
 * day it is written. The same walk sends empty forms and odd paths, which must never end in a 5xx. Over 250 lines, as one walk knows all rooms.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { rooms } from './app.ts';
import { pageFrame } from './platform/http/page.ts';
import type { Route } from './platform/http/route.ts';
import { createServer } from './platform/http/server.ts';
import type { OpenPlatform } from './platform/open.ts';
import { loadRegions } from './platform/regions.ts';
import { california } from './platform/regions/california.ts';
import { grantRole, type Role } from './platform/rights.ts';
import { openSession } from './platform/sessions/session.ts';
import { testPlatform } from './platform/testing/database.ts';
import { openAllocation } from './testing/open-allocation.ts';
import { openBrief } from './testing/open-brief.ts';
import { openConversation } from './testing/open-conversation.ts';
import { initiativeStates, openInitiative } from './testing/open-initiative.ts';
import { openFund } from './testing/open-fund.ts';
import { openIndicator } from './testing/open-indicator.ts';
import { openPoll } from './testing/open-poll.ts';
import { openReferendum } from './testing/open-referendum.ts';
import { openSurvey } from './testing/open-survey.ts';
import { openTownHall } from './testing/open-town-hall.ts';
import { openVote } from './testing/open-vote.ts';

const state = 'ocd-division/country:us/state:ca';
const elsewhere = `${state}/county:humboldt`;
const states = ['draft', 'ideas', 'review', 'voting', 'counting'] as const;
const routes = rooms.flatMap((room) => room.routes);

interface Visitor {
  readonly name: string;
  readonly cookie: string | undefined;
  readonly role: Role | undefined;
  /** Whether the role holds where the budgets and conversations are. */
  readonly here: boolean;
}

let opened: OpenPlatform;
let app: Hono;
let visitors: readonly Visitor[];
const slugs = new Map<string, string>();
const conversationSlugs = new Map<string, string>();
const initiativeSlugs = new Map<string, string>();
/** Polls and indicators have no states: entering one is publishing it. */
let indicatorSlug: string;
let pollSlugs: { readonly poll: string; readonly question: string };
const referendumSlugs = new Map<string, string>();
const referendumStates = {
  draft: 'draft',
  ideas: 'announced',
  review: 'reported',
  voting: 'open',
  counting: 'closed',
} as const;
const surveySlugs = new Map<string, string>();
const briefSlugs = new Map<string, string>();
const briefStates = {
  draft: 'draft',
  ideas: 'draft',
  review: 'published',
  voting: 'published',
  counting: 'published',
} as const;
const fundSlugs = new Map<string, string>();
const fundStates = {
  draft: 'draft',
  ideas: 'applying',
  review: 'reviewing',
  voting: 'pledging',
  counting: 'decided',
} as const;
const allocationSlugs = new Map<string, string>();
const allocationStates = {
  draft: 'draft',
  ideas: 'published',
  review: 'published',
  voting: 'adopted',
  counting: 'adopted',
} as const;
const townHallSlugs = new Map<string, string>();
const townHallStates = {
  draft: 'draft',
  ideas: 'to-come',
  review: 'cancelled',
  voting: 'live',
  counting: 'past',
} as const;
const conversationStates = {
  draft: 'draft',
  ideas: 'announced',
  review: 'open',
  voting: 'open',
  counting: 'closed',
} as const;

before(async () => {
  opened = await testPlatform(rooms, { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' });
  const { platform } = opened;
  app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
  await loadRegions(platform.db, california);
  for (const name of states) {
    const { slug, budgetId } = await openVote(platform, { voters: 1, projects: 3 });
    slugs.set(name, slug);
    await sql`update budget set region_id = ${`${state}/county:fresno`} where id = ${budgetId}`.execute(platform.db);
    await moveTo(name, budgetId);
    const conversation = conversationStates[name];
    conversationSlugs.set(name, await openConversation(platform, `${state}/county:fresno`, conversation));
    referendumSlugs.set(name, await openReferendum(platform, `${state}/county:fresno`, referendumStates[name]));
    surveySlugs.set(name, await openSurvey(platform, `${state}/county:fresno`, conversation));
    briefSlugs.set(name, await openBrief(platform, `${state}/county:fresno`, briefStates[name]));
    fundSlugs.set(name, await openFund(platform, `${state}/county:fresno`, fundStates[name]));
    allocationSlugs.set(name, await openAllocation(platform, `${state}/county:fresno`, allocationStates[name]));
    townHallSlugs.set(name, await openTownHall(platform, `${state}/county:fresno`, townHallStates[name]));
  }
  for (const name of initiativeStates) {
    const { slug } = await openInitiative(platform, `${state}/county:fresno`, name);
    initiativeSlugs.set(name, slug);
  }
  indicatorSlug = await openIndicator(platform, `${state}/county:fresno`);
  pollSlugs = await openPoll(platform, `${state}/county:fresno`);
  const visitor = async (name: string, role?: Role, regionId?: string): Promise<Visitor> => {
    const id = randomUUID();
    await sql`insert into account (id, email, region_id) values (${id}, ${`${id}@test.invalid`}, ${state})`.execute(
      platform.db,
    );
    if (role !== undefined && regionId !== undefined) await grantRole(platform.db, { accountId: id, role, regionId });
    const token = await openSession(platform.db, id, 'browser');
    return { name, cookie: `concord=${token}`, role, here: regionId === state };
  };
  visitors = [
    { name: 'stranger', cookie: undefined, role: undefined, here: false },
    await visitor('resident'),
    await visitor("another region's organiser", 'organiser', elsewhere),
    await visitor("another region's administrator", 'administrator', elsewhere),
    await visitor('organiser', 'organiser', state),
    await visitor('clerk', 'clerk', state),
    await visitor('moderator', 'moderator', state),
    await visitor('facilitator', 'facilitator', state),
    await visitor("another region's facilitator", 'facilitator', elsewhere),
    await visitor('auditor', 'auditor', state),
    await visitor('administrator', 'administrator', state),
  ];
});
after(() => opened.close());

test('there are routes to test, each with a declaration of who may use it', () => {
  assert.ok(routes.length > 30, `only ${routes.length} routes`);
  const seen = new Set<string>();
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    assert.ok(!seen.has(name), `${name} is declared twice`);
    seen.add(name);
    assert.ok(['anyone', 'signed-in', 'participant', 'role'].includes(route.who.kind), name);
  }
});

for (const budgetState of states) {
  test(`each route lets in whom it declares and nobody else: a budget in state ${budgetState}`, async () => {
    for (const route of routes) {
      if (isOfInitiative(route) || (hasNoStates(route) && budgetState !== states[0])) continue;
      // Signing out ends the session that the next step of the walk needs.
      if (/sign-out|account\/delete|sign-out-everywhere/.test(route.path)) continue;
      await visitAll(route, budgetState);
    }
  });
}

const isOfInitiative = ({ path }: Route): boolean => /^(\/api)?\/initiatives\/:slug/.test(path);

/** Lists, accounts, polls and indicators are the same in whichever state a process is. */
const hasNoStates = ({ path }: Route): boolean =>
  !path.includes(':slug') || /^(\/api)?\/(polls|indicators)\//.test(path);

for (const initiativeState of initiativeStates) {
  test(`each route lets in whom it declares and nobody else: an initiative in state ${initiativeState}`, async () => {
    for (const route of routes.filter(isOfInitiative)) await visitAll(route, initiativeState);
  });
}

/** Tens of thousands of requests: on a busy machine more than a test is given otherwise. */
test('nothing on a path, in a query or in a body makes a 5xx', { timeout: 1_200_000 }, async () => {
  const odd = [
    '%00',
    '%E0%A4%A',
    '-1',
    '99999999999999999999',
    "';--",
    '%F0%9F%8C%89',
    '..%2f..%2fetc',
    'a'.repeat(3_000),
    'NaN',
    '1e9',
  ];
  for (const route of routes) {
    await Promise.all(
      odd.map((piece) => {
        const path = route.path.replace(/:\w+(\{[^}]*\})?/g, piece);
        const query = `page=${piece}&before=${piece}&region=${piece}&topic=${piece}`;
        return answer(route.method, `${path}?${query}`, administrator().cookie);
      }),
    );
    if (route.method === 'get') continue;
    const path = pathOf(route, isOfInitiative(route) ? 'circulating' : 'voting');
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '{"key":"x"}',
      '{"a":"\\u0000"}',
      'title=%00',
      `title=${'x'.repeat(60_000)}`,
    ]) {
      for (const type of [
        'application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
      ]) {
        await answer(route.method, path, administrator().cookie, body, type);
      }
    }
  }
});

const administrator = (): Visitor => visitors.find(({ name }) => name === 'administrator') as Visitor;

/** Who reads changes nothing for the others; those who write come one after the other. */
async function visitAll(route: Route, processState: string): Promise<void> {
  if (route.method === 'get') await Promise.all(visitors.map((visitor) => visit(route, visitor, processState)));
  else for (const visitor of visitors) await visit(route, visitor, processState);
}

async function visit(route: Route, visitor: Visitor, budgetState: string): Promise<void> {
  const path = pathOf(route, budgetState);
  const response = await answer(route.method, path, visitor.cookie);
  const what = `${visitor.name}: ${route.method} ${path} -> ${response.status}`;
  const { who } = route;
  if (who.kind === 'anyone') {
    assert.notEqual(response.status, 401, what);
    return;
  }
  if (who.kind === 'participant') {
    // Nobody here has joined, and a stranger cannot: nothing is given and nothing taken.
    if (visitor.cookie === undefined) assert.ok(response.status === 303 || response.status >= 400, what);
    return;
  }
  const refused = response.status === 401 || response.status === 403;
  if (visitor.cookie === undefined) {
    const asked =
      response.status === 401 ||
      (response.status === 303 && (response.headers.get('location') ?? '').startsWith('/sign-in'));
    assert.ok(asked, `a stranger was not asked to sign in: ${what}`);
    return;
  }
  if (who.kind === 'signed-in') return;
  const holds = visitor.role !== undefined && (who.roles.includes(visitor.role) || visitor.role === 'administrator');
  const inScope = who.at === 'anywhere' || visitor.here;
  if (!holds || !inScope) assert.ok(response.status === 403 || response.status === 404, `not refused: ${what}`);
  else assert.ok(!refused || who.at === 'anywhere', `refused: ${what}`);
}

const pathOf = (route: Route, budgetState: string): string =>
  route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => (name === 'slug' ? slugFor(route, budgetState) : '1'));

function slugFor(route: Route, budgetState: string): string {
  if (/^(\/api)?\/polls\/questions\//.test(route.path)) return pollSlugs.question;
  if (/^(\/api)?\/polls\//.test(route.path)) return pollSlugs.poll;
  if (/^(\/api)?\/indicators\//.test(route.path)) return indicatorSlug;
  return slugsOf(route).get(budgetState) ?? '';
}

const slugsOf = ({ path }: Route): ReadonlyMap<string, string> => {
  if (/^(\/api)?\/initiatives\/:slug/.test(path)) return initiativeSlugs;
  if (/^(\/api)?\/referendums\//.test(path)) return referendumSlugs;
  if (/^(\/api)?\/surveys\//.test(path)) return surveySlugs;
  if (/^(\/api)?\/town-halls\//.test(path)) return townHallSlugs;
  if (/^(\/api)?\/briefs\//.test(path)) return briefSlugs;
  if (/^(\/api)?\/funds\//.test(path)) return fundSlugs;
  if (/^(\/api)?\/investment\//.test(path)) return allocationSlugs;
  return /^(\/api)?\/conversations\//.test(path) ? conversationSlugs : slugs;
};

async function answer(
  method: string,
  path: string,
  cookie: string | undefined,
  body?: string,
  type?: string,
): Promise<Response> {
  const writes = method !== 'get';
  const response = await app.request(path, {
    method: method.toUpperCase(),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie === undefined ? {} : { cookie }),
      ...(writes ? { 'content-type': type ?? 'application/x-www-form-urlencoded' } : {}),
    },
    ...(writes ? { body: body ?? '' } : {}),
  });
  assert.ok(
    response.status < 500,
    `${method} ${path} (${type ?? 'form'}: ${body?.slice(0, 40) ?? ''}) -> ${response.status}`,
  );
  await response.body?.cancel();
  return response;
}

async function moveTo(name: (typeof states)[number], budgetId: number): Promise<void> {
  const hours: Readonly<Record<(typeof states)[number], readonly [number, number, number, number]>> = {
    draft: [1, 2, 3, 4],
    ideas: [-1, 1, 2, 3],
    review: [-3, -1, 1, 2],
    voting: [-3, -2, -1, 1],
    counting: [-4, -3, -2, -1],
  };
  const [ideas, review, voting, close] = hours[name];
  await sql`
    update budget set published_at = case when ${name === 'draft'} then null else now() - interval '5 hours' end,
      ideas_open_at = now() + make_interval(hours => ${ideas}), ideas_close_at = now() + make_interval(hours => ${review}),
      voting_open_at = now() + make_interval(hours => ${voting}), voting_close_at = now() + make_interval(hours => ${close})
    where id = ${budgetId}`.execute(opened.platform.db);
}
