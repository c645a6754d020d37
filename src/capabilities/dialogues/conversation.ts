/** A conversation and where it stands. The state follows from the dates and the clock; nothing has to press a button. */
import type { RegionKind } from '../../platform/regions.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';

/** `residents`: those whose region lies in the conversation's. `anyone`: also without an account, at a lower assurance. */
export type Joining = 'residents' | 'signed-in' | 'anyone';
export const joinings: readonly Joining[] = ['residents', 'signed-in', 'anyone'];

/** Whether statements wait for a moderator (before) or are shown at once and may be taken off (after). */
export type Moderation = 'before' | 'after';
export const moderations: readonly Moderation[] = ['before', 'after'];

export type RegionLevel = Exclude<RegionKind, 'state'>;
export const regionLevels: readonly RegionLevel[] = ['county', 'city', 'district'];

export interface Conversation {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly title: string;
  /** Markdown. */
  readonly question: string;
  readonly language: string;
  readonly translations: Readonly<
    Record<string, { readonly title?: string; readonly question?: string; readonly closingWords?: string }>
  >;
  /** Participants are compared by their region of this kind. */
  readonly regionKind: RegionLevel;
  readonly joining: Joining;
  readonly moderation: Moderation;
  readonly takesStatements: boolean;
  /** Null in imports, which happened elsewhere. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly publishedAt: Date | null;
  /** Markdown, in the conversation's language; '' until the facilitator writes it. */
  readonly closingWords: string;
  readonly embedOrigins: readonly string[];
  readonly importedFrom: string | null;
  readonly hypothetical: boolean;
}

/** draft: only its facilitators see it. announced: published, not open yet. */
export type State = 'draft' | 'announced' | 'open' | 'closed';

export type Standing = Pick<Conversation, 'publishedAt' | 'opensAt' | 'closesAt' | 'importedFrom'>;

/** Ends are exclusive: at the closing instant the conversation is closed. */
export function stateOf({ publishedAt, opensAt, closesAt, importedFrom }: Standing, now: Date): State {
  if (publishedAt === null) return 'draft';
  if (importedFrom !== null) return 'closed';
  if (closesAt !== null && now >= closesAt) return 'closed';
  return opensAt !== null && now >= opensAt ? 'open' : 'announced';
}

/** Its name in the audit log, in live topics, in rights and in pseudonyms. */
export const processOf = (conversationId: number): string => `conversation:${conversationId}`;

export const scopeOf = ({ regionId, id }: Pick<Conversation, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** `new`, `import` and `facilitate` are pages of the room. */
export const conversationSlugs: SlugRules = { kind: 'conversation', reserved: ['new', 'import', 'facilitate'] };

/** What participants say to a statement; null takes a vote back. */
export type VoteValue = 1 | 0 | -1;

export { longestStatement } from './statement-length.ts';
