/**
 * What may come on the projector of what participants wrote: only what somebody who runs the meeting has looked at. They have when they
 * let it through moderation, brought it in from the hall or the phone, marked it as looked at, or gave it the floor. Otherwise the chair
 * has to want it: then the screen is opened to all, and the record says so.
 */
import type { Meeting, Question } from './meeting.ts';

export const mayComeOnScreen = ({ screen }: Pick<Meeting, 'screen'>, { seen }: Pick<Question, 'seen'>): boolean =>
  seen || screen.limit === 'all';
