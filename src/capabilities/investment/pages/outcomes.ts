/** What came of a programme: for each indicator the change with it and without it, what that can and cannot tell, or why nothing can be told. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, type Content } from '../../../platform/ui/index.ts';
import type { DifferenceInDifferences } from '../../../rules/equity/index.ts';
import type { Outcome } from '../outcomes.ts';
import type { Programme } from '../programme.ts';
import { outcomeWords } from '../words/outcomes.ts';
import { programmeWords } from '../words/programme.ts';

export function outcomesPart(locale: Locale, programme: Programme, outcomes: readonly Outcome[]): Content {
  const t = outcomeWords(locale);
  if (programme.watched.length === 0) return html`<p>${programmeWords(locale)('outcomesNone')}</p>`;
  return [
    outcomes.map((outcome) => outcomePart(locale, outcome)),
    outcomes.some(({ found }) => found.type === 'told') &&
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
  const { found, releases } = outcome;
  return [
    html`<h3><a href="${outcome.path}">${title}</a></h3>`,
    found.type === 'refused'
      ? html`<p>${t(`refused.${found.because}`, { before: outcome.before, after: outcome.after })}</p>`
      : [
          html`<p>${effectSentence(locale, outcome, found.result)}</p>`,
          dataTable({
            caption: title,
            captionHidden: true,
            stacked: true,
            columns: [
              { label: t('group') },
              { label: outcome.before, numeric: true },
              { label: outcome.after, numeric: true },
              { label: t('change'), numeric: true },
            ],
            rows: (['treated', 'comparison'] as const).map((group) => {
              const { regions, before, after, change } = found.result[group];
              return [
                t(group, { n: regions }),
                number(locale, before, 2),
                number(locale, after, 2),
                signed(locale, change),
              ];
            }),
            total: [t('difference'), '', '', signed(locale, found.result.effect)],
          }),
          html`<p class="hint">${t('releases', releases)}</p>`,
        ],
  ];
}

function effectSentence(locale: Locale, { before, after, unit }: Outcome, result: DifferenceInDifferences): string {
  const t = outcomeWords(locale);
  const { effect, interval } = result;
  const values = {
    before,
    after,
    effect: signed(locale, effect),
    unit: unit === 'percent' ? t('points') : unit === 'dollars' ? t('dollars') : '',
    low: interval === null ? '' : signed(locale, interval.low),
    high: interval === null ? '' : signed(locale, interval.high),
  };
  if (interval === null) return t('effectAlone', values);
  return `${t('effect', values)} ${t(interval.low > 0 || interval.high < 0 ? 'beyond' : 'within')}`;
}

const signed = (locale: Locale, value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(locale, Math.abs(value), 2)}`;
