/** A whole made-up vote: the same seed and the same projects give the same ballots; only the times follow the calendar. */
import { createHash } from 'node:crypto';
import { fillApproval, fillKnapsack, fillPoints, type Filled } from './ballots.ts';
import { seededRandom, type Random } from './random.ts';
import { makeResidents, wish, type Electorate, type Option, type Resident } from './residents.ts';
import { castTimes } from './turnout.ts';

export type Form =
  | { readonly type: 'approval'; readonly most: number }
  | { readonly type: 'knapsack' }
  | { readonly type: 'cumulative'; readonly points: number };

export interface VoteSetting {
  /** Makes the pseudonyms of this vote. */
  readonly name: string;
  readonly seed: number;
  readonly electorate: Electorate;
  readonly options: readonly Option[];
  readonly budget: number;
  readonly form: Form;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly now: Date;
}

export interface SimulatedBallot extends Filled {
  readonly voter: Uint8Array;
  readonly revision: number;
  readonly key: string;
  readonly castAt: Date;
}

/** One in so many comes back and changes the ballot. */
const oneInComesBack = 60;

export function simulateVote(setting: VoteSetting): readonly SimulatedBallot[] {
  const random = seededRandom(setting.seed);
  const residents = makeResidents(random, setting.electorate);
  const filled = residents.map((resident) => fill(random, resident, setting));
  const times = castTimes(random, residents.length, setting.opensAt, setting.closesAt, setting.now);
  const until = Math.min(setting.closesAt.getTime(), setting.now.getTime());
  return residents.flatMap((resident, at) => {
    const voter = digest(`${setting.name} voter ${at}`);
    const castAt = times[at]!;
    const first = { ...filled[at]!, voter, revision: 1, key: keyOf(`${setting.name} ${at} 1`), castAt };
    if (random.below(oneInComesBack) > 0) return [first];
    const again = new Date(Math.floor(castAt.getTime() + random.next() * (until - castAt.getTime())));
    return [
      first,
      { ...fill(random, resident, setting), voter, revision: 2, key: keyOf(`${setting.name} ${at} 2`), castAt: again },
    ];
  });
}

function fill(random: Random, resident: Resident, { options, budget, form }: VoteSetting): Filled {
  const wishes = options.map((option) => wish(random, resident, option, budget));
  if (form.type === 'approval') return fillApproval(wishes, form.most);
  if (form.type === 'knapsack')
    return fillKnapsack(
      wishes,
      options.map(({ cost }) => cost),
      budget,
    );
  return fillPoints(random, wishes, form.points);
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();

/** A UUID made from a text, marked as version 8: one of its maker's own. */
export function keyOf(text: string): string {
  const hex = Buffer.from(digest(text)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
