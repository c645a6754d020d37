/** What a proponent does here: says who they are, hands in amendments, consents to a withdrawal. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  actionForm,
  button,
  errorSummary,
  form,
  html,
  linkButton,
  moreLink,
  notice,
  section,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { longestBody } from '../add-text.ts';
import type { AmendProblem } from '../amend.ts';
import type { Initiative } from '../initiative.ts';
import type { Proponent } from '../store/proponents.ts';
import { proponentWords } from '../words/proponent.ts';
import { pathOf } from './initiative-words.ts';

export interface ProponentParts {
  readonly initiative: Initiative;
  readonly mine: Proponent;
  readonly proponents: readonly Proponent[];
  readonly needed: number;
  readonly mayAmend: boolean;
  readonly mayWithdraw: boolean;
}

export function proponentPage(locale: Locale, parts: ProponentParts): Content {
  const t = proponentWords(locale);
  const { initiative, mine, mayAmend, mayWithdraw } = parts;
  const path = pathOf(initiative);
  if (mine.accountId === null)
    return [
      html`<p>${t('confirmLead', { name: mine.name })}</p>`,
      html`<p>${t('confirmMeans')}</p>`,
      actionForm({ action: `${path}/proponent`, label: t('confirm') }),
    ];
  return [
    notice({ kind: 'info', body: t('youAre', { name: mine.name }) }),
    section({
      title: t('amendTitle'),
      lead: t('amendLead'),
      body: mayAmend ? moreLink(`${path}/amend`, t('toAmend')) : html`<p>${t('amendNotNow')}</p>`,
    }),
    section({
      title: t('withdrawTitle'),
      lead: t('withdrawLead'),
      body: mayWithdraw
        ? [html`<p>${countSentence(locale, parts)}</p>`, moreLink(`${path}/withdraw`, t('toWithdraw'))]
        : html`<p>${t('withdrawNotNow')}</p>`,
    }),
  ];
}

function countSentence(locale: Locale, { proponents, needed }: ProponentParts): string {
  const consented = proponents.filter(({ consents }) => consents).length;
  return proponentWords(locale)('withdrawCount', { consented, all: proponents.length, needed });
}

/** What it means, before anything is sent. */
export function withdrawPage(locale: Locale, parts: ProponentParts): Content {
  const t = proponentWords(locale);
  const { initiative, mine, mayWithdraw } = parts;
  const path = pathOf(initiative);
  if (!mayWithdraw) return html`<p>${t('withdrawNotNow')}</p>`;
  return [
    notice({ kind: 'warning', body: t('withdrawMeans') }),
    html`<p>${t('withdrawLead')} ${countSentence(locale, parts)}</p>`,
    form({
      action: `${path}/withdraw`,
      label: t('withdrawTitle'),
      body: '',
      buttons: [
        mine.consents
          ? button({ label: t('revoke'), name: 'given', value: 'no' })
          : button({ label: t('consent'), name: 'given', value: 'yes', kind: 'danger' }),
        linkButton({ href: `${path}/proponent`, label: t('title'), kind: 'quiet' }),
      ],
    }),
  ];
}

export function amendPage(
  locale: Locale,
  initiative: Initiative,
  typed: { readonly body: string; readonly reason: string; readonly seen: number },
  problem: AmendProblem | undefined,
): Content {
  const t = proponentWords(locale);
  const wrong =
    problem === undefined
      ? undefined
      : { field: problem.startsWith('reason') ? 'reason' : 'body', message: t(problem) };
  const error = (name: string) => (wrong?.field === name ? { error: wrong.message } : {});
  return [
    wrong !== undefined && errorSummary({ title: t('problemTitle'), errors: [wrong] }),
    form({
      action: `${pathOf(initiative)}/amend`,
      label: t('amendTitle'),
      hidden: { seen: String(typed.seen) },
      body: [
        textArea({
          name: 'body',
          label: t('body'),
          hint: t('bodyHint', { n: longestBody.measure }),
          rows: 16,
          required: true,
          value: typed.body,
          ...error('body'),
        }),
        textArea({ name: 'reason', label: t('why'), rows: 2, required: true, value: typed.reason, ...error('reason') }),
      ],
      buttons: button({ label: t('handIn') }),
    }),
  ];
}
