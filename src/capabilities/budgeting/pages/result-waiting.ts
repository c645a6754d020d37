/** In place of a result: when the vote closes, how far the count is, or that it failed. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, percent } from '../../../platform/i18n/format.ts';
import {
  emptyState,
  html,
  linkButton,
  liveRegion,
  notice,
  progress,
  type Content,
} from '../../../platform/ui/index.ts';
import { processOf, type Budget, type Phase } from '../budget.ts';
import type { CountRun } from '../store/counts.ts';
import { results } from '../words/results.ts';
import { resultPath } from './result-words.ts';

export interface WaitingParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly phase: Phase;
  /** The newest count; undefined until one was asked for. */
  readonly latest: CountRun | undefined;
}

/** Before the close there is nothing to follow; after it the page follows the count by itself. */
export function waitingPage(parts: WaitingParts): Content {
  const { locale, timeZone, budget, phase, latest } = parts;
  const t = results(locale);
  if (phase !== 'counting' && phase !== 'result') {
    const date = budget.votingCloseAt === null ? '' : dateTime(locale, budget.votingCloseAt, timeZone);
    return emptyState({
      icon: 'clock',
      title: t('notYetTitle'),
      body: phase === 'draft' ? t('notYetDraft') : t('notYet', { date }),
      action: linkButton({ href: `/budgets/${budget.slug}`, label: t('backToBudget'), kind: 'secondary' }),
    });
  }
  return [
    latest?.state !== 'failed' &&
      latest?.state !== 'done' &&
      html`<p>${budget.imported ? t('countingImported') : t('countingOwn')}</p>`,
    liveRegion({
      id: 'count-now',
      topic: processOf(budget.id),
      // The page itself becomes the result when the count is finished; this one leads there.
      refresh: `${resultPath(budget)}?progress=1`,
      pollSeconds: 5,
      announce: t('changed'),
      body: countNow(parts),
    }),
  ];
}

function countNow({ locale, budget, latest }: WaitingParts): Content {
  const t = results(locale);
  const seeResult = linkButton({ href: resultPath(budget), label: t('seeResult'), icon: 'tally' });
  if (latest?.state === 'done') {
    return [
      notice({ kind: 'success', title: t('finishedTitle'), body: t('finished') }),
      html`<div class="actions">${seeResult}</div>`,
    ];
  }
  if (latest?.state === 'failed') {
    return [
      notice({ kind: 'error', title: t('failedTitle'), body: t('failed') }),
      budget.counted && html`<div class="actions">${seeResult}</div>`,
    ];
  }
  const share = latest === undefined || latest.total === 0 ? 0 : latest.done / latest.total;
  const step = latest?.state === 'running' ? stepOf(latest) : undefined;
  return [
    progress({
      id: 'count-progress',
      label: t('progressLabel'),
      value: step === undefined ? undefined : share,
      text: step === undefined ? t('waiting') : t(step, { percent: percent(locale, share) }),
    }),
    html`<div class="actions">
      ${linkButton({ href: `${resultPath(budget)}?progress=1`, label: t('lookAgain'), kind: 'secondary' })}
    </div>`,
  ];
}

const laterSteps = ['compare', 'explain', 'measure'] as const;

function stepOf({ step }: CountRun): 'step.count' | `step.${(typeof laterSteps)[number]}` {
  const later = laterSteps.find((known) => known === step);
  return later === undefined ? 'step.count' : `step.${later}`;
}
