/** The same election told in another way: ballots or projects in another order, weights as copies, other money, other names. */
import { fractionText, readFraction } from '../fraction.ts';
import type { Ballots } from '../instance.ts';
import type { Limits } from '../limits/limits.ts';
import type { Outcome } from '../outcome.ts';
import type { Counting } from './countings.ts';

interface Row {
  readonly chosen: readonly number[];
  readonly points: readonly number[];
  readonly weight: number;
}

function rowsOf({ starts, chosen, points, weights }: Ballots): Row[] {
  return Array.from({ length: starts.length - 1 }, (_, voter) => ({
    chosen: [...chosen.subarray(starts[voter], starts[voter + 1])],
    points: [...(points?.subarray(starts[voter], starts[voter + 1]) ?? [])],
    weight: weights?.[voter] ?? 1,
  }));
}

/** With the same scales of points and weights. */
function withRows(ballots: Ballots, rows: readonly Row[]): Ballots {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach(({ chosen }, voter) => (starts[voter + 1] = starts[voter]! + chosen.length));
  return {
    ...ballots,
    starts,
    chosen: Uint32Array.from(rows.flatMap(({ chosen }) => chosen)),
    ...(ballots.points === undefined ? {} : { points: Float64Array.from(rows.flatMap(({ points }) => points)) }),
    ...(ballots.weights === undefined ? {} : { weights: Float64Array.from(rows, ({ weight }) => weight) }),
  };
}

export function withBallotsReversed(counting: Counting): Counting {
  return { ...counting, ballots: withRows(counting.ballots, rowsOf(counting.ballots).reverse()) };
}

export function withProjectsReversed({ instance, ballots, choice }: Counting): Counting {
  const last = instance.projects.length - 1;
  return {
    instance: { ...instance, projects: instance.projects.toReversed() },
    ballots: { ...ballots, chosen: ballots.chosen.map((project) => last - project) },
    choice,
  };
}

/** Voters of weight 1, 2 and 3 by turns; and as many voters of weight 1 with the same ballots instead. */
export function asWeightsAndAsCopies({ instance, ballots, choice }: Counting): readonly [Counting, Counting] {
  const { weights: _weights, weightScale: _scale, ...unweighted } = ballots;
  const rows = rowsOf(unweighted).map((row, voter) => ({ ...row, weight: 1 + (voter % 3) }));
  const tenths = rows.map((row) => ({ ...row, weight: 10 * row.weight }));
  const weighted = withRows({ ...unweighted, weights: new Float64Array(), weightScale: 10 }, tenths);
  const copies = rows.flatMap((row) => Array.from({ length: row.weight }, () => row));
  return [
    { instance, ballots: weighted, choice },
    { instance, ballots: withRows(unweighted, copies), choice },
  ];
}

/** All amounts in units of which `times` make one of the old. */
export function inSmallerUnits({ instance, ballots, choice }: Counting, times: number): Counting {
  const { groups, partial } = choice.limits ?? {};
  const limits: Limits = {
    ...choice.limits,
    ...(groups === undefined
      ? {}
      : {
          groups: groups.map(({ of, name, ...amounts }) => ({ of, name, ...mapped(amounts, (each) => each * times) })),
        }),
    ...(partial === undefined ? {} : { partial: mapped(partial, (each) => each * times) }),
  };
  return {
    instance: {
      ...instance,
      budget: instance.budget * times,
      unitsPerCurrency: instance.unitsPerCurrency * times,
      projects: instance.projects.map((project) => ({ ...project, cost: project.cost * times })),
    },
    ballots,
    choice: choice.limits === undefined ? choice : { ...choice, limits },
  };
}

/** The outcome with its amounts in such units; its choice apart. */
export function outcomeInSmallerUnits(outcome: Outcome, times: number): Omit<Outcome, 'choice'> {
  const { choice: _choice, ...figures } = outcome;
  const exact = (text: string): string => {
    const { numerator, denominator } = readFraction(text);
    return fractionText({ numerator: numerator * BigInt(times), denominator });
  };
  return {
    ...figures,
    cost: outcome.cost * times,
    rounds: outcome.rounds.map((round) => ({
      ...round,
      left: round.left * times,
      ...(round.maxPayment === undefined ? {} : { maxPayment: exact(round.maxPayment) }),
      ...(round.load === undefined ? {} : { load: exact(round.load) }),
    })),
    ...(outcome.endowment === undefined ? {} : { endowment: exact(outcome.endowment) }),
    ...(outcome.partly === undefined
      ? {}
      : { partly: outcome.partly.map(({ project, amount }) => ({ project, amount: amount * times })) }),
  };
}

export function renamed({ instance, ballots, choice }: Counting, nameOf: (id: string) => string): Counting {
  const { exclusive, partial } = choice.limits ?? {};
  const limits: Limits = {
    ...choice.limits,
    ...(exclusive === undefined ? {} : { exclusive: exclusive.map((ids) => ids.map(nameOf)) }),
    ...(partial === undefined
      ? {}
      : { partial: Object.fromEntries(Object.entries(partial).map(([id, least]) => [nameOf(id), least])) }),
  };
  return {
    instance: { ...instance, projects: instance.projects.map((project) => ({ ...project, id: nameOf(project.id) })) },
    ballots,
    choice: choice.limits === undefined ? choice : { ...choice, limits },
  };
}

function mapped<K extends string>(
  amounts: { readonly [key in K]?: number },
  change: (amount: number) => number,
): { [key in K]: number } {
  return Object.fromEntries(
    Object.entries<number | undefined>(amounts).map(([key, amount]) => [key, change(amount!)]),
  ) as { [key in K]: number };
}
