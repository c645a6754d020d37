/** Somebody who takes part asks a question, or asks to speak. Where questions are moderated first, it waits for a moderator. */
import type { Platform } from '../../platform/platform.ts';
import { lengthOf, tidied } from '../../platform/tidied.ts';
import {
  isFirstTime,
  type Asked,
  type Meeting,
  type OrderProblem,
  type QuestionState,
} from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter, type EnteredBy } from './enter.ts';
import { withinPace } from './pace.ts';
import { meetingNow } from './standing.ts';
import { askerOf, insertQuestion, questionsOf } from './store/record.ts';
import type { TownHall } from './town-hall.ts';

export const longestQuestion = 500;
export const longestName = 60;
/** Of one attendee, waiting or in the queue at the same time: what was taken or settled makes room. */
export const mostOpen = 3;

export type AskProblem =
  | 'not-published'
  | 'too-early'
  | 'textMissing'
  | 'textTooLong'
  | 'nameTooLong'
  | 'not-a-key'
  | 'removed'
  | 'too-many-open'
  | 'too-fast'
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
  const [text, name] = [tidied(asked.text), tidied(asked.name)];
  if (text === '' && asked.form === 'written') return err('textMissing');
  if (lengthOf(text) > longestQuestion) return err('textTooLong');
  if (lengthOf(name) > longestName) return err('nameTooLong');
  // A retry of what was asked is no new question and costs nothing.
  const known = (await meetingNow(platform, hall)).questions.get(asked.question);
  if (known !== undefined) return knownBefore(platform, hall, known, attendee);
  if (attendee !== null && !(await withinPace(platform, hall, attendee, 'ask'))) return err('too-fast');
  // What the desk brings in was heard by an official.
  const shown = hall.moderation === 'after' || attendee === null;
  const done = await enter<AskProblem>(
    platform,
    hall,
    async (meeting, now, tx) => {
      if (meeting.status === 'to-come' && hall.questionsFrom !== null && now < hall.questionsFrom)
        return err('too-early');
      if (attendee !== null && meeting.conduct.get(attendee)?.removed === true) return err('removed');
      const before = attendee === null ? new Set<string>() : await questionsOf(tx, hall.id, attendee);
      if (openOf(meeting, before).length >= mostOpen) return err('too-many-open');
      const firstTime = attendee === null ? (asked.firstTime ?? true) : isFirstTime(meeting, before);
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
  if (!done.ok) return done;
  if (!done.value.known) return ok(shown ? 'shown' : 'waiting');
  // Entered meanwhile: by a retry of theirs, or by somebody else under the same id.
  const entered = (await meetingNow(platform, hall)).questions.get(asked.question);
  return entered === undefined ? err('question-known') : knownBefore(platform, hall, entered, attendee);
}

/** Of these ids, those of questions in one of these states. */
export const openOf = (
  { questions }: Pick<Meeting, 'questions'>,
  ids: ReadonlySet<string>,
  states: readonly QuestionState[] = ['waiting', 'queued'],
): readonly string[] =>
  [...ids].filter((id) => {
    const state = questions.get(id)?.state;
    return state !== undefined && states.includes(state);
  });

async function knownBefore(
  platform: Platform,
  hall: TownHall,
  { question, shownSeq }: { readonly question: string; readonly shownSeq: number | null },
  attendee: number | null,
): Promise<Result<'shown' | 'waiting', AskProblem>> {
  const asker = await askerOf(platform.db, hall.id, question);
  if (asker !== attendee) return err('question-known');
  return ok(shownSeq === null ? 'waiting' : 'shown');
}
