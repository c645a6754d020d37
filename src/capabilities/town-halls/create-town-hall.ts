/** An organiser makes a town hall: a draft that only those who run it see until its agenda is posted. */
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, type Result } from '../../rules/result.ts';
import { findSameDraft } from './store/plan.ts';
import { insertTownHall } from './store/town-halls.ts';
import { translationsOf, type TermsProblems, type TownHallTerms } from './town-hall-terms.ts';
import { processOf, townHallSlugs } from './town-hall.ts';

/** Gives the slug. The same form, by its key, sent twice by one account is one town hall. */
export async function createTownHall(
  platform: Platform,
  accountId: string,
  terms: TownHallTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  if (terms.topic !== null && !(await topicExists(platform.db, terms.topic))) return err({ topic: 'topicUnknown' });
  const { other: _, ...kept } = terms;
  return makeDraft(platform, official, {
    act: 'town-hall.created',
    terms,
    slugs: townHallSlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, key),
    insert: (tx, slug) =>
      insertTownHall(tx, {
        ...kept,
        slug,
        translations: translationsOf(terms),
        recordingUrl: '',
        recordingFrom: null,
        publishedAt: null,
        items: [],
        members: [],
        documents: [],
        createdBy: accountId,
        key,
      }),
  });
}
