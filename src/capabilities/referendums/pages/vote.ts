/** The ballot, its receipt, and why none can be cast. */
import { dateTime } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  button,
  codeBlock,
  errorSummary,
  explainer,
  form,
  html,
  linkButton,
  notice,
  radioGroup,
  receipt,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Side } from '../arguments-order.ts';
import { receiptText, type CastProblem, type Recorded } from '../cast-ballot.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import { choices } from '../store/ballots.ts';
import { common } from '../words/common.ts';
import { voteWords } from '../words/vote.ts';
import { argumentsSection } from './arguments.ts';
import { titleOf } from './referendum-words.ts';

export interface VotePageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly referendum: Referendum;
  readonly order: readonly Side[];
  readonly key: string;
  readonly choice: string;
  /** When the ballot that counts now was cast. */
  readonly castAt: Date | undefined;
  readonly problem?: 'no-choice' | 'key' | 'sent-before' | undefined;
}

export function votePage({
  locale,
  timeZone,
  referendum,
  order,
  key,
  choice,
  castAt,
  problem,
}: VotePageParts): Content {
  const [t, c] = [voteWords(locale), common(locale)];
  const question = inLanguage(referendum, 'question', locale);
  return [
    problem !== undefined &&
      errorSummary({ title: t('problemTitle'), errors: [{ field: 'choice', message: t(problem) }] }),
    notice({ kind: 'info', body: c('advisory') }),
    castAt !== undefined &&
      notice({ kind: 'success', body: t('current', { date: dateTime(locale, castAt, timeZone) }) }),
    form({
      action: `${pathOf(referendum)}/vote`,
      hidden: { key },
      body: [
        html`<div class="ballot-question"><p lang="${question.language}">${question.text}</p></div>`,
        radioGroup({
          name: 'choice',
          legend: t('legend'),
          value: choice,
          required: true,
          ...(problem === 'no-choice' ? { error: t('no-choice') } : {}),
          options: choices.map((value) => ({
            value,
            label: c(`choice.${value}`),
            ...(value === 'blank' ? { hint: t('blankHint') } : {}),
          })),
        }),
        html`<p class="hint">${t('secret', { kind: referendum.regionKind })}</p>`,
      ],
      buttons: button({ label: t('cast'), icon: 'ballot' }),
    }),
    argumentsSection(locale, referendum, order),
  ];
}

export function receiptPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly referendum: Referendum;
  readonly ballot: Recorded;
  readonly open: boolean;
}): Content {
  const { locale, timeZone, referendum, ballot, open } = parts;
  const t = voteWords(locale);
  const at = pathOf(referendum);
  return [
    receipt({
      title: t('recordedTitle'),
      body: open ? t('recorded', { date: dateTime(locale, referendum.closesAt, timeZone) }) : t('recordedClosed'),
      rows: [
        { term: t('referendum'), value: titleOf(locale, referendum) },
        { term: t('at'), value: dateTime(locale, ballot.castAt, timeZone) },
        { term: t('revision'), value: t('revisionValue', { n: ballot.revision }) },
        { term: t('choice'), value: common(locale)(`choice.${ballot.choice}`) },
      ],
      digest: { label: t('digest'), hex: ballot.receipt },
      actions: [
        open && linkButton({ href: `${at}/vote`, label: t('change'), kind: 'secondary' }),
        linkButton({ href: at, label: t('back'), kind: 'quiet' }),
      ],
    }),
    notice({ kind: 'info', body: t('shared') }),
    explainer({
      summary: t('readReceipt'),
      body: html`<p>${t('receiptHow')}</p>
        ${codeBlock({ label: t('receiptLine'), code: receiptText(referendum, ballot) })}`,
    }),
  ];
}

export type Refusal = Exclude<CastProblem, { readonly type: 'not-a-key' | 'no-choice' }>;

export const refusalStatus: Readonly<Record<Refusal['type'], number>> = {
  'no-such-vote': 404,
  'not-a-voter': 403,
  'not-open-yet': 409,
  closed: 409,
};

export function voteRefused(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly referendum: Referendum;
  readonly refusal: Refusal;
  /** A ballot was sent; otherwise somebody only looked. */
  readonly sent: boolean;
  readonly hasBallot: boolean;
  /** Whether the account names a region at all. */
  readonly hasRegion: boolean;
}): { readonly title: string; readonly body: Content } {
  const { locale, timeZone, referendum, refusal, sent, hasBallot, hasRegion } = parts;
  const t = voteWords(locale);
  const back = linkButton({ href: pathOf(referendum), label: t('back'), kind: 'secondary' });
  const page = (
    title: string,
    sentences: readonly (string | false)[],
    more: Content = '',
  ): { title: string; body: Content } => ({
    title,
    body: [
      notice({ kind: 'warning', body: sentences.filter(Boolean).join(' '), announce: sent }),
      html`<div class="actions">${more} ${back}</div>`,
    ],
  });
  if (refusal.type === 'closed') {
    const time = dateTime(locale, refusal.closedAt, timeZone);
    const toReceipt = linkButton({ href: `${pathOf(referendum)}/vote/receipt`, label: t('digest'), kind: 'quiet' });
    return page(
      t('closedTitle'),
      [sent ? t('closed', { time }) : t('closedNow', { time }), hasBallot && t('closedKept')],
      hasBallot && toReceipt,
    );
  }
  if (refusal.type === 'not-open-yet') {
    const time = dateTime(locale, refusal.opensAt, timeZone);
    return page(t('notOpenTitle'), [sent ? t('notOpen', { time }) : t('notOpenNow', { time })]);
  }
  if (refusal.type === 'not-a-voter')
    return page(
      t('notVoterTitle'),
      [t('notVoter', { region: referendum.regionName }), hasRegion ? t('otherRegion') : t('noRegion')],
      linkButton({ href: '/account', label: t('toAccount') }),
    );
  return page(t('noVoteTitle'), [t('noVote')]);
}
