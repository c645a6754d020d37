/**
 * What the pages, the API and the exports show of a conversation: made from the votes on a worker thread a moment after
 * they came, kept in `conversation_map`. JSON throughout; statements and participants by their numbers.
 */
import type { Representative } from '../../rules/opinion/index.ts';

/** Votes on one statement; null where a cell is too small to be shown. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export interface SummaryGroup {
  readonly size: number;
  readonly centre: Point;
  /** Corners of the convex hull around its members, in order; fewer than three where they lie on a line. */
  readonly hull: readonly Point[];
  readonly representative: readonly Representative[];
}

export type Point = readonly [x: number, y: number];

/** Participants who stand close together on the map, as one dot. */
export interface MapDot {
  readonly at: Point;
  readonly people: number;
  /** -1 for none. */
  readonly group: number;
}

export interface StatementFigures extends Tally {
  readonly number: number;
  readonly meta: boolean;
  /** Where the statement pulls on the map. */
  readonly pull: Point;
  readonly groups: readonly Tally[];
  /** In the order of `regions`; null where fewer than ten people of the region voted on it, or it would follow from others. */
  readonly regions: readonly (Tally | null)[];
  readonly bridging: number;
  readonly side: 'agree' | 'disagree';
  readonly decidedBy: 'group' | 'regions' | 'everyone';
  readonly groupInformed: number | null;
  readonly maximin: { readonly rate: number; readonly group: number; readonly enough: boolean } | null;
  /** `region` is null where its cell may not be shown. */
  readonly regionMinimum: { readonly rate: number; readonly region: number | null } | null;
  readonly crossRegion: number | null;
  readonly intercept: number | null;
  readonly factor: number | null;
  readonly divisiveness: number;
  readonly polarity: number | null;
  /** Share agreeing if each region had as many participants as people; null where the people are not counted. */
  readonly weighted: number | null;
}

export interface RegionFigures {
  readonly id: string;
  readonly name: string;
  readonly population: number | null;
  /** Participants who voted; null when fewer than ten, or when it would follow from others. */
  readonly participants: number | null;
  /** How many of them are in each group; null as above. */
  readonly groups: readonly (number | null)[];
}

export interface OpinionSummary {
  /** Current votes on published statements. */
  readonly votes: number;
  /** Who voted at least once. */
  readonly participants: number;
  /** Of these, how many are in a region of the conversation's level. */
  readonly placed: number;
  readonly groups: readonly SummaryGroup[];
  /** Why there are no groups, or 'clear'. */
  readonly reason: 'clear' | 'too-few-participants' | 'no-better-than-one' | 'unstable';
  /** Mean adjusted Rand index over bootstrap runs. */
  readonly stability: number | null;
  readonly explained: readonly [number, number];
  readonly dots: readonly MapDot[];
  /** Published statements, by number. */
  readonly statements: readonly StatementFigures[];
  readonly regions: readonly RegionFigures[];
  /** Regions in which at least ten people voted: figures across regions are taken over these. */
  readonly heardRegions: number;
  /** The most that votes from one region can move a cross-region score; null with fewer than two heard. */
  readonly crossRegionBound: number | null;
  /** Statement numbers, best first. */
  readonly commonGround: readonly number[];
  readonly disagreement: readonly number[];
}

/** One moment of the past, for the course over time. */
export interface Picture {
  readonly participants: number;
  readonly votes: number;
  readonly groups: readonly number[];
  readonly stability: number | null;
  /** The five best bridging statements and their bridging. */
  readonly commonGround: readonly { readonly number: number; readonly bridging: number }[];
}
