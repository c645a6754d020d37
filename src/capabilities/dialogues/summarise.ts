/** From the votes to the summary: groups, bridging measures, what each group stands for, and cells that may be shown. */
import {
  bridge,
  countByPart,
  countVotes,
  factorise,
  heardRegionBound,
  heardRegions,
  opinionGroups,
  rankCommonGround,
  rankDisagreement,
  representative,
  representativeness,
  seen,
  shownRegions,
  STABLE,
  updateGroups,
  weightedRate,
  withoutStatements,
  type Counts,
  type Factorisation,
  type GroupModel,
  type OpinionGroups,
  type StatementBridging,
  type Votes,
} from '../../rules/opinion/index.ts';
import { dotsOf, groupShapes } from './map-shapes.ts';
import type { OpinionSummary, RegionFigures, StatementFigures, Tally } from './opinion-summary.ts';

export interface MapInput {
  readonly votes: Votes;
  /** By statement number: 1 for what is not published, as if nobody had ever seen it. */
  readonly hidden: Uint8Array;
  /** By statement number: 1 for meta statements, which are shown but shape no group. */
  readonly meta: Uint8Array;
  /** Of each participant, the number of their region in `regions`; -1 for none. */
  readonly region: Int16Array;
  readonly regions: readonly { readonly id: string; readonly name: string; readonly population: number | null }[];
  /** Where an earlier map stood, to go on from there; undefined to begin anew. */
  readonly from: MapModel | undefined;
  /** Whether groups are found anew, whatever the earlier map says. */
  readonly anew: boolean;
  /** Of these groups as measured so far; below `STABLE` they are not published. */
  readonly stability: number | undefined;
  /** Everybody's votes, where `votes` are those of a part whose map stands beside that of everybody; undefined otherwise. */
  readonly whole?: Votes | undefined;
}

export interface MapModel {
  readonly groups: GroupModel;
  readonly factorisation: Factorisation | undefined;
}

export interface MadeMap {
  readonly summary: OpinionSummary;
  /** By participant: x and y. NaN for who has no vote that counts. */
  readonly positions: Float32Array;
  /** By participant; 255 for none. */
  readonly groups: Uint8Array;
  readonly model: MapModel;
}

export const noGroup = 255;

export function summarise(input: MapInput): MadeMap {
  const { hidden, meta, region, regions, from } = input;
  const votes = withoutStatements(input.votes, hidden);
  const shaping = withoutStatements(votes, meta);
  const found = groupsOf(shaping, input);
  const factorisation = factorise(shaping, from?.factorisation);
  const everyone = countVotes(votes);
  const byGroup = countByPart(votes, found.assignment, found.groups);
  const byRegion = countByPart(votes, region, regions.length);
  const whole = input.whole === undefined ? undefined : withoutStatements(input.whole, hidden);
  const besides = whole === undefined ? undefined : countByPart(whole, region, regions.length);
  const heard = heardRegions(votes, region, regions.length);
  const bridging = bridge({
    votes,
    out: hidden,
    group: found.assignment,
    groups: found.groups,
    region: heard.region,
    regions: heard.list.length,
    counted: { everyone, byGroup, byRegion: heard.list.map((one) => byRegion[one]!) },
    ...(factorisation === undefined ? {} : { factorisation }),
  });
  const isOut = hidden.map((out, statement) => out | meta[statement]!);
  const represent = representative(byGroup, isOut);
  const ranked = bridging.filter(({ statement, votes: cast }) => meta[statement] === 0 && cast > 0);
  const voted = whoVoted(votes);
  const shapes = groupShapes(found);
  const summary: OpinionSummary = {
    votes: votes.columns.length,
    participants: voted.reduce((sum, one) => sum + one, 0),
    placed: voted.reduce((sum, one, participant) => sum + (region[participant]! >= 0 ? one : 0), 0),
    groups: shapes.map((shape, group) => ({ ...shape, representative: represent[group] ?? [] })),
    reason: found.reason,
    stability: found.groups === 0 ? null : (input.stability ?? null),
    explained: found.explained,
    dots: dotsOf(found),
    statements: figures(bridging, { everyone, byGroup, byRegion, besides }, found, {
      meta,
      heard: heard.list,
      weights: weightsOf(regions, region, voted),
    }),
    regions: regionFigures(regions, region, voted, whole === undefined ? voted : whoVoted(whole), found),
    heardRegions: heard.list.length,
    crossRegionBound: heard.list.length < 2 ? null : heardRegionBound(heard.list.length),
    commonGround: rankCommonGround(ranked).map(({ statement }) => statement),
    disagreement: rankDisagreement(ranked).map(({ statement }) => statement),
  };
  return {
    summary,
    positions: Float32Array.from(found.positions),
    groups: Uint8Array.from(found.assignment, (group) => (group < 0 ? noGroup : group)),
    model: { groups: found.model, factorisation },
  };
}

