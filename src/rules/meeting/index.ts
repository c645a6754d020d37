/** Meetings: what happened, where they stand, who comes next. */
export { isInMinutes, isPublic, memberVotes, outcomes, queueOrders, screens, vias } from './fact.ts';
export type { Asked, Entry, Fact, FactKind, MemberVote, Outcome, QueueOrder, Screen, Via } from './fact.ts';
export { followAll } from './follow.ts';
export { minutesOf } from './minutes/minutes.ts';
export type { Minutes, MinutesItem, MinutesMotion, MinutesQuestion, Plan } from './minutes/minutes.ts';
export type { Attendance, Stay } from './minutes/attendance.ts';
export type { Pause } from './minutes/pauses.ts';
export { openQuestions, wasLeft } from './open-questions.ts';
export { problemWith } from './may-follow.ts';
export type { OrderProblem } from './may-follow.ts';
export { beginning, isShown, queued } from './meeting.ts';
export type { Meeting, Question, QuestionState, Setup, Status } from './meeting.ts';
export { inOrder } from './queue/next.ts';
export type { Support } from './queue/next.ts';
