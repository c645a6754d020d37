/** Links to other pages or parts, folded away where there is little room: on a wide screen they stand open, without the fold. */
import { attr, explainer, html, type Content, type Html } from '../../../platform/ui/index.ts';

export const foldMenu = (parts: {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly label: Content }[];
  /** For links that lead back to it. */
  readonly id?: string;
  /** Beside what it leads through, one below the other; otherwise in a row. */
  readonly beside?: boolean;
  readonly open?: boolean;
}): Html =>
  html`<nav
    class="fold-menu ${parts.beside ? 'fold-menu-beside' : ''}"
    aria-label="${parts.label}"
    ${attr('id', parts.id)}
  >
    ${explainer({
      summary: parts.label,
      open: parts.open,
      body: html`<ul>
        ${parts.links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}
      </ul>`,
    })}
  </nav>`;
