/** A whole computation by the formulas of Polis, as the tests hold them against Polis's own output. */
import { seen } from '../src/rules/opinion/votes.ts';
import {
  bestGrouping,
  components,
  consensus,
  extremities,
  groupInformed,
  groupings,
  inConversation,
  polisPriorities,
  projection,
  representative,
} from '../src/rules/opinion/polis/index.ts';
import { countByPart, countVotes, type Votes } from '../src/rules/opinion/index.ts';

export function polisMap(votes: Votes, zeroed: Uint8Array) {
  const found = components({ votes, zeroed });
  const points = projection({ votes, zeroed, components: found });
  const best = bestGrouping(groupings(points, inConversation(votes)));
  const [everyone, groups] = [countVotes(votes), countByPart(votes, best.of, best.groups)];
  const heard = zeroed.reduce((sum, _, statement) => sum + (seen(everyone, statement) > 0 ? 1 : 0), 0);
  return {
    groups: best.of,
    representative: representative(groups, zeroed),
    consensus: consensus(everyone, zeroed),
    informed: groupInformed(groups, votes.statements),
    priorities: polisPriorities(everyone, extremities(found, heard), new Uint8Array(votes.statements)),
  };
}
