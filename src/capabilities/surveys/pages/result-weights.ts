/** How the answers were weighted: the margins before and after, beside the population, with their sources. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixedPercent } from '../../../platform/i18n/format.ts';
import { dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Class } from '../../../rules/survey/index.ts';
import type { SurveyResult } from '../results.ts';
import type { PeopledRegion } from '../store/questions.ts';
import type { Survey } from '../survey.ts';
import { resultWords } from '../words/results.ts';
import { ageClassName, regionClassName } from './class-names.ts';

export interface WeightsParts {
  readonly survey: Survey;
  readonly regions: readonly PeopledRegion[];
  readonly result: SurveyResult;
}

export function weightsSection(locale: Locale, { survey, regions, result }: WeightsParts): Content {
  const t = resultWords(locale);
  const { weighed } = result;
  const { classes, cellWeights, by } = weighed;
  if (!by.region && !by.age) return section({ id: 'weights', title: t('weightsTitle'), body: t('weightsNone') });
  const weightedIn = (of: 'region' | 'age', at: number): number =>
    classes.counts.reduce(
      (sum, row, r) =>
        sum +
        row.reduce(
          (inner, count, a) => inner + ((of === 'region' ? r : a) === at ? count * cellWeights[r]![a]! : 0),
          0,
        ),
      0,
    );
  const table = (
    of: 'region' | 'age',
    caption: string,
    groups: readonly Class[],
    name: (at: number) => string,
  ): Content => {
    const people = groups.reduce((sum, group) => sum + group.people, 0);
    const share = (value: number): string => fixedPercent(locale, value, 1);
    return dataTable({
      caption,
      dense: true,
      columns: [
        { label: t('group') },
        { label: t('population'), numeric: true },
        { label: t('before'), numeric: true },
        { label: t('after'), numeric: true },
      ],
      rows: groups.map((group, at) => [
        name(at),
        share(group.people / people),
        share(group.respondents / result.counted),
        share(weightedIn(of, at) / result.counted),
      ]),
    });
  };
  return section({
    id: 'weights',
    title: t('weightsTitle'),
    lead: t('weightsLead'),
    body: [
      html`<p>
        ${t('weightsLead2', {
          trimmed: weighed.trimmed,
          reached: weighed.reached ? 'yes' : 'no',
          distance: fixedPercent(locale, weighed.worst.distance, 1),
        })}
      </p>`,
      by.region &&
        table('region', t('marginRegion'), classes.regions, (at) =>
          regionClassName(locale, classes.regions[at]!, regions),
        ),
      by.age && table('age', t('marginAge'), classes.ages, (at) => ageClassName(locale, classes.ages[at]!)),
      html`<p class="hint">${sources(locale, survey, regions, by)} ${t('method')}</p>`,
    ],
  });
}

function sources(
  locale: Locale,
  survey: Survey,
  regions: readonly PeopledRegion[],
  by: SurveyResult['weighed']['by'],
): string {
  const t = resultWords(locale);
  const region = [...new Set(regions.flatMap(({ source }) => source ?? []))].join('; ');
  const age = survey.ageTargets?.source ?? '';
  if (by.region && by.age) return t('sources', { region, age });
  return by.region ? t('sourcesRegion', { region }) : t('sourcesAge', { age });
}
