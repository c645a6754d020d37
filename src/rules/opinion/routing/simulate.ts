/**
 * Plays a conversation through, to see what a way of choosing statements does: participants come one after the other,
 * some at the same time; each answers a few statements; statements are submitted from beginning to end.
 *
 * What people think is planted, so it is known which statements bridge best. Reported are how unequally statements are
 * heard, how many votes it takes until the best ones are found for good, and how far the estimated rates are off.
 */
import { divisiveness } from '../bridging/divisiveness.ts';
import { cautiousMaximin } from '../bridging/maximin.ts';
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import { nextStatement } from './next-statement.ts';
import { plant } from './planted.ts';
import type { Planted } from './planted.ts';
import { priorities } from './priorities.ts';

/** A group is known from so many votes of a participant on; before, the participant is a newcomer. */
const KNOWN_FROM = 7;
const PASSING = 0.1;

/** What is known when votes are counted. */
export interface Counted {
  readonly everyone: Counts;
  readonly groups: readonly Counts[];
  readonly open: Uint8Array;
  readonly best: number;
  /** By participant so far, one entry a vote. For rivals that need single votes. */
  readonly ballots: readonly Ballot[];
}

/** Statements voted on and, for each, 1, 0 or -1. */
export interface Ballot {
  readonly statements: number[];
  readonly values: number[];
}

/** `group`: -1 while not known. Statement numbers; -1 where nothing is left to show. */
export type Choose = (group: number, seen: Uint32Array, random: number) => number;
/** Called whenever votes are counted. */
export type Router = (counted: Counted) => Choose;

export interface RoutingOptions {
  readonly router: Router;
  /** At least 0 and below 1, uniform; everything is drawn from here. */
  readonly random: () => number;
  readonly participants?: number;
  readonly statements?: number;
  readonly early?: number;
  readonly groups?: number;
  /** Statements that each participant answers. */
  readonly budget?: number;
  /** Participants present at a time. */
  readonly present?: number;
  /** Votes between two countings. */
  readonly counting?: number;
  /** How many best bridging statements are to be found. */
  readonly best?: number;
}

export interface RoutingReport {
  readonly votes: number;
  /** Gini coefficient of votes over all statements, and over those submitted late: 0 all alike, near 1 one has all. */
  readonly gini: number;
  readonly giniLate: number | undefined;
  /** Votes of the average late statement over those of the average early one. Both undefined where none is late. */
  readonly lateShare: number | undefined;
  /**
   * Votes cast from the submission of a bridging statement until it is among the first `best` for good, averaged over those
   * statements; where it never is, all votes from its submission on.
   */
  readonly wait: number;
  /** Share of the bridging statements that are among the first in the end. */
  readonly found: number;
  /** Root mean square distance of estimated from true agreement, over statements and groups. */
  readonly error: number;
}

export const ours: Router = ({ everyone, groups, open, best }) => {
  const divides = Float64Array.from(open, (_, s) => divisiveness(everyone, groups, s));
  const { byGroup, newcomers } = priorities({ everyone, groups, open, divides, best });
  return (group, seenBits, random) => nextStatement(byGroup[group] ?? newcomers, seenBits, random);
};

export const uniformly: Router = ({ open }) => {
  const priority = Float64Array.from(open);
  return (_group, seenBits, random) => nextStatement(priority, seenBits, random);
};

export function simulateRouting(options: RoutingOptions): RoutingReport {
  const { router, random, participants = 600, statements = 90, early = 30, groups = 3 } = options;
  const { budget = 25, present = 20, counting = 100, best = 8 } = options;
  const planted = plant({ statements, early, groups, votes: participants * budget, best }, random);
  const everyone = emptyCounts(statements);
  const byGroup = Array.from({ length: groups }, () => emptyCounts(statements));
  const ballots: Ballot[] = [];
  const here: Visitor[] = [];
  const standings: FirstAt[] = [];
  let [votes, countedAt] = [0, -Infinity];
  let choose: Choose | undefined;
  for (;;) {
    if (choose === undefined || votes - countedAt >= counting) {
      const open = Uint8Array.from(planted.opens, (opens) => (opens <= votes ? 1 : 0));
      choose = router({ everyone: copied(everyone), groups: byGroup.map(copied), open, best, ballots });
      const estimate = Float64Array.from(open, (_, s) => cautiousMaximin(byGroup, s, 'agree'));
      standings.push({ votes, first: bestOf(estimate, best, open) });
      countedAt = votes;
    }
    while (here.length < present && ballots.length < participants)
      here.push(arrive(groups, statements, ballots, random));
    if (here.length === 0) break;
    const at = Math.floor(random() * here.length);
    const visitor = here[at]!;
    const s = choose(visitor.answered < KNOWN_FROM ? -1 : visitor.group, visitor.seen, random());
    if (s >= 0) {
      answer(visitor, s, planted, [everyone, byGroup[visitor.group]!], random);
      votes += 1;
    }
    if (s < 0 || visitor.answered === budget) here.splice(at, 1);
  }
  return {
    votes,
    ...unequal(everyone, planted),
    ...progress(standings, planted, votes),
    error: errorOf(byGroup, planted),
  };
}

