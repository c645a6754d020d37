/** The icons, drawn for Concord on a grid of 20 with a stroke of 1.75; always beside text, never alone. */
import { html, type Html } from './html.ts';

const shapes = {
  check: html`<path d="M4 10.5 8.2 15 16 5.5" />`,
  cross: html`<path d="m5 5 10 10M15 5 5 15" />`,
  minus: html`<path d="M4.5 10h11" />`,
  plus: html`<path d="M4.5 10h11M10 4.5v11" />`,
  info: html`<circle cx="10" cy="10" r="7.5" /><path d="M10 9v5M10 6v.5" />`,
  warning: html`<path d="M10 3 2.5 16.5h15zM10 8.5v3.5M10 14v.5" />`,
  error: html`<path d="M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9zM10 6v5M10 13.5v.5" />`,
  clock: html`<circle cx="10" cy="10" r="7.5" /><path d="M10 5.5V10l3 2" />`,
  arrow: html`<path d="M4 10h12M11 5l5 5-5 5" />`,
  up: html`<path d="M10 16V4M5 9l5-5 5 5" />`,
  play: html`<path d="M6 3.5v13l10.5-6.5z" />`,
  back: html`<path d="M16 10H4M9 5l-5 5 5 5" />`,
  chevron: html`<path d="m5 7.5 5 5 5-5" />`,
  download: html`<path d="M10 3v9.5M5.5 8.5 10 13l4.5-4.5M3.5 16.5h13" />`,
  document: html`<path d="M5 2.5h6.5L15.5 6.5v11h-10.5zM11 2.5V7h4.5M7.5 10.5h5.5M7.5 13.5h5.5" />`,
  lock: html`<path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />`,
  key: html`<circle cx="6.5" cy="13.5" r="3.5" /><path d="m9 11 7.5-7.5M13 7l2.5 2.5M16.5 3.5 18 5" />`,
  person: html`<circle cx="10" cy="6.5" r="3.25" /><path d="M3.5 17c.4-4 3-5.5 6.5-5.5s6.1 1.5 6.5 5.5" />`,
  people: html`<circle cx="7.5" cy="7" r="2.75" /><path
      d="M2 16.5c.3-3.4 2.5-4.7 5.5-4.7s5.2 1.3 5.5 4.7M13 4.6a2.75 2.75 0 0 1 0 5M15 12.2c1.8.6 2.8 1.9 3 4.3"
    />`,
  coin: html`<circle cx="10" cy="10" r="7.5" /><path
      d="M12.5 7.3C12 6.5 11.1 6 10 6c-1.4 0-2.5.7-2.5 1.9 0 2.7 5.2 1.5 5.2 4.2 0 1.2-1.2 2-2.7 2-1.2 0-2.2-.6-2.7-1.5M10 4.5V6m0 8v1.5"
    />`,
  pin: html`<path d="M10 17.5s5.5-5 5.5-9.3a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9.3 5.5 9.3z" /><circle
      cx="10"
      cy="8.2"
      r="1.8"
    />`,
  tag: html`<path d="M3 3.5h6.5l7.5 7.5-6 6L3.5 9.5zM6.8 7v.3" />`,
  ballot: html`<path d="M2.5 11.5 5 8h10l2.5 3.5v6h-15zM2.5 11.5h15M7 8V2.5h6V8M6.5 14.5h7" />`,
  tally: html`<path d="M3.5 17V9.5M8 17V3.5M12.5 17v-9M17 17v-5" />`,
  idea: html`<path d="M7.5 14c0-2-2.5-3-2.5-6a5 5 0 0 1 10 0c0 3-2.5 4-2.5 6zM8 17h4" />`,
  review: html`<circle cx="8.5" cy="8.5" r="5.5" /><path d="m12.6 12.6 4.4 4.4" />`,
  build: html`<path d="M3 17h14M5 17V9l5-4.5L15 9v8M8.5 17v-4.5h3V17" />`,
  theme: html`<circle cx="10" cy="10" r="7" /><path class="icon-fill" d="M10 3a7 7 0 0 1 0 14z" />`,
  language: html`<circle cx="10" cy="10" r="7.5" /><path d="M2.5 10h15M10 2.5c5 5 5 10 0 15M10 2.5c-5 5-5 10 0 15" />`,
  sun: html`<circle cx="10" cy="10" r="3.25" /><path
      d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.5 1.5M14.2 14.2l1.5 1.5M4.3 15.7l1.5-1.5M14.2 5.8l1.5-1.5"
    />`,
  moon: html`<path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z" />`,
  menu: html`<path d="M3 5.5h14M3 10h14M3 14.5h14" />`,
  empty: html`<path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5 7-3.5M10 10v7" />`,
} as const satisfies Record<string, Html>;

export type IconName = keyof typeof shapes;

const drawn = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => [
    name,
    html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      ${shape}
    </svg>`,
  ]),
) as Record<IconName, Html>;

/** Hidden from screen readers, because the words beside it say the same. */
export const icon = (name: IconName): Html => drawn[name];

/** Two petals lean together and hold one seed between them. */
export const mark = html`<svg
  class="mark"
  viewBox="0 0 32 32"
  width="32"
  height="32"
  aria-hidden="true"
  focusable="false"
>
  <path class="mark-left" d="M3 7c0 10.5 4.7 18.3 12 21.5C15.6 18.6 11.4 10.6 3 7z" />
  <path class="mark-right" d="M29 7c0 10.5-4.7 18.3-12 21.5C16.4 18.6 20.6 10.6 29 7z" />
  <circle class="mark-seed" cx="16" cy="7" r="3.6" />
</svg>`;
