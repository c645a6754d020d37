/**
 * Spreads amounts from projects over the cells that support them, each cell holding no more than its capacity: a maximum
 * flow, by Dinic's blocking flows (1970), which starts from whatever is spread already.
 *
 * All amounts are whole numbers below 2^53, so nothing is rounded. What cannot be spread stays with the projects as their
 * excess. The projects and cells that were reached from there are then a minimum cut: the cells are all the supporters of
 * those projects, they are full, and hold nothing of other projects.
 */
import type { Cells } from './cells.ts';

export class SupportFlow {
  readonly cells: Cells;
  /** What a cell holds of a project, at the place of the pair in the cells' lists. */
  readonly flow: Float64Array;
  /** What each cell can still hold. */
  readonly slack: Float64Array;
  /** What of each project is not spread yet; only of projects that some cell supports. */
  readonly excess: Float64Array;
  /** Cells of each project, and the places of the pairs in the cells' lists. */
  private readonly projectStarts: Uint32Array;
  private readonly projectCells: Uint32Array;
  private readonly places: Uint32Array;
  /** Length of the shortest way on which excess comes to a project or a cell; -1 where none comes. */
  private readonly projectLevel: Int32Array;
  private readonly cellLevel: Int32Array;
  /** Where the search of a blocking flow stands in each list. */
  private readonly nextCell: Uint32Array;
  private readonly nextProject: Uint32Array;
  /** Projects in the order in which they are reached. */
  private readonly queue: Uint32Array;
  /** Number of projects that any cell supports. */
  private readonly present: number;
  /** Level of the first cells with slack; -1 where none can be reached. */
  private slackLevel = -1;

  constructor(cells: Cells, projects: number) {
    const count = cells.weights.length;
    this.cells = cells;
    this.flow = new Float64Array(cells.projects.length);
    this.slack = new Float64Array(count);
    this.excess = new Float64Array(projects);
    this.projectLevel = new Int32Array(projects);
    this.cellLevel = new Int32Array(count);
    this.nextProject = new Uint32Array(count);
    const starts = new Uint32Array(projects + 1);
    for (let place = 0; place < cells.projects.length; place++) starts[cells.projects[place]! + 1]!++;
    for (let p = 0; p < projects; p++) starts[p + 1] = starts[p + 1]! + starts[p]!;
    const next = starts.slice(0, projects);
    this.projectCells = new Uint32Array(cells.projects.length);
    this.places = new Uint32Array(cells.projects.length);
    for (let cell = 0, place = 0; cell < count; cell++) {
      for (const end = cells.starts[cell + 1]!; place < end; place++) {
        const at = next[cells.projects[place]!]!++;
        this.projectCells[at] = cell;
        this.places[at] = place;
      }
    }
    this.projectStarts = starts;
    this.nextCell = next;
    this.queue = new Uint32Array(projects);
    this.present = this.excess.reduce((sum, _, p) => sum + Number(starts[p + 1]! > starts[p]!), 0);
  }

  /** Spreads as much as possible of all excess; returns what is left of it. */
  spread(): number {
    const { excess } = this;
    while (this.findLevels()) {
      this.nextCell.set(this.projectStarts.subarray(0, excess.length));
      this.nextProject.set(this.cells.starts.subarray(0, this.nextProject.length));
      for (let project = 0; project < excess.length; project++) {
        if (excess[project]! > 0) excess[project] = excess[project]! - this.push(project, excess[project]!);
      }
    }
    return excess.reduce((sum, left) => sum + left, 0);
  }

  /** Whether excess that is left after {@link spread} comes to this project. */
  reachesProject(project: number): boolean {
    return this.projectLevel[project]! >= 0;
  }

  reachesCell(cell: number): boolean {
    return this.cellLevel[cell]! >= 0;
  }

  /** Breadth first from all excess, up to the level on which there is slack; false where there is none. */
  private findLevels(): boolean {
    const { excess, slack, flow, projectLevel, cellLevel, projectStarts, projectCells } = this;
    const { starts, projects } = this.cells;
    projectLevel.fill(-1);
    cellLevel.fill(-1);
    this.slackLevel = -1;
    const { queue } = this;
    let end = 0;
    for (let project = 0; project < excess.length; project++) {
      if (excess[project] === 0) continue;
      projectLevel[project] = 0;
      queue[end++] = project;
    }
    for (let next = 0; next < end; next++) {
      const project = queue[next]!;
      const level = projectLevel[project]! + 1;
      if (this.slackLevel >= 0 && level > this.slackLevel) break;
      for (let at = projectStarts[project]!; at < projectStarts[project + 1]!; at++) {
        const cell = projectCells[at]!;
        if (cellLevel[cell]! >= 0) continue;
        cellLevel[cell] = level;
        if (slack[cell]! > 0) this.slackLevel = level;
        // Once all projects are reached, as they are soon, nothing more can be.
        if (this.slackLevel >= 0 || end === this.present) continue;
        for (let place = starts[cell]!; place < starts[cell + 1]!; place++) {
          const other = projects[place]!;
          if (projectLevel[other]! >= 0 || flow[place] === 0) continue;
          projectLevel[other] = level + 1;
          queue[end++] = other;
        }
      }
    }
    return this.slackLevel >= 0;
  }

  /** Moves up to this amount from a project to cells one level further, and on from there; returns how much. */
  private push(project: number, amount: number): number {
    const { slack, flow, projectLevel, cellLevel, projectStarts, projectCells, nextCell, nextProject } = this;
    const { starts, projects } = this.cells;
    const level = projectLevel[project]! + 1;
    let left = amount;
    for (; nextCell[project]! < projectStarts[project + 1]!; nextCell[project]!++) {
      const at = nextCell[project]!;
      const cell = projectCells[at]!;
      if (cellLevel[cell] !== level) continue;
      const to = this.places[at]!;
      if (level === this.slackLevel) {
        const part = Math.min(left, slack[cell]!);
        slack[cell] = slack[cell]! - part;
        flow[to] = flow[to]! + part;
        left -= part;
        if (left === 0) return amount;
        continue;
      }
      for (; nextProject[cell]! < starts[cell + 1]!; nextProject[cell]!++) {
        const place = nextProject[cell]!;
        const other = projects[place]!;
        if (projectLevel[other] !== level + 1 || flow[place] === 0) continue;
        const part = this.push(other, Math.min(left, flow[place]!));
        flow[place] = flow[place]! - part;
        flow[to] = flow[to]! + part;
        left -= part;
        if (left === 0) return amount;
      }
    }
    // Nothing more can go this way before the next search of levels.
    projectLevel[project] = -1;
    return amount - left;
  }
}
