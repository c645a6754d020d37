/** An organiser makes a town hall: a draft that only those who run it see until its agenda is posted. */
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, ok, type Result } from '../../rules/result.ts';
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
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameDraft(tx, accountId, key);
    if (same !== undefined) return ok({ slug: same });
    const { other: _, ...kept } = terms;
    const { slug, taken: id } = await takeSlug(terms.title, townHallSlugs, (free) =>
      insertTownHall(tx, {
        ...kept,
        slug: free,
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
    );
    await platform.audit(tx, {
      act: 'town-hall.created',
      actorId: official.id,
      actorRole: official.role,
      regionId: terms.regionId,
      process: processOf(id),
      public: false,
      detail: { slug },
    });
    return ok({ slug });
  });
}
