/**
 * Weighted figures as they may be published beside the weights themselves. Pure.
 *
 * Weights are the same for everybody of one group of region and age, and they are public. So a weighted figure is an equation
 * about how many people of each group said something, and with few people or few digits to spare it can be solved. Three
 * things keep it from telling: a figure is given only where at least ten people said something else than most did; of
 * answers that add up, never one is withheld alone, nor several of fewer than ten people together; and figures are rounded.
 * (That there are four groups or more is seen to by `weigh.ts`.)
 */
import { meanOf, shareOf, type Estimate } from '../../rules/survey/index.ts';
import { leastPeople } from './weigh.ts';

const rounded = ({ value, standardError, low, high }: Estimate, digits: number): Estimate => {
  const round = (number: number): number => Math.round(number * 10 ** digits) / 10 ** digits;
  return { value: round(value), standardError: round(standardError), low: round(low), high: round(high) };
};

/** Where nothing was weighted, weights tell nothing. */
const areEqual = (weights: readonly number[]): boolean => weights.every((weight) => weight === weights[0]);

/** How many said something else than what was said most often. */
function otherThanMost(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.length - Math.max(0, ...counts.values());
}

/** Null where it would tell about few people. Everybody at the same value tells nothing. */
export function weightedMean(values: readonly number[], weights: readonly number[]): Estimate | null {
  const others = otherThanMost(values);
  const found = others === 0 || areEqual(weights) || others >= leastPeople ? meanOf(values, weights) : undefined;
  return found === undefined ? null : rounded(found, 2);
}

/** An option that nobody or everybody chose has a share that tells nothing. */
const isSafe = (chosen: number, people: number): boolean =>
  Math.min(chosen, people - chosen) >= leastPeople || chosen === 0 || chosen === people;

/**
 * The share of each option. `adding`: everybody chose exactly one, so that shares add up to 1. `withMean`: their mean is public
 * too, which is one equation more about what is withheld.
 */
export function weightedShares(
  chose: readonly (readonly boolean[])[],
  weights: readonly number[],
  { adding, withMean }: { readonly adding: boolean; readonly withMean: boolean },
): readonly (Estimate | null)[] {
  const counts = chose.map((yes) => yes.filter(Boolean).length);
  const withheld = new Set(
    areEqual(weights) ? [] : [...counts.keys()].filter((at) => !isSafe(counts[at]!, weights.length)),
  );
  if (adding && withheld.size > 0) withholdMore(withheld, counts, withMean ? 3 : 2);
  return chose.map((yes, at) => {
    const found = withheld.has(at) ? undefined : shareOf(yes, weights);
    return found === undefined ? null : rounded(found, 3);
  });
}

/** Until so many answers are withheld, of ten people or more: the smallest first, ties to the one named first. */
function withholdMore(withheld: Set<number>, counts: readonly number[], answers: number): void {
  const bySize = [...counts.keys()].sort((a, b) => counts[a]! - counts[b]! || a - b);
  const inAll = (): number => [...withheld].reduce((sum, at) => sum + counts[at]!, 0);
  for (const at of bySize) {
    if (withheld.size >= answers && inAll() >= leastPeople) return;
    if (counts[at]! > 0) withheld.add(at);
  }
}
