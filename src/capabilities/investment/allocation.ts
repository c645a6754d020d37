/** A sum that is shared out over regions, and where it stands. */
import type { RegionKind } from '../../platform/regions.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';
import type { Plan } from './plan.ts';

export type RegionLevel = Exclude<RegionKind, 'state'>;
export const regionLevels: readonly RegionLevel[] = ['county', 'city', 'district'];

export interface Allocation {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly title: string;
  /** Markdown. */
  readonly why: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title?: string; readonly why?: string }>>;
  readonly level: RegionLevel;
  /** As it stands now; what was published is in its versions. */
  readonly plan: Plan;
  /** Of the latest version, in cents; null for a draft. */
  readonly publicSum: number | null;
  readonly publishedAt: Date | null;
  readonly adoptedAt: Date | null;
  readonly hypothetical: boolean;
}

/** draft: only those who run it see it. published: a proposal, still open to new versions. adopted: decided. */
export type State = 'draft' | 'published' | 'adopted';

export const stateOf = ({ publishedAt, adoptedAt }: Pick<Allocation, 'publishedAt' | 'adoptedAt'>): State =>
  publishedAt === null ? 'draft' : adoptedAt === null ? 'published' : 'adopted';

/** Its name in the audit log, in live topics and in rights. */
export const processOf = (allocationId: number): string => `allocation:${allocationId}`;

export const scopeOf = ({ regionId, id }: Pick<Allocation, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** Pages of the room. */
export const allocationSlugs: SlugRules = { kind: 'allocation', reserved: ['new', 'organise', 'method'] };

export const pathOf = ({ slug }: Pick<Allocation, 'slug'>): string => `/investment/${slug}`;
