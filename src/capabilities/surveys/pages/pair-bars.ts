/** Every answer with two bars, as answered and weighted; the weighted one carries its interval. The same in a table. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixedPercent, number } from '../../../platform/i18n/format.ts';
import { dataTable, html, icon, type Html } from '../../../platform/ui/index.ts';
import type { OptionResult } from '../results.ts';
import { resultWords } from '../words/results.ts';

export interface PairBarsParts {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly (OptionResult & { readonly label: string })[];
}

const along = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

export function pairBars(locale: Locale, { title, description, rows }: PairBarsParts): Html {
  const t = resultWords(locale);
  const one = (share: number): string => fixedPercent(locale, share, 1);
  const range = (found: OptionResult['weighted']): string =>
    found === null ? '–' : `${one(found.low)} – ${one(found.high)}`;
  return html`<figure class="chart">
    <figcaption><p class="chart-description">${description}</p></figcaption>
    <ul class="legend">
      <li>
        <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
          <rect class="pair-raw" width="16" height="16" rx="2" /></svg
        >${t('raw')}
      </li>
      <li>
        <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
          <rect class="pair-weighted" width="16" height="16" rx="2" /></svg
        >${t('weighted')}
      </li>
      <li>
        <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
          <line class="pair-interval" x1="0" x2="16" y1="8" y2="8" /></svg
        >${t('interval')}
      </li>
    </ul>
    <ul class="pair-bars">
      ${rows.map(
        ({ label, share, weighted }) =>
          html`<li>
            <div class="bar-words"><span class="bar-label">${label}</span></div>
            <div class="pair-line">
              <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">
                <rect class="bar-track" width="100%" height="10" rx="2" />
                <rect class="pair-raw" width="${along(share)}" height="10" rx="2" />
              </svg>
              <span class="bar-value"><span class="visually-hidden">${t('raw')}: </span>${one(share)}</span>
            </div>
            ${weightedLine(locale, weighted)}
          </li>`,
      )}
    </ul>
    ${rows.some(({ weighted }) => weighted === null) && html`<p class="hint">${t('withheldNote')}</p>`}
    <details class="chart-table">
      <summary>${icon('chevron')}<span>${t('table')}</span></summary>
      ${dataTable({
        caption: title,
        captionHidden: true,
        dense: true,
        columns: [
          { label: t('option') },
          { label: t('people'), numeric: true },
          { label: t('raw'), numeric: true },
          { label: t('weighted'), numeric: true },
          { label: t('interval'), numeric: true },
        ],
        rows: rows.map(({ label, count, share, weighted }) => [
          label,
          number(locale, count),
          one(share),
          weighted === null ? '–' : one(weighted.value),
          range(weighted),
        ]),
      })}
    </details>
  </figure>`;
}

/** The weighted bar with its interval; a word in its place where it is left out. */
function weightedLine(locale: Locale, weighted: OptionResult['weighted']): Html {
  const t = resultWords(locale);
  const label = html`<span class="visually-hidden">${t('weighted')}: </span>`;
  if (weighted === null)
    return html`<div class="pair-line">
      <span class="pair-withheld">${t('weighted')}: ${t('hiddenCell')}</span>
      <span class="bar-value"><span aria-hidden="true">–</span></span>
    </div>`;
  const { value, low, high } = weighted;
  return html`<div class="pair-line">
    <svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="14" rx="2" />
      <rect class="pair-weighted" width="${along(value)}" height="14" rx="2" />
      <line class="pair-interval-edge" x1="${along(low)}" x2="${along(high)}" y1="7" y2="7" />
      <line class="pair-interval" x1="${along(low)}" x2="${along(high)}" y1="7" y2="7" />
    </svg>
    <span class="bar-value">${label}<strong>${fixedPercent(locale, value, 1)}</strong></span>
  </div>`;
}
