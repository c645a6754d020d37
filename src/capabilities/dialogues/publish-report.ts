/**
 * After the close the facilitator says what was learnt and what will be done: the closing words of the report. Publishing
 * them is a public act. They can be changed later, with a public reason.
 */
import { actOn } from '../../platform/act.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, stateOf, type Conversation } from './conversation.ts';
import { lockedConversation, setClosingWords } from './store/facilitate.ts';

export interface ClosingWords {
  /** Markdown, in the conversation's language. */
  readonly words: string;
  /** The same in the other language; '' where nobody wrote it. */
  readonly other: string;
  /** Needed when words that were published are changed. */
  readonly reason: string;
}

export type ReportProblem =
  | 'wordsMissing'
  | 'wordsTooLong'
  | 'otherTooLong'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'notClosed';

export const longestWords = 20_000;

export const otherLanguage = ({ language }: Pick<Conversation, 'language'>): Locale =>
  language === 'en' ? 'es' : 'en';

/** The same words again change nothing and are no act. */
export async function publishReport(
  platform: Platform,
  id: number,
  official: Official,
  typed: ClosingWords,
): Promise<Result<'published', ReportProblem>> {
  const [words, other, reason] = [typed.words.trim(), typed.other.trim(), typed.reason.trim()];
  if (words === '') return err('wordsMissing');
  if (words.length > longestWords) return err('wordsTooLong');
  if (other.length > longestWords) return err('otherTooLong');
  return actOn(platform, processOf(id), async (tx) => {
    const { conversation, now } = await lockedConversation(tx, id);
    if (stateOf(conversation, now) !== 'closed') return err('notClosed');
    const second = otherLanguage(conversation);
    const before = conversation.translations[second];
    if (conversation.closingWords === words && (before?.closingWords ?? '') === other) return ok('published');
    const changed = conversation.closingWords !== '';
    const wrong = changed ? reasonProblem(reason) : undefined;
    if (wrong !== undefined) return err(wrong);
    await setClosingWords(tx, id, words, {
      ...conversation.translations,
      [second]: { ...before, closingWords: other },
    });
    await platform.audit(tx, {
      act: 'conversation.report-published',
      actorId: official.id,
      actorRole: official.role,
      regionId: conversation.regionId,
      process: processOf(id),
      ...(changed ? { reason } : {}),
      public: true,
      detail: changed ? { changed: ['report'] } : {},
    });
    return ok('published');
  });
}
