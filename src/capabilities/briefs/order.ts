/**
 * In which order claims are read: kind by kind, the two sides taking turns, whichever comes first today, as topics do it. Claims of nobody's side keep
 * their place at the end of each kind.
 */
import type { Claim } from '../../rules/brief/index.ts';

export function inTurns(
  claims: readonly Claim[],
  [first, second]: readonly ['for' | 'against', 'for' | 'against'],
): readonly Claim[] {
  const kinds = [...new Set(claims.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const of = (side: Claim['side']): readonly Claim[] =>
      claims.filter((one) => one.kind === kind && one.side === side);
    const [ones, others] = [of(first), of(second)];
    const turns = Array.from({ length: Math.max(ones.length, others.length) }, (_, at) => [ones[at], others[at]]);
    return [...turns.flat().filter((one) => one !== undefined), ...of('neither')];
  });
}
