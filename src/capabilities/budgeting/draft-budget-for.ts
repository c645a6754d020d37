/**
 * A draft budget for another room, in that room's transaction: money that was set aside for a region, on which its residents may decide. Its organisers
 * set dates and rules before they publish it. The caller has checked who may do so, and keeps that it is made once.
 */
import { randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { budgetSlugs, processOf, type Budget } from './budget.ts';
import { insertBudget } from './store/budgets.ts';

export interface SetAside extends Pick<
  Budget,
  'title' | 'summary' | 'language' | 'translations' | 'regionId' | 'topic' | 'hypothetical'
> {
  readonly cents: number;
  /** The process that the money comes from, for example 'allocation:12'. */
  readonly from: string;
}

const dayMs = 86_400_000;

/** Ideas for a month from a month on, a month to look at them, and two weeks to vote: to be changed in the draft. */
const firstDates = (now: Date) => ({
  ideasOpenAt: new Date(now.getTime() + 30 * dayMs),
  ideasCloseAt: new Date(now.getTime() + 60 * dayMs),
  votingOpenAt: new Date(now.getTime() + 90 * dayMs),
  votingCloseAt: new Date(now.getTime() + 104 * dayMs),
});

/** Gives the number of the budget and its path. */
export async function draftBudgetFor(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  { cents, from, ...budget }: SetAside,
  { official, now }: { readonly official: Official; readonly now: Date },
): Promise<{ readonly id: number; readonly path: string }> {
  const whole = cents % 100 === 0;
  const { slug, taken: id } = await takeSlug(budget.title, budgetSlugs, (free) =>
    insertBudget(tx, {
      ...budget,
      ...firstDates(now),
      slug: free,
      amount: whole ? cents / 100 : cents,
      unitsPerCurrency: whole ? 1 : 100,
      currency: 'USD',
      ballotType: 'approval',
      rule: 'equal-shares',
      satisfaction: 'cost',
      completion: 'add1u',
      ties: 'votes-cost-seed',
      seed: randomUUID(),
      voters: 'residents',
      fundedFrom: from,
      createdBy: official.id,
    }),
  );
  await platform.audit(tx, {
    act: 'budget.created',
    actorId: official.id,
    actorRole: official.role,
    regionId: budget.regionId,
    process: processOf(id),
    public: false,
    detail: { slug, from },
  });
  return { id, path: `/budgets/${slug}` };
}
