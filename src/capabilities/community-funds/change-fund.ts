/**
 * An organiser changes a published fund. People rely on it: only its texts and the dates that have not passed may change, each change with a public
 * reason and as a version that stays readable. The pot, the limits and the way of deciding stand.
 */
import { actOn } from '../../platform/act.ts';
import { dateProblems, logChange, movedDates, type ChangeProblem as Problem } from '../../platform/changed-terms.ts';
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Fund } from './fund.ts';
import { typedTerms, type FundTerms, type TermField, type TermProblem } from './read-terms.ts';
import type { By } from './run-fund.ts';
import { findFund, lockFund, updatePublished } from './store/funds.ts';
import { insertVersion } from './store/versions.ts';

export const textFields = ['title', 'about', 'eligibility', 'checks', 'language'] as const;
export const dateFields = ['opensAt', 'closesAt', 'pledgingOpensAt', 'pledgingClosesAt'] as const;
/** Names of the form's fields, those of the other language among them. */
export const changeable: ReadonlySet<string> = new Set([
  ...textFields,
  ...['title', 'about', 'eligibility', 'checks'].map((name) => `${name}Other`),
  ...dateFields,
]);

export type ChangeFields = Partial<Record<TermField, TermProblem> & { reason: 'reasonMissing' | 'reasonTooLong' }>;
export type ChangeProblem = Problem<ChangeFields>;

/** `terms`: all of them; what may not change is taken from the fund. */
export async function changePublished(
  platform: Platform,
  fund: Fund,
  { official, reason }: By,
  terms: FundTerms,
): Promise<Result<'changed', ChangeProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err({ type: 'fields', fields: { reason: wrong } });
  return actOn<'changed', ChangeProblem>(platform, processOf(fund.id), async (tx) => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || current.publishedAt === null || current.decidedAt !== null)
      return err({ type: 'moved-on' });
    const { timeZone } = platform.config;
    const before = typedTerms(current, timeZone);
    const typed = typedTerms({ ...current, ...terms }, timeZone);
    // The form knows no seconds: what looks the same is the same.
    const dates = Object.fromEntries(
      dateFields.map((name) => [name, before[name] === typed[name] ? current[name] : terms[name]]),
    ) as Record<(typeof dateFields)[number], Date>;
    const moved = movedDates(dateFields, current, dates);
    const fields = dateProblems(moved, current, dates, now);
    if (Object.keys(fields).length > 0) return err({ type: 'fields', fields });
    const after = { ...current, ...terms, ...dates };
    const texts = textFields.filter(
      (name) => before[name] !== typed[name] || before[`${name}Other`] !== typed[`${name}Other`],
    );
    if (texts.length === 0 && moved.length === 0) return ok('changed');
    await updatePublished(tx, fund.id, after);
    const { id: account, role } = official;
    const kept = { ...before, ...Object.fromEntries([...changeable].map((name) => [name, typed[name] ?? ''])) };
    await insertVersion(tx, fund.id, { terms: kept, reason, account, role });
    const changed = [...texts, ...moved];
    await logChange(platform, tx, {
      act: 'fund.changed',
      process: processOf(fund.id),
      by: official,
      of: current,
      changed,
      reason,
    });
    return ok('changed');
  });
}
