/** A server with this room, residents with sessions, and budgets in any phase: for tests through HTTP. */
import type { Hono } from 'hono';
import { createServer } from '../../../platform/http/server.ts';
import { pageFrame } from '../../../platform/http/page.ts';
import type { Platform } from '../../../platform/platform.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import { makePerson, type Person } from '../../../platform/testing/person.ts';
import { budgeting } from '../index.ts';
import { insertBudget, type NewBudget } from '../store/budgets.ts';
import { insertProjects } from '../store/projects.ts';

export const fresno = 'ocd-division/country:us/state:ca/county:fresno';
export const kern = 'ocd-division/country:us/state:ca/county:kern';
export const clovis = 'ocd-division/country:us/state:ca/place:clovis';

export interface ResidentRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session and a token for the API. */
  resident(regionId: string | null): Promise<Person>;
  /** Gives the budget's number. `phase` sets its dates around now. */
  budget(slug: string, phase: TestPhase, more?: Partial<NewBudget>): Promise<number>;
  close(): Promise<void>;
}

export type TestPhase = 'announced' | 'ideas' | 'review' | 'voting' | 'closed';

export type { Person as Resident };

const day = 86_400_000;
const startOf: Readonly<Record<TestPhase, number>> = { announced: 1, ideas: -5, review: -15, voting: -25, closed: -35 };

export async function openResidentRoom(): Promise<ResidentRoom> {
  const opened = await testPlatform([budgeting]);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, [budgeting]) }, [budgeting]);
  const state = 'ocd-division/country:us/state:ca';
  await loadRegions(platform.db, [
    { id: state, parent_id: null, kind: 'state', name: 'California' },
    { id: fresno, parent_id: state, kind: 'county', name: 'Fresno County' },
    { id: kern, parent_id: state, kind: 'county', name: 'Kern County' },
    { id: clovis, parent_id: fresno, kind: 'city', name: 'Clovis' },
  ]);
  return {
    platform,
    app,
    resident: (regionId) => makePerson(platform, app, regionId),
    budget: (slug, phase, more) => makeBudget(platform, slug, phase, more),
    close: opened.close,
  };
}

/** Ideas, review and voting take ten days each. */
async function makeBudget(
  platform: Platform,
  slug: string,
  phase: TestPhase,
  more: Partial<NewBudget> = {},
): Promise<number> {
  const at = (days: number): Date => new Date(platform.now().getTime() + (startOf[phase] + days) * day);
  const id = await insertBudget(platform.db, {
    slug,
    regionId: fresno,
    title: `Budget ${slug}`,
    summary: 'What residents decide on.',
    language: 'en',
    amount: 1_000_000,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: 'approval',
    rule: 'equal-shares',
    satisfaction: 'cost',
    completion: 'add1u',
    ties: 'votes-cost-seed',
    seed: 'lot-1',
    voters: 'residents',
    ideasOpenAt: at(0),
    ideasCloseAt: at(10),
    votingOpenAt: at(20),
    votingCloseAt: at(30),
    publishedAt: at(-1),
    createdBy: null,
    ...more,
  });
  if (id === undefined) throw new Error(`the slug ${slug} is taken`);
  const costs = { trees: 400_000, library: 300_000, clinic: 500_000, bridge: 200_000 };
  const names = {
    trees: 'Shade trees',
    library: 'Evening hours at the library',
    clinic: 'A mobile clinic',
    bridge: 'A footbridge',
  };
  await insertProjects(
    platform.db,
    id,
    (Object.keys(costs) as (keyof typeof costs)[]).map((project, position) => ({
      id: project,
      position,
      name: names[project],
      description: `About **${names[project]}**.`,
      language: 'en',
      translations: {},
      cost: costs[project],
      categories: [position % 2 === 0 ? 'Health' : 'Streets'],
      targets: [],
      district: `District ${1 + (position % 2)}`,
      ideaId: null,
    })),
  );
  return id;
}
