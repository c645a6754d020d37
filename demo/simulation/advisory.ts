/** A made-up advisory vote held here: the same seed gives the same ballots; only the times follow the calendar. */
import { createHash } from 'node:crypto';
import type { PastBallot } from '../../src/capabilities/referendums/index.ts';
import { seededRandom } from './random.ts';
import { castTimes } from './turnout.ts';
import { keyOf } from './vote.ts';

export interface AdvisorySetting {
  /** Makes the pseudonyms of this vote. */
  readonly name: string;
  readonly chance: number;
  readonly homes: readonly { readonly regionId: string | null; readonly voters: number; readonly yes: number }[];
  readonly blank: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly now: Date;
}

/** One in so many comes back and answers again. */
const oneInComesBack = 40;

export function simulateAdvisory(setting: AdvisorySetting): readonly PastBallot[] {
  const random = seededRandom(setting.chance);
  const { name, homes, blank, opensAt, closesAt, now } = setting;
  const until = Math.min(closesAt.getTime(), now.getTime());
  const voters = homes.flatMap((home) => Array.from({ length: home.voters }, () => ({ ...home, at: random.next() })));
  voters.sort((a, b) => a.at - b.at);
  const times = castTimes(random, voters.length, opensAt, closesAt, now);
  const choose = (yes: number): PastBallot['choice'] =>
    random.next() < blank ? 'blank' : random.next() < yes ? 'yes' : 'no';
  return voters.flatMap(({ regionId, yes }, number) => {
    const voter = createHash('sha256').update(`${name} voter ${number}`).digest();
    const at = times[number]!;
    const first = { voter, revision: 1, key: keyOf(`${name} ${number} 1`), choice: choose(yes), regionId, at };
    if (random.below(oneInComesBack) > 0) return [first];
    const again = new Date(Math.floor(at.getTime() + random.next() * (until - at.getTime())));
    return [first, { ...first, revision: 2, key: keyOf(`${name} ${number} 2`), choice: choose(yes), at: again }];
  });
}
