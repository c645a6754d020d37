/** Polls and their questions by name and address, for rooms that show them without knowing what a poll is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { nameOf } from './pages/poll-words.ts';
import { pathOf, questionPath } from './poll.ts';
import { pollsById } from './store/polls.ts';
import { listQuestions } from './store/questions.ts';

export const describePolls: DescribeProcesses = async (db, numbers, locale) =>
  new Map<number, ProcessName>(
    (await pollsById(db, numbers)).map((poll) => [
      poll.id,
      { title: nameOf(locale, poll), language: locale, path: pathOf(poll) },
    ]),
  );

export const describeQuestions: DescribeProcesses = async (db, numbers, locale) =>
  new Map<number, ProcessName>(
    (await listQuestions(db))
      .filter(({ id }) => numbers.includes(id))
      .map((question) => {
        const { text: title, language } = inLanguage(question, 'title', locale);
        return [question.id, { title, language, path: questionPath(question) }];
      }),
  );
