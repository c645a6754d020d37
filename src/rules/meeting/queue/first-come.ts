/** First come, first served: in the order in which they came into the queue. The other orders settle their ties by it. */
import { queued, type Meeting, type Question } from '../meeting.ts';

export const firstCome = (meeting: Meeting): readonly Question[] => queued(meeting);
