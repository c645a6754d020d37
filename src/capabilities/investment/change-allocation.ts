/**
 * An organiser changes an allocation. A draft may change in all but its region. Of a published one the texts change with a public reason, and the plan
 * stays a plan until it is published as a new version. Once adopted, nothing of the plan changes.
 */
import { actOn } from '../../platform/act.ts';
import { logChange, sameTranslations, type ChangeProblem as Problem } from '../../platform/changed-terms.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf } from './allocation.ts';
import { translationsOf, type AllocationPlace, type AllocationTexts, type TextProblems } from './allocation-texts.ts';
import { placeProblems } from './create-allocation.ts';
import type { Plan } from './plan.ts';
import { markOf } from './same-json.ts';
import { lockedAllocation, updatePlace, updatePlan, updateTexts } from './store/organise.ts';

export type ChangeProblem = Problem<TextProblems>;

const act = 'allocation.changed';

export async function changeDraft(
  platform: Platform,
  id: number,
  official: Official,
  to: AllocationPlace,
): Promise<Result<'changed', ChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { allocation } = await lockedAllocation(tx, id);
    if (allocation.publishedAt !== null) return err({ type: 'moved-on' });
    const wrong = await placeProblems({ db: tx }, { ...to, regionId: allocation.regionId });
    if (wrong !== undefined) return err({ type: 'fields', fields: wrong });
    await updateTexts(tx, id, { ...to, translations: translationsOf(to) });
    await updatePlace(tx, id, to);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: allocation, changed: ['terms'] });
    return ok('changed');
  });
}

export async function changePublished(
  platform: Platform,
  id: number,
  official: Official,
  to: AllocationTexts,
  reason: string,
): Promise<Result<'changed', ChangeProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err({ type: 'fields', fields: { reason: wrong } });
  return actOn<'changed', ChangeProblem>(platform, processOf(id), async (tx) => {
    const { allocation } = await lockedAllocation(tx, id);
    if (allocation.publishedAt === null) return err({ type: 'moved-on' });
    const translations = translationsOf(to);
    const same =
      allocation.title === to.title &&
      allocation.why === to.why &&
      allocation.language === to.language &&
      sameTranslations(['title', 'why'], allocation.translations, translations);
    if (same) return ok('changed');
    await updateTexts(tx, id, { ...to, translations });
    await logChange(platform, tx, {
      act,
      process: processOf(id),
      by: official,
      of: allocation,
      changed: ['texts'],
      reason,
    });
    return ok('changed');
  });
}

export type PlanChangeProblem = 'adopted' | 'movedOn';

/**
 * The part of the plan that one form holds. What comes of it is public only with the next version. `seen`: the mark of that part as it was when the
 * form was drawn; where somebody changed it meanwhile nothing is written, so that nobody undoes what another did without knowing of it.
 */
export async function changePlan(
  platform: Platform,
  id: number,
  official: Official,
  part: Partial<Plan>,
  seen?: string,
): Promise<Result<'changed', PlanChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { allocation } = await lockedAllocation(tx, id);
    if (allocation.adoptedAt !== null) return err('adopted');
    const { plan } = allocation;
    // The same form sent twice finds its own change: that is no other's.
    const isSame = markOf({ ...plan, ...part }) === markOf(plan);
    if (isSame) return ok('changed');
    if (seen !== undefined && seen !== markOfPart(plan, Object.keys(part))) return err('movedOn');
    await updatePlan(tx, id, { ...allocation.plan, ...part });
    const changed = Object.keys(part);
    await logChange(platform, tx, {
      act: 'allocation.planned',
      process: processOf(id),
      by: official,
      of: { ...allocation, publishedAt: null },
      changed,
    });
    return ok('changed');
  });
}

/** The mark of these parts of a plan, whatever their order. */
export const markOfPart = (plan: Plan, names: readonly string[]): string =>
  markOf(
    Object.entries(plan)
      .filter(([name]) => names.includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
