/** "Why Tulare County gets $4,120,000": one region's part in plain words, step by step, with its figures and what would change it. */
import { tags, type Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, percent } from '../../../platform/i18n/format.ts';
import { dataTable, html, linkButton, notice, section, waterfall, type Content } from '../../../platform/ui/index.ts';
import type { ShareRange } from '../../../rules/equity/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import type { Sensitivity } from '../sensitivity.ts';
import type { OpenedLink } from '../shown-budgets.ts';
import type { Version } from '../store/versions.ts';
import type { ToldRegion, ToldShares } from '../told-shares.ts';
import { allocationWords } from '../words/allocation.ts';
import { common } from '../words/common.ts';
import { dollars } from '../words/problems.ts';
import { difference, figureText, indicatorTitle, perHead, wholeDollars } from './allocation-words.ts';

export interface RegionPageParts {
  readonly allocation: Allocation;
  readonly version: Version;
  readonly told: ToldShares;
  readonly region: ToldRegion;
  readonly sensitivity: Sensitivity | undefined;
  readonly budget: OpenedLink | undefined;
}

export function regionPage(locale: Locale, parts: RegionPageParts): Content {
  const t = allocationWords(locale);
  const { allocation, region, budget } = parts;
  return [
    html`<p>${shortOf(locale, region)}</p>`,
    budget?.link !== undefined &&
      notice({ kind: 'info', body: html`${t('itsBudget')}<a href="${budget.link.path}">${budget.link.title}</a>` }),
    stepsSection(locale, parts),
    needSection(locale, parts),
    whatIfSection(locale, parts),
    html`<div class="actions">
      ${linkButton({ href: pathOf(allocation), label: t('backToAll'), kind: 'secondary', icon: 'back' })}
    </div>`,
  ];
}

/** In one breath: what it gets, for each person, and against per head alone. */
export function shortOf(locale: Locale, { name, people, share, plain }: ToldRegion): string {
  const t = allocationWords(locale);
  const gain = share.total - plain;
  const against = Math.abs(gain) <= 1 ? 'whySame' : gain > 0 ? 'whyGains' : 'whyLoses';
  return `${t('whyShort', {
    region: name,
    total: wholeDollars(locale, share.total),
    each: perHead(locale, share.total, people),
    people,
    plain: wholeDollars(locale, plain),
  })} ${t(against, { cents: wholeDollars(locale, Math.abs(gain)) })}`;
}

function stepsSection(locale: Locale, { version, told, region }: RegionPageParts): Content {
  const t = allocationWords(locale);
  const { share } = region;
  // Where there is no need to share by, all of it went per head.
  const base = told.regions.every((one) => one.share.need === 0) ? 10_000 : version.plan.terms.base;
  const rows: readonly (readonly [string, string])[] = [
    [t('stepBase', { base: percent(locale, base / 10_000, 2) }), wholeDollars(locale, share.base)],
    [t('stepNeed'), wholeDollars(locale, share.need)],
    [t('stepMoved'), difference(locale, share.moved)],
  ];
  const floors = version.found.shares.floors.filter(({ regions }) => regions.includes(region.region));
  return section({
    title: t('stepsTitle'),
    body: [
      // A part that rules took away has no bar to stand on; a table says it instead.
      share.moved >= 0
        ? waterfall({
            title: t('stepsTitle'),
            description: t('stepsSum', { total: dollars(locale, share.total) }),
            tableLabel: t('mapTable'),
            total: share.total,
            steps: [share.base, share.need, share.moved].flatMap((value, at) =>
              value === 0 ? [] : [{ label: rows[at]![0], value, text: rows[at]![1], kind: at }],
            ),
            columns: { step: t('step'), value: t('total') },
          })
        : dataTable({
            caption: t('stepsTitle'),
            captionHidden: true,
            stacked: true,
            columns: [{ label: t('step') }, { label: t('total'), numeric: true }],
            rows,
            total: [t('stepTotal'), dollars(locale, share.total)],
          }),
      share.at !== null && html`<p>${t(`at.${share.at}`)}</p>`,
      floors.length > 0 &&
        html`<p>
          ${t('inFloors', { floors: new Intl.ListFormat(tags[locale]).format(floors.map(({ key }) => common(locale)('quoted', { text: key }))) })}
        </p>`,
    ],
  });
}

function needSection(locale: Locale, { version, told, region }: RegionPageParts): Content {
  const t = allocationWords(locale);
  const { need } = region;
  const scored = told.regions.filter((one) => one.need.rank !== null).length;
  const { normalisation } = version.plan.profile;
  return section({
    title: t('needTitle'),
    lead:
      need.rank === null || need.percentile === null
        ? t('needNone')
        : t('needSentence', { rank: need.rank, n: scored, percentile: percent(locale, need.percentile / 100) }),
    body: [
      dataTable({
        caption: t('needTitle'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('indicator') },
          { label: t('needFigure'), numeric: true },
          { label: t(`needValue.${normalisation}`), numeric: true },
        ],
        rows: need.indicators.map(({ key, figure, value }) => {
          const indicator = version.snapshot.indicators.find((one) => one.key === key);
          const title = indicatorTitle(locale, version.snapshot, key);
          return [
            indicator?.path === null || indicator === undefined
              ? title
              : html`<a href="${indicator.path}">${title}</a>`,
            figure === null ? t('missing') : figureText(locale, version.snapshot, key, figure),
            value === null ? '–' : fixed(locale, value, 1),
          ];
        }),
      }),
      normalisation === 'percentile' && html`<p class="hint">${t('needHint')}</p>`,
    ],
  });
}

function whatIfSection(locale: Locale, { version, region, sensitivity }: RegionPageParts): Content {
  const t = allocationWords(locale);
  const found = sensitivity?.ranges.regions.find((one) => one.region === region.region);
  const place = version.snapshot.regions.findIndex((one) => one.region === region.region);
  const titleOf = (key: string): string => indicatorTitle(locale, version.snapshot, key);
  return section({
    title: t('whatIfTitle'),
    lead:
      sensitivity === undefined
        ? t('sensitivityWaiting')
        : found !== undefined &&
          [
            t('whatIfDraws', {
              draws: sensitivity.ranges.draws,
              low: wholeDollars(locale, found.least),
              high: wholeDollars(locale, found.most),
              median: wholeDollars(locale, found.median),
              best: found.ranks?.best ?? '–',
              worst: found.ranks?.worst ?? '–',
            }),
            howOften(locale, found, sensitivity.ranges.draws),
          ].join(' '),
    body:
      sensitivity !== undefined &&
      dataTable({
        caption: t('whatIfTitle'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('whatIfWithout') },
          { label: t('whatIfGets'), numeric: true },
          { label: t('difference'), numeric: true },
        ],
        rows: Object.entries(sensitivity.totals).map(([key, totals]) => {
          const cents = totals?.[place];
          return cents === undefined
            ? [titleOf(key), t('withoutClash'), '–']
            : [titleOf(key), wholeDollars(locale, cents), difference(locale, cents - region.share.total)];
        }),
      }),
  });
}

/** Seldom enough to rely on: in at most one draw of ten. */
const seldom = 0.1;

/** In words, how much hangs on the weights for one region. */
function howOften(locale: Locale, { rankMoved, shareMoved }: ShareRange, draws: number): string {
  const t = allocationWords(locale);
  return [
    t('whatIfOften', { rank: percent(locale, rankMoved / draws), share: percent(locale, shareMoved / draws) }),
    t(shareMoved <= seldom * draws ? 'whatIfSteady' : 'whatIfUnsteady'),
  ].join(' ');
}
