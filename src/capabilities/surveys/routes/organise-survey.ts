/** Organisers make surveys and change them. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { toLocal } from '../../../platform/local-time.ts';
import type { Typed } from '../../../platform/process-terms/form.ts';
import { termsRoutes } from '../../../platform/process-terms/routes.ts';
import { californiaAges, type AgeTargets } from '../age-groups.ts';
import { changeDraft, changePublished } from '../change-survey.ts';
import { createSurvey } from '../create-survey.ts';
import { surveyFormPage } from '../pages/survey-form.ts';
import { readChangeForm, readSurveyForm } from '../read-survey-form.ts';
import { namedSurvey, organiser } from '../scope.ts';
import type { Survey } from '../survey.ts';
import { surveyForm } from '../words/form.ts';
import { consoleCrumbs, crumbs, titleUnder } from './crumbs.ts';

const typedAges = ({ source, people }: AgeTargets): Typed => ({
  ageSource: source,
  ...Object.fromEntries(people.map((each, at) => [`people${at}`, String(each)])),
});

/** A new form starts with the most careful terms, so that none is chosen unseen. */
const fresh = (language: Locale): Typed => ({
  language,
  regionKind: 'county',
  results: 'after-close',
  asksAge: 'yes',
  ...typedAges(californiaAges),
});

function typedTerms(survey: Survey, timeZone: string): Typed {
  const second = survey.translations[survey.language === 'en' ? 'es' : 'en'];
  return {
    title: survey.title,
    introduction: survey.introduction,
    language: survey.language,
    otherTitle: second?.title ?? '',
    otherIntroduction: second?.introduction ?? '',
    topic: survey.topic ?? '',
    opensAt: toLocal(survey.opensAt, timeZone),
    closesAt: toLocal(survey.closesAt, timeZone),
    regionKind: survey.regionKind,
    results: survey.results,
    asksAge: survey.ageTargets === null ? 'no' : 'yes',
    ...typedAges(survey.ageTargets ?? californiaAges),
  };
}

export const organiseSurveyRoutes = termsRoutes({
  at: '/surveys',
  work: 'organise',
  maker: 'organiser',
  mayChange: organiser,
  words: surveyForm,
  done: surveyForm,
  crumbs: (locale, survey) => (survey === undefined ? crumbs(locale) : consoleCrumbs(locale, survey)),
  titleUnder,
  form: surveyFormPage,
  find: namedSurvey,
  fresh,
  typed: typedTerms,
  read: readSurveyForm,
  readChange: readChangeForm,
  create: createSurvey,
  changeDraft,
  changePublished,
  refused: (locale, type) => surveyForm(locale)(type === 'quotas-stand' ? 'quotasStand' : 'movedOn'),
});
