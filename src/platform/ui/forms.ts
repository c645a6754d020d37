/** Forms and their buttons. Browsers' own checks are off: the server answers in the page's language beside the field. */
import { attr, html, type Content, type Html } from './html.ts';
import { icon, type IconName } from './icons.ts';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonParts {
  readonly label: Content;
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconName | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formaction?: string | undefined;
  /** Names a form elsewhere on the page. */
  readonly form?: string | undefined;
}

export const button = (parts: ButtonParts): Html =>
  html`<button
    class="button button-${parts.kind ?? 'primary'}"
    ${[attr('name', parts.name), attr('value', parts.value), attr('formaction', parts.formaction), attr('form', parts.form)]}
  >
    ${parts.icon && icon(parts.icon)}<span>${parts.label}</span>
  </button>`;

/** A link that is the next step, shown as a button. */
export const linkButton = (parts: {
  readonly href: string;
  readonly label: Content;
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconName | undefined;
}): Html =>
  html`<a class="button button-${parts.kind ?? 'primary'}" href="${parts.href}"
    >${parts.icon && icon(parts.icon)}<span>${parts.label}</span></a
  >`;

/** A link with an arrow, for "more of this". */
export const moreLink = (href: string, label: Content): Html =>
  html`<a class="more-link" href="${href}"><span>${label}</span>${icon('arrow')}</a>`;

export interface FormParts {
  readonly action: string;
  readonly method?: 'post' | 'get' | undefined;
  readonly id?: string | undefined;
  /** Set it for forms with a file. */
  readonly files?: boolean | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly label?: string | undefined;
  readonly body: Content;
  readonly buttons?: Content;
}

export const form = (parts: FormParts): Html =>
  html`<form
    class="form"
    method="${parts.method ?? 'post'}"
    action="${parts.action}"
    novalidate
    ${[attr('id', parts.id), attr('aria-label', parts.label), attr('enctype', parts.files && 'multipart/form-data')]}
  >
    ${hiddenFields(parts.hidden)} ${parts.body} ${parts.buttons && html`<div class="actions">${parts.buttons}</div>`}
  </form>`;

export const hiddenFields = (values: Readonly<Record<string, string>> | undefined): Content =>
  Object.entries(values ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

/** One button that changes something by itself, for example "Close the vote". */
export const actionForm = (
  parts: ButtonParts & { readonly action: string; readonly hidden?: Readonly<Record<string, string>> | undefined },
): Html =>
  html`<form class="action-form" method="post" action="${parts.action}">
    ${hiddenFields(parts.hidden)}${button(parts)}
  </form>`;

/** Search and filters in one line, sent by GET so that the address can be shared. */
export const filterForm = (parts: {
  readonly action: string;
  readonly label: string;
  readonly fields: Content;
  readonly submit: string;
}): Html =>
  html`<form class="filter-form" method="get" action="${parts.action}" role="search" aria-label="${parts.label}">
    ${parts.fields} ${button({ label: parts.submit, kind: 'secondary' })}
  </form>`;
