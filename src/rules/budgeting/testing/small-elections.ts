/** Elections by approval short enough to be written in a line: projects are letters, ballots are words. */
import * as fc from 'fast-check';
import type { Election } from './elections.ts';

export interface SmallElection {
  readonly budget: number;
  /** By project; one letter each. */
  readonly costs: Readonly<Record<string, number>>;
  /** A word for each voter: "ab b" are two voters, one for a and b, one for b alone. */
  readonly ballots: string;
}

export function writtenOut({ budget, costs, ballots }: SmallElection): Election {
  const ids = Object.keys(costs);
  const words = ballots.split(' ');
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, voter) => (starts[voter + 1] = starts[voter]! + word.length));
  const projects = ids.map((id) => ({ id, name: id, cost: costs[id]!, categories: [], targets: [] }));
  return {
    instance: { budget, unitsPerCurrency: 1, currency: 'USD', ballotType: 'approval', projects },
    ballots: { starts, chosen: Uint32Array.from(words.join(''), (letter) => ids.indexOf(letter)) },
  };
}

/** With two to five projects and up to eight voters, each of whom names something; no project is free. */
export const smallElections: fc.Arbitrary<SmallElection> = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 })
  .chain((costs) => {
    const letters = ['a', 'b', 'c', 'd', 'e'].slice(0, costs.length);
    const word = fc.subarray(letters, { minLength: 1 }).map((chosen) => chosen.join(''));
    return fc.record({
      budget: fc.integer({ min: 1, max: costs.reduce((sum, cost) => sum + cost) }),
      costs: fc.constant(Object.fromEntries(letters.map((letter, at) => [letter, costs[at]!]))),
      ballots: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
    });
  });
