/**
 * An organiser changes a budget. A draft may change in everything but its region. Once published, people rely on it:
 * only its texts and the dates that have not passed may change, each change with a public reason.
 */
import { actOn } from '../../platform/act.ts';
import { dateProblems, logChange, movedDates, type ChangeProblem as Problem } from '../../platform/changed-terms.ts';
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

export type ChangeProblem = Problem<TermsProblems>;

const act = 'budget.changed';

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
    await logChange(platform, tx, { act, process: processOf(budgetId), by: official, of: budget, changed: ['terms'] });
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
  return actOn<'changed', ChangeProblem>(platform, processOf(budgetId), async (tx) => {
    const { budget, now } = await lockBudget(tx, budgetId);
    if (budget.publishedAt === null) return err({ type: 'moved-on' });
    const moved = budget.imported ? [] : movedDates(dateNames, budget, to);
    const dates = { ...checkDatesOf(budget, to), ...movedProblems(budget, to, moved, now) };
    if (hasProblems(dates)) return err({ type: 'fields', fields: dates });
    await updateTexts(tx, budgetId, to);
    if (moved.length > 0) await updateDates(tx, budgetId, to);
    const changed = [...(textsDiffer(budget, to) ? ['texts'] : []), ...moved];
    if (changed.length > 0)
      await logChange(platform, tx, { act, process: processOf(budgetId), by: official, of: budget, changed, reason });
    return ok('changed');
  });
}

/** An imported vote happened elsewhere: it has no dates here. */
const checkDatesOf = (budget: Budget, to: BudgetDates): TermsProblems => (budget.imported ? {} : checkDates(to));

function movedProblems(
  budget: Budget,
  to: BudgetDates,
  moved: readonly (keyof BudgetDates)[],
  now: Date,
): TermsProblems {
  const problems = dateProblems(moved, budget, to, now);
  // Once officials review or residents vote, the time for ideas cannot begin again.
  return phaseOf(budget, now) === 'voting' && moved.includes('ideasOpenAt')
    ? { ...problems, ideasOpenAt: 'dateOver' }
    : problems;
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
