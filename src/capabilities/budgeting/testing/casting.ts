/** Casting as a resident does it, by the form and by the API, and what the database then holds. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Resident, ResidentRoom } from './resident-room.ts';

export interface Casting {
  form(who: Resident, slug: string, ids: readonly string[], key?: string): Promise<Response>;
  /** `body` goes out as it is when it is a text. */
  api(
    who: Resident | undefined,
    slug: string,
    body: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  rows(budgetId: number): Promise<{ revision: number; chosen: number[]; voter: string }[]>;
  closeNow(budgetId: number): Promise<unknown>;
}

export const castingIn = ({ app, platform }: ResidentRoom): Casting => ({
  form: (who, slug, ids, key = randomUUID()) =>
    who.post(`/budgets/${slug}/vote`, [['key', key], ['intent', 'cast'], ...ids.map((id) => ['project', id] as const)]),
  api: async (who, slug, body) => {
    const answer = await app.request(`/api/budgets/${slug}/ballot`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        ...(who === undefined ? { 'sec-fetch-site': 'same-origin' } : { authorization: `Bearer ${who.token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  },
  rows: async (budgetId) =>
    (
      await sql<{ revision: number; chosen: number[]; voter: string }>`
        select revision, chosen, encode(voter, 'hex') as voter from ballot
        where budget_id = ${budgetId} order by voter, revision`.execute(platform.db)
    ).rows,
  closeNow: (budgetId) =>
    sql`update budget set voting_close_at = clock_timestamp() where id = ${budgetId}`.execute(platform.db),
});
