/**
 * Breaks ties between projects, and keeps a record of each: which stood equal, which was taken, what decided.
 *
 * By default more votes go first, then the lower cost, then the lot: projects in ascending order of
 * sha256(seed + "\n" + project id). The seed is public text fixed before the votes are known (a future lottery draw,
 * say), so nobody can choose it to suit a result, and anybody can draw the lots again.
 */
import { sha256 } from '../sha256.ts';
import { byCodePoint } from './code-points.ts';
import type { Project } from './instance.ts';
import type { BrokenTie, RuleChoice } from './outcome.ts';

/** "What if": in every tie with one of `over`, `project` goes first, whatever else would decide. */
export interface Preference {
  readonly project: number;
  readonly over: readonly number[];
}

export class TieBreaker {
  readonly broken: BrokenTie[] = [];
  private readonly projects: readonly Project[];
  private readonly votes: ArrayLike<number>;
  private readonly choice: Pick<RuleChoice, 'ties' | 'seed'>;
  private readonly preference: Preference | undefined;
  private readonly lots = new Map<number, string>();

  constructor(
    projects: readonly Project[],
    votes: ArrayLike<number>,
    choice: Pick<RuleChoice, 'ties' | 'seed'>,
    preference?: Preference,
  ) {
    this.projects = projects;
    this.votes = votes;
    this.choice = choice;
    this.preference = preference;
  }

  /** Breaks ties in the same way, with a record of its own. */
  fresh(): TieBreaker {
    return new TieBreaker(this.projects, this.votes, this.choice, this.preference);
  }

  /** Takes one of at least two projects that stand equal, and records the tie. */
  take(tied: readonly number[], round: number): number {
    const [first, second] = tied.toSorted((a, b) => this.compare(a, b)) as [number, number];
    const taken = this.preferred(tied) ?? first;
    const next = taken === first ? second : first;
    this.broken.push({
      round,
      tied: tied.map((project) => this.projects[project]!.id).toSorted(byCodePoint),
      taken: this.projects[taken]!.id,
      by: this.decidedBy(taken, next),
    });
    return taken;
  }

  /** In the order in which they would be taken one after the other; nothing is recorded. */
  inOrder(projects: readonly number[]): number[] {
    const sorted = projects.toSorted((a, b) => this.compare(a, b));
    const first = this.preferred(projects);
    return first === undefined ? sorted : [first, ...sorted.filter((project) => project !== first)];
  }

  private preferred(tied: readonly number[]): number | undefined {
    if (this.preference === undefined) return undefined;
    const { project, over } = this.preference;
    return tied.includes(project) && tied.some((other) => over.includes(other)) ? project : undefined;
  }

  private compare(a: number, b: number): number {
    if (this.choice.ties === 'id') return byCodePoint(this.projects[a]!.id, this.projects[b]!.id);
    return (
      this.votes[b]! - this.votes[a]! ||
      this.projects[a]!.cost - this.projects[b]!.cost ||
      byCodePoint(this.lot(a), this.lot(b))
    );
  }

  private decidedBy(taken: number, next: number): BrokenTie['by'] {
    if (this.choice.ties === 'id') return 'id';
    if (this.votes[taken] !== this.votes[next]) return 'votes';
    return this.projects[taken]!.cost === this.projects[next]!.cost ? 'seed' : 'cost';
  }

  private lot(project: number): string {
    const known = this.lots.get(project);
    if (known !== undefined) return known;
    const lot = lotOf(this.choice.seed, this.projects[project]!.id);
    this.lots.set(project, lot);
    return lot;
  }
}

export interface Lot {
  readonly project: string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly lot: string;
}

/** The order in which lots go, first the one that wins every tie that comes to the lot; can be drawn before the count. */
export function drawLots(projects: readonly Project[], seed: string): Lot[] {
  return projects
    .map(({ id }) => ({ project: id, lot: lotOf(seed, id) }))
    .toSorted((a, b) => byCodePoint(a.lot, b.lot));
}

const lotOf = (seed: string, id: string): string => sha256(`${seed}\n${id}`);
