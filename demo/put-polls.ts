/** Registers the published polls by the room's own door; the log tells of it with the rest of the demo, in the order of time. */
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { putQuestion, registerIn } from '../src/capabilities/polls/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { pollQuestions } from './content/polls.ts';
import { leaving } from './content/topic.ts';
import { california } from './people.ts';

const quiet = { audit: async () => 0 };

/** Call it in the transaction that loads everything. `now`: they are registered as the demo is loaded. */
export async function putPolls(tx: Db, now: Date): Promise<void> {
  for (const { title, about, reason, polls } of pollQuestions) {
    const { id: questionId } = await putQuestion(
      quiet,
      tx,
      {
        regionId: california,
        topic: leaving.id,
        title: title.en,
        about: about.en,
        language: 'en',
        translations: { es: { title: title.es, about: about.es } },
        hypothetical: false,
      },
      { official: null, reason },
    );
    for (const { reason: questionReason, facts } of polls) {
      const registration = {
        regionId: california,
        facts: { ...facts, questionId, questionReason },
        hypothetical: false,
      };
      const done = await registerIn(quiet, tx, registration, null, now);
      if (!done.ok) throw new Error(`a poll of the demo was refused: ${JSON.stringify(done.error)}`);
    }
  }
}

export async function pollActs(tx: Db): Promise<readonly PastAct[]> {
  const shared = { regionId: california, public: true };
  const questions = await sql<{ id: number; title: string; slug: string; at: Date }>`
    select id, title, slug, created_at as at from poll_question where title = any(${pollQuestions.map(({ title }) => title.en)})
    order by id`.execute(tx);
  const polls = await sql<{ id: number; slug: string; question: string; reason: string; at: Date }>`
    select p.id, p.slug, q.title as question, v.question_reason as reason, p.published_at as at
    from poll p join poll_revision v on v.poll_id = p.id and v.revision = 1 join poll_question q on q.id = v.question_id
    where q.title = any(${pollQuestions.map(({ title }) => title.en)}) order by p.id`.execute(tx);
  return [
    ...questions.rows.map(({ id, title, slug, at }) => ({
      ...shared,
      act: 'poll-question.created',
      process: `poll-question:${id}`,
      reason: pollQuestions.find((one) => one.title.en === title)!.reason,
      at,
      detail: { title, slug },
    })),
    ...polls.rows.map(({ id, slug, question, reason, at }) => ({
      ...shared,
      act: 'poll.registered',
      process: `poll:${id}`,
      reason,
      at,
      detail: { slug, question },
    })),
  ];
}
