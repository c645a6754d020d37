/** Meetings: what happened, where they stand, who comes next. */
export { isPublic, memberVotes, outcomes, queueOrders, screens, vias } from './fact.ts';
export type { Asked, Entry, Fact, FactKind, MemberVote, Outcome, QueueOrder, Screen, Via } from './fact.ts';
export { followAll } from './follow.ts';
export { problemWith } from './may-follow.ts';
export type { OrderProblem } from './may-follow.ts';
export { beginning, isShown, queued } from './meeting.ts';
export type { Meeting, Question, QuestionState, Setup, Status } from './meeting.ts';
export { inOrder } from './queue/next.ts';
export type { Support } from './queue/next.ts';
export { mergeRecord } from './merge.ts';
export type { Elsewhere, Merged } from './merge.ts';
