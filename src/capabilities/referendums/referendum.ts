/** A referendum and where it stands. The state follows from the dates, the clock and whether there is a final result. */
import type { RegionKind } from '../../platform/regions.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';
import type { Key } from '../../rules/decision/index.ts';

/** `reported`: officials enter the returns of a vote held elsewhere. `held-here`: residents vote on this site; it is advisory. */
export type ReferendumKind = 'reported' | 'held-here';
export const referendumKinds: readonly ReferendumKind[] = ['reported', 'held-here'];

export type RegionLevel = Exclude<RegionKind, 'state'>;
export const regionLevels: readonly RegionLevel[] = ['county', 'city', 'district'];

/** What is said about it in one language. */
export interface Texts {
  readonly title: string;
  readonly summary: string;
  /** The exact wording on the ballot. */
  readonly question: string;
  /** Markdown. */
  readonly argumentFor: string;
  /** Markdown. */
  readonly argumentAgainst: string;
}

export interface Referendum extends Texts {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly kind: ReferendumKind;
  readonly language: string;
  readonly translations: Readonly<Record<string, Partial<Texts>>>;
  readonly keys: readonly Key[];
  /** Results are told by regions of this kind. */
  readonly regionKind: RegionLevel;
  /** The process that led to it, for example 'initiative:12'. */
  readonly initiative: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
  readonly certifiedAt: Date | null;
  /** When the ballots of a vote held here were counted. */
  readonly countedAt: Date | null;
  readonly hypothetical: boolean;
}

/** draft: only those who run it see it. closed: the vote is over and the result is not final. decided: it is. */
export type State = 'draft' | 'announced' | 'open' | 'closed' | 'decided';

export type Standing = Pick<Referendum, 'publishedAt' | 'opensAt' | 'closesAt' | 'certifiedAt' | 'countedAt'>;

/** Ends are exclusive: at the closing instant it is closed. */
export function stateOf({ publishedAt, opensAt, closesAt, certifiedAt, countedAt }: Standing, now: Date): State {
  if (publishedAt === null) return 'draft';
  if (now < opensAt) return 'announced';
  if (now < closesAt) return 'open';
  return certifiedAt !== null || countedAt !== null ? 'decided' : 'closed';
}

/** Its name in the audit log, in live topics, in rights and in pseudonyms. */
export const processOf = (referendumId: number): string => `referendum:${referendumId}`;

export const scopeOf = ({ regionId, id }: Pick<Referendum, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** `new` and `organise` are pages of the room. */
export const referendumSlugs: SlugRules = { kind: 'referendum', reserved: ['new', 'organise'] };

export const pathOf = ({ slug }: Pick<Referendum, 'slug'>): string => `/referendums/${slug}`;
