/** How far each of several things lies to either side of nothing: a dot with its interval on one shared scale, words above it. */
import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { chartFrame, pct, type ChartParts } from './frame.ts';

export interface EffectDotsParts extends ChartParts {
  readonly rows: readonly {
    readonly label: string;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    /** The mean, and the interval, as people read them. */
    readonly text: string;
    readonly interval: string;
    readonly note?: string | undefined;
  }[];
  /** Under the left end, the middle and the right end. */
  readonly ends: readonly [string, string, string];
  readonly columns: { readonly label: string; readonly mean: string; readonly interval: string; readonly note: string };
}

export function effectDots(parts: EffectDotsParts): Html {
  const far = Math.max(1e-9, ...parts.rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const x = scaleLinear([-far, far], [0.02, 0.98]);
  const drawing = html`<div class="effect-dots">
    <ul>
      ${parts.rows.map(
        (row) =>
          html`<li>
            <div class="bar-words">
              <span class="bar-label">${row.label}</span><span class="bar-value">${row.text}</span>
            </div>
            <svg width="100%" height="22" aria-hidden="true" focusable="false">
              <line class="effect-none" x1="50%" x2="50%" y1="0" y2="22" />
              <line class="trend-error" x1="${pct(x(row.low))}" x2="${pct(x(row.high))}" y1="11" y2="11" />
              <circle class="effect-dot" cx="${pct(x(row.mean))}" cy="11" r="5.5" />
            </svg>
          </li>`,
      )}
    </ul>
    <p class="line-ends" aria-hidden="true">${parts.ends.map((end) => html`<span>${end}</span>`)}</p>
  </div>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [
      { label: parts.columns.label },
      { label: parts.columns.mean, numeric: true },
      { label: parts.columns.interval, numeric: true },
      { label: parts.columns.note, numeric: true },
    ],
    rows: parts.rows.map((row) => [row.label, row.text, row.interval, row.note ?? '']),
  });
}
