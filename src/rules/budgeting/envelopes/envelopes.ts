/**
 * Separate envelopes: an election in which the citywide projects, those of each district or those of each category have money
 * of their own. Here are the words; `count-envelopes.ts` counts.
 *
 * Each envelope is counted as an election of its own, with only its projects, in the order in which the envelopes are listed.
 * So cities do it that divide their budget beforehand, as https://equalshares.net/implementation/city-districts describes:
 * residents vote twice, in their district and citywide. Pabulib has each part of Warszawa, Krakow or Gdansk as a file of its
 * own. What an envelope leaves over may go to one that is counted later: Warszawa-Bielany, for one, moved what a local area
 * could not use to the district as a whole ("Ale super, mamy dodatkowa kase na obszar ogolnodzielnicowy", bielany.um.warszawa.pl).
 */
import type { GroupLimit, Limits } from '../limits/limits.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';

export interface Envelope {
  /** Unique among the envelopes. */
  readonly name: string;
  /** In money units, without what may come in. */
  readonly budget: number;
  /** Which projects it pays for; `rest`: all that no other envelope does, such as those of the whole city. */
  readonly of: Pick<GroupLimit, 'of' | 'name'> | 'rest';
  /** How it is counted, if not as the others are. Limits are those of the election, but for `least`. */
  readonly choice?: Omit<RuleChoice, 'limits'>;
  /** In place of the minimum of the election: many cities ask for more votes citywide than in a district. */
  readonly least?: Pick<Limits, 'minVotes' | 'minPoints'>;
  /** Name of the envelope, listed later, that gets what is left over; it stays unspent when absent. */
  readonly leftoversTo?: string;
}

/**
 * Whose ballots count in an envelope. Equal Shares and BOS divide the money of an envelope by them, so this matters.
 *
 * `taking-part`: of all who name at least one of its projects, as in elections held apart. Otherwise most of a district's
 * money would be in the hands of residents of other districts, who do not spend it. `all`: also of the others, as an
 * election that is not divided counts whoever handed in a ballot.
 */
export type EnvelopeVoters = 'taking-part' | 'all';

export interface CountedEnvelope {
  readonly name: string;
  /** As for {@link Envelope}. */
  readonly budget: number;
  /** Ballots that counted. */
  readonly voters: number;
  /** What earlier envelopes left to it, in order of counting; only what is above 0. */
  readonly cameIn: readonly Leftovers[];
  /** With `budget` and all that came in as its budget. */
  readonly outcome: Outcome;
  /** What it left over, in money units, and where that went; it is unspent where it went nowhere. */
  readonly left: number;
  readonly wentTo?: string;
}

export interface Leftovers {
  readonly from: string;
  readonly amount: number;
}

export interface EnvelopesOutcome {
  /** In order of counting. */
  readonly envelopes: readonly CountedEnvelope[];
  /** Of all envelopes, in order of selection. */
  readonly winners: readonly string[];
  readonly cost: number;
  /** What is not spent in the end, with what was in no envelope: the budget less the cost. */
  readonly left: number;
}
