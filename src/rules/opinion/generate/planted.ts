/**
 * Conversations made up from a seed, whose groups are known: for tests, benchmarks and demonstrations.
 *
 * Everybody belongs to one group. A statement is one of consensus (all groups lean the same way), a divisive one (each group
 * takes its side), or a lukewarm one (everybody near a half). A participant votes on some statements, which are shown
 * unequally often as in a real conversation, passes now and then, sometimes presses any button, and otherwise agrees with
 * the probability that the own group has for the statement. Regions hold all groups, each in another mixture.
 *
 * Only sums and products are used, so every engine makes the same conversation of the same options.
 */
import { AliasTable } from '../../alias-table.ts';
import { exp, nearlyNormal } from '../../portable-math.ts';
import { randomFor } from '../../random.ts';
import type { Random } from '../../random.ts';
import { AGREE, DISAGREE, PASS, gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { Exposure } from './exposure.ts';

export interface PlantedOptions {
  readonly seed: string;
  readonly participants: number;
  readonly statements: number;
  /** Relative sizes of the groups, such as [3, 2, 1]; one entry makes a conversation without groups. */
  readonly groups: readonly number[];
  /** Share of the statements that a participant votes on, on average. */
  readonly voted: number;
  /** Standard deviation of the logarithm of how many statements a participant votes on. 0: all the same number. */
  readonly activitySpread?: number;
  /** The same of how often a statement is shown. */
  readonly exposureSpread?: number;
  /** Share of votes that are passes. */
  readonly passes?: number;
  /** Share of votes that say nothing: agree or disagree by the toss of a coin. */
  readonly noise?: number;
  /** How far from a half groups stand on a divisive statement: a typical member agrees with probability 1 / (1 + e^-heat). */
  readonly heat?: number;
  /** Share of statements on which groups take sides, and of those on which all lean the same way. */
  readonly divisive?: number;
  readonly consensus?: number;
  readonly regions?: number;
  /** Share of participants who live where their group is at home, rather than anywhere. */
  readonly regionTie?: number;
}

export interface Planted {
  readonly votes: Votes;
  /** The planted group of each participant. */
  readonly group: Int16Array;
  readonly region: Int16Array;
  /** Probability that a member of a group agrees, of those who neither pass nor toss a coin: [group][statement]. */
  readonly agree: readonly Float64Array[];
}

export function planted(options: PlantedOptions): Planted {
  const { seed, participants, statements, passes = 0.12, noise = 0.05 } = options;
  const agree = attitudes(options);
  const group = membership(options);
  const exposure = new Exposure(statements, options.exposureSpread ?? 0.5, randomFor(seed, 'exposure'));
  const counts = activity(options);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const participant = new Int32Array(total);
  const statement = new Int32Array(total);
  const value = new Int8Array(total);
  const random = randomFor(seed, 'votes');
  let at = 0;
  for (let p = 0; p < participants; p += 1) {
    const own = agree[group[p]!]!;
    const from = at;
    exposure.show(statement, from, counts[p]!);
    for (; at < from + counts[p]!; at += 1) {
      participant[at] = p;
      const tossed = random.unit() < noise;
      const leaning = tossed ? 0.5 : own[statement[at]!]!;
      value[at] = random.unit() < passes ? PASS : random.unit() < leaning ? AGREE : DISAGREE;
    }
  }
  const votes = gatherVotes(participants, statements, { participant, statement, value });
  return { votes, group, region: regionsOf(options, group), agree };
}

/** Nobody belongs anywhere: every statement has its rate of agreement, and everybody votes for themselves. */
export function unplanted(options: Omit<PlantedOptions, 'groups'>): Planted {
  return planted({ ...options, groups: [1], divisive: 0 });
}

function attitudes(options: PlantedOptions): Float64Array[] {
  const { seed, statements, groups, heat = 2.5, divisive = 0.6, consensus = 0.3 } = options;
  const random = randomFor(seed, 'attitudes');
  const agree = groups.map(() => new Float64Array(statements));
  for (let s = 0; s < statements; s += 1) {
    const kind = random.unit();
    const strength = 1 + 0.5 * nearlyNormal(random);
    const side = sides(groups.length, kind < divisive, random);
    const reach = kind < divisive ? heat : kind < divisive + consensus ? 1.5 : 0.2;
    for (let g = 0; g < groups.length; g += 1) {
      const leaning = reach * strength * side[g]! + 0.3 * nearlyNormal(random);
      agree[g]![s] = 1 / (1 + exp(-leaning));
    }
  }
  return agree;
}

/** 1 or -1 for each group; on a divisive statement never all the same, where there is more than one group. */
function sides(groups: number, divided: boolean, random: Random): number[] {
  const common = random.unit() < 0.6 ? 1 : -1;
  if (!divided || groups === 1) return Array.from({ length: groups }, () => common);
  for (;;) {
    const side = Array.from({ length: groups }, () => (random.unit() < 0.5 ? 1 : -1));
    if (side.includes(1) && side.includes(-1)) return side;
  }
}

function membership({ seed, participants, groups }: PlantedOptions): Int16Array {
  const random = randomFor(seed, 'groups');
  const sizes = new AliasTable(groups);
  return Int16Array.from({ length: participants }, () => sizes.draw(random));
}

/** Numbers of votes, at least 1 each. Their mean is that asked for but for rounding. */
function activity({ seed, participants, statements, voted, activitySpread = 0 }: PlantedOptions): Int32Array {
  const random = randomFor(seed, 'activity');
  const drive = Float64Array.from({ length: participants }, () =>
    activitySpread === 0 ? 1 : exp(activitySpread * nearlyNormal(random)),
  );
  const mean = drive.reduce((sum, one) => sum + one, 0) / participants;
  return Int32Array.from(drive, (one) => {
    const wanted = (voted * statements * one) / mean;
    return Math.min(statements, Math.max(1, Math.floor(wanted + random.unit())));
  });
}

/** Group g is at home in region g modulo the number of regions; who does not live at home lives in any region alike. */
function regionsOf({ seed, regions = 1, regionTie = 0.4 }: PlantedOptions, group: Int16Array): Int16Array {
  const random = randomFor(seed, 'regions');
  return Int16Array.from(group, (own) => (random.unit() < regionTie ? own % regions : random.below(regions)));
}
