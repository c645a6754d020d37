/** Facts in rows: summary lists, key figures, files, digests, quotations and receipts. */
import { attr, html, type Content, type Html } from './html.ts';
import { icon } from './icons.ts';

export interface SummaryRow {
  readonly term: Content;
  readonly value: Content;
  readonly action?: Content;
}

/** Terms with their values; with `boxed` it stands out as one thing. */
export const summaryList = (rows: readonly SummaryRow[], options: { readonly boxed?: boolean } = {}): Html =>
  html`<dl class="summary-list ${options.boxed ? 'boxed' : ''}">
    ${rows.map(
      (row) =>
        html`<div>
          <dt>${row.term}</dt>
          <dd>${row.value}</dd>
          ${row.action && html`<dd class="summary-action">${row.action}</dd>`}
        </div>`,
    )}
  </dl>`;

export interface KeyFigure {
  readonly value: Content;
  readonly label: Content;
  readonly note?: Content;
}

export const keyFigures = (figures: readonly KeyFigure[]): Html =>
  html`<dl class="key-figures">
    ${figures.map(
      (figure) =>
        html`<div>
          <dt>${figure.label}</dt>
          <dd class="key-figure">${figure.value}</dd>
          ${figure.note && html`<dd class="key-note">${figure.note}</dd>`}
        </div>`,
    )}
  </dl>`;

export interface FileLink {
  readonly href: string;
  readonly label: string;
  /** Format and size, for example "CSV, 48 kB". */
  readonly kind: string;
  readonly note?: Content;
}

export const fileList = (files: readonly FileLink[]): Html =>
  html`<ul class="file-list">
    ${files.map(
      (file) =>
        html`<li>
          <a href="${file.href}" download>${icon('download')}<span class="file-name">${file.label}</span></a>
          <span class="file-kind">${file.kind}</span>
          ${file.note && html`<p>${file.note}</p>`}
        </li>`,
    )}
  </ul>`;

/** Code, commands and anything to be compared letter by letter. */
export const codeBlock = (parts: { readonly code: string; readonly label?: string | undefined }): Html =>
  html`<figure class="code-block">
    ${parts.label && html`<figcaption>${parts.label}</figcaption>`}
    <pre
      tabindex="0"
      role="region"
      ${attr('aria-label', parts.label ?? parts.code.slice(0, 40))}
    ><code>${parts.code}</code></pre>
  </figure>`;

/** A digest in groups of eight, so that two people can compare it aloud. */
export const digest = (hex: string): Html =>
  html`<code class="digest">${(hex.match(/.{1,8}/g) ?? []).map((group) => html`<span>${group}</span>`)}</code>`;

export const quote = (parts: { readonly body: Content; readonly by?: Content }): Html =>
  html`<figure class="quote">
    <blockquote>${parts.body}</blockquote>
    ${parts.by && html`<figcaption>${parts.by}</figcaption>`}
  </figure>`;

/** What a person may keep as proof of an act. */
export const receipt = (parts: {
  readonly title: string;
  readonly body?: Content;
  readonly rows: readonly SummaryRow[];
  readonly digest?: { readonly label: string; readonly hex: string } | undefined;
  readonly actions?: Content;
}): Html =>
  html`<section class="receipt">
    <h2>${icon('check')}<span>${parts.title}</span></h2>
    ${parts.body && html`<p>${parts.body}</p>`} ${summaryList(parts.rows)}
    ${
      parts.digest &&
      html`<div class="receipt-digest">
        <p>${parts.digest.label}</p>
        ${digest(parts.digest.hex)}
      </div>`
    }
    ${parts.actions && html`<div class="actions">${parts.actions}</div>`}
  </section>`;
