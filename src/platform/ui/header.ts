/** The top of every page: name, menu, language, colours, account. On a phone all of it folds into one menu. */
import { attr, html, type Content, type Html, type Link } from './html.ts';
import { icon, mark } from './icons.ts';

export type Theme = 'light' | 'dark' | 'auto';

/** A choice kept in a cookie by a plain POST form with the fields `value` and `return`. */
export interface Preference {
  readonly action: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string | undefined }[];
  readonly chosen: string;
}

/** What one does here, and the places for it. */
export interface NavGroup {
  readonly label: string;
  readonly links: readonly (Link & { readonly current?: boolean | undefined })[];
}

export interface HeaderParts {
  readonly siteName?: string | undefined;
  readonly theme: Theme;
  /** Where a preference returns to: this page's path and query. */
  readonly path: string;
  readonly homeLabel: string;
  readonly menuLabel: string;
  readonly nav: readonly NavGroup[];
  readonly language: Preference;
  readonly colours: Preference;
  readonly account:
    | { readonly kind: 'guest'; readonly signIn: Link }
    | {
        readonly kind: 'member';
        readonly name: string;
        readonly page: Link;
        readonly signOut: { readonly action: string; readonly label: string };
      };
  /** A line above the header that is on every page of a demonstration. */
  readonly demoBanner?: Content;
}

export function siteHeader(parts: HeaderParts): Html {
  return html`<header class="site-header">
    ${
      parts.demoBanner &&
      html`<div class="demo-banner">
        <div class="frame">
          ${icon('info')}
          <p>${parts.demoBanner}</p>
        </div>
      </div>`
    }
    <div class="frame site-head">
      <a class="wordmark" href="/" aria-label="${parts.siteName ?? 'Concord'}: ${parts.homeLabel}">
        ${mark}<span>${parts.siteName ?? 'Concord'}</span>
      </a>
      <div class="site-bar">${bar(parts)}</div>
      <details class="site-menu">
        <summary>${icon('menu')}<span>${parts.menuLabel}</span></summary>
        <div class="site-menu-panel">${panel(parts)}</div>
      </details>
    </div>
  </header>`;
}

/** On a wide screen a verb opens its places, one at a time, without a script. */
const bar = (parts: HeaderParts): Html =>
  html`<nav aria-label="${parts.menuLabel}">
      ${parts.nav.map(
        ({ label, links }) =>
          html`<details name="site-bar" ${attr('class', links.some(({ current }) => current === true) && 'here')}>
            <summary>${label}${icon('chevron')}</summary>
            <ul>
              ${links.map(place)}
            </ul>
          </details>`,
      )}
    </nav>
    ${tools(parts)}`;

/** On a phone all places lie open, under their verbs. */
const panel = (parts: HeaderParts): Html =>
  html`<nav aria-label="${parts.menuLabel}">
      ${parts.nav.map(
        ({ label, links }) =>
          html`<p class="kicker">${label}</p>
            <ul>
              ${links.map(place)}
            </ul>`,
      )}
    </nav>
    ${tools(parts)}`;

const place = (link: NavGroup['links'][number]): Html =>
  html`<li><a href="${link.href}" ${attr('aria-current', link.current && 'page')}>${link.label}</a></li>`;

const tools = (parts: HeaderParts): Html =>
  html`<div class="site-tools">
    ${preference(parts.language, parts.path, 'language')} ${preference(parts.colours, parts.path, 'theme')}
    ${account(parts.account)}
  </div>`;

function preference(choice: Preference, path: string, kind: 'language' | 'theme'): Html {
  return html`<form class="preference preference-${kind}" method="post" action="${choice.action}">
    <input type="hidden" name="return" value="${path}" />
    <fieldset>
      <legend>${choice.label}</legend>
      ${choice.options.map(
        (option) =>
          html`<button
            name="value"
            value="${option.value}"
            ${attr('lang', option.lang)}
            aria-pressed="${String(option.value === choice.chosen)}"
          >
            ${kind === 'theme' ? icon(themeIcon(option.value)) : ''}<span>${option.label}</span>
          </button>`,
      )}
    </fieldset>
  </form>`;
}

const themeIcon = (value: string): 'sun' | 'moon' | 'theme' =>
  value === 'light' ? 'sun' : value === 'dark' ? 'moon' : 'theme';

function account(who: HeaderParts['account']): Html {
  if (who.kind === 'guest')
    return html`<a class="sign-in" href="${who.signIn.href}">${icon('person')}<span>${who.signIn.label}</span></a>`;
  return html`<div class="signed-in">
    <a href="${who.page.href}"
      >${icon('person')}<span class="signed-in-name">${who.name}</span
      ><span class="visually-hidden">: ${who.page.label}</span></a
    >
    <form method="post" action="${who.signOut.action}"><button>${who.signOut.label}</button></form>
  </div>`;
}
