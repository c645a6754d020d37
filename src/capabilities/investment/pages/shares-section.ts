/** How the sum is shared out: a map of what each region gets per head, and a table with every part, by need. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, number, percent } from '../../../platform/i18n/format.ts';
import {
  countyMap,
  dataTable,
  hasCounties,
  html,
  mapSteps,
  section,
  stepOf,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import type { Version } from '../store/versions.ts';
import type { ToldRegion, ToldShares } from '../told-shares.ts';
import { allocationWords } from '../words/allocation.ts';
import { dollars } from '../words/problems.ts';
import { difference, moreRows, mostRows, perHead, profileName, wholeDollars } from './allocation-words.ts';

/** The last part of a region's id names it in addresses: 'county:fresno'. */
export const regionPath = (allocation: Allocation, region: string): string =>
  `${pathOf(allocation)}/regions/${region.split('/').at(-1) ?? ''}`;

export function sharesSection(
  locale: Locale,
  { allocation, version, told }: { allocation: Allocation; version: Version; told: ToldShares },
): Content {
  const t = allocationWords(locale);
  const { terms, profile } = version.plan;
  return section({
    id: 'shares',
    title: t('sharedOut'),
    lead:
      // Where no need is above nothing there is nothing to share by, and all of it goes per head, whatever the terms say.
      terms.base < 10_000 && told.regions.every(({ share }) => share.need === 0)
        ? t('sharedOutNoNeed')
        : t('sharedOutLead', { base: percent(locale, terms.base / 10_000, 2), profile: profileName(locale, profile) }),
    body: [
      hasCounties(told.regions.map(({ region }) => region)) && shareMap(locale, told, terms.sum),
      shareTable(locale, allocation, told),
      moreRows(locale, allocation, told.regions.length),
    ],
  });
}

function shareMap(locale: Locale, told: ToldShares, sum: number): Content {
  const t = allocationWords(locale);
  const lived = told.regions.filter(({ people }) => people > 0);
  // In whole cents, as the classes of the map are of whole numbers.
  const cents = (region: ToldRegion): number => Math.round(region.each);
  const steps = mapSteps(lived.map(cents).filter((each) => each > 0));
  const byEach = lived.toSorted((a, b) => a.each - b.each);
  const [least, most] = [byEach[0], byEach.at(-1)];
  return countyMap({
    title: t('mapTitle'),
    description: t('mapDescription', {
      least: dollars(locale, Math.round(least?.each ?? 0)),
      leastName: least?.name ?? '',
      most: dollars(locale, Math.round(most?.each ?? 0)),
      mostName: most?.name ?? '',
      average: dollars(locale, Math.round(told.people === 0 ? 0 : sum / told.people)),
    }),
    tableLabel: t('mapTable'),
    columns: { county: t('region'), value: t('perHead') },
    counties: told.regions
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((region) => ({
        id: region.region,
        label: region.name,
        shade: region.each > 0 ? stepOf(steps, cents(region)) : 'none',
        text: dollars(locale, cents(region)),
      })),
    scale: steps.map(({ shade, from, until }) => ({
      shade,
      label:
        until === undefined
          ? t('stepFrom', { from: dollars(locale, from) })
          : t('stepUpTo', { from: dollars(locale, from), to: dollars(locale, until) }),
    })),
  });
}

function shareTable(locale: Locale, allocation: Allocation, { regions }: ToldShares): Content {
  const t = allocationWords(locale);
  const scored = regions.filter(({ need }) => need.rank !== null).length;
  return dataTable({
    caption: t('tableTitle'),
    dense: true,
    columns: [
      // What it gets stands first: on a phone it is all that is seen beside the name.
      { label: t('region') },
      { label: t('total'), numeric: true },
      { label: t('perHead'), numeric: true },
      { label: t('rank'), numeric: true },
      { label: t('need'), numeric: true },
      { label: t('people'), numeric: true },
      { label: t('base'), numeric: true },
      { label: t('byNeed'), numeric: true },
      { label: t('moved'), numeric: true },
    ],
    rows: regions
      .slice(0, mostRows)
      .map(({ region, name, need, people, share }) => [
        html`<a href="${regionPath(allocation, region)}">${name}</a>`,
        wholeDollars(locale, share.total),
        perHead(locale, share.total, people),
        need.rank === null ? '–' : t('rankOf', { rank: need.rank, n: scored }),
        need.score === null ? t('noScore') : fixed(locale, need.score, 1),
        number(locale, people),
        wholeDollars(locale, share.base),
        wholeDollars(locale, share.need),
        difference(locale, share.moved),
      ]),
  });
}
