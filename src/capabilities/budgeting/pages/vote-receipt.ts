/** What was recorded, when, and the receipt by which a resident can check later that it is still the same. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, money } from '../../../platform/i18n/format.ts';
import { codeBlock, explainer, html, linkButton, notice, receipt, type Content } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney } from '../budget.ts';
import { receiptText, type Recorded, type Vote } from '../cast-ballot.ts';
import { voting } from '../words/vote.ts';

export function voteReceiptPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly vote: Vote;
  readonly ballot: Recorded;
  readonly open: boolean;
}): Content {
  const { locale, timeZone, vote, ballot, open } = parts;
  const { budget } = vote;
  const t = voting(locale);
  const close = budget.votingCloseAt === null ? '' : dateTime(locale, budget.votingCloseAt, timeZone);
  const at = `/budgets/${budget.slug}`;
  return [
    receipt({
      title: t('recordedTitle'),
      body: open ? html`${t('recorded')} ${t('untilClose', { date: close })}` : t('recordedClosed'),
      rows: [
        { term: t('budget'), value: inLanguage(budget, 'title', locale).text },
        { term: t('at'), value: dateTime(locale, ballot.castAt, timeZone) },
        { term: t('revision'), value: t('revisionValue', { n: ballot.revision }) },
        { term: t('choices'), value: choices(locale, vote, ballot) },
        ...(budget.ballotType === 'knapsack'
          ? [{ term: t('total'), value: money(locale, inMoney(budget, totalCost(vote, ballot))) }]
          : []),
      ],
      digest: { label: t('digest'), hex: ballot.receipt },
      actions: [
        open && linkButton({ href: `${at}/vote`, label: t('change'), kind: 'secondary' }),
        linkButton({ href: at, label: t('toBudget'), kind: 'quiet' }),
      ],
    }),
    notice({ kind: 'info', body: t('shared') }),
    explainer({
      summary: t('readReceipt'),
      body: html`<p>${t('receiptText')}</p>
        <p>${t('receiptHow')}</p>
        ${codeBlock({ label: t('receiptLine'), code: receiptText(vote, ballot) })}`,
    }),
  ];
}

const totalCost = ({ projects }: Vote, ballot: Recorded): number =>
  ballot.chosen.reduce((sum, position) => sum + (projects[position]?.cost ?? 0), 0);

const choices = (locale: Locale, { projects }: Vote, ballot: Recorded): Content =>
  html`<ul>
    ${ballot.chosen.map((position, at) => {
      const project = projects[position];
      const name = project === undefined ? String(position) : inLanguage(project, 'name', locale).text;
      const points = ballot.points?.[at];
      return html`<li>${points === undefined ? name : voting(locale)('pointsOf', { name, n: points })}</li>`;
    })}
  </ul>`;
