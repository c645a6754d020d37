/**
 * Where the projection lies between the limits: a line with the zones of the law, the projection as a mark and its confidence interval as a
 * whisker. It shows the part of the scale that matters, so nothing in it is a bar from zero.
 */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, type Content } from '../../../platform/ui/index.ts';
import type { Share } from '../../../rules/petition/index.ts';
import type { Picture } from '../projection-of.ts';
import { projectionWords } from '../words/projection.ts';
import { percentExact, percentShown } from './projection-tables.ts';

/** Shares of the requirement between which the scale always reaches. */
const least = 0.8;
const most = 1.25;

export function projectionScale(locale: Locale, { projection, intervals, limits }: Picture): Content {
  const t = projectionWords(locale);
  const { projected, required, awaited } = projection;
  const share = percentShown(locale, { projection, limits });
  if (projection.counties.length === 0 || awaited.length > 0) return undefined;
  const shareOf = ({ of, in: parts }: Share): number => of / parts;
  const [fails, eligible] = [shareOf(limits.failsBelow), shareOf(limits.eligibleAbove)];
  const [low, high] = [intervals.total.low / required, intervals.total.high / required];
  const at = projected / required;
  const from = Math.max(0, Math.min(least, low - 0.03, at - 0.03));
  const to = Math.max(most, high + 0.03, at + 0.03);
  const x = (share: number): string => `${Math.round(((share - from) / (to - from)) * 10_000) / 100}%`;
  const width = (a: number, b: number): string => `${Math.round(((b - a) / (to - from)) * 10_000) / 100}%`;
  const said = (share: number): string => percent(locale, share, 1);
  const text = t('scaleText', { percent: share, low: said(fails), high: said(eligible) });
  const marks = [
    ['fails', fails],
    ['required', 1],
    ['eligible', eligible],
  ] as const;
  return html`<figure class="chart petition-scale">
    <figcaption>
      <p class="chart-title">${t('scaleTitle')}</p>
      <p class="chart-description">
        ${text} ${t('scaleInterval', { level: intervals.level, from: said(low), to: said(high) })}
      </p>
    </figcaption>
    <svg width="100%" height="104" role="img" aria-label="${text}">
      <rect class="zone-fails" x="0" y="40" width="${width(from, fails)}" height="24" />
      <rect class="zone-check" x="${x(fails)}" y="40" width="${width(fails, eligible)}" height="24" />
      <rect class="zone-eligible" x="${x(eligible)}" y="40" width="${width(eligible, to)}" height="24" />
      ${marks.map(
        ([, share], index) =>
          html`<line class="scale-mark" x1="${x(share)}" x2="${x(share)}" y1="34" y2="70" />
            <text class="scale-text" x="${x(share)}" y="${index === 1 ? 28 : 86}" text-anchor="middle"
              >${said(share)}</text
            >`,
      )}
      <line class="scale-whisker" x1="${x(low)}" x2="${x(high)}" y1="52" y2="52" />
      <line class="scale-whisker" x1="${x(low)}" x2="${x(low)}" y1="46" y2="58" />
      <line class="scale-whisker" x1="${x(high)}" x2="${x(high)}" y1="46" y2="58" />
      <circle class="scale-point" cx="${x(at)}" cy="52" r="7" />
    </svg>
    <p class="scale-zones" aria-hidden="true">
      <span>← ${t('zone.fails')}</span><span>${t('zone.full-check')}</span><span>${t('zone.eligible')} →</span>
    </p>
    ${explainer({
      summary: t('scaleTable'),
      body: dataTable({
        caption: t('scaleTitle'),
        captionHidden: true,
        stacked: true,
        dense: true,
        columns: [
          { label: t('mark') },
          { label: t('signatures'), numeric: true },
          { label: t('share'), numeric: true },
        ],
        rows: [
          ...marks.map(([name, share]) => [t(`mark.${name}`), number(locale, share * required, 1), said(share)]),
          [t('mark.projected'), number(locale, projected), percentExact(locale, projection)],
          [t('mark.low'), number(locale, Math.floor(intervals.total.low)), said(low)],
          [t('mark.high'), number(locale, Math.ceil(intervals.total.high)), said(high)],
        ],
      }),
    })}
  </figure>`;
}
