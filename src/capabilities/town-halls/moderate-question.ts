/**
 * A moderator decides on a question: shows one that waits, or does not; merges it into another that asks the same; takes one off that was
 * shown, and puts it back. Whatever takes something away has a reason, which is public; the text of what was taken away is not.
 */
import { randomUUID } from 'node:crypto';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { tidied } from '../../platform/tidied.ts';
import { askedOf, isShown, type Fact, type Meeting, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import { reasonIn, type StandardReason } from './reasons.ts';
import type { TownHall } from './town-hall.ts';

export type ModerateProblem = OrderProblem | 'reasonMissing' | 'reasonTooLong';
export type MergeProblem = ModerateProblem | 'noSuchTarget';

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

/** Several at once; those that another moderator was faster with are left as they are. Gives how many were shown. */
export async function showQuestions(
  platform: Platform,
  hall: TownHall,
  official: Official,
  questions: readonly string[],
): Promise<number> {
  let shown = 0;
  for (const question of questions)
    if ((await showQuestion(platform, hall, official, { question, key: randomUUID() })).ok) shown += 1;
  return shown;
}

export interface Decision {
  readonly question: string;
  readonly key: string;
  /** The moderator's own words; may be left out where a standard reason says it all. */
  readonly reason: string;
  readonly standard?: StandardReason | undefined;
}

type Deciding = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  decision: Decision,
) => Promise<Result<unknown, ModerateProblem>>;

export const rejectQuestion: Deciding = (platform, hall, official, decision) =>
  decide(platform, hall, official, decision, 'rejected', (question, reason) =>
    ok({ kind: 'question-rejected', question, reason }),
  );

export const hideQuestion: Deciding = (platform, hall, official, decision) =>
  decide(platform, hall, official, decision, 'hidden', (question, reason) =>
    ok({ kind: 'question-hidden', question, reason }),
  );

export const restoreQuestion: Deciding = (platform, hall, official, decision) =>
  decide(platform, hall, official, decision, 'restored', (question, reason) =>
    ok({ kind: 'question-restored', question, reason }),
  );

/** `into`: the public number of the question that stays. */
export const mergeQuestion = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  { into, ...decision }: Decision & { readonly into: number },
): Promise<Result<unknown, MergeProblem>> =>
  decide<MergeProblem>(platform, hall, official, decision, 'merged', (question, reason, { questions }) => {
    const target = [...questions.values()].find((one) => one.number === into && isShown(one));
    if (target === undefined) return err('noSuchTarget');
    return ok({ kind: 'question-merged', question, into: target.question, reason });
  });

async function decide<E extends string = ModerateProblem>(
  platform: Platform,
  hall: TownHall,
  official: Official,
  { question, key, reason: own, standard }: Decision,
  act: 'rejected' | 'hidden' | 'restored' | 'merged',
  happened: (question: string, reason: string, meeting: Meeting) => Result<Fact, E>,
): Promise<Result<unknown, E | ModerateProblem>> {
  const reason = reasonIn(hall.language, standard, tidied(own));
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return enter<E>(platform, hall, (meeting) => happened(question, reason, meeting), {
    by: { account: official.id, role: official.role },
    key,
    log: { act: `town-hall.question-${act}`, reason },
  });
}
