/** A moderator adds or corrects a translation of a statement. Readers are told when a machine made it. */
import { actOn } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Conversation } from './conversation.ts';
import { tidied } from '../../platform/tidied.ts';
import { findStatement, lockConversation, putTranslation } from './store/statements.ts';

export interface Translation {
  readonly statement: number;
  readonly language: string;
  readonly text: string;
  readonly machine: boolean;
}

export type TranslationProblem =
  | 'translationMissing'
  | 'translationTooLong'
  | 'languageUnknown'
  | 'sameLanguage'
  | 'noSuchStatement';

/** Longer than a statement of residents: some languages need more letters to say the same. */
export const longestTranslation = 600;

/** The same translation again changes nothing and is no act. */
export async function translateStatement(
  platform: Platform,
  conversation: Conversation,
  official: Official,
  translation: Translation,
): Promise<Result<'translated', TranslationProblem>> {
  const text = tidied(translation.text);
  const language = locales.find((known) => known === translation.language);
  if (language === undefined) return err('languageUnknown');
  if (text === '') return err('translationMissing');
  if (Array.from(text).length > longestTranslation) return err('translationTooLong');
  const { statement: number, machine } = translation;
  return actOn(platform, processOf(conversation.id), async (tx) => {
    await lockConversation(tx, conversation.id);
    const statement = await findStatement(tx, conversation.id, number);
    if (statement === undefined) return err('noSuchStatement');
    if (statement.language === language) return err('sameLanguage');
    const before = statement.translations[language];
    if (before?.text === text && before.machine === machine) return ok('translated');
    await putTranslation(tx, conversation.id, { statement: number, language, text, machine });
    await platform.audit(tx, {
      act: 'statement.translated',
      actorId: official.id,
      actorRole: official.role,
      regionId: conversation.regionId,
      process: processOf(conversation.id),
      public: conversation.publishedAt !== null,
      detail: { statement: number, language, made: machine ? 'by-machine' : 'by-hand' },
    });
    return ok('translated');
  });
}
