/** How a whole is spent step by step: each bar starts where the one before it ended. */
import { scaleLinear } from 'd3-scale';
import { html, type Content, type Html } from '../html.ts';
import { chartFrame, legend, pct, type ChartParts } from './frame.ts';

export interface WaterfallParts extends ChartParts {
  /** The whole, for example the budget. */
  readonly total: number;
  readonly steps: readonly {
    readonly label: string;
    readonly href?: string | undefined;
    readonly value: number;
    readonly text: string;
    /** Index into `kinds`: for example paid by supporters, paid in the completion. */
    readonly kind?: number | undefined;
    /** For example "412 supporters paid $18.20 each, 95 gave all they had left". */
    readonly note?: Content;
  }[];
  /** What is left at the end. */
  readonly rest?: { readonly label: string; readonly value: number; readonly text: string } | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly columns: { readonly step: string; readonly value: string; readonly note?: string | undefined };
}

export function waterfall(parts: WaterfallParts): Html {
  const at = scaleLinear([0, Math.max(1e-9, parts.total)], [0, 1]);
  let from = 0;
  const drawing = html`<ol class="waterfall">
    ${parts.steps.map((step) => {
      const start = from;
      from += step.value;
      return row(
        html`${step.href === undefined ? step.label : html`<a href="${step.href}">${step.label}</a>`}`,
        step.text,
        at(start),
        at(step.value),
        `fill-${(step.kind ?? 0) + 1}`,
        step.note,
      );
    })}
    ${parts.rest && row(parts.rest.label, parts.rest.text, at(from), at(parts.rest.value), 'fill-rest', undefined)}
  </ol>`;
  return chartFrame(
    parts,
    drawing,
    {
      caption: parts.title,
      columns: [
        { label: parts.columns.step },
        { label: parts.columns.value, numeric: true },
        ...(parts.columns.note ? [{ label: parts.columns.note }] : []),
      ],
      rows: [...parts.steps, ...(parts.rest ? [{ ...parts.rest, note: '' }] : [])].map((step) => [
        step.label,
        step.text,
        ...(parts.columns.note ? [step.note ?? ''] : []),
      ]),
    },
    parts.kinds && legend(parts.kinds.map((label, kind) => ({ swatch: `fill-${kind + 1}`, label }))),
  );
}

const row = (label: Content, text: string, start: number, share: number, fill: string, note: Content): Html =>
  html`<li>
    <div class="bar-words"><span class="bar-label">${label}</span><span class="bar-value">${text}</span></div>
    <svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="14" rx="2" />
      <rect class="${fill}" x="${pct(start)}" width="${pct(share)}" height="14" rx="2" />
    </svg>
    ${note && html`<p class="bar-note">${note}</p>`}
  </li>`;
