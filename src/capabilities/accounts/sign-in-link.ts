/** Makes a sign-in link, and the letter that carries it. */
import { ownPath } from '../../platform/http/service-routes.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import { newToken } from '../../platform/secrets.ts';
import { insertLink, linksInLastHour } from './store/links.ts';
import { words } from './words/sign-in.ts';

/** So many letters an hour to one address, so that nobody can be flooded with mail in our name. */
export const lettersPerHour = 10;

/** Back to the page from which somebody came to sign in; never to the sign-in pages themselves. */
export function returnPath(wanted: unknown): string {
  const path = ownPath(wanted);
  return path.startsWith('/sign-') ? '/' : path.slice(0, 1000);
}

/** A link that works once, for half an hour. Whoever holds it can sign in: give it to nobody but the person. */
export async function createSignInLink(
  platform: Pick<Platform, 'config'> & { readonly db: Db },
  email: string,
  returnTo: string,
): Promise<string> {
  const token = newToken();
  await insertLink(platform.db, token, { email: email.toLowerCase(), returnTo: returnPath(returnTo) });
  return `${platform.config.publicUrl}/sign-in/confirm?token=${token}`;
}

/**
 * Sends the letter. It never looks whether the address has an account, so neither the answer nor the time it takes can
 * tell. Beyond the limit nothing is sent, and the answer is the same.
 */
export async function sendSignInLink(
  platform: Platform,
  email: string,
  returnTo: string,
  locale: Locale,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    if ((await linksInLastHour(tx, email)) >= lettersPerHour) return;
    const link = await createSignInLink({ config: platform.config, db: tx }, email, returnTo);
    const t = words(locale);
    await putMail(tx, { to: email, subject: t('letterSubject'), body: t('letterBody', { link }) });
  });
}
