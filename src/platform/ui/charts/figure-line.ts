/**
 * A few figures over time with their margins of error: points, whiskers and the line between them. Positions are parts of the width and the height, so
 * that the chart fits any screen while points keep their size.
 */
import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { chartFrame, pct, type ChartParts } from './frame.ts';

export interface FigureLineParts extends ChartParts {
  /** In the order of time; `at` in years, with fractions. */
  readonly points: readonly {
    readonly at: number;
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly text: string;
    /** Beside the point, where there are few of them. */
    readonly short: string;
  }[];
  readonly columns: { readonly label: string; readonly value: string };
}

/** With more points their words would lie on each other. */
const mostWords = 4;

export function figureLine(parts: FigureLineParts): Html {
  const { points } = parts;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const top = Math.max(1e-9, ...points.map(({ high }) => high)) * 1.15;
  const bottom = Math.min(0, ...points.map(({ low }) => low));
  const x = scaleLinear([first, Math.max(last, first + 1e-9)], [0.06, 0.94]);
  const y = scaleLinear([bottom, top], [0.98, 0.02]);
  const drawing = html`<div class="line-chart">
    <svg role="img" aria-label="${`${parts.title}. ${parts.description}`}">
      ${[0.26, 0.5, 0.74].map((at) => html`<line class="grid-line" x1="0" x2="100%" y1="${pct(at)}" y2="${pct(at)}" />`)}
      <line
        class="axis-line"
        x1="0"
        x2="100%"
        y1="${pct(y(Math.max(0, bottom)))}"
        y2="${pct(y(Math.max(0, bottom)))}"
      />
      ${points.slice(1).map((point, n) => {
        const before = points[n]!;
        return html`<line
          class="trend-line"
          x1="${pct(x(before.at))}"
          y1="${pct(y(before.value))}"
          x2="${pct(x(point.at))}"
          y2="${pct(y(point.value))}"
        />`;
      })}
      ${points.map(
        (point) =>
          html`${point.high > point.low && html`<line class="trend-error" x1="${pct(x(point.at))}" x2="${pct(x(point.at))}" y1="${pct(y(point.low))}" y2="${pct(y(point.high))}" />`}<circle
              class="effect-dot"
              cx="${pct(x(point.at))}"
              cy="${pct(y(point.value))}"
              r="5"
            >
              <title>${point.label}: ${point.text}</title>
            </circle>`,
      )}
      ${
        points.length <= mostWords &&
        points.map(
          (point, n) =>
            html`<text
              class="line-value ${n === 0 ? 'line-value-first' : n === points.length - 1 ? 'line-value-last' : ''}"
              x="${pct(x(point.at))}"
              y="${pct(y(point.high))}"
              dy="-0.7em"
              aria-hidden="true"
            >
              ${point.short}
            </text>`,
        )
      }
    </svg>
    <p class="line-ends" aria-hidden="true"><span>${points[0]?.label}</span><span>${points.at(-1)?.label}</span></p>
  </div>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [{ label: parts.columns.label }, { label: parts.columns.value, numeric: true }],
    rows: points.map(({ label, text }) => [label, text]),
  });
}
