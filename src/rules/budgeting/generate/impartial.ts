/**
 * Impartial culture: every voter approves every project with the same probability p, independent of everything else.
 *
 * Source: Szufa et al., "How to Sample Approval Elections?" (IJCAI 2022), p-impartial culture; with ballots of a fixed
 * length, every set of that many projects is equally likely. p is the mean length divided by the number of projects. A
 * ballot may be empty. The length is drawn from the binomial distribution and then a set of that size, which comes to the
 * same and takes no time for projects not named.
 */
import type { Culture } from './culture.ts';
import { binomial } from './lengths.ts';
import type { Settings } from './options.ts';
import { randomFor } from '../../random.ts';

export function impartialCulture({ seed, projects, approvals, fixedLength }: Settings): Culture {
  const lengths = fixedLength ? undefined : binomial(projects, approvals / projects);
  const random = randomFor(seed, 'ballots');
  const deck = Uint32Array.from({ length: projects }, (_, project) => project);
  return {
    length: (lengthRandom) => lengths?.draw(lengthRandom) ?? approvals,
    fill: (chosen, at, length) => random.deal(deck, length, chosen, at),
  };
}
