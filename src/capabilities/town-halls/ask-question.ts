/** Somebody who takes part asks a question, or asks to speak. Where questions are moderated first, it waits for a moderator. */
import type { Platform } from '../../platform/platform.ts';
import { isFirstTime, type Asked, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter, type EnteredBy } from './enter.ts';
import { insertQuestion, questionsOf } from './store/record.ts';
import type { TownHall } from './town-hall.ts';

export const longestQuestion = 500;
export const longestName = 60;

export type AskProblem =
  | 'not-published'
  | 'too-early'
  | 'textMissing'
  | 'textTooLong'
  | 'nameTooLong'
  | 'not-a-key'
  | 'removed'
  | OrderProblem;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What comes with a question; the desk says whether somebody it brings in speaks for the first time, of others it is known. */
export type Asking = Omit<Asked, 'before' | 'firstTime'> & { readonly firstTime?: boolean };

/** `question` is a UUID that the asker made; the same one sent twice is one question. `attendee` null: brought in by the desk. */
export async function askQuestion(
  platform: Platform,
  hall: TownHall,
  asked: Asking,
  attendee: number | null,
  by: EnteredBy,
): Promise<Result<'shown' | 'waiting', AskProblem>> {
  if (hall.publishedAt === null) return err('not-published');
  if (!uuid.test(asked.question)) return err('not-a-key');
  const text = asked.text.trim();
  if (text === '' && asked.form === 'written') return err('textMissing');
  if (text.length > longestQuestion) return err('textTooLong');
  const name = asked.name.trim();
  if (name.length > longestName) return err('nameTooLong');
  // What the desk brings in was heard by an official.
  const shown = hall.moderation === 'after' || attendee === null;
  const done = await enter<AskProblem>(
    platform,
    hall,
    async (meeting, now, tx) => {
      if (meeting.status === 'to-come' && hall.questionsFrom !== null && now < hall.questionsFrom)
        return err('too-early');
      if (attendee !== null && meeting.conduct.get(attendee)?.removed === true) return err('removed');
      const firstTime =
        attendee === null ? (asked.firstTime ?? true) : isFirstTime(meeting, await questionsOf(tx, hall.id, attendee));
      return ok({
        ...asked,
        firstTime,
        kind: shown ? 'question-shown' : 'question-submitted',
        ...(attendee === null ? { seen: true } : {}),
        text,
        name,
        before: meeting.status === 'to-come',
      });
    },
    {
      by,
      key: asked.question,
      also: (tx, { at }) => insertQuestion(tx, hall.id, { question: asked.question, attendee, at }),
    },
  );
  return done.ok ? ok(shown ? 'shown' : 'waiting') : done;
}
