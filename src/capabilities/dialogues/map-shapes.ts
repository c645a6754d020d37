/** What is drawn of a map: the hull around each group, and participants who stand together as one dot. */
import type { OpinionGroups } from '../../rules/opinion/index.ts';
import type { MapDot, Point } from './opinion-summary.ts';

/** So many columns and rows at most: more dots could not be told apart on a phone. */
const columns = 48;
const rows = 32;

/**
 * Dots never show one person's place to more than a cell of this grid: who knows one position could otherwise find the
 * person's votes in the export.
 */
export function dotsOf({ positions, assignment }: Pick<OpinionGroups, 'positions' | 'assignment'>): readonly MapDot[] {
  const frame = frameOf(positions);
  if (frame === undefined) return [];
  const { left, bottom, width, height } = frame;
  const cells = new Map<number, { column: number; row: number; group: number; people: number }>();
  for (let p = 0; p < assignment.length; p += 1) {
    const [x, y] = [positions[2 * p]!, positions[2 * p + 1]!];
    if (Number.isNaN(x)) continue;
    const column = Math.min(columns - 1, Math.floor(((x - left) / width) * columns));
    const row = Math.min(rows - 1, Math.floor(((y - bottom) / height) * rows));
    const key = (assignment[p]! + 1) * columns * rows + row * columns + column;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { column, row, group: assignment[p]!, people: 1 });
    else cell.people += 1;
  }
  return [...cells.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column || a.group - b.group)
    .map(({ column, row, group, people }) => ({
      at: [tidy(left + ((column + 0.5) / columns) * width), tidy(bottom + ((row + 0.5) / rows) * height)],
      people,
      group,
    }));
}

interface Frame {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function frameOf(positions: Float64Array): Frame | undefined {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = [positions[at]!, positions[at + 1]!];
    if (Number.isNaN(x)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left === Infinity) return undefined;
  return { left, bottom, width: right - left || 1, height: top - bottom || 1 };
}

/** Size, centre and hull of each group. A tenth of its members, those farthest from its centre, stay outside the hull. */
export function groupShapes({
  positions,
  assignment,
  groups,
}: Pick<OpinionGroups, 'positions' | 'assignment' | 'groups'>): readonly {
  readonly size: number;
  readonly centre: Point;
  readonly hull: readonly Point[];
}[] {
  const members: Point[][] = Array.from({ length: groups }, () => []);
  const sizes = new Int32Array(groups);
  assignment.forEach((group, p) => {
    if (group < 0) return;
    sizes[group]! += 1;
    const [x, y] = [positions[2 * p]!, positions[2 * p + 1]!];
    if (!Number.isNaN(x)) members[group]?.push([x, y]);
  });
  return members.map((points, group) => {
    const centre = meanOf(points);
    const hull = convexHull(nearest(points, centre, Math.ceil(points.length * 0.9))).map(([x, y]): Point => [
      tidy(x),
      tidy(y),
    ]);
    return { size: sizes[group]!, centre: [tidy(centre[0]), tidy(centre[1])], hull };
  });
}

function meanOf(points: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of points) [x, y] = [x + point[0], y + point[1]];
  const n = Math.max(1, points.length);
  return [x / n, y / n];
}

/** So many of the points, those nearest to the centre; of equally near ones the earlier. */
function nearest(points: readonly Point[], centre: Point, count: number): readonly Point[] {
  const far = Float64Array.from(points, (point) => distance(point, centre));
  const limit = far.toSorted()[count - 1];
  if (limit === undefined) return [];
  const within = points.filter((_, at) => far[at]! < limit);
  return [...within, ...points.filter((_, at) => far[at] === limit).slice(0, count - within.length)];
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Andrew's monotone chain (Information Processing Letters 9, 1979): corners counter-clockwise, no three on a line. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  if (sorted.length < 3) return sorted;
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const tidy = (value: number): number => Math.round(value * 1e3) / 1e3;
