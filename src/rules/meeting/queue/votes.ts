/** Most supported first; of two that are supported alike, whoever came into the queue first. Support that is missing is none. */
import { queued, type Meeting, type Question } from '../meeting.ts';

export function byVotes(meeting: Meeting, support: ReadonlyMap<string, number>): readonly Question[] {
  const of = ({ question }: Question): number => support.get(question) ?? 0;
  // Sorting is stable, and they come as they came.
  return [...queued(meeting)].sort((a, b) => of(b) - of(a));
}
