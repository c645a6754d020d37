/**
 * A rules profile: how a petition becomes a decision, as dated data with the source of every number.
 *
 * The law changes, so a profile has versions and the dates between which each holds; an initiative keeps the version it began
 * under. Official numbers, such as the signatures needed after an election for governor, are stored as published and never
 * recomputed: the percentages are rounded differently from year to year.
 */
import type { Key } from '../decision/keys.ts';
import { addDays, type Holidays, type IsoDay } from './calendar.ts';

/** `of` parts of `in`: whole numbers, so that a limit is exact. */
export interface Share {
  readonly of: number;
  readonly in: number;
}

/** A period. `business`: without Saturdays, Sundays and holidays. */
export interface Clock {
  readonly days: number;
  readonly count: 'calendar' | 'business';
  readonly source: string;
}

/** A number as an authority published it, with the day from which it holds; the day after which it does not is null while it does. */
export interface OfficialNumber {
  readonly number: number;
  readonly from: IsoDay;
  readonly until: IsoDay | null;
  readonly source: string;
}

/** What the required number of signatures is a share of. */
export type Base = 'governor-votes' | 'governor-votes-in-county' | 'registered-voters' | 'residents';

export interface Required {
  readonly share: Share;
  readonly base: Base;
  /** Newest last; empty where each county or city publishes its own: then the organiser enters it, with its source. */
  readonly official: readonly OfficialNumber[];
  readonly source: string;
}

export interface Sampling {
  /** The sample is the larger of the two. */
  readonly atLeast: number;
  readonly share: Share;
  /** Up to this many signatures all are verified. */
  readonly allUpTo: number;
  /** Which rounding of the projection: see project.ts. */
  readonly rounding: string;
  readonly source: string;
}

/** Shares of the requirement. Below `fails` the petition fails, above `eligible` it is eligible; the two themselves lie between. */
export interface SampleLimits {
  readonly fails: Share;
  readonly eligible: Share;
  readonly source: string;
}

/** What a number of pledges obliges the public body to do: only where online signatures count for something. */
export interface Threshold {
  readonly pledges: number;
  readonly obliges: 'answer' | 'hearing';
  readonly within: Clock;
  readonly source: string;
}

/** `paper`: signed on paper, verified by clerks. `online`: pledges made here are what counts. */
export type Signing = 'paper' | 'online';

export type Level = 'state' | 'county' | 'city' | 'district';

export interface RulesProfile {
  readonly id: string;
  /** Counted from 1. Published versions are never changed: a correction is a version. */
  readonly version: number;
  readonly name: { readonly en: string; readonly es: string };
  readonly about: { readonly en: string; readonly es: string };
  readonly level: Level;
  readonly signing: Signing;
  /** The law or resolution that the profile puts into numbers. */
  readonly source: string;
  /** Petitions that begin on these days, both included, are under this version. */
  readonly holds: { readonly from: IsoDay; readonly until: IsoDay | null };
  readonly holidays: Holidays;
  readonly required: Required | null;
  /** In whole dollars. `refund` says when it comes back. */
  readonly fee: { readonly dollars: number; readonly refund: string; readonly source: string } | null;
  /** Supporters an e-petition needs before it is looked at. */
  readonly sponsors: { readonly needed: number; readonly within: Clock } | null;
  /** Whether somebody checks the text against published standards before it is opened. */
  readonly moderation: { readonly within: Clock } | null;
  /** Public review of the text, in which the proponents may amend it. */
  readonly review: Clock | null;
  /** From the issue of the title and summary (or the opening, online) to the last day of signing. */
  readonly circulation: Clock;
  /** The proponents tell the authority when they have this share of the requirement. */
  readonly notice: { readonly share: Share; readonly source: string } | null;
  readonly rawCount: Clock | null;
  readonly sampling: Sampling | null;
  readonly verification: Clock | null;
  readonly limits: SampleLimits | null;
  /** `from`: the period runs from the order to check all, or from the filing of the petition. */
  readonly fullCheck: (Clock & { readonly from: 'order' | 'filing' }) | null;
  readonly qualifies: { readonly daysBeforeElection: number; readonly source: string } | null;
  /** Until when the proponents may withdraw. */
  readonly withdrawal: {
    readonly until: 'filing' | 'qualification' | 'days-before-election';
    readonly days: number;
    readonly source: string;
  } | null;
  readonly thresholds: readonly Threshold[];
  /** What the vote at the end must reach: all of the keys together. Null where nothing is voted on. */
  readonly decision: { readonly keys: readonly Key[]; readonly source: string } | null;
}

/** `california-statute@2`: how an initiative names the version it is under. */
export const profileName = ({ id, version }: Pick<RulesProfile, 'id' | 'version'>): string => `${id}@${version}`;

/** The version for a petition that begins on `day`; undefined when none holds then. */
export const versionOn = (versions: readonly RulesProfile[], id: string, day: IsoDay): RulesProfile | undefined =>
  versions.filter((each) => each.id === id && holdsOn(each.holds, day)).sort((a, b) => b.version - a.version)[0];

/** A version without an end holds until the day before the next version of its id begins. */
export const closedByLater = (versions: readonly RulesProfile[]): readonly RulesProfile[] =>
  versions.map((each) => {
    const next = versions
      .filter(({ id, holds }) => id === each.id && holds.from > each.holds.from)
      .map(({ holds }) => holds.from)
      .sort()[0];
    if (each.holds.until !== null || next === undefined) return each;
    return { ...each, holds: { ...each.holds, until: addDays(next, -1) } };
  });

/** The number in force on a day. */
export const officialOn = (required: Required, day: IsoDay): OfficialNumber | undefined =>
  required.official.findLast((each) => holdsOn(each, day));

const holdsOn = ({ from, until }: { readonly from: IsoDay; readonly until: IsoDay | null }, day: IsoDay): boolean =>
  from <= day && (until === null || day <= until);
