/** The list of surveys, grouped by what a resident can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  cardGrid,
  emptyState,
  fileList,
  linkButton,
  regionFilter,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import { groupSurveys, surveyCard } from '../cards.ts';
import type { Survey } from '../survey.ts';
import { list } from '../words/list.ts';

export function surveyListPage(parts: {
  readonly locale: Locale;
  readonly now: Date;
  readonly timeZone: string;
  readonly surveys: readonly Survey[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
}): Content {
  const { locale, now, timeZone, surveys, regions, region } = parts;
  const t = list(locale);
  return [
    regionFilter({ action: '/surveys', regions, region, say: t }),
    groupSurveys(surveys, now).map((group) =>
      section({
        id: group.state,
        title: t(`group.${group.state}`),
        body: cardGrid(group.surveys.map((one) => surveyCard(locale, one, now, timeZone))),
      }),
    ),
    surveys.length === 0 &&
      emptyState({
        title: region === '' ? t('none') : t('noneHere'),
        body: t('noneBody'),
        action: region !== '' && linkButton({ href: '/surveys', label: t('all'), kind: 'secondary' }),
      }),
    section({
      id: 'follow',
      title: t('followTitle'),
      body: fileList([
        { href: '/surveys.atom', label: t('followFeed'), kind: 'Atom' },
        { href: '/surveys.ics', label: t('followCalendar'), kind: 'iCalendar' },
        { href: '/api/surveys', label: t('followApi'), kind: 'JSON' },
      ]),
    }),
  ];
}
