/** The order in which projects that stand equal go: by votes, cost and lot, or by id; see `ties.ts` for the texts hashed. */
import type { BrokenTie } from '../outcome.ts';
import { compare } from './ratio.ts';
import type { Election } from './election.ts';

/** The projects, first the one that goes first. */
export function inTieOrder(election: Election, projects: readonly number[]): number[] {
  return projects.toSorted((a, b) => {
    const [decided] = steps(election, a, b).filter(({ order }) => order !== 0);
    return decided?.order ?? 0;
  });
}

/** At least two projects. */
export function breakTie(election: Election, tied: readonly number[], round: number): BrokenTie {
  const ids = election.instance.projects.map(({ id }) => id);
  const [taken, next] = inTieOrder(election, tied) as [number, number];
  return {
    round,
    tied: tied.map((project) => ids[project]!).toSorted(byCodePoints),
    taken: ids[taken]!,
    by: steps(election, taken, next).find(({ order }) => order !== 0)!.by,
  };
}

interface TieStep {
  readonly by: BrokenTie['by'];
  /** Below 0 where a goes first. */
  readonly order: number;
}

function steps({ instance, choice, votes, sha256 }: Election, a: number, b: number): TieStep[] {
  const [first, second] = [instance.projects[a]!, instance.projects[b]!];
  if (choice.ties === 'id') return [{ by: 'id', order: byCodePoints(first.id, second.id) }];
  const lot = (id: string): string => sha256(`${choice.seed}\n${id}`);
  return [
    { by: 'votes', order: compare(votes[b]!, votes[a]!) },
    { by: 'cost', order: first.cost - second.cost },
    { by: 'seed', order: byCodePoints(lot(first.id), lot(second.id)) },
  ];
}

function byCodePoints(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => Array.from(text, (character) => character.codePointAt(0)!)) as [
    number[],
    number[],
  ];
  const differs = x.findIndex((point, at) => point !== y[at]);
  if (differs === -1) return x.length - y.length;
  return differs < y.length ? x[differs]! - y[differs]! : 1;
}
