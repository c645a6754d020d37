/**
 * A made-up dialogue: people of several camps join over time and vote on statements that are there by then. The same seed and
 * the same content give the same votes; only the times follow the calendar.
 */
import { createHash } from 'node:crypto';
import { seededRandom, type Random } from './random.ts';
import { castTimes } from './turnout.ts';

export interface DialogueSetting {
  /** Makes the pseudonyms. */
  readonly name: string;
  readonly seed: number;
  /** By statement number; empty leans: nobody can vote on it. */
  readonly statements: readonly { readonly leans: readonly number[]; readonly publishedAt: Date | null }[];
  readonly people: readonly { readonly regionId: string; readonly count: number; readonly camps: readonly number[] }[];
  /** Of a hundred. */
  readonly anonymous: number;
  readonly patience: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly now: Date;
}

export interface SimulatedParticipant {
  readonly token: Uint8Array;
  readonly regionId: string | null;
  readonly assurance: 'account' | 'anonymous';
  readonly joinedAt: Date;
}

export interface SimulatedVote {
  readonly participant: number;
  readonly statement: number;
  readonly revision: number;
  readonly value: number;
  readonly castAt: Date;
}

/** One vote in so many is changed at once, as by somebody who pressed the wrong button. */
const oneInChanges = 60;
/** One anonymous participant in so many does not say where they live. */
const oneInSilent = 4;

export function simulateDialogue(setting: DialogueSetting): {
  readonly participants: readonly SimulatedParticipant[];
  readonly votes: readonly SimulatedVote[];
} {
  const random = seededRandom(setting.seed);
  const homes = shuffled(
    random,
    setting.people.flatMap((place) => Array.from({ length: place.count }, () => place)),
  );
  const times = castTimes(random, homes.length, setting.opensAt, setting.closesAt, setting.now);
  const votes: SimulatedVote[] = [];
  const participants = homes.map(({ regionId, camps }, number): SimulatedParticipant => {
    const joinedAt = times[number]!;
    const camp = random.weighted(camps);
    const anonymous = random.below(100) < setting.anonymous;
    votes.push(...votesOf(random, setting, number, camp, joinedAt));
    return {
      token: createHash('sha256').update(`${setting.name} participant ${number}`).digest(),
      regionId: anonymous && random.below(oneInSilent) === 0 ? null : regionId,
      assurance: anonymous ? 'anonymous' : 'account',
      joinedAt,
    };
  });
  return { participants, votes };
}

function votesOf(
  random: Random,
  { statements, patience, now }: DialogueSetting,
  participant: number,
  camp: number,
  joinedAt: Date,
): readonly SimulatedVote[] {
  const there = shuffled(
    random,
    statements.flatMap(({ publishedAt, leans }, number) =>
      leans.length > 0 && publishedAt !== null && publishedAt <= joinedAt ? [number] : [],
    ),
  );
  const wanted = Math.max(1, Math.round(patience * (0.25 + 1.5 * random.next())));
  // Some feel everything more strongly, some pass often.
  const [fervour, shyness] = [0.75 + 0.5 * random.next(), 0.05 + 0.14 * random.next()];
  let at = joinedAt.getTime();
  return there.slice(0, wanted).flatMap((statement) => {
    at += 4_000 + random.below(16_000);
    const lean = statements[statement]!.leans[camp]! * fervour;
    const agrees = 0.5 + 0.48 * Math.max(-1, Math.min(1, lean));
    const value = random.next() < shyness ? 0 : random.next() < agrees ? 1 : -1;
    const vote = { participant, statement, revision: 1, value, castAt: new Date(Math.min(at, now.getTime())) };
    if (random.below(oneInChanges) > 0) return [vote];
    at += 2_000;
    return [vote, { ...vote, revision: 2, value: value === 1 ? -1 : 1, castAt: new Date(Math.min(at, now.getTime())) }];
  });
}

/** Fisher-Yates. */
function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
