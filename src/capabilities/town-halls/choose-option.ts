/** Somebody who takes part chooses in a poll, or changes what they chose while it is open. One person has one choice. */
import type { Database } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { withinPace } from './pace.ts';
import { meetingNow, type Standing } from './standing.ts';
import { choiceOf, tryChoice } from './store/polls.ts';
import { processOf, type TownHall } from './town-hall.ts';

export type ChooseProblem = 'no-such-poll' | 'poll-closed' | 'optionMissing' | 'removed' | 'too-fast';

/** More than batches can collide at once. */
const mostTries = 50;

export async function chooseOption(
  platform: Platform,
  hall: TownHall,
  { poll, attendee, option }: { readonly poll: string; readonly attendee: number; readonly option: number | undefined },
): Promise<Result<'recorded', ChooseProblem>> {
  const { polls, conduct } = await meetingNow(platform, hall);
  const asked = polls.get(poll);
  if (asked === undefined) return err('no-such-poll');
  if (asked.closedAt !== null) return err('poll-closed');
  if (conduct.get(attendee)?.removed === true) return err('removed');
  if (option === undefined || !Number.isInteger(option) || asked.options[option] === undefined)
    return err('optionMissing');
  if (!(await withinPace(platform, hall, attendee, 'choose'))) return err('too-fast');
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = await tryChoice(platform.database, { meetingId: hall.id, poll, attendee, option });
    if (typeof done === 'string') return err(done === 'no-such-option' ? 'optionMissing' : done);
    if (!done.put) continue;
    platform.live.announce(processOf(hall.id));
    return ok('recorded');
  }
  throw new Error('a choice could not be recorded: too many submits of one attendee at once');
}

/** What this attendee chose in the poll that is open. */
export async function chosenIn(
  database: Database,
  meetingId: number,
  { polls }: Pick<Standing, 'polls'>,
  attendee: number | undefined,
): Promise<number | undefined> {
  const [open] = polls.keys();
  return open === undefined || attendee === undefined ? undefined : choiceOf(database, meetingId, open, attendee);
}
