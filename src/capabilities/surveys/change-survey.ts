/**
 * An organiser changes a survey. A draft may change in everything but its region. Once published, people rely on it: only its
 * title and introduction and the dates that have not passed may change, each change with a public reason. Questions,
 * quotas and weights stand still, so that all answers are answers to the same survey.
 */
import { actOn } from '../../platform/act.ts';
import {
  dateProblems,
  logChange,
  movedDates,
  sameTranslations,
  type ChangeProblem as Problem,
} from '../../platform/changed-terms.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { placeProblems } from './create-survey.ts';
import { lockedSurvey, updateChangeable, updateDraft } from './store/organise.ts';
import { listQuestions, listQuotas } from './store/questions.ts';
import { processOf, type Survey } from './survey.ts';
import {
  hasProblems,
  translationsOf,
  type ChangeableTerms,
  type SurveyTerms,
  type TermsProblems,
} from './survey-terms.ts';

export type ChangeProblem =
  | Problem<TermsProblems>
  /** Quotas name regions or ages that the change would take away. */
  | { readonly type: 'quotas-stand' };

const act = 'survey.changed';
const dates = ['opensAt', 'closesAt'] as const;

export async function changeDraft(
  platform: Platform,
  id: number,
  official: Official,
  terms: SurveyTerms,
): Promise<Result<'changed', ChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { survey } = await lockedSurvey(tx, id);
    if (survey.publishedAt !== null) return err({ type: 'moved-on' });
    const wrong = await placeProblems({ db: tx }, { ...terms, regionId: survey.regionId });
    if (wrong !== undefined) return err({ type: 'fields', fields: wrong });
    // Questions have no language of their own: they would be shown as what they are not.
    if (terms.language !== survey.language && (await listQuestions(tx, id)).length > 0)
      return err({ type: 'fields', fields: { language: 'questionsStand' } });
    const quotas = await listQuotas(tx, id);
    const loses =
      (terms.regionKind !== survey.regionKind && quotas.some(({ region }) => region !== null)) ||
      (terms.ageTargets === null && quotas.some(({ age }) => age !== null));
    if (loses) return err({ type: 'quotas-stand' });
    await updateDraft(tx, id, terms);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: survey, changed: ['terms'] });
    return ok('changed');
  });
}

export async function changePublished(
  platform: Platform,
  id: number,
  official: Official,
  to: ChangeableTerms,
  reason: string,
): Promise<Result<'changed', ChangeProblem>> {
  const wrongReason = reasonProblem(reason);
  if (wrongReason !== undefined) return err({ type: 'fields', fields: { reason: wrongReason } });
  return actOn<'changed', ChangeProblem>(platform, processOf(id), async (tx) => {
    const { survey, now } = await lockedSurvey(tx, id);
    if (survey.publishedAt === null) return err({ type: 'moved-on' });
    const moved = movedDates(dates, survey, to);
    const fields = dateProblems(moved, survey, to, now);
    if (hasProblems(fields)) return err({ type: 'fields', fields });
    const changed = [...(textsDiffer(survey, to) ? ['texts'] : []), ...moved];
    if (changed.length === 0) return ok('changed');
    await updateChangeable(tx, id, to);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: survey, changed, reason });
    return ok('changed');
  });
}

const textsDiffer = (survey: Survey, to: ChangeableTerms): boolean =>
  survey.title !== to.title ||
  survey.introduction !== to.introduction ||
  !sameTranslations(['title', 'introduction'], survey.translations, translationsOf(to));
