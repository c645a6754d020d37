/** The formulas of Polis, for the rest of Concord; each file names its source and how it differs. */
export { components } from './components.ts';
export type { Components } from './components.ts';
export { projection } from './projection.ts';
export { inConversation } from './in-conversation.ts';
export { bestGrouping, groupings } from './groups.ts';
export { representative } from './representative.ts';
export type { Representative } from './choose-representative.ts';
export { consensus } from './consensus.ts';
export type { Consensus } from './consensus.ts';
export { groupInformed } from './group-informed.ts';
export { extremities, priorities as polisPriorities } from './priority.ts';
