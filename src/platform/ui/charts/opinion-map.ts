/**
 * Where people stand by their votes: a dot for those who stand close together, and a soft shape around each group. Every group has
 * a letter, a pattern and a colour, so that any one of them may be missing.
 *
 * The axes carry no names: what they mean is said in words below, by the statements that pull most towards each side.
 */
import { scaleLinear } from 'd3-scale';
import { curveCatmullRomClosed, line } from 'd3-shape';
import { html, type Content, type Html } from '../html.ts';
import { chartFrame, type ChartParts } from './frame.ts';

type Point = readonly [x: number, y: number];

export interface OpinionMapParts extends ChartParts {
  /** In any unit; y grows upwards. `group` is a place in `groups`, -1 for none. */
  readonly dots: readonly { readonly at: Point; readonly people: number; readonly group: number }[];
  readonly groups: readonly {
    readonly letter: string;
    readonly label: string;
    /** The legend's second line, for example the number of people. */
    readonly text: string;
    readonly centre: Point;
    /** Corners in order; with fewer than three the group is drawn as a circle. */
    readonly hull: readonly Point[];
  }[];
  /** The reader's own place, with the word that marks it. */
  readonly you?: { readonly at: Point; readonly label: string } | undefined;
  /** What pulls towards each side, said in words. */
  readonly sides: readonly { readonly side: 'left' | 'right' | 'up' | 'down'; readonly body: Content }[];
  /** Said beside the legend, for example that a larger dot stands for more people. */
  readonly dotNote: string;
  readonly columns: { readonly group: string; readonly text: string };
  readonly rows: readonly (readonly [group: Content, text: Content])[];
}

const width = 600;
const height = 400;
const margin = 26;
const largestDot = 11;
const smallestDot = 2.2;

export function opinionMap(parts: OpinionMapParts): Html {
  const { dots, groups, you } = parts;
  const place = placing([...dots.map(({ at }) => at), ...groups.flatMap(({ hull }) => hull), ...(you ? [you.at] : [])]);
  const most = Math.max(1, ...dots.map(({ people }) => people));
  const perPerson = Math.min(4, largestDot / Math.sqrt(most));
  const drawing = html`<div class="opinion-map-room">
    <div class="opinion-map">
      <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${`${parts.title}. ${parts.description}`}">
        ${groups.length > 0 && html`<defs>${groups.map((_, group) => pattern(group))}</defs>`}
        <line class="map-cross" x1="${width / 2}" x2="${width / 2}" y1="8" y2="${height - 8}" />
        <line class="map-cross" x1="8" x2="${width - 8}" y1="${height / 2}" y2="${height / 2}" />
        ${groups.map((group, at) => hullOf(group, at, place))}
        ${dots.map(({ at, people, group }) => {
          const [x, y] = place(at);
          const r = Math.max(smallestDot, perPerson * Math.sqrt(people));
          return html`<circle class="map-dot ${toneOf(group)}" cx="${x}" cy="${y}" r="${tidy(r)}" />`;
        })}
        ${groups.map(({ letter, centre }, at) => letterAt(letter, place(centre), at))}
        ${you && mark(you.label, place(you.at))}
      </svg>
      <div class="map-words">
        <ul class="map-legend">
          ${groups.map(
            ({ label, text }, at) =>
              html`<li>
                ${groupSwatch(at)}<span><strong>${label}</strong> ${text}</span>
              </li>`,
          )}
          ${
            you &&
            html`<li>
              <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
                <path class="map-you" d="${diamond(8, 8, 6)}" /></svg
              ><strong>${you.label}</strong>
            </li>`
          }
          <li>
            <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
              <circle class="map-dot tone-none" cx="3" cy="11" r="2.2" />
              <circle class="map-dot tone-none" cx="11" cy="8" r="5" /></svg
            ><span>${parts.dotNote}</span>
          </li>
        </ul>
        ${
          parts.sides.length > 0 &&
          html`<ul class="map-sides">
            ${parts.sides.map(({ side, body }) => html`<li>${arrow(side)}<span>${body}</span></li>`)}
          </ul>`
        }
      </div>
    </div>
  </div>`;
  return chartFrame(parts, drawing, {
    caption: parts.title,
    columns: [{ label: parts.columns.group }, { label: parts.columns.text }],
    rows: parts.rows,
  });
}

/** A group's colour and pattern in the legend. */
const groupSwatch = (group: number): Html =>
  html`<svg class="swatch" width="18" height="18" aria-hidden="true" focusable="false">
    <rect class="map-hull ${toneOf(group)}" x="1" y="1" width="16" height="16" rx="4" />
    <rect class="map-hull-pattern" fill="url(#map-pattern-${group})" x="1" y="1" width="16" height="16" rx="4" />
    <rect class="map-outline ${toneOf(group)}" x="1" y="1" width="16" height="16" rx="4" />
  </svg>`;

