/** Beside every allocation: what sharing per head alone would give, who gains and loses by it, whom the money reaches, and what becomes of the gap. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, percent } from '../../../platform/i18n/format.ts';
import { dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Inequality } from '../../../rules/equity/index.ts';
import type { Allocation } from '../allocation.ts';
import type { Version } from '../store/versions.ts';
import type { ToldGap, ToldRegion, ToldShares } from '../told-shares.ts';
import { allocationWords } from '../words/allocation.ts';
import { dollars } from '../words/problems.ts';
import { difference, indicatorTitle, wholeDollars } from './allocation-words.ts';
import { regionPath } from './shares-section.ts';

const shown = 6;

export function againstSection(
  locale: Locale,
  { allocation, version, told }: { allocation: Allocation; version: Version; told: ToldShares },
): Content {
  const t = allocationWords(locale);
  const { sum } = version.plan.terms;
  const { gain, lose, fit } = told.compared;
  return [
    section({
      id: 'against',
      title: t('againstTitle'),
      lead: t('againstLead', {
        average: dollars(locale, Math.round(told.people === 0 ? 0 : sum / told.people)),
        moved: wholeDollars(locale, gain.cents),
        sum: wholeDollars(locale, sum),
        gain: gain.regions,
        gainPeople: gain.people,
        lose: lose.regions,
        losePeople: lose.people,
      }),
      body: html`<div class="investment-pair">
        ${table(locale, allocation, t('gainsTitle'), told.gainers)}
        ${table(locale, allocation, t('losesTitle'), told.losers)}
      </div>`,
    }),
    fit !== null &&
      section({
        id: 'reach',
        title: t('reachTitle'),
        lead: t('reachLead'),
        body: dataTable({
          caption: t('reachTitle'),
          captionHidden: true,
          stacked: true,
          columns: [
            { label: t('gapMeasure') },
            { label: t('gapPlain'), numeric: true },
            { label: t('gapAfter'), numeric: true },
          ],
          rows: [
            [
              t('reachQuarter'),
              percent(locale, fit.unweighted.neediestQuarter, 1),
              percent(locale, fit.weighted.neediestQuarter, 1),
            ],
            [t('towardsNeed'), index(locale, fit.unweighted.towardsNeed), index(locale, fit.weighted.towardsNeed)],
            [t('againstNeed'), index(locale, fit.unweighted.againstNeed), index(locale, fit.weighted.againstNeed)],
          ],
        }),
      }),
    told.gap !== undefined && gapSection(locale, version, told.gap),
  ];
}

/** Rounding of sums may leave a hair below zero, which is none. */
const index = (locale: Locale, value: number): string => fixed(locale, Math.abs(value) < 0.0005 ? 0 : value, 3);

function table(locale: Locale, allocation: Allocation, title: string, regions: readonly ToldRegion[]): Content {
  const t = allocationWords(locale);
  return (
    regions.length > 0 &&
    dataTable({
      caption: title,
      stacked: true,
      columns: [
        { label: t('region') },
        { label: t('plain'), numeric: true },
        { label: t('difference'), numeric: true },
        { label: t('differenceEach'), numeric: true },
      ],
      rows: regions
        .slice(0, shown)
        .map(({ region, name, share, plain, gainEach }) => [
          html`<a href="${regionPath(allocation, region)}">${name}</a>`,
          wholeDollars(locale, plain),
          difference(locale, share.total - plain),
          `${gainEach < 0 ? '−' : '+'}${dollars(locale, Math.round(Math.abs(gainEach)))}`,
        ]),
    })
  );
}

function gapSection(locale: Locale, { snapshot }: Version, { indicator, before, plain, after }: ToldGap): Content {
  const t = allocationWords(locale);
  const title = indicatorTitle(locale, snapshot, indicator);
  const measures: readonly (readonly [string, (of: Inequality) => number | null])[] = [
    [t('gini'), (of) => of.gini],
    [t('theil'), (of) => of.theil.total],
    [t('palma'), (of) => of.palma],
    [t('fifths'), (of) => of.fifths],
  ];
  const cell = (value: number | null): string => (value === null ? '–' : fixed(locale, value, 5));
  return section({
    id: 'gap',
    title: t('gapTitle'),
    lead: t('gapLead', { indicator: title, mean: dollars(locale, Math.round(before.mean) * 100) }),
    body: [
      dataTable({
        caption: t('gapTitle'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('gapMeasure') },
          { label: t('gapBefore'), numeric: true },
          { label: t('gapPlain'), numeric: true },
          { label: t('gapAfter'), numeric: true },
        ],
        rows: measures.map(([label, of]) => [label, cell(of(before)), cell(of(plain)), cell(of(after))]),
      }),
      html`<p class="hint">${t('gapSource')}</p>`,
    ],
  });
}
