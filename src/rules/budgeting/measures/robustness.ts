/**
 * How close every project was to the other side: what would have made a loser win, and a winner lose.
 *
 * Losers: the measures of Boehmer, Faliszewski, Janeczko, Peters, Pierczynski, Schierreich, Skowron and Szufa, "Evaluation of
 * Project Performance in Participatory Budgeting" (IJCAI 2024), by the names they have there:
 *
 * - cost-reduction: the highest cost at which it wins;
 * - singleton-add: the fewest new voters who name nothing else;
 * - optimist-add: the fewest of the voters there are who would have to name it too, chosen as well as can be;
 * - rivalry-reduction: the fewest of its supporters who would have to name nothing else.
 *
 * Winners, turned round: the highest cost at which it still wins (`costIncrease`), the fewest supporters without whose votes
 * it loses, chosen as badly as was found (`pessimistRemove`) and drawn in proportion from all ballots that name it
 * (`proportionalRemove`). Everything else on the ballots, and the budget, stays as it is.
 *
 * Every figure is recounted: with it the project wins (or loses), with one vote or one money unit less it does not. Which
 * voters are best is known for greedy and for Equal Shares alone (`proved`); elsewhere those with most money left go first,
 * or those with the fewest funded projects, and fewer might do.
 */
import { withCost } from '../explain/changed-profile.ts';
import type { LowerCost, MoreVotes, SmallestChange } from '../explain/explanation.ts';
import { Recounts } from '../explain/recounts.ts';
import { SmallestChanges } from '../explain/smallest-change.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { Outcome } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { fromFront, inProportion, queueOf, withVotes } from './changed-votes.ts';
import type { Queue, VoteChange } from './changed-votes.ts';
import { fundedIn } from './funded.ts';
import { MoneyByRound } from './optimist-add.ts';

export interface Robustness {
  /** In order of votes, most first. */
  readonly losers: readonly LoserRobustness[];
  /** In order of selection. */
  readonly winners: readonly WinnerRobustness[];
}

export interface LoserRobustness {
  readonly project: string;
  readonly costReduction: LowerCost;
  readonly singletonAdd: MoreVotes;
  readonly optimistAdd: VotesChanged;
  readonly rivalryReduction: VotesChanged;
}

export interface WinnerRobustness {
  readonly project: string;
  readonly costIncrease: HigherCost;
  readonly pessimistRemove: VotesChanged;
  readonly proportionalRemove: VotesChanged;
}

export type VotesChanged =
  /** `proved`: no choice of fewer voters does it. Else none fewer in the order tried. Counted in votes of weight 1. */
  | { readonly code: 'found'; readonly votes: number; readonly proved: boolean }
  /** Not even with all of them. */
  | { readonly code: 'not-with-all' }
  /** The ballots carry points or ranks, and the change says nothing about those. */
  | { readonly code: 'not-defined' }
  /** Left out for want of time. */
  | { readonly code: 'not-computed' };

export type HigherCost =
  /** The highest cost at which it wins; at one money unit more it does not. */
  { readonly code: 'found'; readonly cost: number } | { readonly code: 'not-computed' };

export interface RobustnessLimits {
  /** Ballot entries that recounts may go through, identical ballots once (10 to 30 seconds' worth if absent); half for losers, the rest for winners. */
  readonly effort?: number;
  /** Smallest changes of losers that were sought already, by project id (`explain`); they are not sought again. */
  readonly known?: ReadonlyMap<string, SmallestChange>;
}

const USUAL_EFFORT = 500_000_000;

/** `outcome` must be what `count` gives for this instance and these ballots. `progress` counts projects. */
export function robustness(
  instance: Instance,
  ballots: Ballots,
  outcome: Outcome,
  { effort = USUAL_EFFORT, known = new Map() }: RobustnessLimits = {},
  progress: (done: number, total: number) => void = () => {},
): Robustness {
  const search = new Search(mergeBallots(instance, ballots, outcome.choice.satisfaction), outcome, effort / 2, known);
  const { votes } = search.profile;
  const indexOf = new Map(instance.projects.map(({ id }, index) => [id, index]));
  const winners = outcome.winners.map((id) => indexOf.get(id)!);
  const losers = [...indexOf.values()].filter((index) => !winners.includes(index));
  losers.sort((a, b) => votes[b]! - votes[a]!);
  const total = instance.projects.length;
  const lost = losers.map((index, done) => {
    progress(done, total);
    return search.loser(index);
  });
  search.recounts.grant(effort / 2);
  const won = winners.map((index, round) => {
    progress(losers.length + round, total);
    return search.winner(index, round);
  });
  progress(total, total);
  return { losers: lost, winners: won };
}

class Search {
  readonly profile: Profile;
  private readonly outcome: Outcome;
  readonly recounts: Recounts;
  private readonly changes: SmallestChanges;
  private readonly money: MoneyByRound | undefined;
  private readonly funded: Uint8Array;
  private readonly known: ReadonlyMap<string, SmallestChange>;

  constructor(profile: Profile, outcome: Outcome, effort: number, known: ReadonlyMap<string, SmallestChange>) {
    this.profile = profile;
    this.outcome = outcome;
    this.recounts = new Recounts(profile, outcome.choice, effort);
    this.changes = new SmallestChanges(profile, outcome.choice, this.recounts);
    this.money = effort === 0 ? undefined : MoneyByRound.of(profile, outcome);
    this.funded = fundedIn(profile.instance, outcome);
    this.known = known;
  }

