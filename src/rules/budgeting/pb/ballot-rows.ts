/** What VOTES is read into, one row after the other: entries of the open row are kept once the row is closed. */
import type { Ballots } from '../instance.ts';
import { Growing } from './growing.ts';
import { POINTS } from './read-amount.ts';

/** Points are read in thousandths; finer ones are refused. */
const SCALE = 10 ** POINTS.places;

export class BallotRows {
  /** Line of every ballot, and offset of its record in the text. */
  readonly lines = new Growing();
  readonly offsets = new Growing();
  readonly chosen = new Growing();
  /** Points of each entry, in thousandths. */
  readonly thousandths = new Growing();
  private readonly starts = new Growing();
  private openFrom = 0;
  /** Per project the turn in which it was chosen last, to see repeats without a set for every ballot. */
  private readonly chosenIn: Uint32Array;
  private turn = 1;

  constructor(projects: number) {
    this.chosenIn = new Uint32Array(projects);
    this.starts.push(0);
  }

  get count(): number {
    return this.lines.length;
  }

  /** Entries of the open row, and points given in it. */
  get named(): number {
    return this.chosen.length - this.openFrom;
  }

  get pointed(): number {
    return this.thousandths.length - this.openFrom;
  }

  /** False, and nothing is done, where the open row has the project already. */
  choose(project: number): boolean {
    if (this.chosenIn[project] === this.turn) return false;
    this.chosenIn[project] = this.turn;
    this.chosen.push(project);
    return true;
  }

  close(line: number, offset: number): void {
    this.lines.push(line);
    this.offsets.push(offset);
    this.starts.push(this.chosen.length);
    this.openFrom = this.chosen.length;
    this.turn++;
  }

  /** Takes back the open row. */
  drop(): void {
    this.chosen.length = this.openFrom;
    this.thousandths.length = Math.min(this.thousandths.length, this.openFrom);
    this.turn++;
  }

  /** Projects of the open row, and points in thousandths where there are any. */
  openEntries(): { readonly projects: number[]; readonly thousandths: number[] } {
    const projects: number[] = [];
    const thousandths: number[] = [];
    for (let i = this.openFrom; i < this.chosen.length; i++) {
      projects.push(this.chosen.at(i));
      thousandths.push(this.thousandths.at(i));
    }
    return { projects, thousandths };
  }

  finished(withPoints: boolean): Ballots {
    const columns = { starts: this.starts.toArray(), chosen: this.chosen.toArray() };
    if (!withPoints) return columns;
    let pointsScale = SCALE;
    const thousandths = this.thousandths.toArray();
    while (pointsScale > 1 && thousandths.every((value) => value % ((10 * SCALE) / pointsScale) === 0))
      pointsScale /= 10;
    const points = Float64Array.from(thousandths, (value) => value / (SCALE / pointsScale));
    return { ...columns, points, pointsScale };
  }
}
