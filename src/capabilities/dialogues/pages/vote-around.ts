/** What stands around the card: what is asked, where else to go, and why there is no card. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { explainer, html, linkButton, markdown, moreLink, notice, type Content } from '../../../platform/ui/index.ts';
import { stateOf, type Conversation } from '../conversation.ts';
import { common } from '../words/common.ts';
import { voting } from '../words/vote.ts';

/** `open`: for those who come for the first time. */
export function aboutConversation(locale: Locale, conversation: Conversation, open: boolean): Content {
  const t = voting(locale);
  const question = inLanguage(conversation, 'question', locale);
  return [
    html`<p>${t('written')}</p>`,
    question.text !== '' &&
      explainer({
        summary: t('questionTitle'),
        open,
        body: html`<div class="prose" lang="${question.language}">${markdown(question.text)}</div>`,
      }),
    explainer({
      summary: t('privacyTitle'),
      body: [html`<p>${t('privacy')}</p>`, html`<p>${common(locale)('advisory')}</p>`],
    }),
  ];
}

export function furtherLinks(
  locale: Locale,
  { slug, takesStatements }: Conversation,
  { open, joined }: { readonly open: boolean; readonly joined: boolean },
): Content {
  const t = voting(locale);
  const base = `/conversations/${slug}`;
  return html`<nav class="dialogue-links" aria-label="${t('more')}">
    <ul>
      ${open && takesStatements && html`<li>${moreLink(`${base}/statements/new`, t('toNew'))}</li>`}
      <li>${moreLink(base, t('toMap'))}</li>
      ${joined && html`<li>${moreLink(`${base}/me`, t('toMe'))}</li>`}
    </ul>
  </nav>`;
}

/** Why nobody can vote now; undefined while it is open. */
export function notOpenNotice(
  locale: Locale,
  timeZone: string,
  conversation: Conversation,
  now: Date,
): Content | undefined {
  const t = voting(locale);
  const { opensAt, closesAt, slug } = conversation;
  const say = (at: Date): string => dateTime(locale, at, timeZone);
  switch (stateOf(conversation, now)) {
    case 'open':
      return undefined;
    case 'draft':
      return notice({ kind: 'info', title: t('draft.title'), body: t('draft.body') });
    case 'announced':
      return notice({
        kind: 'info',
        title: t('announced.title'),
        body: opensAt === null ? '' : t('announced.body', { date: say(opensAt) }),
      });
    default:
      return [
        notice({
          kind: 'info',
          title: closesAt === null ? t('closed.imported') : t('closed.title', { date: say(closesAt) }),
          body: t('closed.body'),
        }),
        html`<div class="actions">${linkButton({ href: `/conversations/${slug}`, label: t('toMap') })}</div>`,
      ];
  }
}
