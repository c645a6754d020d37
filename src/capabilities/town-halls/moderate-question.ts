/** A moderator shows a question that waits, or does not, with a reason that is public. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { askedOf, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import type { TownHall } from './town-hall.ts';

export type ModerateProblem = OrderProblem | 'reasonMissing' | 'reasonTooLong';

export function showQuestion(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { question, key }: { readonly question: string; readonly key: string },
): Promise<Result<unknown, ModerateProblem>> {
  return enter<ModerateProblem>(
    platform,
    hall,
    (meeting) => {
      const found = meeting.questions.get(question);
      if (found === undefined) return err('no-such-question');
      return ok({ kind: 'question-shown', seen: true, ...askedOf(found) });
    },
    { by: { account: official.id, role: official.role }, key },
  );
}

export async function rejectQuestion(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { question, key, reason }: { readonly question: string; readonly key: string; readonly reason: string },
): Promise<Result<unknown, ModerateProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return enter(
    platform,
    hall,
    { kind: 'question-rejected', question, reason },
    {
      by: { account: official.id, role: official.role },
      key,
      log: { act: 'town-hall.question-rejected', reason },
    },
  );
}
