/**
 * Readings over time with their error bars, the line through them and its band. A reading's shape says whose it is, the letter
 * beside it what was asked, and a hollow one is marked: colour says nothing by itself.
 *
 * Positions are parts of the width and the height, so that the chart fits any screen while shapes and letters keep their size.
 */
import { scaleLinear } from 'd3-scale';
import { html, type Content, type Html } from '../html.ts';
import type { TableParts } from '../tables.ts';
import { chartFrame, pct, type ChartParts } from './frame.ts';

export interface BackingTrendParts extends ChartParts {
  /** The days at both ends, as numbers of days. */
  readonly from: number;
  readonly until: number;
  /** The top of the scale, 0 to 1. */
  readonly top: number;
  readonly line: readonly {
    readonly day: number;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly readings: readonly {
    readonly day: number;
    readonly share: number;
    /** The ends of its error bar; null when nothing tells them. */
    readonly low: number | null;
    readonly high: number | null;
    /** A place in `houses`. */
    readonly house: number;
    readonly letter: string;
    readonly marked: boolean;
    /** Shown by browsers when pointed at. */
    readonly title: string;
  }[];
  readonly houses: readonly string[];
  readonly words: { readonly line: string; readonly band: string; readonly marked: string; readonly letter: string };
  /** What stands along the axes. */
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
  readonly years: readonly { readonly day: number; readonly text: string }[];
  readonly table: TableParts;
}

const unit = 1_000;

export function backingTrendChart(parts: BackingTrendParts): Html {
  const x = scaleLinear([parts.from, Math.max(parts.until, parts.from + 1)], [0.015, 0.965]);
  const y = scaleLinear([0, parts.top], [1, 0]);
  const drawing = html`<div class="trend-chart">
    <svg class="trend-shares" aria-hidden="true" focusable="false">
      ${parts.ticks.map(({ share, text }) => html`<text x="100%" y="${pct(y(share))}" dy="0.35em">${text}</text>`)}
    </svg>
    <svg class="trend-plot" role="img" aria-label="${`${parts.title}. ${parts.description}`}">
      ${parts.ticks.map(({ share }) => html`<line class="grid-line" x1="0" x2="100%" y1="${pct(y(share))}" y2="${pct(y(share))}" />`)}
      ${parts.years.map(({ day }) => html`<line class="grid-line" x1="${pct(x(day))}" x2="${pct(x(day))}" y1="0" y2="100%" />`)}
      ${
        parts.line.length > 0 &&
        html`<svg width="100%" height="100%" viewBox="0 0 ${unit} ${unit}" preserveAspectRatio="none">
          <path class="trend-band" d="${bandPath(parts.line, x, y)}" />
          <path class="line-path" d="${linePath(parts.line, x, y)}" />
        </svg>`
      }
      <line class="axis-line" x1="0" x2="100%" y1="100%" y2="100%" />
      ${parts.readings.map((reading) => {
        const at = pct(x(reading.day));
        return html`<g class="${reading.marked ? 'trend-reading is-marked' : 'trend-reading'}">
          <title>${reading.title}</title>
          ${reading.low !== null && reading.high !== null && html`<line class="trend-error" x1="${at}" x2="${at}" y1="${pct(y(reading.low))}" y2="${pct(y(reading.high))}" />`}
          <svg class="trend-point" x="${at}" y="${pct(y(reading.share))}" width="1" height="1">
            ${shape(reading.house)}
            <text x="9" y="-7">${reading.letter}</text>
          </svg>
        </g>`;
      })}
    </svg>
    <svg class="trend-years" aria-hidden="true" focusable="false">
      ${parts.years.map(({ day, text }) => html`<text x="${pct(x(day))}" y="1em">${text}</text>`)}
    </svg>
  </div>`;
  return chartFrame(parts, drawing, parts.table, keys(parts));
}

type Scale = (value: number) => number;
type Line = BackingTrendParts['line'];

const at = (share: number): string => String(Math.round(share * unit * 10) / 10);

const linePath = (line: Line, x: Scale, y: Scale): string =>
  line.map(({ day, mean }, n) => `${n === 0 ? 'M' : 'L'}${at(x(day))} ${at(y(mean))}`).join('');

const bandPath = (line: Line, x: Scale, y: Scale): string =>
  [
    ...line.map(({ day, high }, n) => `${n === 0 ? 'M' : 'L'}${at(x(day))} ${at(y(high))}`),
    ...line.toReversed().map(({ day, low }) => `L${at(x(day))} ${at(y(low))}`),
    'Z',
  ].join('');

const shapes: readonly Html[] = [
  html`<circle class="trend-mark" r="5" />`,
  html`<rect class="trend-mark" x="-4.5" y="-4.5" width="9" height="9" />`,
  html`<path class="trend-mark" d="M0-6.5 6.5 0 0 6.5-6.5 0z" />`,
  html`<path class="trend-mark" d="M0-6 6 5H-6z" />`,
  html`<path class="trend-mark" d="M0 6 6-5H-6z" />`,
  html`<path class="trend-mark" d="M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z" />`,
  html`<path class="trend-mark" d="M-5.5-3 0-6.5 5.5-3V3L0 6.5-5.5 3z" />`,
];

/** With more houses than shapes some share one: the table tells them apart. */
const shape = (house: number): Html => shapes[house % shapes.length]!;

const keys = (parts: BackingTrendParts): Content =>
  html`<ul class="legend trend-legend">
    ${
      parts.line.length > 0 && [
        html`<li>
          <svg class="swatch" width="24" height="16" aria-hidden="true" focusable="false">
            <line class="line-path" x1="0" x2="24" y1="8" y2="8" /></svg
          >${parts.words.line}
        </li>`,
        html`<li>
          <svg class="swatch" width="24" height="16" aria-hidden="true" focusable="false">
            <rect class="trend-band" width="24" height="16" rx="2" /></svg
          >${parts.words.band}
        </li>`,
      ]
    }
    ${parts.houses.map((name, house) => html`<li>${pointSwatch(shape(house), false)}${name}</li>`)}
    ${parts.readings.some(({ marked }) => marked) && html`<li>${pointSwatch(shape(0), true)}${parts.words.marked}</li>`}
    <li>${parts.words.letter}</li>
  </ul>`;

const pointSwatch = (drawn: Html, marked: boolean): Html =>
  html`<svg
    class="${marked ? 'swatch trend-reading is-marked' : 'swatch trend-reading'}"
    width="16"
    height="16"
    viewBox="-8 -8 16 16"
    aria-hidden="true"
    focusable="false"
  >
    ${drawn}
  </svg>`;
