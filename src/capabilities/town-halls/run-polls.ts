/** The chair makes polls and straw votes ready, asks them one after the other, and closes each: what was chosen by then is counted. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OrderProblem, PollAsked } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import { closeAndCount, openPollRow } from './store/polls.ts';
import type { TownHall } from './town-hall.ts';

export const longestPollQuestion = 300;
export const longestOption = 120;
export const fewestOptions = 2;
export const mostOptions = 8;

export type PollProblem =
  | OrderProblem
  | 'questionMissing'
  | 'questionTooLong'
  | 'optionsTooFew'
  | 'optionsTooMany'
  | 'optionTooLong'
  | 'optionTwice'
  | 'translationIncomplete'
  | 'languageUnknown'
  | 'handsWrong';

const byOf = ({ id, role }: Official) => ({ account: id, role });

/** Beside which field the problem belongs, by what was asked. */
export function problemWithPoll(asked: PollAsked, languages: readonly string[]): PollProblem | undefined {
  if (!languages.includes(asked.language)) return 'languageUnknown';
  const texts = [asked, ...Object.values(asked.translations ?? {})];
  if (asked.question === '') return 'questionMissing';
  if (texts.some(({ question }) => question.length > longestPollQuestion)) return 'questionTooLong';
  if (asked.options.length < fewestOptions) return 'optionsTooFew';
  if (asked.options.length > mostOptions) return 'optionsTooMany';
  if (texts.some(({ options }) => options.some((option) => option.length > longestOption))) return 'optionTooLong';
  if (texts.some(({ options }) => new Set(options).size < options.length)) return 'optionTwice';
  return texts.some(({ question, options }) => question === '' || options.length !== asked.options.length)
    ? 'translationIncomplete'
    : undefined;
}

export async function preparePoll(
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  asked: PollAsked,
): Promise<Result<unknown, PollProblem>> {
  const problem = problemWithPoll(asked, hall.languages);
  if (problem !== undefined) return err(problem);
  return enter(platform, hall, { kind: 'poll-prepared', ...asked }, { by: byOf(official), key });
}

export const dropPoll = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  poll: string,
): Promise<Result<unknown, PollProblem>> =>
  enter(platform, hall, { kind: 'poll-dropped', poll }, { by: byOf(official), key });

/** Asks what was made ready. */
export const openPoll = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  poll: string,
): Promise<Result<unknown, PollProblem>> => {
  let options = 0;
  return enter<PollProblem>(
    platform,
    hall,
    ({ prepared, polls }) => {
      const asked = prepared.get(poll);
      if (asked === undefined) return err(polls.has(poll) ? 'poll-known' : 'no-such-poll');
      options = asked.options.length;
      return ok({ kind: 'poll-opened', ...asked });
    },
    {
      by: byOf(official),
      key,
      log: { act: 'town-hall.poll-opened', reason: '' },
      also: (tx) => openPollRow(tx, hall.id, poll, options),
    },
  );
};

/** `hands`: what the chair counted in the hall, as typed, in the order of the options; all empty: no show of hands. */
export async function closePoll(
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  { poll, hands }: { readonly poll: string; readonly hands: readonly string[] },
): Promise<Result<unknown, PollProblem>> {
  const typed = hands.map((text) => text.trim());
  if (!typed.every((text) => /^\d{0,5}$/.test(text))) return err('handsWrong');
  const counted = typed.some((text) => text !== '');
  return enter<PollProblem>(
    platform,
    hall,
    async ({ polls }, _now, tx) => {
      const asked = polls.get(poll);
      if (asked === undefined) return err('no-such-poll');
      if (asked.closedAt !== null) return err('poll-closed');
      if (counted && typed.length !== asked.options.length) return err('handsWrong');
      const counts = await closeAndCount(tx, hall.id, poll, asked.options.length);
      return ok({
        kind: 'poll-closed',
        poll,
        counts,
        people: counts.reduce((sum, count) => sum + count, 0),
        hands: counted ? typed.map(Number) : null,
      });
    },
    { by: byOf(official), key, log: { act: 'town-hall.poll-closed', reason: '' } },
  );
}
