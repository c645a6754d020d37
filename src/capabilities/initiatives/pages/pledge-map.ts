/** Pledges by county on a map. Counties that are not named are drawn alike, as in the table they are one row together. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { countyMap, mapSteps, stepOf, type Html } from '../../../platform/ui/index.ts';
import type { PledgeFigures } from '../pledge-figures.ts';
import { pledgeMapWords } from '../words/pledge-map.ts';
import { pledgeWords } from '../words/pledge.ts';

export function pledgeMap(locale: Locale, { regions, elsewhere }: Pick<PledgeFigures, 'regions' | 'elsewhere'>): Html {
  const t = pledgeWords(locale);
  const m = pledgeMapWords(locale);
  const steps = mapSteps(regions.map(({ pledges }) => pledges));
  const most = regions.toSorted((a, b) => b.pledges - a.pledges || (a.name < b.name ? -1 : 1));
  return countyMap({
    title: t('byCounty'),
    description: t('byCountyLead'),
    tableLabel: t('table'),
    counties: most.map(({ id, name, pledges }) => ({
      id,
      label: name,
      shade: stepOf(steps, pledges),
      text: number(locale, pledges),
    })),
    rest: { shade: 'few', text: m('few') },
    others: elsewhere > 0 ? [{ label: t('elsewhere'), text: number(locale, elsewhere) }] : [],
    scale: [
      ...steps.map(({ shade, from, until }) => ({
        shade,
        label: until === undefined ? m('last', { from }) : m('step', { from, until }),
      })),
      { shade: 'few', label: m('few') },
    ],
    columns: { county: t('county'), value: t('pledges') },
  });
}
