/**
 * What should not cost a winner its place: being cheaper, more money for all, more support, being split in two or merged
 * with another winner. Each axiom is a kind of {@link Change} after which the winner, or what has become of it, has to win
 * again.
 *
 * Sources: discount, limit, splitting and merging monotonicity are those of Talmon and Faliszewski (AAAI 2019; see also Rey
 * and Maly, "The (Computational) Social Choice Take on Indivisible Participatory Budgeting", 2023); support and newcomer are
 * support monotonicity for one candidate without and with a further voter (Sanchez-Fernandez and Fisteus, "Monotonicity
 * Axioms in Approval-based Multi-winner Voting Rules", AAMAS 2019).
 */
import type { SmallElection } from './small-elections.ts';

export type Axiom = 'discount' | 'limit' | 'support' | 'newcomer' | 'splitting' | 'merging';

export type Change = { readonly winner: string } & (
  | { readonly axiom: 'discount'; readonly cost: number }
  /** To a budget that no project has been waiting for: none costs more than the old one, but not more than this. */
  | { readonly axiom: 'limit'; readonly budget: number }
  /** The first voter with this ballot names the winner too. */
  | { readonly axiom: 'support'; readonly ballot: string }
  /** One voter more, who names the winner alone. */
  | { readonly axiom: 'newcomer' }
  /** Into a part y that costs this much, and a part z for the rest; whoever named the winner names both. */
  | { readonly axiom: 'splitting'; readonly cost: number }
  /** Into one project y, with another winner named on just the same ballots. */
  | { readonly axiom: 'merging'; readonly other: string }
);

/** All changes of this kind to elections with these winners. */
export function changesOf(axiom: Axiom, election: SmallElection, winners: readonly string[]): Change[] {
  const { budget, costs, ballots } = election;
  const upTo = (most: number): number[] => Array.from({ length: Math.max(0, most) }, (_, at) => at + 1);
  return winners.flatMap((winner): Change[] => {
    switch (axiom) {
      case 'discount':
      case 'splitting':
        return upTo(costs[winner]! - 1).map((cost) => ({ axiom, winner, cost }));
      case 'limit':
        return upTo(5)
          .map((more) => budget + more)
          .filter((higher) => Object.values(costs).every((cost) => cost <= budget || cost > higher))
          .map((higher) => ({ axiom, winner, budget: higher }));
      case 'support':
        return [...new Set(ballots.split(' '))]
          .filter((ballot) => !ballot.includes(winner))
          .map((ballot) => ({ axiom, winner, ballot }));
      case 'newcomer':
        return [{ axiom, winner }];
      case 'merging':
      default:
        return winners
          .filter((other) => other > winner)
          .filter((other) => ballots.split(' ').every((ballot) => ballot.includes(winner) === ballot.includes(other)))
          .map((other) => ({ axiom: 'merging', winner, other }));
    }
  });
}

/** The election after the change, and the projects of which one has to win. */
export function changed(
  { budget, costs, ballots }: SmallElection,
  change: Change,
): { readonly election: SmallElection; readonly heirs: readonly string[] } {
  const { winner } = change;
  const { [winner]: cost = 0, ...others } = costs;
  const same = { budget, costs, ballots };
  switch (change.axiom) {
    case 'discount':
      return { election: { ...same, costs: { ...costs, [winner]: change.cost } }, heirs: [winner] };
    case 'limit':
      return { election: { ...same, budget: change.budget }, heirs: [winner] };
    case 'support': {
      const words = ballots.split(' ');
      const more = words.with(words.indexOf(change.ballot), change.ballot + winner);
      return { election: { ...same, ballots: more.join(' ') }, heirs: [winner] };
    }
    case 'newcomer':
      return { election: { ...same, ballots: `${ballots} ${winner}` }, heirs: [winner] };
    case 'splitting': {
      const parts = { y: change.cost, z: cost - change.cost };
      const split = { budget, costs: { ...others, ...parts }, ballots: ballots.replaceAll(winner, 'yz') };
      return { election: split, heirs: ['y', 'z'] };
    }
    case 'merging':
    default: {
      const { [change.other]: more = 0, ...rest } = others;
      const words = ballots.replaceAll(winner, 'y').replaceAll(change.other, '');
      return { election: { budget, costs: { ...rest, y: cost + more }, ballots: words }, heirs: ['y'] };
    }
  }
}
