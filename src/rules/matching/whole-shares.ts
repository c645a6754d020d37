/**
 * A pot shared out after claims, in whole cents: all claims in full where the pot is enough, else all lowered by one factor; nobody above their own most, and
 * what that leaves goes to the others by the same factor. Fractions of a cent go by the largest remainder, equal ones to the earlier claim.
 */
export function wholeShares(pot: number, claims: readonly number[], most: readonly number[]): readonly number[] {
  const factor = factorOf(pot, claims, most);
  const exact = claims.map((claim, at) => Math.min(claim * factor, most[at]!));
  const shares = exact.map((amount) => Math.floor(amount + 1e-7));
  // Claims in full leave fractions of a cent that nobody is owed a whole cent of.
  const owed = Math.min(pot, Math.floor(exact.reduce((sum, amount) => sum + amount, 0) + 1e-6));
  let left = owed - shares.reduce((sum, share) => sum + share, 0);
  const order = exact
    .map((amount, at) => ({ at, rest: amount - shares[at]! }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order) {
    if (left <= 0) break;
    if (shares[at]! >= most[at]! || claims[at] === 0) continue;
    shares[at]! += 1;
    left -= 1;
  }
  return shares;
}

/** At most 1: by how much every claim is lowered, so that what is given adds up to the pot where the pot is not enough. */
function factorOf(pot: number, claims: readonly number[], most: readonly number[]): number {
  const given = (factor: number): number =>
    claims.reduce((sum, claim, at) => sum + Math.min(claim * factor, most[at]!), 0);
  if (given(1) <= pot) return 1;
  // What is given is a rising line with a bend wherever a claim meets its most: the factor lies between two bends.
  const bends = claims.flatMap((claim, at) => (claim > most[at]! ? [most[at]! / claim] : [])).toSorted((a, b) => a - b);
  const before = bends.findLast((bend) => given(bend) <= pot) ?? 0;
  const rising = claims.reduce((sum, claim, at) => (claim > 0 && most[at]! / claim > before ? sum + claim : sum), 0);
  return rising === 0 ? before : Math.min(1, before + (pot - given(before)) / rising);
}
