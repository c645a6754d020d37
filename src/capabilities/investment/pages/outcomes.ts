/** What came of a programme: for each indicator the change with it and without it, what that can and cannot tell, or why nothing can be told. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, type Content } from '../../../platform/ui/index.ts';
import type { DifferenceInDifferences } from '../../../rules/equity/index.ts';
import type { Found, Outcome } from '../outcomes.ts';
import type { Programme } from '../programme.ts';
import { outcomeWords } from '../words/outcomes.ts';
import { programmeWords } from '../words/programme.ts';
import { wholeDollars } from './allocation-words.ts';

export function outcomesPart(locale: Locale, programme: Programme, outcomes: readonly Outcome[]): Content {
  const t = outcomeWords(locale);
  if (programme.watched.length === 0) return html`<p>${programmeWords(locale)('outcomesNone')}</p>`;
  return [
    outcomes.map((outcome) => outcomePart(locale, outcome)),
    outcomes.some(({ found, without }) => found.type === 'told' || without?.type === 'told') &&
      explainer({
        summary: t('assumptions'),
        open: true,
        body: html`<ul>
          ${(['parallel', 'nothingElse', 'noSpill', 'chosen'] as const).map((one) => html`<li>${t(one)}</li>`)}
        </ul>`,
      }),
  ];
}

function outcomePart(locale: Locale, outcome: Outcome): Content {
  const t = outcomeWords(locale);
  const title = outcome.translations[locale] ?? outcome.title;
  const { found, releases, before, after, earlier, without, unit } = outcome;
  return [
    html`<h3><a href="${outcome.path}">${title}</a></h3>`,
    found.type === 'refused'
      ? html`<p>${t(`refused.${found.because}`, { before, after })}</p>`
      : [
          html`<p>${effectSentences(locale, outcome, found.result)}</p>`,
          changeTable(locale, { title, before, after, unit }, found.result),
          html`<p class="hint">${t('releases', releases)}</p>`,
        ],
    without !== undefined &&
      earlier !== undefined && [
        html`<h4>${t('withoutTitle')}</h4>`,
        html`<p>${withoutSentences(locale, { before: earlier, after: before, unit }, without)}</p>`,
        without.type === 'told' && changeTable(locale, { title, before: earlier, after: before, unit }, without.result),
      ],
  ];
}

interface Between {
  readonly before: string;
  readonly after: string;
  readonly unit: string;
}

function changeTable(
  locale: Locale,
  { title, before, after, unit }: Between & { readonly title: string },
  result: DifferenceInDifferences,
): Content {
  const t = outcomeWords(locale);
  return dataTable({
    caption: title,
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('group') },
      { label: before, numeric: true },
      { label: after, numeric: true },
      { label: t('change'), numeric: true },
    ],
    rows: (['treated', 'comparison'] as const).map((group) => {
      const own = result[group];
      return [
        t(group, { n: own.regions }),
        level(locale, unit, own.before),
        level(locale, unit, own.after),
        changed(locale, unit, own.change),
      ];
    }),
    total: [t('difference'), '', '', changed(locale, unit, result.effect)],
  });
}

/** Below this many regions in a group the variance that the span rests on is itself hardly known. */
const few = 10;

function effectSentences(locale: Locale, { before, after, unit }: Between, result: DifferenceInDifferences): string {
  const t = outcomeWords(locale);
  const { interval, treated, comparison } = result;
  const change = (value: number): string => changed(locale, unit, value);
  const effect = t('effect', { before, after, ...changesIn(locale, unit, result) });
  if (interval === null) return `${effect} ${t('spanNone')}`;
  return [
    effect,
    t('span', { low: change(interval.low), high: change(interval.high) }),
    t(interval.low > 0 || interval.high < 0 ? 'beyond' : 'within'),
    ...(Math.min(treated.regions, comparison.regions) < few
      ? [t('few', { treated: treated.regions, comparison: comparison.regions })]
      : []),
  ].join(' ');
}

function withoutSentences(locale: Locale, { before, after, unit }: Between, found: Found): string {
  const t = outcomeWords(locale);
  if (found.type === 'refused') return t('withoutRefused', { why: t(`refused.${found.because}`, { before, after }) });
  const { interval } = found.result;
  const verdict =
    interval === null
      ? t('withoutAlone')
      : interval.low > 0 || interval.high < 0
        ? t('withoutBeyond')
        : t('withoutWithin', { low: changed(locale, unit, interval.low), high: changed(locale, unit, interval.high) });
  return `${t('without', { before, after, ...changesIn(locale, unit, found.result) })} ${verdict}`;
}

const changesIn = (locale: Locale, unit: string, { treated, comparison, effect }: DifferenceInDifferences) => ({
  treated: changed(locale, unit, treated.change),
  comparison: changed(locale, unit, comparison.change),
  effect: changed(locale, unit, effect),
});

/** +$1,200, −1.5 percentage points, +0.25. */
const changed = (locale: Locale, unit: string, value: number): string => {
  const text = signed(value, (size) => (unit === 'percent' ? number(locale, size, 1) : level(locale, unit, size)));
  return unit === 'percent' ? outcomeWords(locale)('points', { n: text }) : text;
};

const level = (locale: Locale, unit: string, value: number): string => {
  if (unit === 'dollars') return wholeDollars(locale, Math.round(value) * 100);
  return unit === 'percent' ? percent(locale, value / 100, 1) : number(locale, value, 2);
};

const signed = (value: number, say: (size: number) => string): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${say(Math.abs(value))}`;
