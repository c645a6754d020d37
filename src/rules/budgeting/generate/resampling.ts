/**
 * (p, phi)-resampling: there is one central ballot with a share p of the projects, and every voter hands in a copy of it in
 * which each project was decided anew with probability phi: approved with probability p, else not.
 *
 * Source: Szufa et al., "How to Sample Approval Elections?" (IJCAI 2022). phi = 0: all ballots are the central one; phi = 1:
 * impartial culture. p is the mean length divided by the number of projects. The order of a ballot is random, for the model
 * knows approvals only. How many projects are kept from inside and added from outside the central ballot is drawn from the
 * binomial distributions that this makes, and then which ones.
 */
import type { Culture } from './culture.ts';
import { binomial, lengthRandom } from './lengths.ts';
import type { Settings } from './options.ts';
import { randomFor } from '../../random.ts';

export function resamplingCulture({ seed, projects, approvals, phi = 0 }: Settings): Culture {
  const p = approvals / projects;
  const central = Math.floor(approvals);
  const deck = Uint32Array.from({ length: projects }, (_, project) => project);
  randomFor(seed, 'central ballot').shuffle(deck, projects);
  const inside = deck.slice(0, central);
  const outside = deck.slice(central);
  const keptLengths = binomial(central, 1 - phi + phi * p);
  const addedLengths = binomial(projects - central, phi * p);
  // Lengths are asked for before the ballots are filled in, so here they are drawn once more.
  const again = lengthRandom(seed);
  const random = randomFor(seed, 'ballots');
  const ballot = new Uint32Array(projects);
  return {
    length: (lengths) => keptLengths.draw(lengths) + addedLengths.draw(lengths),
    fill: (chosen, at, length) => {
      const kept = keptLengths.draw(again);
      const added = addedLengths.draw(again);
      random.deal(inside, kept, ballot, 0);
      random.deal(outside, added, ballot, kept);
      random.shuffle(ballot, kept + added);
      for (let i = 0; i < length; i++) chosen[at + i] = ballot[i]!;
    },
  };
}
