/** The shape of the demo's referendums. */
import type { Key } from '../../src/rules/decision/index.ts';
import type { Bilingual } from './content.ts';
import type { DemoDay } from './initiative-shape.ts';

/** What officials returned, made up by chance around the result of the whole, which is reached to the vote. */
export interface DemoReturns {
  /** Ballots of registered voters, yes of yes and no, and blank or spoilt of ballots: shares of the whole. */
  readonly turnout: number;
  readonly yes: number;
  readonly blank: number;
  /** How far regions differ, as a standard deviation; and how much more the largest says yes, and how much less it votes. */
  readonly spread: { readonly turnout: number; readonly yes: number };
  readonly large: { readonly turnout: number; readonly yes: number };
  /** The days on which the first and the last region returned, and on which the returns were certified. */
  readonly from: number;
  readonly until: number;
  readonly certified: number;
  readonly whyCertified: string;
  /** One region returned some ballots twice, and took them out later. */
  readonly corrected?: {
    readonly region: string;
    readonly ballots: number;
    readonly on: number;
    readonly reason: string;
  };
  readonly chance: number;
}

/** Ballots cast here, made up by chance. */
export interface DemoVote {
  /** Below the referendum's region; null: their account says no more than the region itself. */
  readonly homes: readonly { readonly region: string | null; readonly voters: number; readonly yes: number }[];
  readonly blank: number;
  /** Residents who had an account when it was counted; null while it is open. */
  readonly residents: number | null;
  readonly chance: number;
}

export interface DemoReferendum {
  readonly slug: string;
  /** Below California: '' is the state itself. */
  readonly region: string;
  readonly regionKind: 'county' | 'city' | 'district';
  readonly topic: string | null;
  /** The slug of the demo initiative that it decided. */
  readonly initiative: string | null;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly question: Bilingual;
  readonly for: Bilingual;
  readonly against: Bilingual;
  readonly keys: readonly Key[];
  readonly published: number;
  readonly whyPublished: string;
  /** Polls open at 7 a.m. of the first and close at 8 p.m. of the last day. */
  readonly opens: DemoDay;
  readonly closes: DemoDay;
  /** Of a vote held by officials, null before they returned anything; or of one held here. */
  readonly returns?: DemoReturns | null;
  readonly vote?: DemoVote;
}
