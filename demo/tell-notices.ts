/** Makes entries out of how notice was given: told by the clerk, in hours since the agenda was posted. */
import type { NewNotice } from '../src/capabilities/town-halls/index.ts';
import type { GivenNotice } from './content/town-hall-notices.ts';
import type { People } from './people.ts';
import { keyOf } from './simulation/vote.ts';

export const noticesFrom = (
  slug: string,
  given: readonly GivenNotice[],
  postedAt: Date,
  { clerk }: Pick<People, 'clerk'>,
): readonly NewNotice[] =>
  given.map(({ step, done, told, note, reason = '' }, at) => ({
    step,
    doneAt: hoursAfter(postedAt, done),
    note,
    reason,
    byAccount: clerk,
    byRole: 'clerk',
    key: keyOf(`${slug} notice ${at}`),
    at: hoursAfter(postedAt, told),
  }));

const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
