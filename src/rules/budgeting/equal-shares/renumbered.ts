/**
 * The same market with its classes in the order in which they spend all they have in some run. Then those without money
 * come first among the supporters of a project, and are passed over at once; those who are too poor for it stand together,
 * so that the processor guesses right who is; and what is read together lies together.
 */
import { transpose } from '../classes.ts';
import type { Profile } from '../profile.ts';
import { openMarket } from './market.ts';
import type { Market } from './market.ts';

/** `spentOut`: the round in which each class spent all, or -1. */
export function renumbered({ profile, satisfaction }: Market, spentOut: Int32Array): Market {
  return openMarket(withOrder(profile, orderOf(spentOut, profile.instance.projects.length)), satisfaction);
}

/** Classes by round, those that have money left last; by counting. */
function orderOf(spentOut: Int32Array, rounds: number): Uint32Array {
  const next = new Uint32Array(rounds + 2);
  const bin = (round: number): number => (round < 0 ? rounds : round);
  for (let k = 0; k < spentOut.length; k++) next[bin(spentOut[k]!) + 1]!++;
  for (let i = 0; i < rounds; i++) next[i + 1]! += next[i]!;
  const order = new Uint32Array(spentOut.length);
  for (let k = 0; k < spentOut.length; k++) order[next[bin(spentOut[k]!)]!++] = k;
  return order;
}

/** `order`: the class that comes first, second ... */
function withOrder(profile: Profile, order: Uint32Array): Profile {
  const { classStarts, classProjects, classUtilities, divisors, instance } = profile;
  const starts = new Uint32Array(classStarts.length);
  const items = new Uint32Array(classProjects.length);
  const utilities = classUtilities && new Float64Array(classProjects.length);
  const place = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const k = order[at]!;
    place[k] = at;
    let to = starts[at]!;
    for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++, to++) {
      items[to] = classProjects[i]!;
      if (utilities !== undefined) utilities[to] = classUtilities![i]!;
    }
    starts[at + 1] = to;
  }
  const columns = transpose({ starts, items, utilities }, instance.projects.length);
  return {
    ...profile,
    weights: Float64Array.from(order, (k) => profile.weights[k]!),
    classOf: profile.classOf.map((k) => (k < 0 ? k : place[k]!)),
    classStarts: starts,
    classProjects: items,
    classUtilities: utilities,
    divisors: divisors && Float64Array.from(order, (k) => divisors[k]!),
    projectStarts: columns.starts,
    projectClasses: columns.items,
    projectUtilities: columns.utilities,
  };
}
