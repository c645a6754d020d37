/** How much hangs on the choices: what changes when weights move a little, and when an indicator is left out. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, liveRegion, section, type Content } from '../../../platform/ui/index.ts';
import { processOf, type Allocation } from '../allocation.ts';
import type { Sensitivity } from '../sensitivity.ts';
import type { Version } from '../store/versions.ts';
import { allocationWords } from '../words/allocation.ts';
import { wholeDollars } from './allocation-words.ts';

/** Kept in nine of ten draws counts as stable. */
const stable = 0.1;

export function sensitivitySection(
  locale: Locale,
  { allocation, version, found }: { allocation: Allocation; version: Version; found: Sensitivity | undefined },
): Content {
  const t = allocationWords(locale);
  return section({
    id: 'sensitivity',
    title: t('sensitivityTitle'),
    ...(found === undefined ? {} : { lead: t('sensitivityLead', { draws: found.draws }) }),
    body:
      found === undefined
        ? liveRegion({
            id: 'sensitivity-now',
            topic: processOf(allocation.id),
            announce: t('sensitivityTitle'),
            body: html`<p>${t('sensitivityWaiting')}</p>`,
          })
        : found.draws === 0
          ? html`<p>${t('sensitivityNone')}</p>`
          : [short(locale, found), without(locale, version, found), everyRegion(locale, version, found)],
  });
}

function short(locale: Locale, { draws, regions }: Sensitivity): Content {
  const counted = (holds: (region: Sensitivity['regions'][number]) => boolean): number => regions.filter(holds).length;
  return html`<p>
    ${allocationWords(locale)('sensitivityStable', {
      n: counted(({ rankMoved }) => rankMoved <= stable * draws),
      gain: counted(({ above }) => above === draws),
      lose: counted(({ below }) => below === draws),
    })}
  </p>`;
}

function without(locale: Locale, { snapshot }: Version, { without: each }: Sensitivity): Content {
  const t = allocationWords(locale);
  const titleOf = (key: string): string => snapshot.indicators.find((one) => one.key === key)?.title ?? key;
  return (
    each.length > 0 &&
    dataTable({
      caption: t('without'),
      dense: true,
      columns: [
        { label: t('without') },
        { label: t('withoutRanks'), numeric: true },
        { label: t('withoutMoved'), numeric: true },
      ],
      rows: each.map(({ indicator, clash, ranksMoved, moved }) =>
        clash
          ? [titleOf(indicator), t('withoutClash'), '–']
          : [titleOf(indicator), `${ranksMoved}`, wholeDollars(locale, moved)],
      ),
    })
  );
}

function everyRegion(locale: Locale, { snapshot }: Version, { draws, regions }: Sensitivity): Content {
  const t = allocationWords(locale);
  return explainer({
    summary: t('drawsTable'),
    body: dataTable({
      caption: t('sensitivityTitle'),
      captionHidden: true,
      dense: true,
      columns: [
        { label: t('region') },
        { label: t('rankMoved'), numeric: true },
        { label: t('rankRange'), numeric: true },
        { label: t('partRange'), numeric: true },
      ],
      rows: regions.map(({ rankMoved, bestRank, worstRank, low, high }, at) => [
        snapshot.regions[at]?.name ?? '',
        percent(locale, rankMoved / draws),
        bestRank === null ? '–' : t('ranksFrom', { best: bestRank, worst: worstRank ?? bestRank }),
        t('ranksFrom', { best: wholeDollars(locale, low), worst: wholeDollars(locale, high) }),
      ]),
    }),
  });
}
