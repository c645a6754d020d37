/**
 * Motions: put by a member, voted on by roll call. The vote of every member is public (Government Code 54953(c)(2)); whether the motion
 * carries follows from the votes and from what it needs, and is nobody's to say.
 */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { memberVotes, type MemberVote, type Motion, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import type { TownHall } from './town-hall.ts';

export const longestMotion = 2_000;

export const motionAbouts = ['business', 'continue', 'minutes'] as const;
export const motionNeeds = ['majority-of-members', 'majority-of-voting', 'two-thirds-of-members'] as const;

export type MotionProblem =
  | OrderProblem
  | 'noMembers'
  | 'textMissing'
  | 'textTooLong'
  | 'moverMissing'
  | 'seconderIsMover'
  | 'needsUnknown'
  | 'aboutUnknown'
  | 'itemUnknown'
  | 'voteMissing';

/** As typed: numbers of members and of the agenda item, empty where there is none. */
export interface TypedMotion {
  readonly motion: string;
  readonly text: string;
  readonly mover: string;
  readonly seconder: string;
  readonly needs: string;
  readonly about: string;
  readonly item: string;
}

export async function putMotion(
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  typed: TypedMotion,
): Promise<Result<unknown, MotionProblem>> {
  if (hall.members.length === 0) return err('noMembers');
  const text = typed.text.trim();
  if (text === '') return err('textMissing');
  if (text.length > longestMotion) return err('textTooLong');
  const member = (said: string): number | undefined =>
    hall.members.find(({ number }) => String(number) === said)?.number;
  const mover = member(typed.mover);
  if (mover === undefined) return err('moverMissing');
  const seconder = typed.seconder === '' ? null : member(typed.seconder);
  if (seconder === undefined) return err('no-such-member');
  if (seconder === mover) return err('seconderIsMover');
  const needs = motionNeeds.find((one) => one === typed.needs);
  if (needs === undefined) return err('needsUnknown');
  const about = motionAbouts.find((one) => one === typed.about);
  if (about === undefined) return err('aboutUnknown');
  const item = typed.item === '' ? null : hall.items.find(({ number }) => String(number) === typed.item)?.number;
  if (item === undefined) return err('itemUnknown');
  return enter(
    platform,
    hall,
    { kind: 'motion-put', motion: typed.motion, text, mover, seconder, about, needs, item },
    { by: { account: official.id, role: official.role }, key },
  );
}

/** `said`: of every member, by number, as typed. */
export async function voteOnMotion(
  platform: Platform,
  hall: TownHall,
  official: Official,
  key: string,
  { motion, said }: { readonly motion: string; readonly said: ReadonlyMap<number, string> },
): Promise<Result<unknown, MotionProblem>> {
  const votes: { readonly member: number; readonly vote: MemberVote }[] = [];
  for (const { number: member } of hall.members) {
    const vote = memberVotes.find((one) => one === said.get(member));
    if (vote === undefined) return err('voteMissing');
    votes.push({ member, vote });
  }
  return enter(
    platform,
    hall,
    { kind: 'motion-voted', motion, votes },
    {
      by: { account: official.id, role: official.role },
      key,
      log: { act: 'town-hall.motion-voted', reason: '' },
    },
  );
}

/** Who is still to be voted on, and what became of the others: the newest last. */
export const isPending = ({ votedAt }: Motion): boolean => votedAt === null;
