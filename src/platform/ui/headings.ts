/** Page headers, sections, leads and small stacks: what gives a page its order. */
import { attr, html, type Content, type Html, type Link } from './html.ts';

export interface PageHeaderParts {
  readonly title: Content;
  /** A few words above the title that say what kind of thing this is. */
  readonly kicker?: Content;
  readonly lead?: Content;
  /** Badges, dates and places in one line under the lead. */
  readonly facts?: readonly Content[] | undefined;
  readonly actions?: Content;
}

export const pageHeader = (parts: PageHeaderParts): Html =>
  html`<div class="page-header">
    ${parts.kicker && html`<p class="kicker">${parts.kicker}</p>`}
    <h1>${parts.title}</h1>
    ${parts.lead && lead(parts.lead)} ${parts.facts && facts(parts.facts)}
    ${parts.actions && html`<div class="actions">${parts.actions}</div>`}
  </div>`;

export const lead = (body: Content): Html => html`<p class="lead">${body}</p>`;

/** Short facts in one line, for example badges, dates and places. */
export const facts = (items: readonly Content[]): Html =>
  html`<ul class="facts">
    ${items.filter((item) => item !== undefined && item !== false && item !== null && item !== '').map((item) => html`<li>${item}</li>`)}
  </ul>`;

export interface SectionParts {
  readonly title: Content;
  readonly id?: string | undefined;
  readonly lead?: Content;
  /** Beside the title, for example a link to the whole list. */
  readonly aside?: Content;
  readonly body: Content;
}

export const section = (parts: SectionParts): Html =>
  html`<section class="section" ${attr('id', parts.id)}>
    <div class="section-head">
      <h2>${parts.title}</h2>
      ${parts.aside && html`<div class="section-aside">${parts.aside}</div>`}
    </div>
    ${parts.lead && html`<p class="section-lead">${parts.lead}</p>`} ${parts.body}
  </section>`;

/** What a long page holds, as links to its sections. */
export const contents = (parts: { readonly label: string; readonly links: readonly Link[] }): Html =>
  html`<nav class="contents" aria-label="${parts.label}">
    <p aria-hidden="true">${parts.label}</p>
    <ul>
      ${parts.links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}
    </ul>
  </nav>`;

/** Paragraphs and the like, kept to a readable line length. */
export const prose = (body: Content): Html => html`<div class="prose">${body}</div>`;

/** Main column with a narrower one beside it (below it on a phone). */
export const columns = (main: Content, aside: Content): Html =>
  html`<div class="columns">
    <div class="columns-main">${main}</div>
    <div class="columns-aside">${aside}</div>
  </div>`;

/** For screen readers only. */
export const hidden = (body: Content): Html => html`<span class="visually-hidden">${body}</span>`;
