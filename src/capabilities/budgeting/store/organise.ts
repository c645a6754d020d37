/** What organisers ask of the database: a budget locked for an act, and changes to it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Limits } from '../../../rules/budgeting/index.ts';
import type { Budget } from '../budget.ts';
import type { BudgetDates, BudgetTerms, BudgetTexts } from '../budget-terms.ts';
import { readLimits, readOptions } from '../rule-shapes.ts';
import { findBudgetById } from './budgets.ts';

export interface LockedBudget {
  readonly budget: Budget;
  /** The database's clock after the lock was held: ballots look at the same one. */
  readonly now: Date;
}

/** Nobody casts a ballot, publishes or changes the budget until the transaction ends. */
export async function lockBudget(tx: Db, id: number): Promise<LockedBudget> {
  await sql`select from budget where id = ${id} for update`.execute(tx);
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const budget = await findBudgetById(tx, id);
  if (budget === undefined || clock.rows[0] === undefined) throw new Error(`there is no budget ${id}`);
  return { budget, now: clock.rows[0].now };
}

/** The draft that the same form made a moment ago. Holds other submits of this account back until the transaction ends. */
export async function findSameDraft(
  tx: Db,
  accountId: string,
  title: string,
  seed: string,
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`draft of ${accountId}`}))`.execute(tx);
  const found = await sql<{ slug: string }>`
    select slug from budget
    where created_by = ${accountId} and title = ${title} and seed = ${seed} and imported_file is null`.execute(tx);
  return found.rows[0]?.slug;
}

const translations = ({ language, other }: BudgetTexts): string =>
  JSON.stringify(other === null ? {} : { [language === 'en' ? 'es' : 'en']: other });

export async function updateTexts(tx: Db, id: number, texts: BudgetTexts): Promise<void> {
  await sql`
    update budget set title = ${texts.title}, summary = ${texts.summary}, language = ${texts.language},
      translations = ${translations(texts)}::jsonb where id = ${id}`.execute(tx);
}

export async function updateDates(tx: Db, id: number, dates: BudgetDates): Promise<void> {
  await sql`
    update budget set ideas_open_at = ${dates.ideasOpenAt}, ideas_close_at = ${dates.ideasCloseAt},
      voting_open_at = ${dates.votingOpenAt}, voting_close_at = ${dates.votingCloseAt} where id = ${id}`.execute(tx);
}

/** Region and slug stay: people have the address already. */
export async function updateTerms(tx: Db, id: number, t: BudgetTerms): Promise<void> {
  await updateTexts(tx, id, t);
  await updateDates(tx, id, t);
  await sql`
    update budget set topic = ${t.topic}, amount = ${t.amount}, units_per_currency = ${t.unitsPerCurrency},
      ballot_type = ${t.ballotType}, max_choices = ${t.maxChoices}, points = ${t.points}, rule = ${t.rule},
      satisfaction = ${t.satisfaction}, completion = ${t.completion}, ties = ${t.ties}, seed = ${t.seed}, voters = ${t.voters},
      options = ${JSON.stringify(readOptions(t.options))}::jsonb
    where id = ${id}`.execute(tx);
}

export async function updateLimits(tx: Db, id: number, limits: Limits): Promise<void> {
  await sql`update budget set limits = ${JSON.stringify(readLimits(limits))}::jsonb where id = ${id}`.execute(tx);
}

/** When a draft comes to be told in other units, what its projects cost stays the same. */
export async function rescaleProjects(tx: Db, id: number, from: number, to: number): Promise<void> {
  await sql`update project set cost = cost * ${to} / ${from} where budget_id = ${id}`.execute(tx);
}

export async function markPublished(tx: Db, id: number, at: Date): Promise<void> {
  await sql`update budget set published_at = ${at} where id = ${id} and published_at is null`.execute(tx);
}

/** Ideas by where they stand, without those withdrawn. */
export async function countIdeas(db: Db, budgetId: number): Promise<Readonly<Record<string, number>>> {
  const found = await sql<{ state: string; ideas: number }>`
    select coalesce(latest.verdict, 'waiting') as state, count(*) as ideas
    from idea i left join lateral (
      select verdict from idea_review v where v.budget_id = i.budget_id and v.idea_id = i.id order by v.id desc limit 1
    ) latest on true
    where i.budget_id = ${budgetId} and i.withdrawn_at is null group by 1`.execute(db);
  return Object.fromEntries(found.rows.map(({ state, ideas }) => [state, ideas]));
}
