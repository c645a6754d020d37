/** What benchmarks measure of the dialogues behind their door: how a map is made, and how votes come to it. */
export { statementMasks } from '../capabilities/dialogues/make-map.ts';
export { nextStatements } from '../capabilities/dialogues/next-statement.ts';
export { copyVotes } from '../capabilities/dialogues/store/copy-votes.ts';
export { comparedRegions, mapStatements, participantsFrom } from '../capabilities/dialogues/store/maps.ts';
export type { Statement } from '../capabilities/dialogues/store/statements.ts';
export { summarise, type MapInput } from '../capabilities/dialogues/summarise.ts';
export { putVotes } from './put-votes.ts';
export { appendVotes, newVoteLog, votesIn } from '../capabilities/dialogues/vote-log.ts';
