/** How often each value occurs: a histogram in columns, and a strip of dots where every dot is one thing. */
import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { chartFrame, type ChartParts } from './frame.ts';

export interface HistogramParts extends ChartParts {
  readonly bins: readonly {
    readonly label: string;
    readonly count: number;
    readonly text: string;
    readonly marked?: boolean | undefined;
  }[];
  readonly columns: { readonly bin: string; readonly count: string };
}

export function histogram(parts: HistogramParts): Html {
  const top = Math.max(1, ...parts.bins.map((bin) => bin.count));
  const tall = scaleLinear([0, top], [0, 100]);
  const drawing = html`<ul class="histogram">
    ${parts.bins.map((bin) => {
      const height = Math.round(tall(bin.count) * 10) / 10;
      return html`<li>
        <span class="histogram-count">${bin.text}</span>
        <svg class="histogram-bar" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="${bin.marked ? 'fill-2' : 'fill-1'}" y="${100 - height}" width="10" height="${height}" />
        </svg>
        <span class="histogram-label">${bin.label}</span>
      </li>`;
    })}
  </ul>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [{ label: parts.columns.bin }, { label: parts.columns.count, numeric: true }],
    rows: parts.bins.map((bin) => [bin.label, bin.text]),
  });
}

export interface DotStripParts extends ChartParts {
  readonly from: { readonly value: number; readonly text: string };
  readonly to: { readonly value: number; readonly text: string };
  readonly dots: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    readonly marked?: boolean | undefined;
  }[];
  readonly columns: { readonly label: string; readonly value: string };
}

export function dotStrip(parts: DotStripParts): Html {
  const at = scaleLinear([parts.from.value, parts.to.value], [2, 98]).clamp(true);
  const label = `${parts.title}. ${parts.description}`;
  const drawing = html`<div class="dot-strip">
    <svg width="100%" height="40" role="img" aria-label="${label}">
      <line class="axis-line" x1="2%" x2="98%" y1="20" y2="20" />
      ${parts.dots.map((dot) => html`<circle class="${dot.marked ? 'dot dot-marked' : 'dot'}" cx="${Math.round(at(dot.value) * 100) / 100}%" cy="20" r="${dot.marked ? 9 : 6}" />`)}
    </svg>
    <p class="line-ends" aria-hidden="true"><span>${parts.from.text}</span><span>${parts.to.text}</span></p>
  </div>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [{ label: parts.columns.label }, { label: parts.columns.value, numeric: true }],
    rows: parts.dots.map((dot) => [dot.label, dot.text]),
  });
}
