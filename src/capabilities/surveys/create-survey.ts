/** An organiser makes a survey: a draft that only those who run it see until it is published. */
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, type Result } from '../../rules/result.ts';
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
  const { other: _, ...kept } = terms;
  return makeDraft(platform, official, {
    act: 'survey.created',
    terms,
    slugs: surveySlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, key),
    insert: (tx, slug) =>
      insertSurvey(tx, {
        ...kept,
        slug,
        translations: translationsOf(terms),
        publishedAt: null,
        hypothetical: false,
        createdBy: accountId,
        key,
      }),
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
