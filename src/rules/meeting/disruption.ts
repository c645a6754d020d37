/**
 * What a lost connection asks of a meeting now: since when it is in recess, from when it may go on without, and what is missing for it.
 *
 * Source: Government Code 54953.4(b)(1)(A) (SB 707, Chapter 327 of 2025): the open session is in recess for an hour after the
 * disruption or until the service is back, whichever is sooner; to go on without it, the body has to find by roll call that it tried in
 * good faith, and that the public interest in continuing outweighs that in remote access. Meetings under no such law go on when the
 * chair says so (`disruption: 'own'`).
 */
import type { Meeting, Motion, Setup } from './meeting.ts';

/** The longest that the law makes a meeting wait, in milliseconds. */
export const longestRecess = 60 * 60 * 1_000;

/** `hour`: it is not over yet. `finding`: no motion to continue was carried since. */
export type MissingToGoOn = 'hour' | 'finding';

export interface Recess {
  readonly channel: 'web' | 'phone' | 'both';
  readonly note: string;
  readonly since: number;
  /** The earliest instant at which the meeting may go on without the connection; with it, at any. */
  readonly goOnFrom: number;
  /** Until then, rounded up; 0: that time has come. */
  readonly secondsLeft: number;
  /** What is missing to go on without the connection. */
  readonly missing: readonly MissingToGoOn[];
  /** The motion that found so; goes into the fact `reconvened`. */
  readonly finding: string | null;
  /** A motion to continue that is put and not voted on. */
  readonly put: string | null;
}

/** Null: the connection is not lost. */
export function recessOf(m: Meeting, { disruption }: Pick<Setup, 'disruption'>, at: number): Recess | null {
  const lost = m.disruptions.findLast(({ endedAt }) => endedAt === null);
  if (m.status !== 'disrupted' || lost === undefined) return null;
  const goOnFrom = disruption === 'own' ? lost.at : lost.at + longestRecess;
  const about = [...m.motions.values()].filter((motion) => motion.about === 'continue' && motion.putAt >= lost.at);
  const finding = about.find(isFinding)?.motion ?? null;
  const missing: MissingToGoOn[] = [];
  if (at < goOnFrom) missing.push('hour');
  if (disruption === 'brown-act' && finding === null) missing.push('finding');
  return {
    channel: lost.channel,
    note: lost.note,
    since: lost.at,
    goOnFrom,
    secondsLeft: Math.max(0, Math.ceil((goOnFrom - at) / 1_000)),
    missing,
    finding,
    put: about.find(({ votedAt }) => votedAt === null)?.motion ?? null,
  };
}

/** Whether this motion is the finding for the loss that lasts now. */
export function isFindingFor(m: Meeting, motion: string | null): boolean {
  const lost = m.disruptions.findLast(({ endedAt }) => endedAt === null);
  const found = motion === null ? undefined : m.motions.get(motion);
  return lost !== undefined && found !== undefined && found.putAt >= lost.at && isFinding(found);
}

const isFinding = ({ about, carried }: Motion): boolean => about === 'continue' && carried === true;
