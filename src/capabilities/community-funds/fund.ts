/** A fund and what it consists of. All money in whole cents. */
import type { Locale } from '../../platform/i18n/catalogue.ts';

export const ways = ['quadratic', 'pairwise', 'plain', 'panel'] as const;
export type Way = (typeof ways)[number];

export interface Fund {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly title: string;
  readonly about: string;
  readonly eligibility: string;
  /** What a clerk ticks off for each application, in the fund's language. */
  readonly checks: readonly string[];
  readonly language: Locale;
  readonly translations: Readonly<
    Record<
      string,
      {
        readonly title?: string;
        readonly about?: string;
        readonly eligibility?: string;
        /** In the order of the fund's own. */
        readonly checks?: readonly string[];
      }
    >
  >;
  readonly pot: number;
  readonly mostAsked: number;
  readonly mostPledged: number;
  readonly deciding: Way;
  /** plain: parts per 10,000 added to each dollar; pairwise: cents; null otherwise. */
  readonly measure: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly pledgingOpensAt: Date;
  readonly pledgingClosesAt: Date;
  readonly publishedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly hypothetical: boolean;
}

export type Phase = 'draft' | 'announced' | 'applying' | 'reviewing' | 'pledging' | 'deciding' | 'decided';

export function phaseOf(fund: Fund, now: Date): Phase {
  if (fund.publishedAt === null) return 'draft';
  if (fund.decidedAt !== null) return 'decided';
  if (now < fund.opensAt) return 'announced';
  if (now < fund.closesAt) return 'applying';
  if (now < fund.pledgingOpensAt) return 'reviewing';
  return now < fund.pledgingClosesAt ? 'pledging' : 'deciding';
}

export interface Milestone {
  readonly title: string;
  readonly cents: number;
}

export interface Application {
  readonly number: number;
  readonly revision: number;
  readonly title: string;
  readonly what: string;
  readonly applicant: string;
  readonly milestones: readonly Milestone[];
  readonly asked: number;
  readonly language: string;
  readonly withdrawn: boolean;
  readonly account: string | null;
  readonly at: Date;
  /** Null while nobody has looked at this revision. */
  readonly eligible: boolean | null;
  readonly reason: string | null;
  /** What was ticked off with that finding. */
  readonly checks: readonly Check[];
  /** Somebody had looked at it before it was rewritten: it waits again. */
  readonly rewritten: boolean;
  readonly appeal: string | null;
  readonly appealAnswer: string | null;
}

export interface Check {
  readonly check: string;
  readonly met: boolean;
}

/** What an application got, or did not. */
export interface Decided {
  readonly application: number;
  readonly pledged: number;
  readonly pledgers: number;
  /** By the rule alone, in cents and fractions; approvals where a panel decided. */
  readonly claim: number;
  /** The grant. */
  readonly cents: number;
  readonly capped: boolean;
}

export interface Entry {
  readonly number: number;
  readonly application: number;
  readonly milestone: number;
  /** `reopened` takes an acceptance back. */
  readonly kind: 'accepted' | 'reopened' | 'paid' | 'paid-back';
  readonly cents: number | null;
  readonly reference: string;
  readonly reason: string;
  readonly at: Date;
}

export const processOf = (id: number): string => `fund:${id}`;
export const pathOf = ({ slug }: Pick<Fund, 'slug'>): string => `/funds/${slug}`;

/** Drafts are known to those who run them. */
export const scopeOf = (
  fund: Fund,
): { readonly regionId: string; readonly process: string; readonly knownTo?: readonly ('organiser' | 'clerk')[] } => ({
  regionId: fund.regionId,
  process: processOf(fund.id),
  ...(fund.publishedAt === null && { knownTo: ['organiser', 'clerk'] as const }),
});

/** Those that pledges or votes can go to. */
export const isOpen = ({ withdrawn, eligible }: Application): boolean => !withdrawn && eligible === true;
