/**
 * Reading a ballot as it was sent: pure, and strict. A ballot is either exactly what the vote allows or refused with
 * the one reason that the resident can act on; nothing is dropped, rounded or guessed.
 *
 * Words after Pabulib (https://pabulib.org/format): approval, knapsack and cumulative ballots.
 */
import { err, ok, type Result } from '../../rules/result.ts';
import type { BallotKind } from './budget.ts';

/** What a vote allows. Amounts in money units. */
export interface BallotTerms {
  readonly kind: BallotKind;
  readonly amount: number;
  readonly maxChoices: number | null;
  readonly points: number | null;
  /** In order of position: ballots name projects by it. */
  readonly projects: readonly { readonly id: string; readonly cost: number }[];
}

/** As sent: ticked projects, or points as typed or as numbers; an empty text is no points. */
export type Choices =
  | { readonly projects: readonly string[] }
  | { readonly points: ReadonlyMap<string, string | number> };

/** As recorded: positions of projects, ascending, and the points given to each. */
export interface ReadBallot {
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
}

export type BallotProblem =
  | { readonly type: 'other-kind' }
  | { readonly type: 'nothing-chosen' }
  | { readonly type: 'unknown-project'; readonly id: string }
  | { readonly type: 'chosen-twice'; readonly id: string }
  | { readonly type: 'too-many'; readonly chosen: number; readonly max: number }
  | { readonly type: 'over-budget'; readonly over: number }
  | { readonly type: 'not-whole'; readonly id: string; readonly typed: string }
  | { readonly type: 'too-many-points'; readonly total: number; readonly max: number };

export function readBallot(terms: BallotTerms, choices: Choices): Result<ReadBallot, BallotProblem> {
  const positions = new Map(terms.projects.map((project, position) => [project.id, position]));
  if (terms.kind === 'cumulative') {
    return 'points' in choices ? readPoints(terms, positions, choices.points) : err({ type: 'other-kind' });
  }
  if (terms.kind !== 'approval' && terms.kind !== 'knapsack') return err({ type: 'other-kind' });
  return 'projects' in choices ? readTicks(terms, positions, choices.projects) : err({ type: 'other-kind' });
}

function readTicks(
  terms: BallotTerms,
  positions: ReadonlyMap<string, number>,
  ids: readonly string[],
): Result<ReadBallot, BallotProblem> {
  const chosen = new Set<number>();
  for (const id of ids) {
    const position = positions.get(id);
    if (position === undefined) return err({ type: 'unknown-project', id });
    if (chosen.has(position)) return err({ type: 'chosen-twice', id });
    chosen.add(position);
  }
  if (chosen.size === 0) return err({ type: 'nothing-chosen' });
  if (terms.maxChoices !== null && chosen.size > terms.maxChoices) {
    return err({ type: 'too-many', chosen: chosen.size, max: terms.maxChoices });
  }
  const over = terms.kind === 'knapsack' ? costOf(terms, chosen) - terms.amount : 0;
  if (over > 0) return err({ type: 'over-budget', over });
  return ok({ chosen: [...chosen].sort((a, b) => a - b), points: null });
}

function readPoints(
  terms: BallotTerms,
  positions: ReadonlyMap<string, number>,
  sent: ReadonlyMap<string, string | number>,
): Result<ReadBallot, BallotProblem> {
  const given: [position: number, points: number][] = [];
  for (const [id, typed] of sent) {
    const position = positions.get(id);
    if (position === undefined) return err({ type: 'unknown-project', id });
    const points = wholePoints(typed);
    if (points === undefined) return err({ type: 'not-whole', id, typed: String(typed) });
    if (points > 0) given.push([position, points]);
  }
  if (given.length === 0) return err({ type: 'nothing-chosen' });
  const total = given.reduce((sum, [, points]) => sum + points, 0);
  const max = terms.points ?? 0;
  if (total > max) return err({ type: 'too-many-points', total, max });
  given.sort(([a], [b]) => a - b);
  return ok({ chosen: given.map(([position]) => position), points: given.map(([, points]) => points) });
}

/** Nine digits at most, so that no sum of points can leave the whole numbers or the database's integers. */
export function wholePoints(typed: string | number): number | undefined {
  const text = String(typed).trim();
  if (text === '') return 0;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const costOf = (terms: BallotTerms, chosen: Iterable<number>): number => {
  let cost = 0;
  for (const position of chosen) cost += terms.projects[position]?.cost ?? 0;
  return cost;
};

/** The running total of what was sent so far: money units, points or projects. Never fails: odd input counts as nothing. */
export function usedBy(terms: BallotTerms, choices: Choices): { readonly used: number; readonly count: number } {
  if ('points' in choices) {
    const points = [...choices.points.values()].map((typed) => wholePoints(typed) ?? 0);
    return { used: points.reduce((sum, n) => sum + n, 0), count: points.filter((n) => n > 0).length };
  }
  const ids = new Set(choices.projects);
  const chosen = terms.projects.flatMap((project, position) => (ids.has(project.id) ? [position] : []));
  return { used: terms.kind === 'knapsack' ? costOf(terms, chosen) : chosen.length, count: chosen.length };
}