const tones = 5;
const toneOf = (group: number): string => (group < 0 ? 'tone-none' : `group-${(group % tones) + 1}`);
const tidy = (value: number): number => Math.round(value * 10) / 10;

/** The same scale both ways, as large as it fits: distances mean the same in every direction. */
function placing(points: readonly Point[]): (point: Point) => Point {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2 || 0;
  const reach = (values: readonly number[]): number =>
    values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
  const unit = Math.min(
    (width - 2 * margin) / Math.max(1e-9, reach(xs)),
    (height - 2 * margin) / Math.max(1e-9, reach(ys)),
    1e6,
  );
  const x = scaleLinear([0, 1], [0, unit]);
  const [midX, midY] = points.length === 0 ? [0, 0] : [middle(xs), middle(ys)];
  return ([px, py]) => [tidy(width / 2 + x(px - midX)), tidy(height / 2 - x(py - midY))];
}

/** Lines in another direction for each group, or dots. */
function pattern(group: number): Html {
  const turned = [45, -45, 0, 90, 0][group % tones] ?? 0;
  const shape =
    group % tones === 4
      ? html`<circle class="group-5" cx="4.5" cy="4.5" r="1.5" />`
      : html`<line class="map-stripe group-${(group % tones) + 1}" x1="0" x2="9" y1="4.5" y2="4.5" />`;
  return html`<pattern
    id="map-pattern-${group}"
    width="9"
    height="9"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(${turned})"
  >
    ${shape}
  </pattern>`;
}

function hullOf(group: OpinionMapParts['groups'][number], at: number, place: (point: Point) => Point): Html {
  const corners = group.hull.map(place);
  const [x, y] = place(group.centre);
  const shape = (classes: string, fill?: string): Html =>
    corners.length < 3
      ? html`<circle class="${classes}" ${fill && html`fill="${fill}"`} cx="${x}" cy="${y}" r="26" />`
      : html`<path class="${classes}" ${fill && html`fill="${fill}"`} d="${outline(corners)}" />`;
  return html`${shape(`map-hull ${toneOf(at)}`)}${shape('map-hull-pattern', `url(#map-pattern-${at})`)}${shape(`map-outline ${toneOf(at)}`)}`;
}

/** Round, and a little wider than the corners, so that no dot is cut through. */
function outline(corners: readonly Point[]): string {
  const x = corners.reduce((sum, corner) => sum + corner[0], 0) / corners.length;
  const y = corners.reduce((sum, corner) => sum + corner[1], 0) / corners.length;
  const wider = corners.map((corner): [number, number] => {
    const far = Math.hypot(corner[0] - x, corner[1] - y) || 1;
    const scale = (far + 12) / far;
    return [x + (corner[0] - x) * scale, y + (corner[1] - y) * scale];
  });
  const apart = wider.filter((corner, at) => {
    const next = wider[(at + 1) % wider.length]!;
    return wider.length < 6 || Math.hypot(corner[0] - next[0], corner[1] - next[1]) > 10;
  });
  return line().curve(curveCatmullRomClosed.alpha(0.5)).digits(1)(apart.length < 3 ? wider : apart) ?? '';
}

const letterAt = (letter: string, [x, y]: Point, group: number): Html =>
  html`<g class="map-letter">
    <circle class="${toneOf(group)}" cx="${x}" cy="${y}" r="15" />
    <text x="${x}" y="${y}" dy="0.36em">${letter}</text>
  </g>`;

const diamond = (x: number, y: number, r: number): string =>
  `M${x} ${tidy(y - r)}L${tidy(x + r)} ${y}L${x} ${tidy(y + r)}L${tidy(x - r)} ${y}z`;

/** The word stands on the side where there is room. */
const mark = (label: string, [x, y]: Point): Html =>
  html`<g>
    <path class="map-you" d="${diamond(x, y, 11)}" />
    <text
      class="map-you-word ${x > width * 0.75 ? 'is-before' : ''}"
      x="${x > width * 0.75 ? x - 16 : x + 16}"
      y="${y}"
      dy="0.36em"
    >
      ${label}
    </text>
  </g>`;

const turns = { right: 0, down: 90, left: 180, up: 270 } as const;

const arrow = (side: keyof typeof turns): Html =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path transform="rotate(${turns[side]} 10 10)" d="M4 10h12M11 5l5 5-5 5" />
  </svg>`;
