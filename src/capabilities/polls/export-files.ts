/** The registry as open data: the table of polls as they stand, and every revision. */
import { csvDescription, csvText } from '../../platform/csv.ts';
import type { Db } from '../../platform/db/db.ts';
import { pollColumns } from './csv-columns.ts';
import { disclosureOfPoll } from './disclosed.ts';
import type { Poll, Question } from './poll.ts';
import { allRevisions, listPolls } from './store/polls.ts';
import { listQuestions } from './store/questions.ts';

/** Every poll as it stands, withdrawn ones too. */
export async function pollsCsv(db: Db): Promise<string> {
  const [polls, questions] = await Promise.all([listPolls(db, { withdrawn: true }), listQuestions(db)]);
  const slugs = new Map(questions.map(({ id, slug }) => [id, slug]));
  return csvText(
    pollColumns,
    polls.map((poll) => ({ poll, question: slugs.get(poll.questionId) ?? '' })),
  );
}

export const pollsDescription = (publicUrl: string): unknown =>
  csvDescription(
    `${publicUrl}/polls/export/polls.csv`,
    'Polls as they are registered, one row a poll. The same columns can be imported.',
    pollColumns,
  );

/** Every revision of every poll, by poll, the latest first. */
export async function pollsJson(db: Db): Promise<unknown> {
  const [revisions, questions] = await Promise.all([allRevisions(db), listQuestions(db)]);
  return {
    questions: questions.map(openQuestion),
    polls: [...Map.groupBy(revisions, ({ id }) => id).values()].map((own) => ({
      ...openPoll(own[0]!, questions),
      revisions: own.map((revision) => openPoll(revision, questions)),
    })),
  };
}

export function openQuestion(question: Question) {
  const { id: _, createdAt, ...open } = question;
  return { ...open, createdAt: createdAt.toISOString() };
}

/** Without numbers that mean nothing outside; shares in per cent. */
export function openPoll(poll: Poll, questions: readonly Question[]) {
  const { id: _, questionId, publishedAt, at, answers, ...facts } = poll;
  return {
    ...facts,
    question: questions.find(({ id }) => id === questionId)?.slug ?? '',
    answers: answers.map(({ label, kind, share }) => ({ label, kind, percent: share / 100 })),
    disclosure: disclosureOfPoll(poll),
    publishedAt: publishedAt.toISOString(),
    at: at.toISOString(),
  };
}
