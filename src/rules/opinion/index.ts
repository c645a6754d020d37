/** Everything about opinion maps that other parts of Concord use. */
export * from './votes.ts';
export { representative } from './polis/index.ts';
export type { Representative } from './polis/index.ts';
export { opinionGroups, placeParticipant, stabilityOfRun, updateGroups } from './groups/opinion-groups.ts';
export { STABLE } from './groups/choose-number.ts';
export { adjustedRandIndex } from './groups/adjusted-rand-index.ts';
export type { OpinionGroups } from './groups/opinion-groups.ts';
export type { GroupModel } from './groups/group-model.ts';
export { planted } from './generate/planted.ts';
export type { Planted, PlantedOptions } from './generate/planted.ts';
export { bridge, rankCommonGround, rankDisagreement } from './bridging/bridging.ts';
export type { StatementBridging } from './bridging/bridging.ts';
export { crossRegionBound } from './bridging/cross-region.ts';
export { factorise } from './bridging/matrix-factorisation.ts';
export type { Factorisation } from './bridging/matrix-factorisation.ts';
export { shownRegions } from './bridging/shown-regions.ts';
