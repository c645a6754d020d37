/** A whole page: skip link, header, breadcrumbs, main, footer. Works without a single script. */
import { siteFooter, type FooterParts } from './footer.ts';
import { siteHeader, type HeaderParts } from './header.ts';
import { attr, html, type Content, type Html, type Link } from './html.ts';
import { icon } from './icons.ts';

export interface DocumentParts extends HeaderParts {
  readonly lang: string;
  /** The title of the page; the name of the site follows it. */
  readonly title: string;
  readonly description?: string | undefined;
  /** The Atom feed of what this page lists, which browsers and readers find by themselves. */
  readonly feed?: Link | undefined;
  readonly skipLabel: string;
  /** From the home page down to this page's parent. */
  readonly breadcrumbs?: readonly Link[] | undefined;
  readonly breadcrumbsLabel?: string | undefined;
  /** A page header made by `pageHeader`, shown above the body at full width. */
  readonly heading?: Content;
  /** Usually made by `notice`: what just happened. */
  readonly notice?: Content;
  readonly body: Content;
  /** Uses the whole width, for tables, charts and ballots. */
  readonly wide?: boolean | undefined;
  /** For frames on other sites: without header, breadcrumbs and foot. */
  readonly framed?: boolean | undefined;
  /** Loaded again by itself every so many seconds where scripts are off: for pages that nobody touches. */
  readonly reloadSeconds?: number | undefined;
  readonly footer: FooterParts;
  /** The addresses of the style sheet, of one that this room's pages have beside it, and of this page's scripts. */
  readonly assets: { readonly css: string; readonly sheet?: string | undefined; readonly scripts: readonly string[] };
}

export function document(parts: DocumentParts): Html {
  return html`<!doctype html>
    <html lang="${parts.lang}" data-theme="${parts.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title} – ${parts.siteName ?? 'Concord'}</title>
        ${parts.description && html`<meta name="description" content="${parts.description}" />`}
        ${parts.feed && html`<link rel="alternate" type="application/atom+xml" title="${parts.feed.label}" href="${parts.feed.href}" />`}
        <meta name="color-scheme" content="${parts.theme === 'auto' ? 'light dark' : parts.theme}" />
        <meta name="theme-color" content="#0b3b43" />
        ${parts.reloadSeconds !== undefined && html`<noscript><meta http-equiv="refresh" content="${parts.reloadSeconds}" /></noscript>`}
        <link rel="stylesheet" href="${parts.assets.css}" />
        ${parts.assets.sheet !== undefined && html`<link rel="stylesheet" href="${parts.assets.sheet}" />`}
        ${parts.assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        ${parts.framed ? html`<div class="framed">${main(parts)}</div>` : whole(parts)}
      </body>
    </html>`;
}

const main = ({ heading, notice, body }: DocumentParts): Html =>
  html`<main id="main" tabindex="-1">${heading} ${notice} ${body}</main>`;

const whole = (parts: DocumentParts): Html =>
  html`<a class="skip-link" href="#main">${parts.skipLabel}</a>
    ${siteHeader(parts)}
    <div class="page ${parts.wide ? 'page-wide' : ''}">
      ${parts.breadcrumbs && breadcrumbs(parts.breadcrumbs, parts.breadcrumbsLabel)} ${main(parts)}
    </div>
    ${siteFooter(parts.footer)}`;

export function breadcrumbs(links: readonly Link[], label?: string): Html | '' {
  if (links.length === 0) return '';
  return html`<nav class="breadcrumbs" ${attr('aria-label', label)}>
    <ol>
      ${links.map((link) => html`<li><a href="${link.href}">${link.label}</a>${icon('chevron')}</li>`)}
    </ol>
  </nav>`;
}
