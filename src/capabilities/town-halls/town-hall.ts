/** A town hall as it was planned. What happens in it is its record (see src/rules/meeting). */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Scope } from '../../platform/rights.ts';
import type { SlugRules } from '../../platform/slug.ts';
import type { QueueOrder, Setup, Status } from '../../rules/meeting/index.ts';

/** `regular`, `special`, `emergency`: of a public body, with the notice its law asks for. `community`: of anybody else. */
export const meetingKinds = ['regular', 'special', 'emergency', 'community'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const joinings = ['residents', 'signed-in', 'anyone'] as const;
export type Joining = (typeof joinings)[number];

export const moderations = ['before', 'after'] as const;
export type Moderation = (typeof moderations)[number];

export const itemKinds = ['information', 'discussion', 'action', 'public-comment', 'break'] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface Item {
  /** Stays the same when items move; the agenda's order is that of the list. */
  readonly number: number;
  readonly kind: ItemKind;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  /** Planned length. */
  readonly minutes: number;
  readonly translations: Readonly<Record<string, { readonly title?: string; readonly description?: string }>>;
}

export interface MeetingDocument {
  readonly number: number;
  /** The agenda item it belongs to. */
  readonly item: number | null;
  readonly title: string;
  readonly url: string;
  readonly language: string;
}

export interface Member {
  readonly number: number;
  readonly name: string;
  readonly seat: string;
}

/** What is said about it in one language. */
export interface Texts {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** How to get in and what is there for whom. */
  readonly access: string;
}

export interface TownHall extends Texts {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly topic: string | null;
  readonly kind: MeetingKind;
  readonly twoWay: boolean;
  readonly language: string;
  readonly translations: Readonly<Record<string, Partial<Texts>>>;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly address: string;
  readonly remoteUrl: string;
  readonly phone: string;
  readonly languages: readonly string[];
  readonly contact: string;
  readonly joining: Joining;
  readonly moderation: Moderation;
  readonly queueOrder: QueueOrder;
  readonly speakerSeconds: number;
  readonly questionsFrom: Date | null;
  readonly answerDays: number;
  readonly capacity: number | null;
  readonly recordingUrl: string;
  readonly recordingFrom: Date | null;
  readonly publishedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string;
  readonly hypothetical: boolean;
  readonly items: readonly Item[];
  readonly members: readonly Member[];
  readonly documents: readonly MeetingDocument[];
}

export const setupOf = ({ items, members, queueOrder, speakerSeconds, twoWay }: TownHall): Setup => ({
  items,
  members,
  order: queueOrder,
  speakerSeconds,
  disruption: twoWay ? 'brown-act' : 'own',
});

/** `draft`: only those who run it see it. `live` until it is adjourned, also in a recess. `cancelled`: it never took place. */
export type Phase = 'draft' | 'to-come' | 'live' | 'past' | 'cancelled';

export function phaseOf(
  { publishedAt, cancelledAt }: Pick<TownHall, 'publishedAt' | 'cancelledAt'>,
  status: Status,
): Phase {
  if (publishedAt === null) return 'draft';
  if (cancelledAt !== null) return 'cancelled';
  return status === 'to-come' ? 'to-come' : status === 'adjourned' ? 'past' : 'live';
}

/** Its name in the audit log, in live topics, in rights and in pseudonyms. */
export const processOf = (id: number): string => `town-hall:${id}`;

/** Its minutes as a live topic: they change far less often than the meeting, and many may read them. */
export const minutesTopic = (id: number): string => `town-hall-minutes:${id}`;

export const scopeOf = ({ regionId, id }: Pick<TownHall, 'regionId' | 'id'>): Scope => ({
  regionId,
  process: processOf(id),
});

/** Pages of the room. */
export const townHallSlugs: SlugRules = { kind: 'town-hall', reserved: ['new', 'order', 'organise'] };

export const pathOf = ({ slug }: Pick<TownHall, 'slug'>): string => `/town-halls/${slug}`;

/** In which a question may be asked: the meeting's, and that of the page. */
export const languagesOf = ({ languages, language }: TownHall, locale: Locale): readonly string[] => [
  ...new Set([locale, language, ...languages]),
];
