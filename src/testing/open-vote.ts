/** A vote that is open now, with voters who can use the API: for the load benchmark and the kill -9 test. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { insertBudget } from '../capabilities/budgeting/store/budgets.ts';
import { insertProjects } from '../capabilities/budgeting/store/projects.ts';
import type { Platform } from '../platform/platform.ts';
import { loadRegions } from '../platform/regions.ts';
import { newToken, tokenHash } from '../platform/secrets.ts';

export interface OpenVote {
  readonly slug: string;
  readonly budgetId: number;
  readonly projects: readonly string[];
  /** Bearer tokens, one a voter. */
  readonly tokens: readonly string[];
}

const hour = 3_600_000;

export async function openVote(platform: Platform, options: { voters: number; projects: number }): Promise<OpenVote> {
  const { db } = platform;
  const region = 'ocd-division/country:us/state:ca';
  await loadRegions(db, [{ id: region, parent_id: null, kind: 'state', name: 'California' }]);
  const now = platform.now().getTime();
  const slug = `load-${randomUUID().slice(0, 8)}`;
  const budgetId = await insertBudget(db, {
    slug,
    regionId: region,
    title: 'A vote under load',
    summary: '',
    language: 'en',
    amount: 1_000_000,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: 'approval',
    rule: 'equal-shares',
    satisfaction: 'cost',
    completion: 'greedy',
    ties: 'votes-cost-seed',
    seed: 'load',
    voters: 'signed-in',
    ideasOpenAt: new Date(now - 4 * hour),
    ideasCloseAt: new Date(now - 3 * hour),
    votingOpenAt: new Date(now - 2 * hour),
    votingCloseAt: new Date(now + 2 * hour),
    publishedAt: new Date(now - 5 * hour),
    createdBy: null,
  });
  if (budgetId === undefined) throw new Error('the slug is taken');
  const projects = Array.from({ length: options.projects }, (_, at) => ({
    id: `p-${at + 1}`,
    position: at,
    name: `Project ${at + 1}`,
    description: 'A project of the load test.',
    language: 'en',
    translations: {},
    cost: 20_000 + ((at * 7_919) % 90) * 1_000,
    categories: [`category ${at % 4}`],
    targets: [],
    district: `District ${at % 5}`,
    ideaId: null,
  }));
  await insertProjects(db, budgetId, projects);
  return { slug, budgetId, projects: projects.map(({ id }) => id), tokens: await putVoters(platform, options.voters) };
}

/** Gives their bearer tokens. */
export async function putVoters({ db }: Platform, voters: number): Promise<readonly string[]> {
  const tokens = Array.from({ length: voters }, newToken);
  const ids = tokens.map(() => randomUUID());
  await sql`
    insert into account (id, email) select id, id || '@load.invalid' from unnest(${ids}::uuid[]) as t (id)`.execute(db);
  await sql`
    insert into session (token_hash, account_id, kind, expires_at)
    select hash, id, 'api', now() + interval '1 day'
    from unnest(${tokens.map(tokenHash)}::bytea[], ${ids}::uuid[]) as t (hash, id)`.execute(db);
  return tokens;
}
