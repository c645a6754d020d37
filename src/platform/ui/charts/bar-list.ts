/** Horizontal bars, one row each, with words above the bar: projects by votes, funded or not, and where the line fell. */
import { scaleLinear } from 'd3-scale';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../icons.ts';
import { chartFrame, legend, pct, type ChartParts } from './frame.ts';

export interface BarRow {
  readonly label: string;
  readonly href?: string | undefined;
  readonly value: number;
  /** The value as people read it. */
  readonly text: string;
  /** Funded bars are solid, others are outlined; leave it out when there is no such thing. */
  readonly funded?: boolean | undefined;
  /** Under the bar, for example the cost or what was missing. */
  readonly note?: Content;
}

export interface BarListParts extends ChartParts {
  readonly rows: readonly BarRow[];
  /** The end of the scale, so that two lists can be compared; by default the largest value. */
  readonly top?: number | undefined;
  /** A line across all bars, for example what it took to be funded. */
  readonly threshold?: { readonly value: number; readonly label: string } | undefined;
  readonly words?: { readonly funded: string; readonly notFunded: string } | undefined;
  readonly columns: { readonly label: string; readonly value: string; readonly state?: string | undefined };
}

export function barList(parts: BarListParts): Html {
  const top = Math.max(1e-9, parts.top ?? 0, parts.threshold?.value ?? 0, ...parts.rows.map((row) => row.value));
  const at = scaleLinear([0, top], [0, 1]);
  const state = (row: BarRow): string =>
    row.funded === undefined ? '' : row.funded ? (parts.words?.funded ?? '') : (parts.words?.notFunded ?? '');
  const drawing = html`<ul class="bar-list">
    ${parts.rows.map(
      (row) =>
        html`<li>
          <div class="bar-words">
            <span class="bar-label"
              >${row.funded !== undefined && parts.words && html`<span class="bar-state bar-state-${row.funded ? 'in' : 'out'}">${icon(row.funded ? 'check' : 'minus')}<span class="visually-hidden">${state(row)}: </span></span>`}${row.href === undefined ? row.label : html`<a href="${row.href}">${row.label}</a>`}</span
            >
            <span class="bar-value">${row.text}</span>
          </div>
          <svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100%" height="14" rx="2" />
            <rect
              class="${row.funded === false ? 'fill-out' : 'fill-in'}"
              width="${pct(at(row.value))}"
              height="14"
              rx="2"
            />
            ${parts.threshold && html`<line class="bar-threshold" x1="${pct(at(parts.threshold.value))}" x2="${pct(at(parts.threshold.value))}" y1="0" y2="14" />`}
          </svg>
          ${row.note && html`<p class="bar-note">${row.note}</p>`}
        </li>`,
    )}
  </ul>`;
  const keys = [
    ...(parts.words
      ? [
          { swatch: 'fill-in', label: parts.words.funded },
          { swatch: 'fill-out', label: parts.words.notFunded },
        ]
      : []),
    ...(parts.threshold ? [{ swatch: 'fill-threshold', label: parts.threshold.label }] : []),
  ];
  return chartFrame(
    parts,
    drawing,
    {
      caption: parts.title,
      columns: [
        { label: parts.columns.label },
        { label: parts.columns.value, numeric: true },
        ...(parts.columns.state ? [{ label: parts.columns.state }] : []),
      ],
      rows: parts.rows.map((row) => [row.label, row.text, ...(parts.columns.state ? [state(row)] : [])]),
    },
    keys.length > 0 && legend(keys),
  );
}
