/**
 * How far something is: bars on one scale, with the marks that they are held against, the goal among them. A bar of another kind than the
 * goal, such as pledges where signatures are needed, is drawn hollow, so that nobody takes it for progress to the goal.
 */
import { html, type Content, type Html } from '../html.ts';
import { chartFrame, pct, type ChartParts } from './frame.ts';

export interface GoalBarsParts extends ChartParts {
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    readonly note?: Content;
    readonly hollow?: boolean | undefined;
    /** Between which values it lies, in all likelihood. */
    readonly range?: { readonly low: number; readonly high: number } | undefined;
  }[];
  /** In ascending order. */
  readonly marks: readonly { readonly value: number; readonly text: string; readonly label: string }[];
  /** The value of the mark that is the goal. */
  readonly goal: number;
  /** A share of the goal in words, for the table. */
  readonly share: (of: number) => string;
  readonly columns: { readonly what: string; readonly value: string; readonly share: string };
}

export function goalBars(parts: GoalBarsParts): Html {
  const { rows, marks, goal } = parts;
  const most = Math.max(goal * 1.15, ...marks.map(({ value }) => value * 1.04), ...rows.map(highest));
  const x = (value: number): string => pct(value / most);
  const drawing = html`<ul class="goal-bars">
      ${rows.map(
        ({ label, value, text, note, hollow, range }) =>
          html`<li>
            <div class="bar-words"><span class="bar-label">${label}</span><span class="bar-value">${text}</span></div>
            <svg class="bar" width="100%" height="30" aria-hidden="true" focusable="false">
              <rect class="bar-track" y="7" width="100%" height="16" rx="2" />
              <rect
                class="${hollow === true ? 'goal-hollow' : 'fill-in'}"
                y="7"
                width="${x(value)}"
                height="16"
                rx="2"
              />
              ${marks.map((mark) => html`<line class="goal-mark ${lookOf(mark.value, goal)}" x1="${x(mark.value)}" x2="${x(mark.value)}" y1="0" y2="30" />`)}
              ${range && html`<line class="goal-range" x1="${x(range.low)}" x2="${x(range.high)}" y1="15" y2="15" />`}
            </svg>
            ${note && html`<p class="bar-note">${note}</p>`}
          </li>`,
      )}
    </ul>
    <ul class="goal-marks">
      ${marks.map(
        (mark) =>
          html`<li>
            <svg width="10" height="20" aria-hidden="true" focusable="false">
              <line class="goal-mark ${lookOf(mark.value, goal)}" x1="5" x2="5" y1="0" y2="20" />
            </svg>
            <span><strong>${mark.text}</strong> ${mark.label}</span>
          </li>`,
      )}
    </ul>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [
      { label: parts.columns.what },
      { label: parts.columns.value, numeric: true },
      { label: parts.columns.share, numeric: true },
    ],
    rows: [
      ...rows.map(({ label, text, value }) => [label, text, parts.share(value / goal)]),
      ...marks.map(({ label, text, value }) => [label, text, parts.share(value / goal)]),
    ],
  });
}

const highest = ({ value, range }: GoalBarsParts['rows'][number]): number => Math.max(value, range?.high ?? 0) * 1.03;

/** The goal is a solid line; marks before it are dashed, those after it dotted. */
const lookOf = (value: number, goal: number): string =>
  value === goal ? 'goal-mark-goal' : value < goal ? 'goal-mark-before' : 'goal-mark-after';
