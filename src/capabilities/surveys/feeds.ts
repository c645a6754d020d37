/** Feeds of the room: surveys announced, opened and closed, and the same as a calendar. */
import { atomFeed, type AtomEntry, type FeedParts } from '../../platform/feeds/atom.ts';
import { calendarFile } from '../../platform/feeds/calendar.ts';
import { stepsTaken } from '../../platform/feeds/steps.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { excerpt } from '../../platform/ui/index.ts';
import { pathOf, type Survey } from './survey.ts';
import { list } from './words/list.ts';

const summaryLetters = 500;

const summaryOf = (locale: Locale, survey: Survey): string =>
  excerpt(inLanguage(survey, 'introduction', locale).text, summaryLetters);

export function surveyFeed(parts: FeedParts, surveys: readonly Survey[]): string {
  const { locale, publicUrl, now } = parts;
  const t = list(locale);
  const taken = stepsTaken(
    surveys,
    ({ publishedAt, opensAt, closesAt }) => ({ published: publishedAt, opened: opensAt, closed: closesAt }),
    now,
  );
  const entries = taken.map(({ of: survey, step, at }): AtomEntry => {
    const page = `${publicUrl}${pathOf(survey)}`;
    return {
      id: `${page}#${step}`,
      title: t(`event.${step}`, { title: inLanguage(survey, 'title', locale).text }),
      at,
      author: survey.regionName,
      link: step === 'closed' ? `${page}/results` : page,
      summary: summaryOf(locale, survey),
    };
  });
  return atomFeed({ ...parts, path: '/surveys.atom', title: t('feedTitle'), page: '/surveys', entries });
}

export const surveyCalendar = ({ locale, publicUrl, now }: FeedParts, surveys: readonly Survey[]): string =>
  calendarFile({
    publicUrl,
    product: 'Surveys',
    name: list(locale)('calendarName'),
    events: surveys.map((survey) => ({
      uid: `survey-${survey.id}`,
      from: survey.opensAt,
      to: survey.closesAt,
      summary: list(locale)('period', { title: inLanguage(survey, 'title', locale).text }),
      description: summaryOf(locale, survey),
      location: survey.regionName,
      url: `${publicUrl}${pathOf(survey)}`,
    })),
    now,
  });
