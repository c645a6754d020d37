/** The list of surveys, grouped by what a resident can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { cardGrid, followSection, processList, type Content } from '../../../platform/ui/index.ts';
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
    processList({
      at: '/surveys',
      say: t,
      regions,
      region,
      groups: groupSurveys(surveys, now).map((group) => ({
        id: group.state,
        title: t(`group.${group.state}`),
        body: cardGrid(group.surveys.map((one) => surveyCard(locale, one, now, timeZone))),
      })),
    }),
    followSection({ at: '/surveys', say: t }),
  ];
}
