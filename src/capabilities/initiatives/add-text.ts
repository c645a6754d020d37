/** An organiser adds a version of one of an initiative's texts. Versions are never changed. */
import { actOn } from '../../platform/act.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { lifeOf } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { eventsOf } from './store/events.ts';
import { lockedInitiative } from './store/organise.ts';
import { insertText, textsOf, type InitiativeText, type TextKind } from './store/texts.ts';

export interface TypedText {
  readonly kind: TextKind;
  readonly language: Locale;
  readonly body: string;
  /** In the other language; '' for none. */
  readonly otherBody: string;
  readonly machine: boolean;
  readonly author: string;
  readonly source: string;
  readonly reason: string;
}

export type TextProblem =
  | 'bodyMissing'
  | 'bodyTooLong'
  | 'titleOneLine'
  | 'authorMissing'
  | 'lineTooLong'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'textSettled';

/** In letters. Both sides have the same limit, and nobody may fill more of the page than the other. */
export const longestBody: Readonly<Record<TextKind, number>> = {
  title: 300,
  summary: 5_000,
  measure: 100_000,
  'fiscal-note': 3_000,
  for: 2_000,
  against: 2_000,
};

export type TextField = 'body' | 'otherBody' | 'author' | 'source' | 'reason';

export function textProblems(text: TypedText): Readonly<Partial<Record<TextField, TextProblem>>> {
  const problems: Partial<Record<TextField, TextProblem>> = {};
  const most = longestBody[text.kind];
  if (text.body === '') problems.body = 'bodyMissing';
  else if (text.body.length > most) problems.body = 'bodyTooLong';
  else if (text.kind === 'title' && /\n/.test(text.body)) problems.body = 'titleOneLine';
  if (text.otherBody.length > most) problems.otherBody = 'bodyTooLong';
  if (text.author === '') problems.author = 'authorMissing';
  else if (text.author.length > 200) problems.author = 'lineTooLong';
  if (text.source.length > 500) problems.source = 'lineTooLong';
  return problems;
}

/** Once signatures are collected, people have signed under a title, summary and text: those three no longer change. */
const settledFrom: readonly TextKind[] = ['title', 'summary', 'measure'];

export async function addText(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  text: TypedText,
): Promise<Result<number, TextProblem>> {
  const wrong = reasonProblem(text.reason);
  return actOn(platform, processOf(initiative.id), async (tx) => {
    const { publishedAt, rules } = await lockedInitiative(tx, initiative.id);
    const isPublic = publishedAt !== null;
    const earlier = await textsOf(tx, initiative.id);
    const other = text.language === 'en' ? 'es' : 'en';
    const translations = text.otherBody === '' ? {} : { [other]: { body: text.otherBody, machine: text.machine } };
    const last = earlier.get(text.kind);
    // A form sent twice adds one version.
    if (last !== undefined && isSame(last, { ...text, translations })) return ok(last.version);
    // The first version of a draft needs no reason; everything later does.
    if ((isPublic || earlier.has(text.kind)) && wrong !== undefined) return err(wrong);
    const events = (await eventsOf(tx, initiative.id)).map(({ event }) => event);
    const { state } = lifeOf(rules, events);
    const open = ['draft', 'review', 'sponsoring', 'moderation'].includes(state);
    if (!open && settledFrom.includes(text.kind) && earlier.has(text.kind)) return err('textSettled');
    const version = await insertText(tx, initiative.id, {
      kind: text.kind,
      language: text.language,
      body: text.body,
      translations,
      author: text.author,
      source: text.source,
      reason: text.reason,
      by: official.id,
    });
    await platform.audit(tx, {
      act: 'initiative.text-added',
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      ...(text.reason === '' ? {} : { reason: text.reason }),
      public: isPublic,
      detail: { kind: text.kind, version },
    });
    return ok(version);
  });
}

type Compared = Pick<InitiativeText, 'language' | 'body' | 'author' | 'source' | 'reason' | 'translations'>;

function isSame(kept: Compared, typed: Compared): boolean {
  const key = ({ language, body, author, source, reason, translations }: Compared): string => {
    const translated = Object.entries(translations).map(([locale, its]) => [locale, its.body, its.machine]);
    return JSON.stringify([language, body, author, source, reason, translated]);
  };
  return key(kept) === key(typed);
}
