/**
 * Finds the points of a square that are nearest to any place in it, for many places.
 *
 * The square is cut into cells. For each one the points that can be among the nearest to a place in it are found once: if
 * the k-th nearest point to its middle is at distance r and no place in it is further than h from the middle, then the k
 * nearest to any place in it are within r + 2h of the middle (triangle inequality). Only those are looked at afterwards.
 */
const CELLS_A_POINT = 8;
const PLACES_A_CELL = 8;
/** Distances worked out for the cells at most. */
const MOST_WORK = 1_000_000_000;

export class NearestPoints {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly most: number;
  private readonly everywhere: Uint32Array;
  private readonly side: number;
  /** Filled when first asked for; nearest to the middle of the cell first. */
  private readonly cells: (Uint32Array | undefined)[];
  private readonly found: Uint32Array;
  private readonly distances: Float64Array;

  /**
   * Coordinates from 0 to 1. `most`: the largest number of points that will be asked for at once; `places`: for about how
   * many places, which decides only how much work is done ahead.
   */
  constructor(xs: Float64Array, ys: Float64Array, most: number, places: number) {
    this.xs = xs;
    this.ys = ys;
    this.most = most;
    this.everywhere = Uint32Array.from(xs.keys());
    const cells = Math.min(CELLS_A_POINT * xs.length, places / PLACES_A_CELL, MOST_WORK / xs.length);
    this.side = Math.max(1, Math.floor(Math.sqrt(cells)));
    this.cells = Array.from({ length: this.side * this.side });
    this.found = new Uint32Array(most);
    this.distances = new Float64Array(most);
  }

  /** Writes the `count` nearest to a place, nearest first, to found[at] and on. There must be so many. */
  find(x: number, y: number, count: number, found: Uint32Array, at: number): void {
    const column = Math.min(this.side - 1, Math.floor(x * this.side));
    const row = Math.min(this.side - 1, Math.floor(y * this.side));
    const cell = row * this.side + column;
    const near = (this.cells[cell] ??= this.around((column + 0.5) / this.side, (row + 0.5) / this.side));
    this.pick(near, x, y, count, found, at);
  }

  private around(x: number, y: number): Uint32Array {
    if (this.side === 1) return this.everywhere;
    this.pick(this.everywhere, x, y, this.most, this.found, 0);
    const toCorner = Math.SQRT1_2 / this.side;
    // Widened a little, so that no rounding leaves a point out.
    const reach = (Math.sqrt(this.distances[this.most - 1]!) + 2 * toCorner) * 1.000001;
    const distance = (point: number): number => squared(this.xs[point]! - x) + squared(this.ys[point]! - y);
    return this.everywhere
      .filter((point) => distance(point) <= reach * reach)
      .sort((a, b) => distance(a) - distance(b) || a - b);
  }

  /** Keeps the nearest so far in order while it goes through the points. Leaves the squares of their distances. */
  private pick(points: Uint32Array, x: number, y: number, count: number, found: Uint32Array, at: number): void {
    const { xs, ys, distances } = this;
    for (let i = 0; i < points.length; i++) {
      const point = points[i]!;
      const across = xs[point]! - x;
      const up = ys[point]! - y;
      const distance = across * across + up * up;
      let place = i;
      if (i >= count) {
        if (distance >= distances[count - 1]!) continue;
        place = count - 1;
      }
      for (; place > 0 && distances[place - 1]! > distance; place--) {
        distances[place] = distances[place - 1]!;
        found[at + place] = found[at + place - 1]!;
      }
      distances[place] = distance;
      found[at + place] = point;
    }
  }
}

function squared(length: number): number {
  return length * length;
}
