/** Shares against the thresholds they must reach, each on a scale from 0 to 1 with its own mark: what a decision needed and got. */
import { attr, html, type Content, type Html } from '../html.ts';
import { icon } from '../icons.ts';
import { chartFrame, legend, pct, type ChartParts } from './frame.ts';

export interface KeyBar {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** The share as people read it. */
  readonly text: string;
  readonly threshold: { readonly share: number; readonly text: string };
  readonly reached: boolean;
  /** Whether it is, in words. */
  readonly state: string;
  /** What was needed and got, under the bar. */
  readonly note?: Content;
}

export interface KeyBarsParts extends ChartParts {
  readonly bars: readonly KeyBar[];
  readonly thresholdLabel: string;
  readonly columns: {
    readonly label: string;
    readonly share: string;
    readonly threshold: string;
    readonly state: string;
  };
}

const tall = 22;

export function keyBars(parts: KeyBarsParts): Html {
  const drawing = html`<ul class="key-bars">
    ${parts.bars.map(
      (bar) =>
        html`<li>
          <div class="bar-words">
            <span class="bar-label">${bar.label}</span>
            <span class="key-state key-state-${bar.reached ? 'in' : 'out'}"
              >${icon(bar.reached ? 'check' : 'minus')}<span>${bar.state}</span></span
            >
          </div>
          <svg class="bar key-bar" width="100%" height="${tall + 20}" aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100%" height="${tall}" rx="2" />
            <rect class="fill-1" width="${pct(bar.share)}" height="${tall}" rx="2" />
            <line
              class="bar-threshold"
              x1="${pct(bar.threshold.share)}"
              x2="${pct(bar.threshold.share)}"
              y1="-3"
              y2="${tall + 4}"
            />
            <text
              class="key-mark"
              x="${pct(bar.threshold.share)}"
              y="${tall + 18}"
              ${attr('text-anchor', bar.threshold.share > 0.85 ? 'end' : bar.threshold.share < 0.15 ? 'start' : 'middle')}
            >
              ${bar.threshold.text}
            </text>
          </svg>
          <p class="bar-note"><strong>${bar.text}</strong> ${bar.note}</p>
        </li>`,
    )}
  </ul>`;
  return chartFrame(
    parts,
    drawing,
    {
      caption: parts.title,
      columns: [
        { label: parts.columns.label },
        { label: parts.columns.threshold, numeric: true },
        { label: parts.columns.share, numeric: true },
        { label: parts.columns.state },
      ],
      rows: parts.bars.map((bar) => [bar.label, bar.threshold.text, bar.text, bar.state]),
    },
    legend([{ swatch: 'fill-threshold', label: parts.thresholdLabel }]),
  );
}
