/**
 * A named proponent gets an account with which to act here. The organiser writes an address; a letter goes there, whether or not it has an
 * account; whoever signs in with it says that they are the proponent. The public log says which proponent, never which address.
 */
import { emailField } from '../../platform/http/forms.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { putMail } from '../../platform/mail.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { lockedInitiative } from './store/organise.ts';
import {
  insertConsent,
  inviteProponent,
  proponentsOf,
  tieProponent,
  untieProponent,
  type Proponent,
} from './store/proponents.ts';
import { proponentWords } from './words/proponent.ts';

export type TieProblem = 'proponentUnknown' | 'emailWrong' | 'reasonMissing' | 'reasonTooLong';

export interface TypedTie {
  readonly number: number;
  /** Not asked for when it is taken back. */
  readonly email: string;
  readonly reason: string;
  readonly take: boolean;
}

/** `locale`: of the letter; nobody knows the reader's. */
export async function changeTie(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  typed: TypedTie,
  locale: Locale,
): Promise<Result<'done', TieProblem>> {
  const email = emailField.safeParse(typed.email);
  if (!typed.take && !email.success) return err('emailWrong');
  const wrong = reasonProblem(typed.reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx): Promise<Result<'done', TieProblem>> => {
    await lockedInitiative(tx, initiative.id);
    const proponent = (await proponentsOf(tx, initiative.id)).find(({ number }) => number === typed.number);
    if (proponent === undefined) return err('proponentUnknown');
    // Whoever acts for this proponent next has consented to nothing yet.
    if (proponent.consents) await insertConsent(tx, initiative.id, typed.number, false, official.id);
    if (typed.take) await untieProponent(tx, initiative.id, typed.number);
    else if (email.success) {
      await inviteProponent(tx, initiative.id, typed.number, email.data);
      await putMail(tx, { to: email.data, ...letter(platform, initiative, proponent, locale) });
    }
    await platform.audit(tx, {
      act: typed.take ? 'initiative.proponent-untied' : 'initiative.proponent-tied',
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      reason: typed.reason,
      public: initiative.publishedAt !== null,
      detail: { proponent: typed.number },
    });
    return ok('done');
  });
}

function letter({ config }: Platform, initiative: Initiative, { name }: Proponent, locale: Locale) {
  const t = proponentWords(locale);
  const title = inLanguage(initiative, 'title', locale).text;
  const link = `${config.publicUrl}/initiatives/${initiative.slug}/proponent`;
  return { subject: t('letterSubject', { title }), body: [t('letterBody', { title, name }), link].join('\n\n') };
}

/** The proponent that this account is here, or was invited to be. */
export const ownProponent = (proponents: readonly Proponent[], account: Account): Proponent | undefined =>
  proponents.find(({ accountId }) => accountId === account.id) ??
  proponents.find(({ invitedEmail }) => invitedEmail === account.email.toLowerCase());

/** Whoever was invited says so. False when they were not, or no longer. */
export async function acceptTie(platform: Platform, initiative: Initiative, account: Account): Promise<boolean> {
  return platform.db.transaction().execute(async (tx) => {
    await lockedInitiative(tx, initiative.id);
    const mine = ownProponent(await proponentsOf(tx, initiative.id), account);
    if (mine === undefined) return false;
    if (mine.accountId === null) await tieProponent(tx, initiative.id, mine.number, account.id);
    return true;
  });
}
