/**
 * The Gini coefficient from its definition, person by person: half the mean absolute difference between all pairs, over the mean.
 * Quadratic in the number of regions; it shares no code with `gini.ts`, which is held against it.
 */
export function giniByPairs(rows: readonly { readonly value: number; readonly people: number }[]): number {
  let [people, held, difference] = [0, 0, 0];
  for (const a of rows) {
    people += a.people;
    held += a.people * a.value;
    for (const b of rows) difference += a.people * b.people * Math.abs(a.value - b.value);
  }
  return difference / (2 * people * held);
}
