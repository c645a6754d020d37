/** What people must be told: notices, the summary of errors in a form, and longer explanations folded away. */
import { attr, fieldId, html, type Content, type Html, type Link } from './html.ts';
import { icon, type IconName } from './icons.ts';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const noticeIcon: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'error',
};

/** `announce` reads it out as soon as the page is there: for what just happened, not for standing notes. */
export const notice = (parts: {
  readonly kind: NoticeKind;
  readonly title?: string | undefined;
  readonly body: Content;
  readonly announce?: boolean | undefined;
}): Html =>
  html`<div
    class="notice notice-${parts.kind}"
    ${attr('role', parts.announce && (parts.kind === 'error' ? 'alert' : 'status'))}
  >
    ${icon(noticeIcon[parts.kind])}
    <div>
      ${parts.title && html`<p class="notice-title">${parts.title}</p>`}
      <div class="notice-body">${parts.body}</div>
    </div>
  </div>`;

export interface FieldError {
  /** The field's name; leave it out when the problem is not with one field. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Stands above a form that came back; takes the focus, and each line leads to its field. Nothing when there are no errors. */
export const errorSummary = (parts: {
  readonly title: string;
  readonly body?: Content;
  readonly errors: readonly FieldError[];
}): Html | '' =>
  parts.errors.length === 0
    ? ''
    : html`<div class="error-summary" role="group" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
        <h2 id="error-summary-title">${icon('error')}<span>${parts.title}</span></h2>
        ${parts.body && html`<p>${parts.body}</p>`}
        <ul>
          ${parts.errors.map(
            (error) =>
              html`<li>
                ${error.field === undefined ? error.message : html`<a href="#${fieldId(error.field)}">${error.message}</a>`}
              </li>`,
          )}
        </ul>
      </div>`;

/** An explanation that is there for those who want it. */
export const explainer = (parts: {
  readonly summary: string;
  readonly body: Content;
  readonly open?: boolean | undefined;
}): Html =>
  html`<details class="explainer" ${parts.open ? 'open' : ''}>
    <summary>${icon('chevron')}<span>${parts.summary}</span></summary>
    <div class="explainer-body">${parts.body}</div>
  </details>`;

/** Views of one thing, as plain links. */
export const tabs = (parts: {
  readonly label: string;
  readonly tabs: readonly (Link & { readonly current?: boolean | undefined; readonly count?: Content })[];
}): Html =>
  html`<nav class="tabs" aria-label="${parts.label}">
    <ul>
      ${parts.tabs.map(
        (tab) =>
          html`<li>
            <a href="${tab.href}" ${attr('aria-current', tab.current && 'page')}
              >${tab.label}${tab.count !== undefined && html`<span class="tab-count">${tab.count}</span>`}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
