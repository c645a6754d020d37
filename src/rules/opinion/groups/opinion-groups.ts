/**
 * The opinion map of a conversation: where everybody stands, and which groups there are, if any.
 *
 * In the words of a public report: Positions come from a model with two hidden factors, fitted to the votes that were cast;
 * nothing is assumed about votes that were not. Groups are sets of people who vote alike: in a group each statement has its rate
 * of agreement, and everybody is in the group that makes their votes most likely. There are as many groups as it takes to
 * foretell votes that were kept hidden, of at least 10 people and 1 % of the counted each. When groups do not foretell hidden votes
 * clearly better than no groups, or come out otherwise when other votes are hidden, the answer is that there are no clear groups.
 * Counted is who voted on at least 7 statements, or on all if there are fewer; others are on the map, but in no group. The same
 * votes give the same map in whatever order they came.
 *
 * Of large conversations 20,000 of the counted are fitted, and everybody is placed by what was found among them; how many groups
 * there are is found from fewer still. Sources stand in the files that do each part.
 */
import { ROUNDS, fitFactors } from '../factors/factor-model.ts';
import type { FactorModel } from '../factors/factor-model.ts';
import type { Votes } from '../votes.ts';
import { STABLE } from './choose-number.ts';
import { findClasses, refitted } from './find-classes.ts';
import type { GroupModel, Verdict } from './group-model.ts';
import { overallRates } from './latent-classes.ts';
import { namesByOverlap, namesBySize, renamed } from './naming.ts';
import { placer } from './placing.ts';
import type { Place } from './placing.ts';
import { sampleOf } from './sample.ts';
import { stabilityOf, stabilityRun } from './stability.ts';
import { startOf, toModel } from './to-model.ts';
import type { Unplaced } from './to-model.ts';

export interface OpinionGroups {
  /** Two numbers per participant: x, y. Participants without votes: NaN. A vote is expected to be mean + x axis0 + y axis1. */
  readonly positions: Float64Array;
  /** Standard error of a position relative to the spread of all, one per participant: 0 well known .. 1 nothing known. */
  readonly unsureness: Float32Array;
  /** Group of each participant, 0 the largest; -1 for who is in none. All -1 when there are no clear groups. */
  readonly assignment: Int16Array;
  /** How many groups; 0 when there are no clear ones. */
  readonly groups: number;
  readonly reason: Verdict;
  /** Mean adjusted Rand index over bootstrap runs; undefined when there are no groups or it was not asked for. */
  readonly stability: number | undefined;
  /** Loadings of the statements on the two axes, root mean square 1 over statements with votes. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Mean vote by statement, drawn a little to the mean of all. */
  readonly mean: Float64Array;
  /** Share of the variance of the votes that each axis explains. */
  readonly explained: readonly [number, number];
  /** What a later update starts from; plain typed arrays, can be structured-cloned. */
  readonly model: GroupModel;
}

export interface GroupOptions {
  /** Runs of which the stability is the mean. 0, as when absent: it is not measured. */
  readonly bootstrap?: number;
  readonly maxGroups?: number;
}

const SAMPLE = 20_000;
const MAX_GROUPS = 8;
const ROUNDS_OF_UPDATE = 3;
/** After so many updates, or when the number of votes has changed by this share, a map is computed from nothing. */
const MOST_UPDATES = 100;
const MUCH_CHANGE = 0.1;

/** The map computed from nothing. With `bootstrap`, groups of a stability below 0.5 are not published: the reason is unstable. */
export function opinionGroups(
  votes: Votes,
  { bootstrap = 0, maxGroups = MAX_GROUPS }: GroupOptions = {},
): OpinionGroups {
  return drawn(votes, computed(votes, bootstrap, maxGroups), { updates: 0, votesWhenFull: votes.columns.length });
}

/**
 * The map after some more votes, participants or statements (which are added at the end), from the earlier map: groups keep their
 * numbers, axes their direction. Their number can change only when the map is computed from nothing, which is so after 100
 * updates, when the number of votes has changed by a tenth, and as long as there are too few participants.
 */
