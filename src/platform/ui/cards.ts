/** Cards, badges and what stands where there is nothing yet. */
import { attr, html, type Content, type Html } from './html.ts';
import { icon, type IconName } from './icons.ts';

export type Tone = 'neutral' | 'accent' | 'gold' | 'success' | 'warning' | 'danger';

const toneIcon: Readonly<Record<Tone, IconName>> = {
  neutral: 'minus',
  accent: 'arrow',
  gold: 'clock',
  success: 'check',
  warning: 'warning',
  danger: 'cross',
};

/** A state in words, with an icon: colour only repeats what they say. */
export const badge = (parts: {
  readonly label: string;
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
}): Html => {
  const tone = parts.tone ?? 'neutral';
  return html`<span class="badge tone-${tone}">${icon(parts.icon ?? toneIcon[tone])}<span>${parts.label}</span></span>`;
};

export interface CardParts {
  readonly title: string;
  /** The whole card becomes one large target. */
  readonly href?: string | undefined;
  readonly kicker?: Content;
  readonly badge?: Content;
  readonly body?: Content;
  /** Short facts at the foot of the card. */
  readonly facts?: readonly Content[] | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

export function card(parts: CardParts): Html {
  const name = parts.href === undefined ? parts.title : html`<a href="${parts.href}">${parts.title}</a>`;
  return html`<article class="card ${parts.href === undefined ? '' : 'card-link'}">
    ${(parts.kicker || parts.badge) && html`<div class="card-top">${parts.kicker && html`<p class="kicker">${parts.kicker}</p>`}${parts.badge}</div>`}
    ${heading(parts.headingLevel ?? 3, name)} ${parts.body && html`<div class="card-body">${parts.body}</div>`}
    ${
      parts.facts &&
      html`<ul class="facts card-facts">
        ${parts.facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>`
    }
  </article>`;
}

const heading = (level: 2 | 3 | 4, body: Content): Html =>
  level === 2
    ? html`<h2 class="card-title">${body}</h2>`
    : level === 3
      ? html`<h3 class="card-title">${body}</h3>`
      : html`<h4 class="card-title">${body}</h4>`;

/** As many columns as fit. */
export const cardGrid = (cards: readonly Content[], label?: string): Html =>
  html`<ul class="card-grid" ${attr('aria-label', label)}>
    ${cards.map((body) => html`<li>${body}</li>`)}
  </ul>`;

export const emptyState = (parts: {
  readonly title: string;
  readonly body?: Content;
  readonly action?: Content;
  readonly icon?: IconName | undefined;
}): Html =>
  html`<div class="empty-state">
    ${icon(parts.icon ?? 'empty')}
    <p class="empty-title">${parts.title}</p>
    ${parts.body && html`<p>${parts.body}</p>`} ${parts.action && html`<div class="actions">${parts.action}</div>`}
  </div>`;
