/**
 * Agree, pass and disagree as one bar: agreement grows from the left and is solid, disagreement from the right and is striped, and
 * what lies between passed. Texture tells the answers apart, so that colour is free to tell the groups apart.
 */
import { attr, html, type Content, type Html } from '../html.ts';
import { pct } from './frame.ts';

export interface SaidBar {
  /** Who voted, for example "Group A"; HTML may carry a swatch. */
  readonly label: Content;
  /** A group's colour, by its place; leave it out for everybody. */
  readonly group?: number | undefined;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** The same figures as people read them. */
  readonly text: Content;
}

const tall = 12;

export const saidBars = (bars: readonly SaidBar[], label?: string): Html =>
  html`<ul class="said-bars" ${attr('aria-label', label)}>
    ${bars.map(
      (bar) =>
        html`<li>
          <span class="said-who">${bar.label}</span>
          ${drawn(bar)}
          <span class="said-text">${bar.text}</span>
        </li>`,
    )}
  </ul>`;

function drawn({ agree, disagree, pass, group }: SaidBar): Html {
  const all = Math.max(1, agree + disagree + pass);
  return html`<svg
    class="bar said-bar ${group === undefined ? 'group-all' : `group-${(group % 5) + 1}`}"
    width="100%"
    height="${tall}"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="said-pass" width="100%" height="${tall}" rx="2" />
    <rect class="said-agree" width="${pct(agree / all)}" height="${tall}" rx="2" />
    ${
      disagree > 0 &&
      html`<line class="said-disagree" x1="${pct(1 - disagree / all)}" x2="100%" y1="${tall / 2}" y2="${tall / 2}" />`
    }
  </svg>`;
}

/** What the three parts of a bar are. */
export const saidLegend = (words: {
  readonly agree: string;
  readonly pass: string;
  readonly disagree: string;
}): Html => {
  const key = (bar: { agree: number; disagree: number; pass: number }, label: string): Html =>
    html`<li><span class="said-key">${drawn({ ...bar, label, text: '' })}</span>${label}</li>`;
  return html`<ul class="legend">
    ${key({ agree: 1, disagree: 0, pass: 0 }, words.agree)} ${key({ agree: 0, disagree: 0, pass: 1 }, words.pass)}
    ${key({ agree: 0, disagree: 1, pass: 0 }, words.disagree)}
  </ul>`;
};
