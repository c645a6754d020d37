/** One figure over the steps of a count, as stairs: for example the money left after each round. */
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { html, type Html } from '../html.ts';
import { chartFrame, type ChartParts } from './frame.ts';

export interface StepLineParts extends ChartParts {
  readonly points: readonly { readonly label: string; readonly value: number; readonly text: string }[];
  /** The top of the scale, for example the budget; by default the highest value. */
  readonly top?: { readonly value: number; readonly text: string } | undefined;
  readonly bottomText: string;
  /** Under the first and the last point. */
  readonly ends: readonly [string, string];
  readonly columns: { readonly step: string; readonly value: string };
}

/** The drawing stretches to any width; strokes do not, and all words are HTML around it. */
const width = 600;
const height = 180;

export function stepLine(parts: StepLineParts): Html {
  const top = parts.top?.value ?? Math.max(1e-9, ...parts.points.map((point) => point.value));
  const x = scaleLinear([0, Math.max(1, parts.points.length - 1)], [0, width]);
  const y = scaleLinear([0, top], [height, 2]);
  const values = parts.points.map((point) => point.value);
  const stairs =
    line<number>(
      (_, at) => x(at),
      (value) => y(value),
    )
      .curve(curveStepAfter)
      .digits(1)(values) ?? '';
  const under =
    area<number>(
      (_, at) => x(at),
      height,
      (value) => y(value),
    )
      .curve(curveStepAfter)
      .digits(1)(values) ?? '';
  const drawing = html`<div class="line-chart">
    <p class="line-top" aria-hidden="true">${parts.top?.text ?? ''}</p>
    <p class="line-bottom" aria-hidden="true">${parts.bottomText}</p>
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${parts.title}">
      <title>${parts.title}</title>
      <desc>${parts.description}</desc>
      ${[0, 0.25, 0.5, 0.75].map((share) => html`<line class="grid-line" x1="0" x2="${width}" y1="${2 + share * (height - 2)}" y2="${2 + share * (height - 2)}" />`)}
      <path class="line-area" d="${under}" />
      <path class="line-path" d="${stairs}" />
      <line class="axis-line" x1="0" x2="${width}" y1="${height}" y2="${height}" />
    </svg>
    <p class="line-ends" aria-hidden="true"><span>${parts.ends[0]}</span><span>${parts.ends[1]}</span></p>
  </div>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [{ label: parts.columns.step }, { label: parts.columns.value, numeric: true }],
    rows: parts.points.map((point) => [point.label, point.text]),
  });
}