  loser(project: number): LoserRobustness {
    const { id } = this.profile.instance.projects[project]!;
    const { lowerCost, moreVotes } = this.known.get(id) ?? this.smallestChange(project);
    return {
      project: id,
      costReduction: lowerCost,
      singletonAdd: moreVotes,
      optimistAdd: this.optimistAdd(project),
      rivalryReduction: this.least(project, 'only', this.poorestFirst(project)),
    };
  }

  private smallestChange(project: number): SmallestChange {
    this.changes.find(project);
    return this.changes.of(project);
  }

  winner(project: number, round: number): WinnerRobustness {
    const { id, cost } = this.profile.instance.projects[project]!;
    const { satisfaction } = this.outcome.choice;
    const more = this.recounts.least(
      this.profile.instance.budget - cost + 1,
      (extra) => !this.recounts.wins(withCost(this.profile, satisfaction, project, cost + extra), project),
    );
    const inOrder = (at: number): Queue => queueOf(this.profile, project, true, (k) => this.rank(k, at));
    const proportional = this.least(project, 'remove', inOrder(round), inProportion);
    // Who has money left at the end of a run can keep a project in it longest; who has most now pays most for it.
    const rounds = this.money === undefined ? [round] : [round, Infinity];
    const removals = rounds.map((at) => this.least(project, 'remove', inOrder(at)));
    return {
      project: id,
      costIncrease: typeof more === 'number' ? { code: 'found', cost: cost + more - 1 } : { code: 'not-computed' },
      pessimistRemove: fewest([...removals, proportional]),
      proportionalRemove: proportional,
    };
  }

  private optimistAdd(project: number): VotesChanged {
    const { profile, money, recounts } = this;
    const { rule, completion, satisfaction } = this.outcome.choice;
    if (rule !== 'equal-shares' || completion !== 'none' || money === undefined || !this.isPlain()) {
      return this.least(
        project,
        'add',
        queueOf(profile, project, false, (k) => this.rank(k, Infinity)),
      );
    }
    const attempts = money.attempts(project);
    const first = recounts.first(attempts, ({ round, votes }) => {
      const queue = money.queue(project, round);
      const changed = withVotes(profile, satisfaction, project, 'add', queue, fromFront(queue, votes));
      return recounts.wins(changed, project);
    });
    if (first === undefined) return { code: 'not-computed' };
    return first === 'fails' ? { code: 'not-with-all' } : { code: 'found', votes: first.votes, proved: true };
  }

  private least(
    project: number,
    change: VoteChange,
    queue: Queue,
    take: (queue: Queue, count: number) => number[] = fromFront,
  ): VotesChanged {
    const { profile, recounts } = this;
    const { rule, satisfaction } = this.outcome.choice;
    if (profile.classUtilities !== undefined && (change === 'add' || satisfaction !== 'points'))
      return { code: 'not-defined' };
    if (queue.total === 0) return { code: 'not-with-all' };
    const votes = recounts.least(
      queue.total,
      (count) => {
        const changed = withVotes(profile, satisfaction, project, change, queue, take(queue, count));
        return recounts.wins(changed, project) !== (change === 'remove');
      },
      TO_CHANGE_BALLOTS[rule === 'greedy' ? 'greedy' : 'others'],
    );
    if (votes === undefined) return { code: 'not-computed' };
    if (votes === 'fails') return { code: 'not-with-all' };
    // Greedy only counts the votes, and more of them never do a project harm.
    return { code: 'found', votes, proved: rule === 'greedy' && change !== 'only' && this.isPlain() };
  }

  /** Where adding a vote changes nothing but the votes of that project, and nothing but these decides. */
  private isPlain(): boolean {
    const { satisfaction, limits, comparison } = this.outcome.choice;
    return (
      ['cost', 'cardinality', 'sqrt-cost'].includes(satisfaction) &&
      limits === undefined &&
      comparison === undefined &&
      this.profile.weightScale === 1
    );
  }

  /** Ascending: the most money before a round first, or the fewest funded projects. */
  private rank(k: number, round: number): number {
    return this.money === undefined ? this.fundedOn(k) : -this.money.at(k, round);
  }

  private poorestFirst(project: number): Queue {
    return queueOf(this.profile, project, true, (k) => -this.rank(k, Infinity));
  }

  private fundedOn(k: number): number {
    const { classStarts, classProjects } = this.profile;
    if (k === -1) return 0;
    return classProjects.subarray(classStarts[k], classStarts[k + 1]).reduce((sum, at) => sum + this.funded[at]!, 0);
  }
}

/** To take ballots apart and together again is more work than to count them greedily. */
const TO_CHANGE_BALLOTS = { greedy: 5, others: 2 } as const;

/** The first that is computed where none is found. */
function fewest(found: readonly VotesChanged[]): VotesChanged {
  const changes = found.filter((each) => each.code === 'found');
  if (changes.length === 0) return found.find(({ code }) => code !== 'not-computed') ?? { code: 'not-computed' };
  return changes.reduce((least, each) => (each.votes < least.votes ? each : least));
}
