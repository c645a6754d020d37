/** The form by which an organiser or auditor asks for a recount. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { button, errorSummary, form, textArea, type Content } from '../../../platform/ui/index.ts';
import type { Budget } from '../budget.ts';
import { longestReason } from '../../../platform/official.ts';
import type { RecountProblem } from '../recount.ts';
import { results } from '../words/results.ts';
import { resultPath } from './result-words.ts';

export function recountPage(parts: {
  readonly locale: Locale;
  readonly budget: Budget;
  readonly typed: string;
  readonly problem: RecountProblem | undefined;
}): Content {
  const { locale, budget, typed, problem } = parts;
  const t = results(locale);
  const beside = problem === undefined || problem === 'notClosed' ? undefined : problem;
  return [
    problem !== undefined &&
      errorSummary({
        title: t('recountProblem'),
        errors: [{ message: t(problem), ...(beside === undefined ? {} : { field: 'reason' }) }],
      }),
    form({
      action: `${resultPath(budget)}/recount`,
      body: textArea({
        name: 'reason',
        label: t('reason'),
        hint: t('reasonHint'),
        value: typed,
        required: true,
        rows: 4,
        maxlength: longestReason,
        ...(beside === undefined ? {} : { error: t(beside) }),
      }),
      buttons: button({ label: t('askRecount') }),
    }),
  ];
}
