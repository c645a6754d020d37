/**
 * A brief: what is claimed about one contested topic, by whom, and how it stands against what is known. Built of claims, so that each side has
 * the same place for its own words, its sources, its counter-claims and its checks.
 */

/** A text in its own language, with translations by language; `machine` names those that nobody has read through yet. */
export interface Worded {
  readonly language: string;
  readonly text: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly machine: readonly string[];
}

export const claimKinds = ['motivation', 'driver', 'barrier', 'consequence', 'option'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Whose claim it is: of those who are for what the topic asks, against it, or of nobody's side (the law, an official body). */
export const sides = ['for', 'against', 'neither'] as const;
export type Side = (typeof sides)[number];

export const verdicts = ['supported', 'partly', 'disputed', 'unsupported', 'not-checkable'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** As the source gives it: a day, a month or a year; '' where it gives none. */
  readonly date: string;
  readonly url: string;
  /** A copy that stays as it was read: where it is kept, and its SHA-256 in hex; '' where there is none. */
  readonly archiveUrl: string;
  readonly archiveSha256: string;
}

export interface Claim {
  /** Lower-case words joined by hyphens; its place in the page's address. */
  readonly key: string;
  readonly kind: ClaimKind;
  readonly side: Side;
  /** The focus area, the legal challenge, the option: a few words. */
  readonly heading: Worded;
  readonly saidBy: Worded;
  /** The claim in their own words, or a paraphrase that says it is one. */
  readonly text: Worded;
  /** What they expect of it; an empty text where nothing is expected. */
  readonly outcome: Worded;
  readonly sources: readonly Source[];
  readonly counters: readonly Counter[];
  readonly check: Check | null;
}

/** What the other side, or a source, holds against a claim. */
export interface Counter {
  readonly saidBy: Worded;
  readonly text: Worded;
  readonly sources: readonly Source[];
}

export interface Check {
  readonly verdict: Verdict;
  /** Why, in a sentence or two. */
  readonly note: Worded;
}

/** A figure that somebody claims, beside the official one: the rows of "metric, region, comparison". */
export interface ClaimedFigure {
  readonly metric: Worded;
  readonly region: Worded;
  readonly period: string;
  /** In the unit below. */
  readonly claimed: number;
  /** The smallest step in which it was stated: 0.1 for "4.2". */
  readonly step: number;
  readonly claimedSource: Source | null;
  readonly official: number;
  /** Half the width of the interval that the source gives; null where it gives none. */
  readonly margin: number | null;
  readonly officialSource: Source;
  /** How the figures are written: dollars, trillions of dollars, percent, or plain. */
  readonly unit: 'dollars' | 'trillion-dollars' | 'percent' | 'plain';
  readonly decimals: number;
  /** The address of the indicator here, where there is one; '' otherwise. */
  readonly indicator: string;
  /** The Open Civic Data id of the place in that indicator, so that a later release is noticed; '' where it is not known. */
  readonly place: string;
  readonly note: Worded;
}

export interface BriefContent {
  readonly title: Worded;
  /** The five-minute version: markdown. */
  readonly summary: Worded;
  /** In the order in which they are read. */
  readonly claims: readonly Claim[];
  readonly figures: readonly ClaimedFigure[];
}

export const worded = (text: string, language = 'en', translations: Readonly<Record<string, string>> = {}): Worded => ({
  language,
  text,
  translations,
  machine: [],
});
