/**
 * A run of Equal Shares gone through again, from the order of its winners and what everybody started with: all payments
 * follow from these two. Shares no code with the run itself, so it also checks it.
 *
 * A supporter with utility u pays min(money left, price * u), where the price is the smallest at which the payments cover
 * the cost. Source: Peters, Pierczynski and Skowron, "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS
 * 2021). Exact: floating point decides only what is far from a tie.
 */
import { greatestCommonDivisor, readFraction, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { Purses } from './purses.ts';

export interface Replayed {
  readonly profile: Profile;
  readonly purses: Purses;
  readonly rounds: readonly ReplayedRound[];
  /** Utilities are whole numbers of 1 / this here. */
  readonly utilityUnit: bigint;
}

export interface ReplayedRound {
  readonly project: number;
  /** Of one unit of utility, for a voter of weight 1 / weightScale. */
  readonly price: Fraction;
  /** Purses that paid something, and near what each of their voters of weight 1 / weightScale paid. */
  readonly payers: readonly number[];
  readonly paid: Float64Array;
  /** Weight of the voters who paid all that was asked of them, and of those who gave less; in units of 1 / weightScale. */
  readonly inFull: number;
  readonly less: number;
}

/** Told everybody's money before each round and which project it funds, and once more after the last. */
export type Watch = (purses: Purses, round: number, next: number | undefined) => void;

/** Undefined where no run of Equal Shares is part of the outcome. `profile` by the satisfaction of the outcome. */
export function replay(profile: Profile, outcome: Outcome, watch: Watch = () => {}): Replayed | undefined {
  const { rounds, endowment } = outcome;
  if (endowment === undefined || outcome.choice.rule !== 'equal-shares') return undefined;
  const indexOf = new Map(profile.instance.projects.map(({ id }, index) => [id, index]));
  const order = rounds.filter(({ step }) => step === 'equal-shares').map(({ project }) => indexOf.get(project)!);
  const { numerator, denominator } = readFraction(endowment);
  const start = { numerator, denominator: denominator * BigInt(profile.weightScale) };
  const utilityUnit = commonMultiple(profile.divisors);
  const utility = (entry: number, k: number): bigint => {
    if (profile.divisors !== undefined) return utilityUnit / BigInt(profile.divisors[k]!);
    return BigInt(profile.classUtilities?.[entry] ?? 1);
  };
  const purses = new Purses({ profile, order, utility, utilityUnit }, start);
  const members = membersOf(purses, order.length);
  const played = order.map((project, round) => {
    watch(purses, round, project);
    return play(purses, members[round]!, round, BigInt(profile.instance.projects[project]!.cost), utilityUnit);
  });
  watch(purses, order.length, undefined);
  return {
    profile,
    purses,
    utilityUnit,
    rounds: played.map((paid, round) => {
      const price = { numerator: purses.prices[round]! * utilityUnit, denominator: purses.denominator };
      return { project: order[round]!, price, ...paid };
    }),
  };
}

/** A purse that has a part in a round. */
interface Member {
  readonly purse: number;
  readonly utility: bigint;
  readonly nearUtility: number;
}

function membersOf({ starts, rounds, utilities, nearUtilities }: Purses, count: number): Member[][] {
  const members: Member[][] = Array.from({ length: count }, () => []);
  for (let purse = 0; purse + 1 < starts.length; purse++) {
    for (let i = starts[purse]!; i < starts[purse + 1]!; i++) {
      members[rounds[i]!]!.push({ purse, utility: utilities[i]!, nearUtility: nearUtilities[i]! });
    }
  }
  return members;
}

type Played = Omit<ReplayedRound, 'project' | 'price'>;

function play(purses: Purses, members: readonly Member[], round: number, cost: bigint, unit: bigint): Played {
  const { near, emptied, weights } = purses;
  let rich = members.filter(({ purse }) => emptied[purse] === -1);
  let needed = cost * purses.denominator;
  let demand = demandOf(purses, rich);
  const poor: Member[] = [];
  while (cost > 0n) {
    if (demand === 0n)
      throw new Error('The supporters of a funded project cannot pay for it: not an outcome of these ballots.');
    const price = toNumber({ numerator: needed * unit, denominator: purses.denominator * demand });
    const [now, later] = [needed, demand];
    const short = rich.filter(({ purse, utility, nearUtility }) => {
      const over = near[purse]! - price * nearUtility;
      if (Math.abs(over) > purses.doubt) return over < 0;
      return purses.exact(purse, round) * later < now * utility;
    });
    if (short.length === 0) break;
    poor.push(...short);
    needed -= moneyOf(purses, short, round);
    demand -= demandOf(purses, short);
    const gone = new Set(short);
    rich = rich.filter((member) => !gone.has(member));
  }
  if (cost === 0n) purses.prices.push(0n);
  else purses.addPrice(needed, demand);
  const price = toNumber({ numerator: purses.prices[round]! * unit, denominator: purses.denominator });
  const givers = poor.filter(({ purse }) => near[purse]! > 0);
  const paid = Float64Array.of(
    ...rich.map(({ nearUtility }) => price * nearUtility),
    ...givers.map(({ purse }) => near[purse]!),
  );
  for (const { purse } of poor) {
    near[purse] = 0;
    emptied[purse] = round;
  }
  for (const { purse, nearUtility } of rich) purses.take(purse, price * nearUtility);
  const weightOf = (all: readonly Member[]): number => all.reduce((sum, { purse }) => sum + weights[purse]!, 0);
  return {
    payers: [...rich, ...givers].map(({ purse }) => purse),
    paid,
    inFull: weightOf(rich),
    less: weightOf(givers),
  };
}

const demandOf = ({ weights }: Purses, members: readonly Member[]): bigint =>
  members.reduce((sum, { purse, utility }) => sum + BigInt(weights[purse]!) * utility, 0n);

/** Added up by rounds first: so only as many long numbers are multiplied as there were rounds. */
function moneyOf(purses: Purses, members: readonly Member[], round: number): bigint {
  const times = Array.from({ length: round }, () => 0n);
  let starts = 0n;
  for (const { purse } of members) {
    const weight = BigInt(purses.weights[purse]!);
    starts += weight;
    for (let i = purses.starts[purse]!; i < purses.starts[purse + 1]!; i++) {
      const earlier = purses.rounds[i]!;
      if (earlier < round) times[earlier]! += weight * purses.utilities[i]!;
    }
  }
  return times.reduce((sum, count, earlier) => sum - count * purses.prices[earlier]!, starts * purses.start);
}

function commonMultiple(divisors: Float64Array | undefined): bigint {
  let common = 1n;
  for (const divisor of new Set(divisors)) {
    if (divisor === 0) continue;
    common *= BigInt(divisor) / greatestCommonDivisor(common, BigInt(divisor));
  }
  return common;
}
