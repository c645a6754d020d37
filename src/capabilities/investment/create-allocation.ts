/** An organiser makes an allocation: a draft that only those who run it see until it is published. */
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { topicExists } from '../../platform/topics.ts';
import { countyNeed, type AllocationTerms } from '../../rules/equity/index.ts';
import { err, type Result } from '../../rules/result.ts';
import { allocationSlugs, processOf } from './allocation.ts';
import { translationsOf, type AllocationPlace, type TextProblems } from './allocation-texts.ts';
import { emptyTable, type Plan } from './plan.ts';
import { insertAllocation } from './store/allocations.ts';
import { findSameDraft } from './store/organise.ts';
import { sharedRegions } from './store/regions.ts';

/** Half per head and half by need, and no rules beyond: what an organiser begins from. */
export const plainTerms = (sum: number): AllocationTerms => ({
  sum,
  base: 5_000,
  needCounts: 'per-person',
  floors: [],
  minimum: 0,
  cap: null,
});

export const freshPlan = (sum: number): Plan => ({
  terms: plainTerms(sum),
  profile: countyNeed,
  gap: 'median-household-income',
  table: emptyTable,
});

/** Gives the slug. The same form, by its key, sent twice by one account is one allocation. */
export async function createAllocation(
  platform: Platform,
  accountId: string,
  place: AllocationPlace,
  key: string,
): Promise<Result<{ readonly slug: string }, TextProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], place.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  const wrong = await placeProblems(platform, place);
  if (wrong !== undefined) return err(wrong);
  const { regionId, topic, title, why, language, level } = place;
  return makeDraft(platform, official, {
    act: 'allocation.created',
    terms: place,
    slugs: allocationSlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, key),
    insert: (tx, slug) =>
      insertAllocation(tx, {
        slug,
        regionId,
        topic,
        title,
        why,
        language,
        level,
        translations: translationsOf(place),
        plan: freshPlan(place.sum),
        hypothetical: false,
        createdBy: accountId,
        key,
      }),
  });
}

/** What only the regions and topics of this installation can tell. */
export async function placeProblems(
  { db }: Pick<Platform, 'db'>,
  { regionId, level, topic }: Pick<AllocationPlace, 'regionId' | 'level' | 'topic'>,
): Promise<TextProblems | undefined> {
  // Among one there is nothing to share out.
  if ((await sharedRegions(db, regionId, level)).length < 2) return { level: 'noSuchRegions' };
  return topic !== null && !(await topicExists(db, topic)) ? { topic: 'topicUnknown' } : undefined;
}
