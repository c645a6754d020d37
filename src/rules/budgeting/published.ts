/**
 * A published result: everything needed to count again, the outcome, and a digest over both.
 *
 * Canonical form, over which the digest is taken: the JSON text of `{ instance, ballots, choice, outcome }` with the keys
 * of every object in order of their UTF-16 units, no white space, and numbers written as ECMAScript writes them: money,
 * points and weights are whole numbers below 2^53 (the form of RFC 8785). The digest is "sha256:" and the SHA-256 of its UTF-8 bytes in
 * lower-case hexadecimal.
 *
 * Ballots carry no voter and stand in ascending order of their content, so the order says nothing about who voted when.
 */
import { sha256 } from '../sha256.ts';
import type { Ballots, Instance } from './instance.ts';
import { voterCount } from './instance.ts';
import type { Outcome, RuleChoice } from './outcome.ts';

/** One ballot: positions in `instance.projects`, in order of preference where the ballots are ordinal. */
type PublishedBallot = readonly number[];

export interface PublishedBallots {
  readonly chosen: readonly PublishedBallot[];
  /** Points of the same entries, in units of 1 / pointsScale. */
  readonly points?: readonly (readonly number[])[];
  readonly pointsScale?: number;
  /** Weight of each ballot, in units of 1 / weightScale; absent where all weigh 1. */
  readonly weights?: readonly number[];
  readonly weightScale?: number;
}

export interface PublishedInputs {
  readonly instance: Instance;
  readonly ballots: PublishedBallots;
  readonly choice: RuleChoice;
  readonly outcome: Outcome;
}

export interface PublishedResult extends PublishedInputs {
  readonly format: 'concord-budget-result';
  readonly version: 1;
  readonly digest: string;
}

export function publishResult(instance: Instance, ballots: Ballots, outcome: Outcome): PublishedResult {
  const inputs = { instance, ballots: anonymous(ballots), choice: outcome.choice, outcome };
  return { format: 'concord-budget-result', version: 1, ...inputs, digest: digestOf(inputs) };
}

export function digestOf({ instance, ballots, choice, outcome }: PublishedInputs): string {
  return `sha256:${sha256(canonicalJson({ instance, ballots, choice, outcome }))}`;
}

/** Back to the columns that the rules count. */
export function ballotColumns({ chosen, points, pointsScale, weights, weightScale }: PublishedBallots): Ballots {
  const starts = new Uint32Array(chosen.length + 1);
  chosen.forEach((ballot, voter) => (starts[voter + 1] = starts[voter]! + ballot.length));
  return {
    starts,
    chosen: Uint32Array.from(chosen.flat()),
    ...(points === undefined ? {} : { points: Float64Array.from(points.flat()), pointsScale: pointsScale ?? 1 }),
    ...(weights === undefined ? {} : { weights: Float64Array.from(weights), weightScale: weightScale ?? 1 }),
  };
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

function anonymous(ballots: Ballots): PublishedBallots {
  const { starts, points, pointsScale, weights, weightScale } = ballots;
  const rows = Array.from({ length: voterCount(ballots) }, (_, voter) => {
    const from = starts[voter]!;
    const to = starts[voter + 1]!;
    return {
      chosen: [...ballots.chosen.subarray(from, to)],
      points: [...(points?.subarray(from, to) ?? [])],
      weight: weights?.[voter] ?? 1,
    };
  });
  rows.sort((a, b) => compareRows(a.chosen, b.chosen) || compareRows(a.points, b.points) || a.weight - b.weight);
  return {
    chosen: rows.map((row) => row.chosen),
    ...(points === undefined ? {} : { points: rows.map((row) => row.points), pointsScale: pointsScale ?? 1 }),
    ...(weights === undefined ? {} : { weights: rows.map(({ weight }) => weight), weightScale: weightScale ?? 1 }),
  };
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
