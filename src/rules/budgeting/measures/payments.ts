/**
 * Who paid what in Equal Shares: for each project how many voters paid how much, and what everybody has left.
 *
 * Of the run that counts, worked out again from the order of the winners and the start (`replay.ts`). No voter or ballot is
 * named, and no bar stands for fewer than ten people.
 */
import { amountOf } from '../explain/amounts.ts';
import type { Amount } from '../explain/explanation.ts';
import { toNumber } from '../fraction.ts';
import { mergeBars, stepsOf } from './bars.ts';
import type { Bar } from './bars.ts';
import type { People } from './funded.ts';
import { priceability } from './price-system.ts';
import type { Payers, Payment, Priceability, PriceSystem } from './price-system.ts';
import type { Replayed } from './replay.ts';

export interface PaymentsReport {
  /** What each voter of weight 1 had at first. */
  readonly start: Amount;
  /** In order of selection. */
  readonly projects: readonly ProjectPayments[];
  /** What the voters have left, in all and how many have how much. */
  readonly left: { readonly total: Amount; readonly bars: readonly Bar[] };
  /**
   * Whether these prices explain the outcome; what a completion funds is paid by nobody and passed over. Without limits to
   * the election they always do; a project that a limit keeps out may leave its supporters with more than it costs (C5).
   */
  readonly priceable: Priceability;
}

export interface ProjectPayments {
  readonly project: string;
  readonly cost: number;
  /** Of one unit of utility: with cost or cardinality satisfaction what everybody pays who has that much left. */
  readonly price: Amount;
  /** Voters by weight: who paid what was asked, who gave less because it was all they had, and who had nothing left. */
  readonly inFull: number;
  readonly less: number;
  readonly nothing: number;
  /** How many voters paid how much; payments in money units, for a weight of 1. */
  readonly bars: readonly Bar[];
}

/** So many bars at most for the payments of one project, and for what is left. */
const BARS = 20;

/** `funded`: 1 for all winners, also those of a completion. */
export function paymentsReport(replayed: Replayed, people: People, funded: Uint8Array): PaymentsReport {
  const { profile, purses, rounds } = replayed;
  const { instance, weightScale } = profile;
  const ofPurse = new Float64Array(purses.weights.length);
  people.ofClass.forEach((count, k) => (ofPurse[purses.ofClass[k]!]! += count));
  const paidFor = new Uint8Array(instance.projects.length);
  const scale = BigInt(weightScale);
  const projects = rounds.map(({ project, price, payers, paid, inFull, less }): ProjectPayments => {
    paidFor[project] = 1;
    const { id, cost } = instance.projects[project]!;
    const values = payers.map((purse, at) => ({
      at: paid[at]! * weightScale,
      people: ofPurse[purse]!,
      voters: purses.weights[purse]! / weightScale,
    }));
    return {
      project: id,
      cost,
      price: amountOf({ numerator: price.numerator * scale, denominator: price.denominator }),
      inFull: inFull / weightScale,
      less: less / weightScale,
      nothing: (supportersOf(replayed, project) - inFull - less) / weightScale,
      bars: mergeBars(stepsOf(values), BARS),
    };
  });
  const left = Array.from(purses.weights, (weight, purse) => ({
    at: purses.near[purse]! * weightScale,
    people: ofPurse[purse]!,
    voters: weight / weightScale,
  }));
  const start = toNumber({ numerator: purses.start * scale, denominator: purses.denominator });
  left.push({ at: start, people: people.others, voters: people.othersWeight / weightScale });
  return {
    start: amountOf({ numerator: purses.start * scale, denominator: purses.denominator }),
    projects,
    left: { total: amountOf(leftOfAll(replayed)), bars: mergeBars(stepsOf(left), BARS) },
    priceable: priceability(profile, priceSystemOf(replayed), paidFor, funded),
  };
}

/** All payments of a run, exact. */
export function priceSystemOf(replayed: Replayed): PriceSystem {
  const { profile, purses } = replayed;
  const paidBy = Array.from(purses.weights, (_, purse) => paymentsOf(replayed, purse));
  const payers = Array.from(profile.weights, (weight, k): Payers => {
    return { class: k, weight, paid: paidBy[purses.ofClass[k]!]! };
  });
  return { denominator: purses.denominator, start: purses.start, payers };
}

function paymentsOf({ purses, rounds }: Replayed, purse: number): Payment[] {
  const { starts, emptied, prices, utilities } = purses;
  const paid: Payment[] = [];
  for (let i = starts[purse]!; i < starts[purse + 1]!; i++) {
    const round = purses.rounds[i]!;
    if (emptied[purse]! >= 0 && round > emptied[purse]!) continue;
    const amount = round === emptied[purse] ? purses.exact(purse, round) : prices[round]! * utilities[i]!;
    if (amount > 0n) paid.push({ project: rounds[round]!.project, amount });
  }
  return paid;
}

/** Weight times start of all voters, less what was paid. */
function leftOfAll({ profile, purses, rounds }: Replayed): {
  readonly numerator: bigint;
  readonly denominator: bigint;
} {
  const spent = rounds.reduce((sum, { project }) => sum + BigInt(profile.instance.projects[project]!.cost), 0n);
  const numerator = BigInt(profile.totalWeight) * purses.start - spent * purses.denominator;
  return { numerator, denominator: purses.denominator };
}

function supportersOf({ profile }: Replayed, project: number): number {
  const { projectStarts, projectClasses, projectUtilities, divisors, weights } = profile;
  let supporters = 0;
  for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
    const k = projectClasses[i]!;
    if (projectUtilities?.[i] !== 0 && divisors?.[k] !== 0) supporters += weights[k]!;
  }
  return supporters;
}
