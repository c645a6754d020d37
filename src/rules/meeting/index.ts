/** Meetings: what happened, where they stand, who comes next. */
export { captionLines } from './caption-lines.ts';
export { isInMinutes, isPublic, memberVotes, outcomes, queueOrders, screenLimits, screens, vias } from './fact.ts';
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
export { minutesOf } from './minutes/minutes.ts';
export type { Minutes, MinutesItem, MinutesMotion, MinutesQuestion, Plan } from './minutes/minutes.ts';
export type { Attendance, Stay } from './minutes/attendance.ts';
export type { Pause } from './minutes/pauses.ts';
export { openQuestions, wasLeft } from './open-questions.ts';
export { problemWith } from './may-follow.ts';
export type { OrderProblem } from './may-follow.ts';
export { longestRecess, recessOf } from './disruption.ts';
export type { MissingToGoOn, Recess } from './disruption.ts';
export { askedOf, beginning, isShown, queued } from './meeting.ts';
export type {
  Caption,
  Conduct,
  Meeting,
  Motion,
  Poll,
  Question,
  QuestionState,
  Revision,
  Setup,
  Status,
} from './meeting.ts';
export { agendaDue, deadlinesOf, isLate, noticeSteps, stepsOf } from './notice.ts';
export type { Deadline, Duty, NoticeKind, NoticeStep, Planned } from './notice.ts';
export { placesOf } from './places.ts';
export type { Hall, KeptPlaces, Places, Signup } from './places.ts';
export { ayesNeeded, quorumOf } from './motion.ts';
export { mostOvertakings } from './queue/fair.ts';
export { isFirstTime } from './queue/first-time.ts';
export { inOrder } from './queue/next.ts';
export type { Support } from './queue/next.ts';
export { mayComeOnScreen } from './screen.ts';
export { mergeRecord } from './merge.ts';
export type { Elsewhere, Merged } from './merge.ts';
export { secondsFor, secondsLeft } from './timer.ts';
export { webVtt } from './web-vtt.ts';
