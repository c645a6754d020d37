/**
 * An opinion map as a drawing that stands alone: a dot for those who stand close together, a shape and a letter for each group.
 * Its colours follow the reader's light or dark setting; letters and outlines tell groups apart without any colour.
 */
import { dotsOf, groupShapes, type MapFiles } from '../capabilities/dialogues/index.ts';
import { howMany } from './how-many.ts';
import { groupLetter, groupSentence } from './map-text.ts';
import type { OpinionMap } from './opinion-map.ts';

type Point = readonly [x: number, y: number];

const width = 800;
const height = 600;
const margin = 40;
const legendLine = 26;
const dashes = ['none', '8 5', '2 5', '12 4 2 4', '1 3'];

const STYLE = `
  svg { --paper: #fff; --ink: #1b2733; --quiet: #5b6772; --line: #d5dbe0; }
  .g0 { --tone: #0b6e99; } .g1 { --tone: #a4480f; } .g2 { --tone: #3f7a2a; } .g3 { --tone: #7a3e9d; } .g4 { --tone: #8a6d00; }
  .none { --tone: #7b858e; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #12181e; --ink: #e8edf1; --quiet: #a9b4bd; --line: #35414b; }
    .g0 { --tone: #5cbbe6; } .g1 { --tone: #f0965a; } .g2 { --tone: #8fcf73; } .g3 { --tone: #c99be6; } .g4 { --tone: #e3c34a; }
    .none { --tone: #88939c; }
  }
  text { font-family: system-ui, sans-serif; fill: var(--ink); font-size: 15px; }
  .paper { fill: var(--paper); } .cross { stroke: var(--line); }
  .hull { fill: var(--tone); fill-opacity: 0.12; stroke: var(--tone); stroke-width: 2; }
  .dot { fill: var(--tone); fill-opacity: 0.75; }
  .letter circle { fill: var(--paper); stroke: var(--tone); stroke-width: 2; }
  .letter text { font-weight: 700; text-anchor: middle; }
  .quiet { fill: var(--quiet); }
`;

export function mapSvg(files: MapFiles, map: OpinionMap): string {
  const dots = dotsOf(map);
  const shapes = groupShapes(map);
  const points = [...dots.map(({ at }) => at), ...shapes.flatMap(({ hull }) => hull)];
  const place = placing(points);
  const most = dots.reduce((largest, { people }) => Math.max(largest, people), 1);
  const tall = height + legendLine * (shapes.length + 2);
  const about = `${howMany(files.participants.length, 'participant')}, ${howMany(files.statements.length, 'statement')}, ${howMany(files.votes.columns.length, 'vote')}.`;
  const legend = shapes.map(({ size }, group) => `Group ${groupLetter(group)}: ${howMany(size, 'participant')}`);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" role="img" aria-labelledby="title about">`,
    '<title id="title">Opinion map</title>',
    `<desc id="about">${escaped([about, groupSentence(map), ...legend.map((words) => `${words}.`)].join(' '))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${tall}"/>`,
    `<path class="cross" d="M${width / 2} 10V${height - 10}M10 ${height / 2}H${width - 10}"/>`,
    ...shapes.map(({ hull, centre }, group) => hullOf(hull.map(place), place(centre), group)),
    ...dots.map(({ at, people, group }) => {
      const [x, y] = place(at);
      return `<circle class="dot ${toneOf(group)}" cx="${x}" cy="${y}" r="${tidy(2.5 + 10 * Math.sqrt(people / most) * Math.min(1, Math.sqrt(most) / 6))}"/>`;
    }),
    ...shapes.map(({ centre }, group) => {
      const [x, y] = place(centre);
      return `<g class="letter ${toneOf(group)}"><circle cx="${x}" cy="${y}" r="16"/><text x="${x}" y="${y}" dy="0.36em">${groupLetter(group)}</text></g>`;
    }),
    ...legend.map((words, group) => {
      const y = height + legendLine * group + 10;
      return `<g class="${toneOf(group)}"><rect class="hull" stroke-dasharray="${dash(group)}" x="${margin}" y="${y - 13}" width="22" height="17" rx="4"/><text x="${margin + 34}" y="${y}">${words}</text></g>`;
    }),
    `<text class="quiet" x="${margin}" y="${height + legendLine * shapes.length + 12}">${escaped(`${about} ${groupSentence(map)}`)}</text>`,
    `<text class="quiet" x="${margin}" y="${height + legendLine * (shapes.length + 1) + 12}">Who stands close together votes alike. Larger dots stand for more people.</text>`,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

const toneOf = (group: number): string => (group < 0 ? 'none' : `g${group % 5}`);
const dash = (group: number): string => dashes[Math.floor(group / 5 + group) % dashes.length] ?? 'none';
const tidy = (value: number): number => Math.round(value * 10) / 10;
const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function hullOf(corners: readonly Point[], [x, y]: Point, group: number): string {
  const ends = `class="hull ${toneOf(group)}" stroke-dasharray="${dash(group)}" stroke-linejoin="round"`;
  return corners.length < 3
    ? `<circle ${ends} cx="${x}" cy="${y}" r="30"/>`
    : `<path ${ends} d="M${corners.map(([cx, cy]) => `${cx} ${cy}`).join('L')}Z"/>`;
}

/** The same scale both ways, as large as it fits; y grows upwards. */
function placing(points: readonly Point[]): (point: Point) => Point {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (points.length === 0) [left, right, bottom, top] = [0, 0, 0, 0];
  const unit = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-9),
    (height - 2 * margin) / Math.max(top - bottom, 1e-9),
    1e6,
  );
  return ([x, y]) => [
    tidy(width / 2 + unit * (x - (left + right) / 2)),
    tidy(height / 2 - unit * (y - (bottom + top) / 2)),
  ];
}
