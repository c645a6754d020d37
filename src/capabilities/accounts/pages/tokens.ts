/** API tokens on the account page, and the one page that shows a new one. */
import type { PageParts } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  button,
  codeBlock,
  dataTable,
  errorSummary,
  form,
  hidden,
  html,
  linkButton,
  notice,
  pageHeader,
  prose,
  section,
  textField,
  type Html,
} from '../../../platform/ui/index.ts';
import type { Token } from '../store/sessions.ts';
import { words } from '../words/account.ts';

export const maxTokens = 20;

export interface TokensView {
  readonly tokens: readonly Token[];
  readonly timeZone: string;
  readonly typedLabel?: string;
  readonly tokenProblem?: 'tokenLabelWrong' | 'tokenTooMany';
}

export function tokensSection(locale: Locale, { tokens, timeZone, typedLabel, tokenProblem }: TokensView): Html {
  const t = words(locale);
  const sentence = tokenProblem === undefined ? undefined : t(tokenProblem, { limit: maxTokens });
  return section({
    title: t('tokens'),
    id: 'tokens',
    lead: t('tokensLead'),
    body: [
      errorSummary({
        title: t('tokenProblem'),
        errors: sentence === undefined ? [] : [{ field: 'label', message: sentence }],
      }),
      tokens.length === 0
        ? prose(html`<p>${t('noTokens')}</p>`)
        : dataTable({
            caption: t('tokens'),
            captionHidden: true,
            stacked: true,
            columns: [
              { label: t('tokenLabel') },
              { label: t('tokenMade') },
              { label: t('tokenUntil') },
              { label: t('tokenRevoke') },
            ],
            rows: tokens.map((token) => [
              token.label,
              date(locale, token.createdAt, timeZone),
              date(locale, token.expiresAt, timeZone),
              actionForm({
                action: '/account/tokens/revoke',
                label: [t('tokenRevoke'), hidden(`: ${token.label}`)],
                kind: 'secondary',
                hidden: { id: token.id },
              }),
            ]),
          }),
      form({
        action: '/account/tokens',
        label: t('makeToken'),
        body: textField({
          name: 'label',
          label: t('tokenLabel'),
          hint: t('tokenLabelHint'),
          value: typedLabel ?? '',
          error: sentence,
          width: 'medium',
          required: true,
        }),
        buttons: button({ label: t('makeToken'), kind: 'secondary' }),
      }),
    ],
  });
}

export function newTokenPage(locale: Locale, token: string): PageParts {
  const t = words(locale);
  return {
    title: t('tokenNewTitle'),
    heading: pageHeader({ title: t('tokenNewTitle') }),
    breadcrumbs: [{ href: '/account', label: t('title') }],
    body: [
      notice({ kind: 'warning', body: t('tokenNewLead'), announce: true }),
      codeBlock({ code: token, label: t('tokenNewTitle') }),
      prose(html`<p>${t('tokenNewUse')}</p>`),
      codeBlock({ code: `Authorization: Bearer ${token}` }),
      linkButton({ href: '/account#tokens', label: t('tokenBack'), kind: 'secondary' }),
    ],
  };
}
