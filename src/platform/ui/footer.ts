/** The bottom of every page: what this is, what it is not, and where to check it. */
import { html, type Content, type Html, type Link } from './html.ts';
import { mark } from './icons.ts';

export interface FooterParts {
  /** Short sentences, for example that votes here are advisory. */
  readonly sentences: readonly Content[];
  readonly linksLabel: string;
  readonly links: readonly Link[];
}

export const siteFooter = (parts: FooterParts): Html =>
  html`<footer class="site-footer">
    <div class="frame">
      <div class="site-footer-words">
        ${mark}
        <div>${parts.sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
      </div>
      ${
        parts.links.length > 0 &&
        html`<nav aria-label="${parts.linksLabel}">
          <ul>
            ${parts.links.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)}
          </ul>
        </nav>`
      }
    </div>
  </footer>`;
