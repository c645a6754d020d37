/** The letters to who applied: what was found, what an appeal was answered, and what was decided. They go to the account's address, which is nowhere public. */
import type { Tx } from '../../platform/db/db.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import { pathOf, type Application, type Decided, type Fund } from './fund.ts';
import { dollars } from './money.ts';
import { addresseeOf } from './store/appeals.ts';
import { letters } from './words/letters.ts';

type For = Pick<Platform, 'config'>;

async function tell(
  { config }: For,
  tx: Tx,
  fund: Fund,
  application: Application,
  said: (locale: Locale) => { readonly subject: string; readonly body: readonly string[] },
): Promise<void> {
  const to = application.account === null ? undefined : await addresseeOf(tx, application.account);
  if (to === undefined) return;
  const { subject, body } = said(to.locale);
  const url = `${config.publicUrl}${pathOf(fund)}#application-${application.number}`;
  const title = `${inLanguage(fund, 'title', to.locale).text}: ${application.title}`;
  await putMail(tx, { to: to.email, subject, body: [title, ...body, url].join('\n\n') });
}

export const tellFinding = (
  platform: For,
  tx: Tx,
  fund: Fund,
  application: Application,
  { eligible, reason }: { readonly eligible: boolean; readonly reason: string },
): Promise<void> =>
  tell(platform, tx, fund, application, (locale) => {
    const t = letters(locale);
    const { title } = application;
    return {
      subject: t(eligible ? 'eligibleSubject' : 'notEligibleSubject', { title }),
      body: [
        t('reason', { reason }),
        t(eligible ? 'eligibleBody' : application.appeal === null ? 'notEligibleBody' : 'standsBody'),
      ],
    };
  });

export const tellAnswer = (
  platform: For,
  tx: Tx,
  fund: Fund,
  application: Application,
  answer: string,
): Promise<void> =>
  tell(platform, tx, fund, application, (locale) => ({
    subject: letters(locale)('answerSubject', { title: application.title }),
    body: [answer],
  }));

export async function tellDecision(
  platform: For,
  tx: Tx,
  fund: Fund,
  applications: readonly Application[],
  outcome: readonly Decided[],
): Promise<void> {
  for (const { application: number, cents } of outcome) {
    const application = applications.find((one) => one.number === number);
    if (application === undefined) continue;
    await tell(platform, tx, fund, application, (locale) => {
      const t = letters(locale);
      return {
        subject: t('decidedSubject', { title: application.title }),
        body: [cents > 0 ? t('granted', { sum: dollars(locale, cents) }) : t('notGranted')],
      };
    });
  }
}
