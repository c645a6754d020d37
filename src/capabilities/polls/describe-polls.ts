/** Polls by name and address, for rooms that show them without knowing what a poll is. */
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { nameOf } from './pages/poll-words.ts';
import { pathOf } from './poll.ts';
import { pollsById } from './store/polls.ts';

export const describePolls: DescribeProcesses = async (db, numbers, locale) =>
  new Map<number, ProcessName>(
    (await pollsById(db, numbers)).map((poll) => [
      poll.id,
      { title: nameOf(locale, poll), language: locale, path: pathOf(poll) },
    ]),
  );
