/** The rival in the simulation: statements drawn with a probability proportional to Polis's priority (`polis/priority.ts`). */
import { components, extremities, polisPriorities } from '../polis/index.ts';
import { gatherVotes } from '../votes.ts';
import { nextStatement } from './next-statement.ts';
import type { Ballot, Router } from './simulate.ts';

export const polisRouter: Router = ({ everyone, open, ballots }) => {
  const votes = votesOf(ballots, open.length);
  const none = new Uint8Array(open.length);
  const statements = open.reduce((sum, each) => sum + each, 0);
  const extremity = extremities(components({ votes, zeroed: none }), statements);
  const priority = polisPriorities(everyone, extremity, none).map((worth, s) => worth * open[s]!);
  return (_group, seenBits, random) => nextStatement(priority, seenBits, random);
};

function votesOf(ballots: readonly Ballot[], statements: number): ReturnType<typeof gatherVotes> {
  return gatherVotes(ballots.length, statements, {
    participant: ballots.flatMap(({ values }, participant) => values.map(() => participant)),
    statement: ballots.flatMap((ballot) => ballot.statements),
    value: ballots.flatMap(({ values }) => values),
  });
}
