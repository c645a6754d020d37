/** One commitment: money, milestones, what has been reported, and the forms of those who answer for it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime, day, percent } from '../../../platform/i18n/format.ts';
import type { ProcessName } from '../../../platform/processes.ts';
import {
  actionForm,
  badge,
  html,
  notice,
  progress,
  section,
  summaryList,
  timeline,
  type Content,
} from '../../../platform/ui/index.ts';
import { commitmentPath } from '../commitment.ts';
import type { Commitment, Milestone, StatusChange } from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';
import { reportForms, type ReportProblem } from './commitment-forms.ts';
import { isMoney, moneyOf, noteIn, statusBadge, titleIn } from './commitment-words.ts';

export interface CommitmentPageParts {
  readonly commitment: Commitment;
  /** Undefined while it is not public. */
  readonly madeBy: ProcessName | undefined;
  readonly milestones: readonly Milestone[];
  readonly history: readonly StatusChange[];
  readonly timeZone: string;
  /** Today as YYYY-MM-DD, where Concord runs. */
  readonly today: string;
  readonly mayReport: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: ReportProblem | undefined;
}

export function commitmentPage(locale: Locale, parts: CommitmentPageParts): Content {
  const { commitment, timeZone, mayReport } = parts;
  const t = commitments(locale);
  const withdrawn = commitment.status === 'withdrawn';
  return [
    withdrawn && notice({ kind: 'info', body: t('withdrawnBody') }),
    money(locale, commitment),
    summaryList(
      [
        { term: t('owner'), value: commitment.owner || commitment.regionName },
        { term: t('madeOn'), value: date(locale, commitment.madeAt, timeZone) },
        {
          term: t('from'),
          value: html`${source(locale, parts)} (<a href="/log?process=${encodeURIComponent(commitment.process)}"
              >${t('toLog')}</a
            >)`,
        },
      ],
      { boxed: true },
    ),
    // Nothing is due of it any more.
    !withdrawn && section({ title: t('milestones'), body: milestoneList(locale, parts) }),
    section({ title: t('history'), body: historyList(locale, parts) }),
    mayReport && reportForms(locale, parts),
  ];
}

/** The process that made the promise, as its own room calls it. */
function source(locale: Locale, { commitment, madeBy }: CommitmentPageParts): Content {
  if (madeBy !== undefined) return html`<a href="${madeBy.path}" lang="${madeBy.language}">${madeBy.title}</a>`;
  return commitment.process.startsWith('budget:') ? commitments(locale)('fromBudget') : commitment.process;
}

function money(locale: Locale, commitment: Commitment): Content {
  const t = commitments(locale);
  const { amount, spent } = commitment;
  if (!isMoney(commitment))
    return (
      spent !== null && html`<p class="lead">${t('spent')}: <strong>${moneyOf(locale, commitment, spent)}</strong></p>`
    );
  const promised = moneyOf(locale, commitment, amount);
  if (spent === null) return html`<p class="lead">${t('promised')}: <strong>${promised}</strong>. ${t('notTold')}.</p>`;
  return [
    progress({
      label: t('moneyTitle'),
      value: Math.min(spent, amount),
      max: Math.max(1, amount),
      text: amount === 0 ? '' : t('ofPromised', { percent: percent(locale, spent / amount) }),
    }),
    html`<p>
      ${t('moneySentence', { spent: moneyOf(locale, commitment, spent), promised })} ${spent > amount ? t('over') : ''}
    </p>`,
  ];
}

function milestoneList(locale: Locale, { commitment, milestones, today, mayReport }: CommitmentPageParts): Content {
  const t = commitments(locale);
  if (milestones.length === 0) return html`<p>${t('noMilestones')}</p>`;
  const next = milestones.find(({ doneOn }) => doneOn === null);
  return timeline(
    milestones.map((milestone) => {
      const { id, dueOn, doneOn } = milestone;
      const late = doneOn === null && dueOn !== null && dueOn < today;
      return {
        title: titleIn(milestone, locale),
        when:
          doneOn !== null
            ? t('doneOn', { date: day(locale, doneOn) })
            : dueOn === null
              ? t('noDate')
              : t(late ? 'overdue' : 'due', { date: day(locale, dueOn) }),
        badge: badge(
          doneOn !== null
            ? { label: t('done'), tone: 'success' }
            : late
              ? { label: t('late'), tone: 'warning' }
              : { label: t('ahead'), icon: 'clock' },
        ),
        state: doneOn !== null ? ('done' as const) : milestone === next ? ('current' as const) : ('ahead' as const),
        body:
          mayReport &&
          doneOn === null &&
          actionForm({
            action: `${commitmentPath(commitment)}/milestones/${id}/done`,
            label: t('markDone'),
            kind: 'secondary',
          }),
      };
    }),
    t('milestones'),
  );
}

function historyList(locale: Locale, { commitment, history, timeZone }: CommitmentPageParts): Content {
  const t = commitments(locale);
  if (history.length === 0) return html`<p>${t('noHistory')}</p>`;
  return timeline(
    history.map((change, at) => ({
      title: statusBadge(locale, change.status),
      when: dateTime(locale, change.at, timeZone),
      body: html`<p>${noteIn(change, locale)}</p>
        ${change.spent === null ? '' : html`<p class="hint">${t('spentThen', { money: moneyOf(locale, commitment, change.spent) })}</p>`}`,
      state: at === 0 ? ('current' as const) : ('done' as const),
    })),
    t('history'),
  );
}