interface Visitor {
  readonly group: number;
  readonly seen: Uint32Array;
  readonly ballot: Ballot;
  answered: number;
}

/** Groups are of unequal size: the first half of everybody, the second half of the rest, and so on. */
function arrive(groups: number, statements: number, ballots: Ballot[], random: () => number): Visitor {
  let group = 0;
  while (group < groups - 1 && random() < 0.5) group += 1;
  const ballot: Ballot = { statements: [], values: [] };
  ballots.push(ballot);
  return { group, seen: new Uint32Array(Math.ceil(statements / 32)), ballot, answered: 0 };
}

function answer(
  visitor: Visitor,
  s: number,
  { agreeing }: Planted,
  tallies: readonly Counts[],
  random: () => number,
): void {
  const passes = random() < PASSING;
  const agrees = random() < agreeing[s]![visitor.group]!;
  for (const counts of tallies) (passes ? counts.pass : agrees ? counts.agree : counts.disagree)[s]! += 1;
  visitor.ballot.statements.push(s);
  visitor.ballot.values.push(passes ? 0 : agrees ? 1 : -1);
  visitor.seen[s >>> 5]! |= 1 << (s & 31);
  visitor.answered += 1;
}

function unequal(everyone: Counts, { opens }: Planted): Pick<RoutingReport, 'gini' | 'giniLate' | 'lateShare'> {
  const votes = Array.from(opens, (_, s) => seen(everyone, s));
  const late = votes.filter((_, s) => opens[s]! > 0);
  const early = votes.filter((_, s) => opens[s] === 0);
  if (late.length === 0) return { gini: gini(votes), giniLate: undefined, lateShare: undefined };
  return { gini: gini(votes), giniLate: gini(late), lateShare: mean(late) / mean(early) };
}

/** Sum over all pairs of |a - b|, over 2 n times the sum (Gini 1912). */
function gini(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const ranked = ascending.reduce((sum, value, i) => sum + (2 * i + 1 - values.length) * value, 0);
  return ranked / (values.length * values.reduce((sum, value) => sum + value, 0));
}

/** Which statements were estimated best when so many votes had been cast. */
interface FirstAt {
  readonly votes: number;
  readonly first: readonly number[];
}

function progress(standings: readonly FirstAt[], { bridging, opens }: Planted, votes: number) {
  const waits = bridging.map((s) => {
    const since = standings.findLastIndex(({ first }) => !first.includes(s)) + 1;
    const found = standings[since]?.votes ?? votes;
    return Math.max(0, found - opens[s]!);
  });
  const last = standings.at(-1)!.first;
  return { wait: mean(waits), found: bridging.filter((s) => last.includes(s)).length / bridging.length };
}

function errorOf(byGroup: readonly Counts[], { agreeing }: Planted): number {
  const squares = byGroup.flatMap((counts, g) =>
    agreeing.map((each, s) => ((counts.agree[s]! + 1) / (seen(counts, s) + 2) - (1 - PASSING) * each[g]!) ** 2),
  );
  return Math.sqrt(mean(squares));
}

/** Numbers of the highest values among those open; of equal ones the lower number. */
const bestOf = (values: Float64Array, best: number, open: Uint8Array): number[] =>
  [...values.keys()]
    .filter((s) => open[s] === 1)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, best);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const emptyCounts = (statements: number): Counts => ({
  agree: new Int32Array(statements),
  disagree: new Int32Array(statements),
  pass: new Int32Array(statements),
});

const copied = ({ agree, disagree, pass }: Counts): Counts => ({
  agree: agree.slice(),
  disagree: disagree.slice(),
  pass: pass.slice(),
});
