/** What the chair does from the console: each act is one fact of the record, and acts of power are in the public log too. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { inOrder, outcomes, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import { supportOf } from './store/support.ts';
import type { TownHall } from './town-hall.ts';

export type ChairProblem = OrderProblem | 'noSuchAct' | 'nobodyWaits' | 'reasonMissing' | 'reasonTooLong';

export type ChairAct = 'open' | 'adjourn' | 'take-next' | 'settle';

/** `key`: of the form, so that a double submit is one act. */
export async function chairAct(
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  act: ChairAct,
  said: { readonly outcome: string; readonly answer: string },
): Promise<Result<unknown, ChairProblem>> {
  const by = { account: official.id, role: official.role };
  switch (act) {
    case 'open':
      return enter(platform, hall, { kind: 'opened' }, { by, key, log: { act: 'town-hall.opened', reason: '' } });
    case 'adjourn':
      return enter(
        platform,
        hall,
        { kind: 'adjourned', reason: '' },
        { by, key, log: { act: 'town-hall.adjourned', reason: '' } },
      );
    case 'take-next': {
      const support = await supportOf(platform.database, hall.id);
      return enter<ChairProblem>(
        platform,
        hall,
        (meeting) => {
          const next = inOrder(meeting, support)[0];
          return next === undefined
            ? err('nobodyWaits')
            : ok({ kind: 'question-taken', question: next.question, reason: '' });
        },
        { by, key },
      );
    }
    case 'settle': {
      const outcome = outcomes.find((one) => one === said.outcome);
      if (outcome === undefined) return err('noSuchAct');
      const answer = said.answer.trim();
      const wrong = outcome === 'deferred' || outcome === 'skipped' ? reasonProblem(answer) : undefined;
      if (wrong !== undefined) return err(wrong);
      return enter<ChairProblem>(
        platform,
        hall,
        (meeting) =>
          meeting.floor === null
            ? err('floor-empty')
            : ok({ kind: 'question-settled', question: meeting.floor, outcome, answer, by: '' }),
        { by, key },
      );
    }
  }
}
