/** Surveys as cards, for their list, the home page, topics and the page of polls. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { card, excerpt, type Html } from '../../platform/ui/index.ts';
import { dateFact, hypotheticalBadge, stateBadge } from './pages/survey-words.ts';
import { publishedSurveys } from './store/surveys.ts';
import { pathOf, stateOf, type Survey } from './survey.ts';

/** What residents can do comes first. Drafts are not listed. */
const stateOrder = ['open', 'announced', 'closed'] as const;

/** One card for each published survey, for `cardGrid`; open ones come first. */
export async function surveyCards(
  platform: Platform,
  locale: Locale,
  { limit, ...filter }: ProcessFilter & { readonly limit?: number },
  now: Date,
): Promise<readonly Html[]> {
  const found = await publishedSurveys(platform.db, filter);
  return groupSurveys(found, now)
    .flatMap(({ surveys }) => surveys)
    .slice(0, limit)
    .map((survey) => surveyCard(locale, survey, now, platform.config.timeZone));
}

export function groupSurveys(
  all: readonly Survey[],
  now: Date,
): readonly { readonly state: (typeof stateOrder)[number]; readonly surveys: readonly Survey[] }[] {
  return stateOrder
    .map((state) => ({ state, surveys: all.filter((one) => stateOf(one, now) === state) }))
    .filter(({ surveys }) => surveys.length > 0);
}

export function surveyCard(
  locale: Locale,
  survey: Survey,
  now: Date,
  timeZone: string,
  { href = pathOf(survey), headingLevel = 3 }: { readonly href?: string; readonly headingLevel?: 2 | 3 } = {},
): Html {
  const state = stateOf(survey, now);
  return card({
    title: inLanguage(survey, 'title', locale).text,
    href,
    headingLevel,
    kicker: survey.regionName,
    badge: stateBadge(locale, state),
    body: excerpt(inLanguage(survey, 'introduction', locale).text, 180),
    facts: [dateFact(locale, survey, state, timeZone), ...(survey.hypothetical ? [hypotheticalBadge(locale)] : [])],
  });
}
