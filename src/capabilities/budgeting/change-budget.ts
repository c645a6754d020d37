/**
 * An organiser changes a budget. A draft may change in everything but its region. Once published, people rely on it:
 * only its texts and the dates that have not passed may change, each change with a public reason.
 */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { phaseOf, processOf, type Budget } from './budget.ts';
import {
  checkDates,
  checkTerms,
  checkTexts,
  hasProblems,
  type BudgetDates,
  type BudgetTerms,
  type BudgetTexts,
  type TermsProblems,
} from './budget-terms.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import { topicExists } from '../../platform/topics.ts';
import { rescaled, withMinVotes } from './rule-shapes.ts';
import { lockBudget, rescaleProjects, updateDates, updateLimits, updateTerms, updateTexts } from './store/organise.ts';

export type ChangeProblem =
  | { readonly type: 'fields'; readonly fields: TermsProblems }
  /** It was published while the form for a draft was being filled in, or the other way round. */
  | { readonly type: 'moved-on' };

export const dateNames = [
  'ideasOpenAt',
  'ideasCloseAt',
  'votingOpenAt',
  'votingCloseAt',
] as const satisfies readonly (keyof BudgetDates)[];

export async function changeDraft(
  platform: Platform,
  budgetId: number,
  official: Official,
  terms: BudgetTerms,
): Promise<Result<'changed', ChangeProblem>> {
  const fields = checkTerms(terms);
  if (hasProblems(fields)) return err({ type: 'fields', fields });
  return platform.db.transaction().execute(async (tx) => {
    const { budget } = await lockBudget(tx, budgetId);
    if (budget.publishedAt !== null) return err({ type: 'moved-on' });
    if (terms.topic !== null && !(await topicExists(tx, terms.topic)))
      return err({ type: 'fields', fields: { topic: 'topicUnknown' } });
    // Costs entered with cents keep them.
    const units = Math.max(terms.unitsPerCurrency, budget.unitsPerCurrency);
    const scaled = { ...terms, unitsPerCurrency: units, amount: terms.amount * (units / terms.unitsPerCurrency) };
    const limits = withMinVotes(rescaled(budget.limits, units / budget.unitsPerCurrency), terms.minVotes);
    const misfits = checkTerms(scaled, limits);
    if (hasProblems(misfits)) return err({ type: 'fields', fields: misfits });
    await updateTerms(tx, budgetId, scaled);
    await updateLimits(tx, budgetId, limits);
    if (units !== budget.unitsPerCurrency) await rescaleProjects(tx, budgetId, budget.unitsPerCurrency, units);
    await record(platform, tx, budget, official, undefined, ['terms']);
    return ok('changed');
  });
}

export async function changePublished(
  platform: Platform,
  budgetId: number,
  official: Official,
  to: BudgetTexts & BudgetDates,
  reason: string,
): Promise<Result<'changed', ChangeProblem>> {
  const wrongReason = reasonProblem(reason);
  const fields: TermsProblems = {
    ...checkTexts(to),
    ...(wrongReason === undefined ? {} : { reason: wrongReason }),
  };
  if (hasProblems(fields)) return err({ type: 'fields', fields });
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'changed', ChangeProblem>> => {
    const { budget, now } = await lockBudget(tx, budgetId);
    if (budget.publishedAt === null) return err({ type: 'moved-on' });
    const moved = budget.imported ? [] : dateNames.filter((name) => to[name]?.getTime() !== budget[name]?.getTime());
    const dates = { ...checkDatesOf(budget, to), ...movedProblems(budget, to, moved, now) };
    if (hasProblems(dates)) return err({ type: 'fields', fields: dates });
    await updateTexts(tx, budgetId, to);
    if (moved.length > 0) await updateDates(tx, budgetId, to);
    const changed = [...(textsDiffer(budget, to) ? ['texts'] : []), ...moved];
    if (changed.length > 0) await record(platform, tx, budget, official, reason, changed);
    return ok('changed');
  });
  if (done.ok) platform.live.announce(processOf(budgetId));
  return done;
}

/** An imported vote happened elsewhere: it has no dates here. */
const checkDatesOf = (budget: Budget, to: BudgetDates): TermsProblems => (budget.imported ? {} : checkDates(to));

/** What has passed stays; what has not may only move to a time that has not. */
function movedProblems(
  budget: Budget,
  to: BudgetDates,
  moved: readonly (keyof BudgetDates)[],
  now: Date,
): TermsProblems {
  const problems: TermsProblems = {};
  for (const name of moved) {
    const [before, after] = [budget[name], to[name]];
    if (before !== null && before <= now) problems[name] = 'dateOver';
    else if (after !== null && after <= now) problems[name] = 'datePast';
  }
  // Once officials review or residents vote, the time for ideas cannot begin again.
  if (phaseOf(budget, now) === 'voting' && moved.includes('ideasOpenAt')) problems.ideasOpenAt = 'dateOver';
  return problems;
}

const textsDiffer = (budget: Budget, to: BudgetTexts): boolean => {
  const kept = budget.translations[to.language === 'en' ? 'es' : 'en'];
  return (
    budget.title !== to.title ||
    budget.summary !== to.summary ||
    budget.language !== to.language ||
    (kept?.title ?? '') !== (to.other?.title ?? '') ||
    (kept?.summary ?? '') !== (to.other?.summary ?? '')
  );
};

const record = (
  platform: Platform,
  tx: Parameters<Platform['audit']>[0],
  budget: Budget,
  official: Official,
  reason: string | undefined,
  changed: readonly string[],
): Promise<number> =>
  platform.audit(tx, {
    act: 'budget.changed',
    actorId: official.id,
    actorRole: official.role,
    regionId: budget.regionId,
    process: processOf(budget.id),
    reason,
    public: budget.publishedAt !== null,
    detail: { changed },
  });
