/** What somebody wants to be mailed about an initiative, and the page that ends it all. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { actionForm, button, checkbox, form, html, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { MailWishes } from '../store/mail-wishes.ts';
import { mailWords } from '../words/mail.ts';
import { pathOf } from './initiative-words.ts';

export function mailPage(locale: Locale, initiative: Initiative, wishes: MailWishes): Content {
  const t = mailWords(locale);
  return form({
    action: `${pathOf(initiative)}/mail`,
    label: t('what'),
    body: [
      checkbox({ name: 'news', label: t('news'), checked: wishes.news }),
      checkbox({ name: 'reminders', label: t('reminders'), hint: t('remindersHint'), checked: wishes.reminders }),
    ],
    buttons: button({ label: t('save') }),
  });
}

export const stopPage = (locale: Locale, initiative: Initiative, of: string): Content => [
  html`<p>${mailWords(locale)('stopLead')}</p>`,
  actionForm({ action: `${pathOf(initiative)}/mail/stop`, hidden: { of }, label: mailWords(locale)('stopNow') }),
];
