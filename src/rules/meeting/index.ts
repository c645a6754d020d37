/** Meetings: what happened, where they stand, who comes next. */
export { captionLines } from './caption-lines.ts';
export { isPublic, memberVotes, outcomes, queueOrders, screenLimits, screens, vias } from './fact.ts';
export type {
  Asked,
  Entry,
  Fact,
  FactKind,
  MemberVote,
  Outcome,
  PollAsked,
  QueueOrder,
  Screen,
  ScreenLimit,
  Via,
} from './fact.ts';
export { followAll } from './follow.ts';
export { problemWith } from './may-follow.ts';
export type { OrderProblem } from './may-follow.ts';
export { longestRecess, recessOf } from './disruption.ts';
export type { MissingToGoOn, Recess } from './disruption.ts';
export { askedOf, beginning, isShown, queued } from './meeting.ts';
export type { Caption, Meeting, Motion, Poll, Question, QuestionState, Setup, Status } from './meeting.ts';
export { agendaDue, deadlinesOf, isLate } from './notice.ts';
export type { Deadline, Duty, NoticeKind, Planned } from './notice.ts';
export { placesOf } from './places.ts';
export type { Hall, KeptPlaces, Places, Signup } from './places.ts';
export { ayesNeeded, quorumOf } from './motion.ts';
export { isFirstTime } from './queue/first-time.ts';
export { inOrder } from './queue/next.ts';
export type { Support } from './queue/next.ts';
export { secondsFor, secondsLeft } from './timer.ts';
export { webVtt } from './web-vtt.ts';
