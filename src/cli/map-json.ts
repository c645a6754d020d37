/**
 * An opinion map for programs. Statements and participants go by the ids of the files.
 *
 * `pca` holds the principal components of the votes, `consensus` a statement's counts, its group-informed consensus (the product
 * over groups of (agrees + 1) / (votes + 2), null with fewer than two groups) and the bridging measures, which are about the
 * side of it that bridges more. `mostAgreed` and `mostDisagreed` are Polis's lists of consensus, best first. Shares are from 0 to 1; null where something is not known.
 */
import type { MapFiles } from '../capabilities/dialogues/index.ts';
import type { Representative, StatementBridging } from '../rules/opinion/index.ts';
import type { OpinionMap } from './opinion-map.ts';

export function mapJson(files: MapFiles, map: OpinionMap): string {
  const { participants, statements, out } = files;
  const { assignment, pca, stability, reason, bridging } = map;
  const id = (statement: number): number => statements[statement]!;
  const [first, second] = pca.axes;
  const sizes = Array.from({ length: map.groups }, (_, group) => assignment.filter((own) => own === group).length);
  const report = {
    participants: participants.length,
    statements: statements.length,
    groups: sizes.map((size, group) => ({
      size,
      representative: (map.representative[group] ?? []).map((one) => representativeJson(files, one)),
    })),
    assignment: Object.fromEntries(
      Array.from(participants, (who, row) => [who, assignment[row]! < 0 ? null : assignment[row]!]),
    ),
    pca: {
      components: Object.fromEntries(Array.from(statements, (number, s) => [number, [first[s]!, second[s]!]])),
      explainedVariance: pca.explained,
    },
    consensus: Object.fromEntries(bridging.map((one) => [id(one.statement), consensusJson(files, map, one)])),
    mostAgreed: map.consensus.agree.map(({ statement }) => id(statement)),
    mostDisagreed: map.consensus.disagree.map(({ statement }) => id(statement)),
    groupsFrom: map.from,
    reason: reason ?? null,
    stability: stability ?? null,
    votes: files.votes.columns.length,
    leftOut: Array.from(statements).filter((_, statement) => out[statement] === 1),
    regions: files.regions,
    regionsHeard: map.heard.map((one) => files.regions[one]),
    warnings: files.warnings.map(({ file, line, count, oddity }) => ({ file, line, count, ...oddity })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function representativeJson({ statements, texts }: MapFiles, one: Representative): object {
  const { statement, side, votes, seen, agreeing, share, shareTest, lift, liftTest, bestAgree } = one;
  return {
    statement: statements[statement]!,
    side,
    votes,
    seen,
    agreeing,
    share,
    shareTest,
    lift,
    liftTest,
    bestAgree,
    ...(texts[statement] === '' ? {} : { text: texts[statement] }),
  };
}

function consensusJson({ regions, texts, meta }: MapFiles, map: OpinionMap, one: StatementBridging): object {
  const { everyone, groupInformed } = map;
  const { statement, side, bridging, decidedBy, maximin, regionMinimum } = one;
  const region =
    regionMinimum === undefined ? null : { ...regionMinimum, region: regions[map.heard[regionMinimum.region]!] };
  return {
    agree: everyone.agree[statement]!,
    disagree: everyone.disagree[statement]!,
    pass: everyone.pass[statement]!,
    groupInformedConsensus: groupInformed === undefined ? null : groupInformed[statement]!,
    side,
    bridging,
    decidedBy,
    maximin: maximin ?? null,
    regionMinimum: region,
    crossRegion: one.crossRegion ?? null,
    intercept: one.intercept ?? null,
    factor: one.factor ?? null,
    divisiveness: one.divisiveness,
    polarity: one.polarity ?? null,
    ...(meta[statement] === 1 ? { meta: true } : {}),
    ...(texts[statement] === '' ? {} : { text: texts[statement] }),
  };
}
