/** An organiser makes a survey: a draft that only those who run it see until it is published. */
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { takeSlug } from '../../platform/slug.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { findSameDraft } from './store/organise.ts';
import { surveyedRegions } from './store/questions.ts';
import { insertSurvey } from './store/surveys.ts';
import { processOf, surveySlugs } from './survey.ts';
import { isLevelIn, translationsOf, type SurveyTerms, type TermsProblems } from './survey-terms.ts';

/** Gives the slug. The same form, by its key, sent twice by one account is one survey. */
export async function createSurvey(
  platform: Platform,
  accountId: string,
  terms: SurveyTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  const wrong = await placeProblems(platform, terms);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameDraft(tx, accountId, key);
    if (same !== undefined) return ok({ slug: same });
    const { other: _, ...kept } = terms;
    const { slug, taken: id } = await takeSlug(terms.title, surveySlugs, (free) =>
      insertSurvey(tx, {
        ...kept,
        slug: free,
        translations: translationsOf(terms),
        publishedAt: null,
        hypothetical: false,
        createdBy: accountId,
        key,
      }),
    );
    await platform.audit(tx, {
      act: 'survey.created',
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

/** What only the regions and topics of this installation can tell. */
export async function placeProblems(
  platform: Pick<Platform, 'db'>,
  { regionId, regionKind, topic }: Pick<SurveyTerms, 'regionId' | 'regionKind' | 'topic'>,
): Promise<TermsProblems | undefined> {
  const region = await findRegion(platform.db, regionId);
  if (region === undefined) return { region: 'regionNotYours' };
  const found = isLevelIn(region.kind, regionKind) ? await surveyedRegions(platform.db, { regionId, regionKind }) : [];
  // Without any, nobody could answer.
  if (found.length === 0) return { regionKind: 'noSuchRegions' };
  if (topic !== null && !(await topicExists(platform.db, topic))) return { topic: 'topicUnknown' };
  return undefined;
}
