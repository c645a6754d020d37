/**
 * `optimist-add` for one run of Equal Shares: the fewest voters who, had they named a losing project too, would have made it
 * win, when they are chosen as well as can be.
 *
 * As long as the project does not win, its new supporters pay nothing for it and the run goes as before. It wins in a round
 * if they can pay its cost at a price that beats the round's winner, and that is easiest for the voters who have most money
 * then; or after the last round, if they can pay at all. So the least over all rounds, each with its richest voters, is the
 * fewest. Where a round hangs on a tie, a recount decides.
 *
 * Source: Boehmer, Faliszewski, Janeczko, Peters, Pierczynski, Schierreich, Skowron and Szufa, "Evaluation of Project
 * Performance in Participatory Budgeting" (IJCAI 2024).
 */
import { toNumber } from '../fraction.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { Worths } from '../worths.ts';
import { queueOf, silentWeight } from './changed-votes.ts';
import type { Queue } from './changed-votes.ts';
import { replay } from './replay.ts';

/** So many votes of those who have most money before a round (from 0). */
export interface Attempt {
  readonly round: number;
  readonly votes: number;
}

export class MoneyByRound {
  private readonly profile: Profile;
  /** Near what each voter of a class has before each round, and after the last. */
  private readonly money: Float64Array[] = [];
  private readonly start: number;
  private readonly worths: Float64Array;
  /** Price / worth of the winner of each round; Infinity after the last. */
  private readonly rates: number[];
  /** Classes of each round, the richest first. */
  private readonly ranked: (readonly number[] | undefined)[] = [];

  private constructor(profile: Profile, outcome: Outcome) {
    this.profile = profile;
    let start = 0;
    const run = replay(profile, outcome, (purses) => {
      this.money.push(Float64Array.from(purses.ofClass, (purse) => purses.near[purse]!));
      start = toNumber({ numerator: purses.start, denominator: purses.denominator });
    });
    this.start = start;
    this.worths = new Worths(profile, outcome.choice.satisfaction).near;
    this.rates = (run?.rounds ?? []).map(({ price, project }) => toNumber(price) / this.worths[project]!);
    this.rates.push(Infinity);
  }

  /** Undefined where no run of Equal Shares is part of the outcome. */
  static of(profile: Profile, outcome: Outcome): MoneyByRound | undefined {
    const money = new MoneyByRound(profile, outcome);
    return money.money.length === 0 ? undefined : money;
  }

  /** Money of a class before a round (from 0); -1 for those who name nothing. At most after the last. */
  at(k: number, round: number): number {
    return k === -1 ? this.start : this.money[Math.min(round, this.money.length - 1)]![k]!;
  }

  /**
   * What to try, fewest votes first: no choice of fewer voters than the first that wins can win. Holds where all utilities
   * are 1, weights are whole, and worths do not depend on votes.
   */
  attempts(project: number): Attempt[] {
    const attempts: Attempt[] = [];
    this.rates.forEach((rate, round) => {
      const price = rate * this.worths[project]!;
      if (price === 0) return;
      const least = this.votesNeeded(project, round, price, 1 - DOUBT);
      if (least === undefined) return;
      const enough = this.votesNeeded(project, round, price, 1 + DOUBT) ?? least + 1;
      for (let votes = least; votes <= enough; votes++) attempts.push({ round, votes });
    });
    return attempts.toSorted((a, b) => a.votes - b.votes);
  }

  /** The richest of those who do not name the project first. */
  queue(project: number, round: number): Queue {
    return queueOf(this.profile, project, false, (k) => -this.at(k, round));
  }

  /** Fewest votes that, with the supporters there are, pay for `part` of the project at most this price each. */
  private votesNeeded(project: number, round: number, price: number, part: number): number | undefined {
    const { instance, projectStarts, projectClasses, weights } = this.profile;
    const names = new Uint8Array(weights.length);
    let missing = instance.projects[project]!.cost * part;
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
      const k = projectClasses[i]!;
      names[k] = 1;
      missing -= weights[k]! * Math.min(price, this.at(k, round));
    }
    let needed = 0;
    for (const k of this.richest(round)) {
      if (names[k] === 1) continue;
      const each = Math.min(price, this.at(k, round));
      const votes = k === -1 ? silentWeight(this.profile) : weights[k]!;
      if (votes === 0) continue;
      // What costs nothing takes a vote, though no money.
      if (missing <= 0) return Math.max(1, needed);
      if (each === 0) return undefined;
      if (missing <= each * votes) return Math.max(1, needed + Math.ceil(missing / each));
      missing -= each * votes;
      needed += votes;
    }
    return undefined;
  }

  private richest(round: number): readonly number[] {
    this.ranked[round] ??= [
      -1,
      ...Array.from(this.profile.weights.keys()).toSorted((a, b) => this.at(b, round) - this.at(a, round)),
    ];
    return this.ranked[round];
  }
}

/** A part of the cost far above what rounding can amount to. */
const DOUBT = 1e-9;
