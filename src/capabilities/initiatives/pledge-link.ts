/**
 * The letter with a link, for those who have no account. It never looks whether the address has pledged or has an account, so neither the
 * answer nor the time it takes can tell; the page behind the link tells it to whoever reads that mailbox.
 */
import { ownWords } from './words/pledge-letter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import { newToken } from '../../platform/secrets.ts';
import type { PledgeDoor } from './pledge-door.ts';
import { networkIn, signerOf } from './pledge-signer.ts';
import { insertPledgeLink, lettersInLastHour, linkHours } from './store/pledge-links.ts';

/** So many letters an hour to one mailbox about one initiative, so that nobody can be flooded with mail in our name. */
export const pledgeLettersPerHour = 4;

export interface LetterWish {
  readonly email: string;
  /** A cell of the door's regions. */
  readonly regionId: string;
  readonly network: string;
  readonly locale: Locale;
}

/** False when the address is none. Beyond the limit nothing is sent, and the answer is the same. */
export async function sendPledgeLink(platform: Platform, door: PledgeDoor, wish: LetterWish): Promise<boolean> {
  const { initiative } = door;
  const signer = signerOf(platform, initiative.id, wish.email);
  if (signer === undefined) return false;
  const secret = newToken();
  const link = `${platform.config.publicUrl}/initiatives/${initiative.slug}/pledge/confirm?token=${secret}`;
  const t = ownWords(wish.locale);
  const title = inLanguage(initiative, 'title', wish.locale).text;
  await platform.db.transaction().execute(async (tx) => {
    if ((await lettersInLastHour(tx, initiative.id, signer.token)) >= pledgeLettersPerHour) return;
    await insertPledgeLink(tx, secret, {
      ...signer,
      initiativeId: initiative.id,
      regionId: wish.regionId,
      network: networkIn(platform, initiative.id, wish.network),
    });
    await putMail(tx, {
      to: wish.email,
      subject: t('subject'),
      body: t(initiative.rules.signing === 'paper' ? 'body.paper' : 'body.online', { title, link, hours: linkHours }),
    });
  });
  return true;
}
