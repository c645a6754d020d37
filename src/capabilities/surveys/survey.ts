/** A survey and where it stands. The state follows from the dates and the clock; nothing has to press a button. */
import type { RegionKind } from '../../platform/regions.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';
import type { AgeTargets } from './age-groups.ts';

export type RegionLevel = Exclude<RegionKind, 'state'>;
export const regionLevels: readonly RegionLevel[] = ['county', 'city', 'district'];

/** `live`: figures while it is open, in steps of ten answers, without regions. */
export type ShowsResults = 'after-close' | 'live';
export const showsResults: readonly ShowsResults[] = ['after-close', 'live'];

export interface Survey {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly title: string;
  /** Markdown. */
  readonly introduction: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title?: string; readonly introduction?: string }>>;
  /** Respondents are sorted by their region of this kind. */
  readonly regionKind: RegionLevel;
  readonly results: ShowsResults;
  /** Null where age is not asked. */
  readonly ageTargets: AgeTargets | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
  readonly hypothetical: boolean;
}

/** draft: only its organisers see it. announced: published, not open yet. */
export type State = 'draft' | 'announced' | 'open' | 'closed';

export type Standing = Pick<Survey, 'publishedAt' | 'opensAt' | 'closesAt'>;

/** Ends are exclusive: at the closing instant the survey is closed. */
export function stateOf({ publishedAt, opensAt, closesAt }: Standing, now: Date): State {
  if (publishedAt === null) return 'draft';
  if (now >= closesAt) return 'closed';
  return now >= opensAt ? 'open' : 'announced';
}

/** Its name in the audit log, in live topics, in rights and in pseudonyms. */
export const processOf = (surveyId: number): string => `survey:${surveyId}`;

export const scopeOf = ({ regionId, id }: Pick<Survey, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** `new` and `organise` are pages of the room. */
export const surveySlugs: SlugRules = { kind: 'survey', reserved: ['new', 'organise'] };

export const pathOf = ({ slug }: Pick<Survey, 'slug'>): string => `/surveys/${slug}`;