/** Made anew, groups still keep the names they had. Those that would come out otherwise with a few votes less are withheld. */
function groupsOf(votes: Votes, { from, anew, stability }: MapInput): OpinionGroups {
  const found =
    from === undefined
      ? opinionGroups(votes)
      : updateGroups(anew ? { ...from.groups, updates: Infinity } : from.groups, votes);
  if (stability === undefined || stability >= STABLE) return found;
  return { ...found, reason: 'unstable', groups: 0, assignment: new Int16Array(votes.participants).fill(-1) };
}

/** 1 for each participant with a vote. */
function whoVoted({ participants, starts }: Votes): Uint8Array {
  return Uint8Array.from({ length: participants }, (_, p) => (starts[p + 1]! > starts[p]! ? 1 : 0));
}

interface Parts {
  readonly everyone: Counts;
  readonly byGroup: readonly Counts[];
  readonly byRegion: readonly Counts[];
  /** Everybody's, where the others are of a part. */
  readonly besides: readonly Counts[] | undefined;
}

function figures(
  bridging: readonly StatementBridging[],
  { everyone, byGroup, byRegion, besides }: Parts,
  { axes }: OpinionGroups,
  {
    meta,
    heard,
    weights,
  }: { readonly meta: Uint8Array; readonly heard: readonly number[]; readonly weights: Weights | undefined },
): readonly StatementFigures[] {
  return bridging.map((of) => {
    const { statement } = of;
    const tally = (counts: Counts): Tally => ({
      agree: counts.agree[statement]!,
      disagree: counts.disagree[statement]!,
      pass: counts.pass[statement]!,
    });
    const regional = byRegion.map(tally);
    const cast = (counts: readonly Counts[]): readonly number[] => counts.map((one) => seen(one, statement));
    const shown = shownBeside(cast(byRegion), cast(besides ?? byRegion));
    const { regionMinimum } = of;
    const lowest =
      regionMinimum === undefined ? undefined : { rate: regionMinimum.rate, region: heard[regionMinimum.region]! };
    return {
      number: statement,
      meta: meta[statement] === 1,
      ...tally(everyone),
      pull: [rounded(axes[0][statement] ?? 0), rounded(axes[1][statement] ?? 0)],
      groups: byGroup.map(tally),
      regions: regional.map((one, at) => (shown[at] === 1 ? one : null)),
      bridging: of.bridging,
      side: of.side,
      decidedBy: of.decidedBy,
      groupInformed: of.groupInformed ?? null,
      maximin: of.maximin ?? null,
      regionMinimum: lowest === undefined || shown[lowest.region] !== 1 ? null : lowest,
      crossRegion: of.crossRegion ?? null,
      intercept: of.intercept ?? null,
      factor: of.factor ?? null,
      divisiveness: of.divisiveness,
      polarity: of.polarity ?? null,
      weighted: weights === undefined ? null : (weightedRate(byRegion, statement, 'agree', weights) ?? null),
    };
  });
}

type Weights = ReturnType<typeof representativeness>['regions'];

/** Undefined where the population of a region is not known. */
function weightsOf(regions: MapInput['regions'], region: Int16Array, voted: Uint8Array): Weights | undefined {
  const population = regions.map((one) => one.population ?? 0);
  if (regions.length === 0 || population.includes(0)) return undefined;
  const people = new Int32Array(regions.length);
  voted.forEach((one, participant) => {
    const at = region[participant]!;
    if (one === 1 && at >= 0) people[at]! += 1;
  });
  return representativeness(people, population).regions;
}

function regionFigures(
  regions: MapInput['regions'],
  region: Int16Array,
  voted: Uint8Array,
  votedInAll: Uint8Array,
  { assignment, groups }: OpinionGroups,
): readonly RegionFigures[] {
  const people = new Int32Array(regions.length);
  const inAll = new Int32Array(regions.length);
  votedInAll.forEach((one, participant) => {
    const at = region[participant]!;
    if (at >= 0) inAll[at]! += one;
  });
  const inGroup = Array.from({ length: groups }, () => new Int32Array(regions.length));
  voted.forEach((one, participant) => {
    const at = region[participant]!;
    if (one === 0 || at < 0) return;
    people[at]! += 1;
    const own = inGroup[assignment[participant]!];
    if (own !== undefined) own[at]! += 1;
  });
  const shown = shownBeside(people, inAll);
  return regions.map((one, at) => {
    // A region whose every group may not be shown shows none: the last one would follow from the others.
    const split = inGroup.map((counts) => counts[at]!);
    const whole = shown[at] === 1 && split.every((count) => count >= 10);
    return {
      ...one,
      participants: shown[at] === 1 ? people[at]! : null,
      groups: split.map((count) => (whole ? count : null)),
    };
  });
}

/**
 * Cells that may be shown of a part, beside the same cells of everybody: where the two differ, the difference is a cell as well, and
 * is told by whoever takes one from the other.
 */
function shownBeside(part: ArrayLike<number>, all: ArrayLike<number>): Uint8Array {
  const shown = shownRegions(part);
  const between = Array.from(part, (count, r) => all[r]! - count);
  if (between.every((count) => count === 0)) return shown;
  const apart = shownRegions(between);
  return shown.map((one, r) => one & apart[r]!);
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
