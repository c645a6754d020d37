/** All ways to divide whole cents over regions, to see whether any of them keeps all rules. Only for a few cents over a few regions. */
export function* everyDivision(cents: number, regions: number): Generator<readonly number[]> {
  if (regions === 1) {
    yield [cents];
    return;
  }
  for (let first = 0; first <= cents; first++) {
    for (const rest of everyDivision(cents - first, regions - 1)) yield [first, ...rest];
  }
}
