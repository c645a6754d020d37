/** The opinion map of a conversation read from files: by the rules of this project, or as Polis makes it. */
import type { MapFiles } from '../capabilities/dialogues/index.ts';
import {
  bridge,
  countByPart,
  countVotes,
  factorise,
  heardRegions,
  opinionGroups,
  representative,
  withoutStatements,
  type Counts,
  type OpinionGroups,
  type Representative,
  type StatementBridging,
} from '../rules/opinion/index.ts';
import {
  bestGrouping,
  components,
  consensus,
  groupInformed,
  groupings,
  inConversation,
  projection,
} from '../rules/opinion/polis/index.ts';
import type { Components, Consensus } from '../rules/opinion/polis/index.ts';

/** `own`: found here. `polis`: as Polis finds them. `given`: read from a file. */
export type GroupsFrom = 'own' | 'polis' | 'given';

export interface OpinionMap {
  readonly from: GroupsFrom;
  readonly groups: number;
  /** Of each participant, -1 for none. */
  readonly assignment: Int16Array;
  /** x and y of each participant; NaN for nowhere. */
  readonly positions: Float64Array;
  readonly reason: OpinionGroups['reason'] | undefined;
  readonly stability: number | undefined;
  /** Principal components of the latest votes, as in Polis: 0 for statements that are left out. */
  readonly pca: Components;
  /** Regions, by their numbers, in which at least ten people voted: those that figures across regions are taken over. */
  readonly heard: readonly number[];
  readonly byGroup: readonly Counts[];
  readonly everyone: Counts;
  readonly representative: readonly (readonly Representative[])[];
  /** Of each statement the product over groups of the shares that agree, as in Polis; undefined with fewer than two groups. */
  readonly groupInformed: Float64Array | undefined;
  /** What most of everybody says whatever their group, as in Polis. */
  readonly consensus: Consensus;
  /** Of statements that are not left out, meta statements too. */
  readonly bridging: readonly StatementBridging[];
}

/** How often the votes are drawn anew to see whether the groups stay the same, as on the site. */
const bootstrapRuns = 12;

export function opinionMap(files: MapFiles, from: GroupsFrom): OpinionMap {
  const { out, meta, region, regions } = files;
  const votes = withoutStatements(files.votes, out);
  const shaping = withoutStatements(votes, meta);
  const zeroed = out.map((one, statement) => one | meta[statement]!);
  const pca = components({ votes: files.votes, zeroed });
  const placed = from === 'own' ? ownGroups(files) : polisGroups(files, zeroed, pca, from);
  const { groups, assignment } = placed;
  const byGroup = countByPart(votes, assignment, groups);
  const factorisation = factorise(shaping);
  const heard = heardRegions(votes, region, regions.length);
  return {
    ...placed,
    from,
    pca,
    heard: heard.list,
    byGroup,
    everyone: countVotes(votes),
    consensus: consensus(countVotes(votes), zeroed),
    representative: representative(byGroup, zeroed),
    groupInformed: groups < 2 ? undefined : groupInformed(byGroup, votes.statements).agree,
    bridging: bridge({
      votes,
      out,
      group: assignment,
      groups,
      region: heard.region,
      regions: heard.list.length,
      ...(factorisation === undefined ? {} : { factorisation }),
    }),
  };
}

type Placed = Pick<OpinionMap, 'groups' | 'assignment' | 'positions' | 'reason' | 'stability'>;

function ownGroups({ votes, out, meta }: MapFiles): Placed {
  const shaping = withoutStatements(
    votes,
    out.map((one, statement) => one | meta[statement]!),
  );
  const { groups, assignment, positions, reason, stability } = opinionGroups(shaping, { bootstrap: bootstrapRuns });
  return { groups, assignment, positions, reason, stability };
}

/** Groups given, or found in one round of Polis; positions are Polis's either way. */
function polisGroups({ votes, groups }: MapFiles, zeroed: Uint8Array, pca: Components, from: GroupsFrom): Placed {
  const points = projection({ votes, zeroed, components: pca });
  const positions = new Float64Array(2 * votes.participants);
  for (let p = 0; p < votes.participants; p += 1)
    [positions[2 * p], positions[2 * p + 1]] = [points.x[p]!, points.y[p]!];
  const found =
    from === 'given' && groups !== undefined
      ? groups
      : Int16Array.from(bestGrouping(groupings(points, inConversation(votes))).of);
  const count = found.reduce((most, group) => Math.max(most, group + 1), 0);
  return { groups: count, assignment: found, positions, reason: undefined, stability: undefined };
}
