/** What one attendee asked in a meeting and what became of it: for them alone. */
import type { Platform } from '../../platform/platform.ts';
import { inOrder, type Conduct, type Question } from '../../rules/meeting/index.ts';
import type { Standing } from './standing.ts';
import { questionsOf } from './store/record.ts';
import type { TownHall } from './town-hall.ts';

export interface OwnQuestion {
  readonly question: Question;
  /** From 1, for those in the queue. */
  readonly position: number | undefined;
  /** The question into which it was merged, in the end. */
  readonly goesOnAs: Question | undefined;
}

export interface OwnPlace {
  /** The newest first. */
  readonly questions: readonly OwnQuestion[];
  /** Was warned or removed. */
  readonly conduct: Conduct | undefined;
}

export const nobody: OwnPlace = { questions: [], conduct: undefined };

export async function ownPlace(
  { db }: Platform,
  hall: TownHall,
  { meeting, support }: Standing,
  attendee: number | undefined,
): Promise<OwnPlace> {
  if (attendee === undefined) return nobody;
  const asked = await questionsOf(db, hall.id, attendee);
  if (asked.size === 0) return { questions: [], conduct: meeting.conduct.get(attendee) };
  const positions = new Map(inOrder(meeting, support).map(({ question }, at) => [question, at + 1]));
  const questions = [...asked].flatMap((id): OwnQuestion[] => {
    const question = meeting.questions.get(id);
    if (question === undefined) return [];
    return [{ question, position: positions.get(id), goesOnAs: goesOnAs(meeting.questions, question) }];
  });
  questions.sort((a, b) => b.question.since - a.question.since);
  return { questions, conduct: meeting.conduct.get(attendee) };
}

function goesOnAs(questions: ReadonlyMap<string, Question>, { mergedInto }: Question): Question | undefined {
  let at = mergedInto === null ? undefined : questions.get(mergedInto);
  while (at !== undefined && at.mergedInto !== null) at = questions.get(at.mergedInto);
  return at;
}
