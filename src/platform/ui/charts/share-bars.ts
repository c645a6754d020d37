/** Two or more shares of the same groups under each other: what each district voted for, and what was spent there. */
import { html, type Html } from '../html.ts';
import { chartFrame, legend, pct, type ChartParts } from './frame.ts';

export interface ShareBarsParts extends ChartParts {
  /** The measures that are compared, for example share of votes and share of spending; at most four. */
  readonly series: readonly string[];
  readonly groupLabel: string;
  readonly groups: readonly {
    readonly label: string;
    /** One share (0 to 1) and its words for each of `series`. */
    readonly shares: readonly { readonly share: number; readonly text: string }[];
  }[];
}

export function shareBars(parts: ShareBarsParts): Html {
  const top = Math.max(1e-9, ...parts.groups.flatMap((group) => group.shares.map((entry) => entry.share)));
  const drawing = html`<ul class="share-bars">
    ${parts.groups.map(
      (group) =>
        html`<li>
          <p class="share-label">${group.label}</p>
          <dl>
            ${group.shares.map(
              (entry, at) =>
                html`<div>
                  <dt class="visually-hidden">${parts.series[at] ?? ''}</dt>
                  <dd>
                    <svg class="bar bar-thin" width="100%" height="12" aria-hidden="true" focusable="false">
                      <rect class="fill-${at + 1}" width="${pct(entry.share / top)}" height="12" rx="2" />
                    </svg>
                    <span class="bar-value">${entry.text}</span>
                  </dd>
                </div>`,
            )}
          </dl>
        </li>`,
    )}
  </ul>`;
  return chartFrame(
    parts,
    drawing,
    {
      caption: parts.title,
      columns: [{ label: parts.groupLabel }, ...parts.series.map((label) => ({ label, numeric: true }))],
      rows: parts.groups.map((group) => [group.label, ...group.shares.map((entry) => entry.text)]),
    },
    legend(parts.series.map((label, at) => ({ swatch: `fill-${at + 1}`, label }))),
  );
}

export interface StackedBarsParts extends ChartParts {
  readonly groupLabel: string;
  readonly parts: readonly string[];
  /** Each bar is one whole, cut into `parts`; at most five. */
  readonly bars: readonly {
    readonly label: string;
    readonly shares: readonly { readonly share: number; readonly text: string }[];
  }[];
}

export function stackedBars(parts: StackedBarsParts): Html {
  const drawing = html`<ul class="stacked-bars">
    ${parts.bars.map((bar) => {
      let from = 0;
      return html`<li>
        <p class="share-label">${bar.label}</p>
        <svg class="bar bar-tall" width="100%" height="28" aria-hidden="true" focusable="false">
          ${bar.shares.map((entry, at) => {
            const start = from;
            from += entry.share;
            return html`<rect
              class="fill-${at + 1} stack-part"
              x="${pct(start)}"
              width="${pct(entry.share)}"
              height="28"
            />`;
          })}
        </svg>
        <ul class="stack-words">
          ${bar.shares.map((entry, at) => entry.share > 0 && html`<li>${parts.parts[at] ?? ''} <strong>${entry.text}</strong></li>`)}
        </ul>
      </li>`;
    })}
  </ul>`;
  return chartFrame(
    parts,
    drawing,
    {
      caption: parts.title,
      columns: [{ label: parts.groupLabel }, ...parts.parts.map((label) => ({ label, numeric: true }))],
      rows: parts.bars.map((bar) => [bar.label, ...bar.shares.map((entry) => entry.text)]),
    },
    legend(parts.parts.map((label, at) => ({ swatch: `fill-${at + 1}`, label }))),
  );
}
