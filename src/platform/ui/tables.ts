/** Tables that can be read on a phone, and the way through long lists. */
import { attr, classes, html, type Content, type Html } from './html.ts';
import { icon } from './icons.ts';

export interface Column {
  readonly label: string;
  /** Figures stand at the end, so that digits line up. */
  readonly numeric?: boolean | undefined;
}

export interface TableParts {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Content[])[];
  /** A last row with totals. */
  readonly total?: readonly Content[] | undefined;
  /** On a phone each row becomes a block of its own; otherwise the table scrolls sideways. */
  readonly stacked?: boolean | undefined;
  readonly dense?: boolean | undefined;
}

export function dataTable(parts: TableParts): Html {
  return html`<div
    class="${classes('table-frame', parts.stacked && 'table-stacked', parts.dense && 'table-dense')}"
    ${parts.stacked ? '' : html`role="region" tabindex="0" aria-label="${parts.caption}"`}
  >
    <table>
      <caption class="${parts.captionHidden ? 'visually-hidden' : ''}">
        <span class="caption-words">${parts.caption}</span>
      </caption>
      <thead>
        <tr>
          ${parts.columns.map((column) => html`<th scope="col" class="${column.numeric ? 'numeric' : ''}">${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${parts.rows.map((cells) => row(cells, parts.columns))}
      </tbody>
      ${
        parts.total &&
        html`<tfoot>
          ${row(parts.total, parts.columns)}
        </tfoot>`
      }
    </table>
  </div>`;
}

const row = (cells: readonly Content[], columns: readonly Column[]): Html =>
  html`<tr>
    ${cells.map((cell, at) => {
      const name = columns[at]?.numeric ? 'numeric' : '';
      if (at === 0) return html`<th scope="row" class="${name}">${cell}</th>`;
      return html`<td class="${name}" ${attr('data-label', columns[at]?.label)}>${cell}</td>`;
    })}
  </tr>`;

export interface PaginationParts {
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly previous: string;
  readonly next: string;
}

export function pagination(parts: PaginationParts): Html | '' {
  const { page, pages, href } = parts;
  if (pages < 2) return '';
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((n) => n >= 1 && n <= pages)
    .sort((a, b) => a - b);
  return html`<nav class="pagination" aria-label="${parts.label}">
    ${page > 1 && html`<a class="pagination-step" rel="prev" href="${href(page - 1)}">${icon('back')}<span>${parts.previous}</span></a>`}
    <ol>
      ${shown.map(
        (n, at) =>
          html`${at > 0 && n - (shown[at - 1] ?? 0) > 1 ? html`<li class="pagination-gap" aria-hidden="true">…</li>` : ''}
            <li><a href="${href(n)}" ${attr('aria-current', n === page && 'page')}>${n}</a></li>`,
      )}
    </ol>
    ${page < pages && html`<a class="pagination-step" rel="next" href="${href(page + 1)}"><span>${parts.next}</span>${icon('arrow')}</a>`}
  </nav>`;
}
