/**
 * An organiser changes a survey. A draft may change in everything but its region. Once published, people rely on it: only its
 * title and introduction and the dates that have not passed may change, each change with a public reason. Questions,
 * quotas and weights stand still, so that all answers are answers to the same survey.
 */
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
  | { readonly type: 'fields'; readonly fields: TermsProblems }
  /** It was published while the form for a draft was being filled in, or the other way round. */
  | { readonly type: 'moved-on' }
  /** Quotas name regions or ages that the change would take away. */
  | { readonly type: 'quotas-stand' };

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
    await record(platform, tx, survey, official, undefined, ['terms']);
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
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'changed', ChangeProblem>> => {
    const { survey, now } = await lockedSurvey(tx, id);
    if (survey.publishedAt === null) return err({ type: 'moved-on' });
    const fields = movedProblems(survey, to, now);
    if (hasProblems(fields)) return err({ type: 'fields', fields });
    const changed = changesOf(survey, to);
    if (changed.length === 0) return ok('changed');
    await updateChangeable(tx, id, to);
    await record(platform, tx, survey, official, reason, changed);
    return ok('changed');
  });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}

const moved = (before: Date, after: Date): boolean => before.getTime() !== after.getTime();

/** What has passed stays; what has not may only move to a time that has not. */
function movedProblems(survey: Survey, to: ChangeableTerms, now: Date): TermsProblems {
  const problems: TermsProblems = {};
  for (const name of ['opensAt', 'closesAt'] as const) {
    if (!moved(survey[name], to[name])) continue;
    if (survey[name] <= now) problems[name] = 'dateOver';
    else if (to[name] <= now) problems[name] = 'datePast';
  }
  return problems;
}

/** As the public log names them. */
function changesOf(survey: Survey, to: ChangeableTerms): readonly string[] {
  const second = (translations: Survey['translations']): string =>
    JSON.stringify(
      ['en', 'es'].map((locale) => [translations[locale]?.title ?? '', translations[locale]?.introduction ?? '']),
    );
  const texts =
    survey.title !== to.title ||
    survey.introduction !== to.introduction ||
    second(survey.translations) !== second(translationsOf(to));
  return [
    ...(texts ? ['texts'] : []),
    ...(moved(survey.opensAt, to.opensAt) ? ['opensAt'] : []),
    ...(moved(survey.closesAt, to.closesAt) ? ['closesAt'] : []),
  ];
}

const record = (
  platform: Platform,
  tx: Parameters<Platform['audit']>[0],
  survey: Survey,
  official: Official,
  reason: string | undefined,
  changed: readonly string[],
): Promise<number> =>
  platform.audit(tx, {
    act: 'survey.changed',
    actorId: official.id,
    actorRole: official.role,
    regionId: survey.regionId,
    process: processOf(survey.id),
    reason,
    public: survey.publishedAt !== null,
    detail: { changed },
  });
