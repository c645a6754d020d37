/**
 * Effective votes: how many supporters paying in full a project has, round by round of Equal Shares.
 *
 * With approvals, effective votes = cost / lowest price at which its supporters could pay for it: who can pay only half of
 * that counts as half a vote, who has spent everything not at all, and a project that its supporters can no longer pay for
 * has 0. With points the same quotient counts points. By cost satisfaction the project with the most effective votes wins
 * each round.
 *
 * Source: https://equalshares.net/explanation, as published for the elections in Wieliczka, Swiecie and Aarau. Of the run that
 * counts. For winners exact; whether a project can be paid for is decided exactly for all.
 */
import { amountOf } from '../explain/amounts.ts';
import type { Amount } from '../explain/explanation.ts';
import type { Outcome } from '../outcome.ts';
import { utilityAt } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { utilityKind } from '../satisfaction.ts';
import type { Purses } from './purses.ts';
import { replay } from './replay.ts';
import type { Replayed } from './replay.ts';

export interface EffectiveVotes {
  /** Of the winners, when they were selected. */
  readonly rounds: readonly EffectiveRound[];
  /** All projects with a supporter, in order of the ballot. */
  readonly projects: readonly EffectiveProject[];
}

export interface EffectiveRound {
  readonly round: number;
  readonly project: string;
  readonly effective: Amount;
}

export interface EffectiveProject {
  readonly project: string;
  /** Ballots naming it, by weight; points, where points count. */
  readonly votes: number;
  /** Before round 1, 2, ...: for a winner up to the round that funded it, for the others to after the last round. */
  readonly perRound: readonly number[];
}

export interface WithEffectiveVotes {
  readonly replayed: Replayed;
  readonly effective: EffectiveVotes;
}

/** Goes through the run once for both. Undefined where no run of Equal Shares is part of the outcome. */
export function replayWithEffectiveVotes(profile: Profile, outcome: Outcome): WithEffectiveVotes | undefined {
  const series = profile.instance.projects.map((): number[] => []);
  const open = new Set(series.keys());
  const room = profile.weights.length;
  const desk = { demand: new Float64Array(room), perUtility: new Float64Array(room) };
  const replayed = replay(profile, outcome, (purses, round, next) => {
    for (const project of open) series[project]!.push(effectiveVotes(profile, purses, { project, round }, desk));
    if (next !== undefined) open.delete(next);
  });
  if (replayed === undefined) return undefined;
  const unit = profile.weightScale * (utilityKind(outcome.choice.satisfaction) === 'points' ? profile.pointsScale : 1);
  const projects: EffectiveProject[] = [];
  profile.instance.projects.forEach(({ id }, project) => {
    const votes = profile.demand[project]! / unit;
    const perRound = series[project]!.map((effective) => effective / unit);
    if (votes > 0) projects.push({ project: id, votes, perRound });
  });
  return { replayed, effective: { rounds: roundsOf(replayed, BigInt(unit)), projects } };
}

function roundsOf({ profile, rounds }: Replayed, unit: bigint): EffectiveRound[] {
  return rounds.map(({ project, price, demand }, at) => {
    const { id, cost } = profile.instance.projects[project]!;
    // Nobody has spent anything yet when what costs nothing is funded.
    const votes = cost === 0 ? demand : { numerator: BigInt(cost) * price.denominator, denominator: price.numerator };
    const effective = amountOf({ numerator: votes.numerator, denominator: votes.denominator * unit });
    return { round: at + 1, project: id, effective };
  });
}

interface At {
  readonly project: number;
  readonly round: number;
}

/** Room for the supporters of one project, so that it need not be made anew for each. */
interface Desk {
  readonly demand: Float64Array;
  readonly perUtility: Float64Array;
}

/** In units of 1 / weightScale (and 1 / pointsScale). */
function effectiveVotes(profile: Profile, purses: Purses, at: At, desk: Desk): number {
  const { instance, projectStarts, projectClasses, projectUtilities, divisors, weights } = profile;
  const { project } = at;
  const { cost } = instance.projects[project]!;
  if (cost === 0) return profile.demand[project]!;
  let size = 0;
  let held = 0;
  let demand = 0;
  for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
    const k = projectClasses[i]!;
    const utility = utilityAt(projectUtilities, divisors, i, k);
    const money = purses.near[purses.ofClass[k]!]!;
    if (utility === 0 || money === 0) continue;
    desk.demand[size] = weights[k]! * utility;
    desk.perUtility[size++] = money / utility;
    demand += weights[k]! * utility;
    held += weights[k]! * money;
  }
  return canPay(profile, purses, at, held) ? cost / priceOf(desk, size, cost, demand) : 0;
}

/** From below: whoever has less than the price gives all, and the price rises for the others. */
function priceOf({ demand, perUtility }: Desk, size: number, cost: number, demandOfAll: number): number {
  let price = cost / demandOfAll;
  while (true) {
    let needed = cost;
    let rich = 0;
    let richest = 0;
    for (let i = 0; i < size; i++) {
      if (perUtility[i]! < price) needed -= demand[i]! * perUtility[i]!;
      else rich += demand[i]!;
      if (perUtility[i]! > richest) richest = perUtility[i]!;
    }
    // Rounding alone can leave nobody, where all give everything: then the price is what the richest hold.
    if (rich === 0) return richest;
    const next = needed / rich;
    if (next <= price) return price;
    price = next;
  }
}

function canPay(
  { instance, projectStarts, projectClasses, projectUtilities, weights }: Profile,
  purses: Purses,
  { project, round }: At,
  held: number,
): boolean {
  const { cost } = instance.projects[project]!;
  if (Math.abs(held - cost) > 1e-9 * cost) return held > cost;
  let exact = 0n;
  for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) {
    if (projectUtilities?.[i] === 0) continue;
    const k = projectClasses[i]!;
    exact += BigInt(weights[k]!) * purses.exact(purses.ofClass[k]!, round);
  }
  return exact >= BigInt(cost) * purses.denominator;
}
