/** A brief as the room keeps it: where it belongs, and its versions. */
import type { BriefContent } from '../../rules/brief/index.ts';

export interface Brief {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly hypothetical: boolean;
  /** The version that everybody reads; null while none is published. */
  readonly published: number | null;
  readonly publishedAt: Date | null;
  /** The newest version, which may be under edit. */
  readonly newest: number;
}

export interface Version {
  readonly number: number;
  readonly content: BriefContent;
  readonly note: string;
  readonly at: Date;
  /** When it was published, if it was, and why. */
  readonly publishedAt: Date | null;
  readonly reason: string | null;
}

export const views = ['for', 'against', 'undecided'] as const;
export type View = (typeof views)[number];

export interface SignOff {
  readonly version: number;
  readonly view: View;
  readonly fair: boolean;
  readonly remarks: string;
  readonly at: Date;
}

export const processOf = (id: number): string => `brief:${id}`;
export const pathOf = ({ slug }: Pick<Brief, 'slug'>): string => `/briefs/${slug}`;

/** Drafts are known to those who write, review or moderate them. */
export const scopeOf = (
  brief: Brief,
): {
  readonly regionId: string;
  readonly process: string;
  readonly knownTo?: readonly ('organiser' | 'auditor' | 'moderator')[];
} => ({
  regionId: brief.regionId,
  process: processOf(brief.id),
  ...(brief.published === null && { knownTo: ['organiser', 'auditor', 'moderator'] as const }),
});
