/** An organiser makes a referendum: a draft that only those who run it see until it is published. */
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { takeSlug } from '../../platform/slug.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, referendumSlugs } from './referendum.ts';
import {
  checkLevel,
  hasProblems,
  translationsOf,
  type ReferendumTerms,
  type TermsProblems,
} from './referendum-terms.ts';
import { findSameDraft } from './store/organise.ts';
import { insertReferendum } from './store/referendums.ts';
import { toldRegions } from './store/returns.ts';

/** Gives the slug. The same form, by its key, sent twice by one account is one referendum. */
export async function createReferendum(
  platform: Platform,
  accountId: string,
  terms: ReferendumTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  const region = await findRegion(platform.db, terms.regionId);
  if (official === undefined || region === undefined) return err({ region: 'regionNotYours' });
  const level = checkLevel(region.kind, terms.regionKind);
  if (hasProblems(level)) return err(level);
  if ((await toldRegions(platform.db, terms)).length === 0) return err({ regionKind: 'noSuchRegions' });
  if (terms.topic !== null && !(await topicExists(platform.db, terms.topic))) return err({ topic: 'topicUnknown' });
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameDraft(tx, accountId, key);
    if (same !== undefined) return ok({ slug: same });
    const { other: _, ...kept } = terms;
    const { slug, taken: id } = await takeSlug(terms.title, referendumSlugs, (free) =>
      insertReferendum(tx, {
        ...kept,
        slug: free,
        translations: translationsOf(terms),
        initiative: null,
        publishedAt: null,
        createdBy: accountId,
        key,
      }),
    );
    await platform.audit(tx, {
      act: 'referendum.created',
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
