/** The forms by which officials report on a commitment and set its milestones. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateField,
  errorSummary,
  form,
  moneyField,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { commitmentPath } from '../commitment.ts';
import { reportedStatuses } from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';
import type { CommitmentPageParts } from './commitment.ts';

export type ReportField = 'status' | 'note' | 'spent' | 'title' | 'dueOn';
/** Field to the key of its sentence; '' stands for the whole form. */
export type ReportProblem = Readonly<Partial<Record<ReportField, ProblemWord>>>;
export type ProblemWord =
  | 'statusUnknown'
  | 'noteMissing'
  | 'noteTooLong'
  | 'spentWrong'
  | 'titleMissing'
  | 'titleTooLong'
  | 'dateWrong';

/** Above the page, when a form came back. */
export function reportErrors(locale: Locale, problem: ReportProblem | undefined): Content {
  const t = commitments(locale);
  return errorSummary({
    title: t('problems'),
    errors: Object.entries(problem ?? {}).map(([field, word]) => ({ field, message: t(word) })),
  });
}

export function reportForms(locale: Locale, { commitment, typed, problem }: CommitmentPageParts): Content {
  const t = commitments(locale);
  const path = commitmentPath(commitment);
  const error = (field: ReportField): string | undefined => {
    const word = problem?.[field];
    return word === undefined ? undefined : t(word);
  };
  return [
    section({
      title: t('report'),
      lead: t('reportLead'),
      body: form({
        action: `${path}/status`,
        body: [
          selectField({
            name: 'status',
            label: t('status'),
            value: typed['status'] ?? commitment.status,
            error: error('status'),
            options: reportedStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          }),
          textArea({
            name: 'note',
            label: t('note'),
            hint: t('noteHint'),
            value: typed['note'],
            error: error('note'),
            required: true,
          }),
          moneyField({
            name: 'spent',
            label: t('spentField'),
            hint: t('spentHint', { currency: commitment.currency }),
            value: typed['spent'],
            error: error('spent'),
          }),
        ],
        buttons: button({ label: t('saveStatus') }),
      }),
    }),
    section({
      title: t('addMilestone'),
      body: form({
        action: `${path}/milestones`,
        body: [
          textField({
            name: 'title',
            label: t('milestoneTitle'),
            value: typed['title'],
            error: error('title'),
            required: true,
          }),
          dateField({ name: 'dueOn', label: t('dueOn'), value: typed['dueOn'], error: error('dueOn') }),
        ],
        buttons: button({ label: t('add'), kind: 'secondary' }),
      }),
    }),
  ];
}
