/** An initiative and where it stands. The state is folded from what happened; nothing has to press a button. */
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { LifeState } from '../../rules/petition/life.ts';
import type { RulesProfile } from '../../rules/petition/profile.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';

export interface Initiative {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  /** The proponents' own name for it. */
  readonly title: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title?: string }>>;
  /** The profile as it was when the initiative began. */
  readonly rules: RulesProfile;
  /** Signatures needed, as officially published; null where none are counted against a requirement. */
  readonly required: number | null;
  readonly requiredSource: string;
  /** The day of the vote aimed at. */
  readonly electionOn: IsoDay | null;
  readonly takesPledges: boolean;
  readonly hypothetical: boolean;
  /** Where the facts about a real initiative come from. */
  readonly source: string;
  /** The vote it was put to: 'referendum:12'. */
  readonly referendum: string | null;
  readonly publishedAt: Date | null;
}

/** Its name in the audit log, in live topics, in rights and in pseudonyms. */
export const processOf = (initiativeId: number): string => `initiative:${initiativeId}`;

export const scopeOf = ({ regionId, id }: Pick<Initiative, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** Pages of the room, which no initiative may be called. */
export const initiativeSlugs: SlugRules = { kind: 'initiative', reserved: ['new', 'rules', 'organise', 'pledge'] };

/** Whether online pledges can be given: while signatures are collected, and to sponsor an e-petition before it opens. */
export const pledgesOpen = ({ takesPledges }: Pick<Initiative, 'takesPledges'>, state: LifeState): boolean =>
  takesPledges && (state === 'circulating' || state === 'sponsoring');
