/** Why somebody who takes part was refused: the sentence, and the field it belongs to. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import type { AskProblem } from '../ask-question.ts';
import type { JoinProblem } from '../attendee.ts';
import type { SupportProblem } from '../support-question.ts';
import type { WithdrawProblem } from '../withdraw-question.ts';
import { asking } from '../words/asking.ts';
import { orderSentence } from '../words/problems.ts';

export type TakePartProblem = AskProblem | JoinProblem | SupportProblem | WithdrawProblem;

const fields: Partial<Record<TakePartProblem, string>> = {
  textMissing: 'text',
  textTooLong: 'text',
  nameTooLong: 'name',
  'no-such-item': 'item',
};

export function refusal(
  locale: Locale,
  problem: TakePartProblem,
): { readonly field: string | undefined; readonly message: string } {
  const t = asking(locale);
  const own = problem in asking.texts.en;
  const message = own ? t(problem as Parameters<typeof t>[0]) : orderSentence(locale, problem as OrderProblem);
  return { field: fields[problem], message };
}
