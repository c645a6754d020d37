/** Officials with sessions, and the organiser's form filled in: for tests of what officials do. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Role } from '../../../platform/rights.ts';
import { grantRole } from '../../../platform/rights.ts';
import type { Budget } from '../budget.ts';
import { findBudget } from '../store/budgets.ts';
import { fresno, type Resident, type ResidentRoom } from './resident-room.ts';

export async function official(
  room: ResidentRoom,
  role: Role,
  at: { regionId: string } | { process: string },
): Promise<Resident> {
  const made = await room.resident(null);
  await grantRole(room.platform.db, { accountId: made.id, role, ...at });
  return made;
}

/** A form that makes a budget as it stands. */
export const goodForm: Readonly<Record<string, string>> = {
  title: 'Parks of Fresno 2099',
  summary: 'For **parks**.',
  language: 'en',
  otherTitle: 'Parques de Fresno 2099',
  otherSummary: 'Para **parques**.',
  region: fresno,
  topic: '',
  amount: '500,000',
  ideasOpenAt: '2099-03-01T09:00',
  ideasCloseAt: '2099-04-01T09:00',
  votingOpenAt: '2099-07-01T09:00',
  votingCloseAt: '2099-07-15T20:00',
  voters: 'residents',
  ballotType: 'approval',
  maxChoices: '5',
  points: '',
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  comparison: '',
  minVotes: '',
  ties: 'votes-cost-seed',
  seed: 'a public lot',
};

export const filled = (changes: Readonly<Record<string, string>> = {}): readonly (readonly [string, string])[] =>
  Object.entries({ ...goodForm, ...changes });

export async function countRows(
  room: ResidentRoom,
  table: 'budget' | 'project' | 'idea_review' | 'audit' | 'count_run' | 'mail',
): Promise<number> {
  const found = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(room.platform.db);
  return found.rows[0]?.rows ?? 0;
}

export async function publicActs(
  room: ResidentRoom,
  process: string,
): Promise<readonly { act: string; reason: string | null; actor_role: string | null }[]> {
  const found = await sql<{ act: string; reason: string | null; actor_role: string | null }>`
    select act, reason, actor_role from audit where process = ${process} and public order by id`.execute(
    room.platform.db,
  );
  return found.rows;
}

/** An idea as a resident with an account left it. */
export async function putIdea(
  room: ResidentRoom,
  budgetId: number,
  author: Resident | undefined,
  title = 'A drinking fountain',
): Promise<number> {
  const put = await sql<{ id: number }>`
    insert into idea (budget_id, author_id, title, description, category, idempotency_key)
    values (${budgetId}, ${author?.id ?? null}, ${title}, 'Near the playground.', 'Parks', gen_random_uuid()) returning id`.execute(
    room.platform.db,
  );
  return put.rows[0]?.id ?? 0;
}

/** Gives the slug. */
export async function createDraft(who: Resident, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await who.post(
    '/budgets/new',
    filled({ seed: `lot ${Math.floor(performance.now() * 1e6)}`, ...changes }),
  );
  assert.equal(answer.status, 303, await answer.clone().text());
  return /^\/budgets\/(.+)\/organise$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}

export async function foundBudget(room: ResidentRoom, slug: string): Promise<Budget> {
  const budget = await findBudget(room.platform.db, slug);
  assert.ok(budget);
  return budget;
}
