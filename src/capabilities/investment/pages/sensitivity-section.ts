/** How much hangs on the choices: what changes when weights move a little, and when an indicator is left out. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, liveRegion, section, type Content } from '../../../platform/ui/index.ts';
import type { ShareRange } from '../../../rules/equity/index.ts';
import { processOf, type Allocation } from '../allocation.ts';
import type { Sensitivity } from '../sensitivity.ts';
import type { Version } from '../store/versions.ts';
import type { ToldShares } from '../told-shares.ts';
import { allocationWords } from '../words/allocation.ts';
import { indicatorTitle, mostRows, wholeDollars } from './allocation-words.ts';

/** Kept in nine of ten draws counts as stable. */
const stable = 0.1;

export function sensitivitySection(
  locale: Locale,
  parts: { allocation: Allocation; version: Version; told: ToldShares; found: Sensitivity | undefined },
): Content {
  const t = allocationWords(locale);
  const { allocation, version, told, found } = parts;
  return section({
    id: 'sensitivity',
    title: t('sensitivityTitle'),
    ...(found === undefined ? {} : { lead: t('sensitivityLead', { draws: found.ranges.draws }) }),
    body:
      found === undefined
        ? liveRegion({
            id: 'sensitivity-now',
            topic: processOf(allocation.id),
            announce: t('sensitivityTitle'),
            body: html`<p>${t('sensitivityWaiting')}</p>`,
          })
        : found.ranges.draws === 0
          ? html`<p>${t('sensitivityNone')}</p>`
          : [short(locale, told, found), without(locale, version, found), everyRegion(locale, version, found)],
  });
}

function short(locale: Locale, told: ToldShares, { ranges: { draws, clashes, regions } }: Sensitivity): Content {
  const t = allocationWords(locale);
  const plain = new Map(told.regions.map((one) => [one.region, one.plain]));
  const counted = (holds: (region: ShareRange) => boolean): number => regions.filter(holds).length;
  return [
    html`<p>
      ${t('sensitivityStable', {
        n: counted(({ rankMoved }) => rankMoved <= stable * draws),
        gain: counted(({ region, least }) => least > (plain.get(region) ?? 0)),
        lose: counted(({ region, most }) => most < (plain.get(region) ?? 0)),
      })}
    </p>`,
    clashes > 0 && html`<p>${t('sensitivityClashes', { clashes })}</p>`,
  ];
}

function without(locale: Locale, { snapshot }: Version, { without: each }: Sensitivity): Content {
  const t = allocationWords(locale);
  const titleOf = (key: string): string => indicatorTitle(locale, snapshot, key);
  return (
    each.length > 0 &&
    dataTable({
      caption: t('withoutTitle'),
      stacked: true,
      columns: [
        { label: t('without') },
        { label: t('withoutMoved'), numeric: true },
        { label: t('withoutShares'), numeric: true },
        { label: t('withoutRanks'), numeric: true },
      ],
      rows: each.map(({ without: key, moved, sharesMoved, rankShift }) =>
        moved === null
          ? [titleOf(key), t('withoutClash'), '–', '–']
          : [titleOf(key), wholeDollars(locale, moved), number(locale, sharesMoved), fixed(locale, rankShift, 1)],
      ),
    })
  );
}

function everyRegion(locale: Locale, { snapshot }: Version, { ranges: { draws, regions } }: Sensitivity): Content {
  const t = allocationWords(locale);
  const names = new Map(snapshot.regions.map(({ region, name }) => [region, name]));
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
        { label: t('shareMoved'), numeric: true },
        { label: t('partRange'), numeric: true },
      ],
      rows: regions
        .slice(0, mostRows)
        .map(({ region, rankMoved, shareMoved, ranks, least, most }) => [
          names.get(region) ?? region,
          percent(locale, rankMoved / draws),
          ranks === null ? '–' : t('ranksFrom', ranks),
          percent(locale, shareMoved / draws),
          t('ranksFrom', { best: wholeDollars(locale, least), worst: wholeDollars(locale, most) }),
        ]),
    }),
  });
}
