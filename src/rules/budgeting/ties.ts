/**
 * Breaks ties between projects, and keeps a record of each: which stood equal, which was taken, what decided.
 *
 * By default more votes go first, then the lower cost, then the lot: projects in ascending order of
 * sha256(seed + "\n" + project id). The seed is public text fixed before the votes are known (a future lottery draw,
 * say), so nobody can choose it to suit a result, and anybody can draw the lots again.
 */
import { sha256 } from '../sha256.ts';
import { byCodePoint } from './code-points.ts';
import type { Instance, Project } from './instance.ts';
import type { BrokenTie, TieBreak } from './outcome.ts';

export class TieBreaker {
  readonly broken: BrokenTie[] = [];
  private readonly projects: readonly Project[];
  private readonly votes: ArrayLike<number>;
  private readonly ties: TieBreak;
  private readonly seed: string;
  private readonly lots = new Map<number, string>();

  constructor(instance: Instance, votes: ArrayLike<number>, ties: TieBreak, seed: string) {
    this.projects = instance.projects;
    this.votes = votes;
    this.ties = ties;
    this.seed = seed;
  }

  /** Takes one of at least two projects that stand equal, and records the tie. */
  take(tied: readonly number[], round: number): number {
    const [taken, next] = tied.toSorted((a, b) => this.compare(a, b)) as [number, number];
    this.broken.push({
      round,
      tied: tied.map((project) => this.projects[project]!.id).toSorted(byCodePoint),
      taken: this.projects[taken]!.id,
      by: this.decidedBy(taken, next),
    });
    return taken;
  }

  private compare(a: number, b: number): number {
    const idOrder = byCodePoint(this.projects[a]!.id, this.projects[b]!.id);
    if (this.ties === 'id') return idOrder;
    return (
      this.votes[b]! - this.votes[a]! ||
      this.projects[a]!.cost - this.projects[b]!.cost ||
      byCodePoint(this.lot(a), this.lot(b)) ||
      idOrder
    );
  }

  private decidedBy(taken: number, next: number): BrokenTie['by'] {
    if (this.ties === 'id') return 'id';
    if (this.votes[taken] !== this.votes[next]) return 'votes';
    return this.projects[taken]!.cost === this.projects[next]!.cost ? 'seed' : 'cost';
  }

  private lot(project: number): string {
    const known = this.lots.get(project);
    if (known !== undefined) return known;
    const lot = sha256(`${this.seed}\n${this.projects[project]!.id}`);
    this.lots.set(project, lot);
    return lot;
  }
}
