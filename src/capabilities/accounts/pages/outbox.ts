/** The demo's outbox: letters as they would be sent, with links that can be followed here. */
import type { PageParts } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import type { OutboxLetter } from '../../../platform/mail.ts';
import { cardGrid, card, emptyState, html, linkButton, pageHeader, type Content } from '../../../platform/ui/index.ts';
import { words } from '../words/roles.ts';

export interface OutboxView {
  readonly letters: readonly OutboxLetter[];
  readonly timeZone: string;
  readonly publicUrl: string;
  /** A mail server is set, so that the letters leave the machine too. */
  readonly sent: boolean;
}

export function outboxPage(locale: Locale, { letters, timeZone, publicUrl, sent }: OutboxView): PageParts {
  const t = words(locale);
  return {
    title: t('outboxTitle'),
    heading: pageHeader({ title: t('outboxTitle'), lead: t(sent ? 'outboxLeadSent' : 'outboxLead') }),
    body:
      letters.length === 0
        ? emptyState({
            title: t('outboxEmpty'),
            body: t('outboxEmptyBody'),
            action: linkButton({ href: '/sign-in', label: t('signIn') }),
          })
        : cardGrid(
            letters.map((letter) =>
              card({
                title: letter.subject,
                headingLevel: 2,
                kicker: t('to', { address: letter.to }),
                body: letterBody(letter.body, publicUrl),
                facts: [dateTime(locale, letter.createdAt, timeZone)],
              }),
            ),
          ),
  };
}

/** Links to this site become paths, so that they work under whatever name the visitor reached it. */
const letterBody = (body: string, publicUrl: string): Content =>
  body.split(/\n{2,}/).map(
    (paragraph) =>
      html`<p>
        ${paragraph.split(/(https?:\/\/\S+)/).map((part, at) => {
          if (at % 2 === 0) return part;
          const href = part.startsWith(`${publicUrl}/`) ? part.slice(publicUrl.length) : part;
          return html`<a href="${href}">${part}</a>`;
        })}
      </p>`,
  );
