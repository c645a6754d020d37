/** What all charts share: a title, a sentence that says what is to be seen, and the same figures in a table. */
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../icons.ts';
import { dataTable, type TableParts } from '../tables.ts';

export interface ChartParts {
  readonly title: string;
  /** One sentence with the main thing the chart shows. */
  readonly description: string;
  /** The summary of the folded table, for example "Show the figures as a table". */
  readonly tableLabel: string;
  readonly tableOpen?: boolean | undefined;
  readonly source?: Content;
}

export const chartFrame = (parts: ChartParts, drawing: Content, table: TableParts, legend?: Content): Html =>
  html`<figure class="chart">
    <figcaption>
      <p class="chart-title">${parts.title}</p>
      <p class="chart-description">${parts.description}</p>
    </figcaption>
    ${legend} ${drawing}
    <details class="chart-table" ${parts.tableOpen ? 'open' : ''}>
      <summary>${icon('chevron')}<span>${parts.tableLabel}</span></summary>
      ${dataTable({ captionHidden: true, dense: true, ...table })}
    </details>
    ${parts.source && html`<p class="chart-source">${parts.source}</p>`}
  </figure>`;

/** The keys of a chart; `swatch` is a class that also carries a pattern, so that colour is never alone. */
export const legend = (entries: readonly { readonly swatch: string; readonly label: string }[]): Html =>
  html`<ul class="legend">
    ${entries.map(
      (entry) =>
        html`<li>
          <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
            <rect class="${entry.swatch}" width="16" height="16" rx="2" /></svg
          >${entry.label}
        </li>`,
    )}
  </ul>`;

/** A share as an SVG length, rounded so that pages stay small. */
export const pct = (share: number): string =>
  `${Math.round(Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0)) * 10000) / 100}%`;