export function updateGroups(previous: GroupModel, votes: Votes, options: GroupOptions = {}): OpinionGroups {
  const { updates, votesWhenFull, verdict } = previous;
  const change = Math.abs(votes.columns.length - votesWhenFull);
  if (updates >= MOST_UPDATES || change > MUCH_CHANGE * votesWhenFull || verdict === 'too-few-participants') {
    const { bootstrap = 0, maxGroups = MAX_GROUPS } = options;
    const full = computed(votes, bootstrap, maxGroups, previous);
    return drawn(votes, full, { updates: 0, votesWhenFull: votes.columns.length }, previous);
  }
  const sample = sampleOf(votes, SAMPLE);
  const start = startOf(previous, sample);
  const factors = pointedAs(start.factors.loadings, fitFactors(sample.votes, start.factors, ROUNDS_OF_UPDATE));
  const classes = verdict === 'clear' ? refitted(sample.votes, start.classes, ROUNDS_OF_UPDATE) : start.classes;
  const model = toModel(sample, votes.statements, { factors, verdict, classes, stability: previous.stability });
  return drawn(votes, model, { updates: updates + 1, votesWhenFull }, previous);
}

/** Where somebody with these votes stands on a map already drawn. */
export function placeParticipant(model: GroupModel, statements: ArrayLike<number>, values: ArrayLike<number>): Place {
  return placer(model)(statements, values, 0, statements.length);
}

/** One run of the stability of a map: the adjusted Rand index of its groups and those found when other votes are left out. */
export function stabilityOfRun(model: GroupModel, votes: Votes, run: number): number {
  const sample = sampleOf(votes, SAMPLE);
  return stabilityRun(sample.votes, startOf(model, sample).classes, MAX_GROUPS, run);
}

function computed(votes: Votes, bootstrap: number, maxGroups: number, previous?: GroupModel): Unplaced {
  const sample = sampleOf(votes, SAMPLE);
  const fitted = fitFactors(sample.votes, undefined, ROUNDS);
  const factors = previous === undefined ? fitted : pointedAs(startOf(previous, sample).factors.loadings, fitted);
  const found = findClasses(sample.votes, maxGroups);
  const measured = bootstrap > 0 && found.verdict === 'clear';
  const stability = measured ? stabilityOf(sample.votes, found.classes, maxGroups, bootstrap) : undefined;
  if (stability !== undefined && stability < STABLE) {
    const one = { count: 1, shares: Float64Array.of(1), rates: overallRates(sample.votes) };
    return toModel(sample, votes.statements, { factors, verdict: 'unstable', classes: one, stability: undefined });
  }
  return toModel(sample, votes.statements, { factors, ...found, stability });
}

/** Each axis turned to the side on which it was before. */
function pointedAs(before: Float64Array, factors: FactorModel): FactorModel {
  const same = [0, 0];
  for (let at = 0; at < before.length; at += 1) same[at % 2]! += before[at]! * factors.loadings[at]!;
  return { ...factors, loadings: factors.loadings.map((loading, at) => (same[at % 2]! < 0 ? -loading : loading)) };
}

type Age = Pick<GroupModel, 'updates' | 'votesWhenFull'>;

/** Everybody placed. `previous`: groups keep its numbers. */
function drawn(votes: Votes, unplaced: Unplaced, age: Age, previous?: GroupModel): OpinionGroups {
  const { participants, statements, starts, columns, values } = votes;
  const positions = new Float64Array(2 * participants).fill(Number.NaN);
  const unsureness = new Float32Array(participants).fill(1);
  const assignment = new Int16Array(participants).fill(-1);
  const place = placer({ ...unplaced, ...age, assignment });
  for (let p = 0; p < participants; p += 1) {
    if (starts[p] === starts[p + 1]) continue;
    const placed = place(columns, values, starts[p]!, starts[p + 1]!);
    positions[2 * p] = placed.x;
    positions[2 * p + 1] = placed.y;
    unsureness[p] = placed.unsureness;
    assignment[p] = placed.group;
  }
  const groups = unplaced.verdict === 'clear' ? unplaced.classes : 0;
  const names = groups === 0 || age.updates > 0 ? undefined : namesFor(votes, assignment, groups, previous);
  if (names !== undefined) for (let p = 0; p < participants; p += 1) assignment[p] = names.indexOf(assignment[p]!);
  const model = { ...(names === undefined ? unplaced : renamed(unplaced, names)), ...age, assignment };
  const axis = (at: 0 | 1): Float64Array =>
    Float64Array.from({ length: statements }, (_, s) =>
      model.scale[at] === 0 ? 0 : model.loadings[2 * s + at]! / model.scale[at],
    );
  const { verdict: reason, stability, mean, explained } = model;
  return {
    positions,
    unsureness,
    assignment,
    groups,
    reason,
    stability,
    axes: [axis(0), axis(1)],
    mean,
    explained,
    model,
  };
}

function namesFor(votes: Votes, assignment: Int16Array, groups: number, previous: GroupModel | undefined): Int32Array {
  const bySize = namesBySize(assignment, groups, votes);
  return previous === undefined ? bySize : namesByOverlap(assignment, previous.assignment, bySize);
}
