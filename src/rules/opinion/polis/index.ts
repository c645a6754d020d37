/** The formulas of Polis, for the rest of the rules on opinion; each file names its source and how it differs. */
export { components } from './components.ts';
export type { Components } from './components.ts';
export { projection } from './projection.ts';
export type { Points } from './projection.ts';
export { inConversation } from './in-conversation.ts';
export { kMeans } from './k-means.ts';
export type { Clusters } from './k-means.ts';
export { silhouette } from './silhouette.ts';
export { bestGrouping, groupings, smoothedK } from './groups.ts';
export type { Grouping } from './groups.ts';
export { representative } from './representative.ts';
export type { Representative } from './choose-representative.ts';
export { consensus } from './consensus.ts';
export type { Consensus, ConsensusStatement } from './consensus.ts';
export { groupInformed } from './group-informed.ts';
export type { GroupInformed } from './group-informed.ts';
export { drawStatement, extremities, priorities as polisPriorities } from './priority.ts';
export { heardStatements } from './heard.ts';
