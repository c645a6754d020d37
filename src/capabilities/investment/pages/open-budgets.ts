/** One step from an adopted allocation to participatory budgets: which regions, and why. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  checkboxGroup,
  emptyState,
  errorSummary,
  form,
  html,
  linkButton,
  section,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import type { BudgetsProblem } from '../open-budgets.ts';
import type { OpenedLink } from '../shown-budgets.ts';
import { organiseWords } from '../words/organise.ts';
import { wholeDollars } from './allocation-words.ts';

export interface OpenBudgetsParts {
  readonly allocation: Allocation;
  /** Those with a part and without a budget. */
  readonly open: readonly { readonly region: string; readonly name: string; readonly cents: number }[];
  readonly opened: readonly OpenedLink[];
  readonly typed: { readonly reason: string; readonly regions: readonly string[]; readonly all: boolean };
  readonly problem?: BudgetsProblem | undefined;
}

export function openBudgetsPage(
  locale: Locale,
  { allocation, open, opened, typed, problem }: OpenBudgetsParts,
): Content {
  const t = organiseWords(locale);
  const field = problem?.startsWith('reason') === true ? 'reason' : 'region';
  const error = (name: string) => (problem !== undefined && field === name ? { error: t(problem) } : {});
  return [
    problem !== undefined && errorSummary({ title: t('publishProblem'), errors: [{ field, message: t(problem) }] }),
    allocation.adoptedAt === null
      ? emptyState({ title: t('notAdopted') })
      : open.length === 0
        ? emptyState({ title: t('allOpened') })
        : form({
            action: `${pathOf(allocation)}/budgets`,
            label: t('budgetsTitle'),
            body: [
              checkbox({ name: 'all', label: t('budgetsAll', { n: open.length }), checked: typed.all }),
              html`<div class="investment-regions">
                ${checkboxGroup({
                  name: 'region',
                  legend: t('budgetsChoose'),
                  hint: t('budgetsHint'),
                  options: open.map(({ region, name, cents }) => ({
                    value: region,
                    label: `${name}: ${wholeDollars(locale, cents)}`,
                  })),
                  values: typed.regions,
                  ...error('region'),
                })}
              </div>`,
              textArea({
                name: 'reason',
                label: t('reason'),
                hint: t('reasonHint'),
                rows: 2,
                required: true,
                value: typed.reason,
                ...error('reason'),
              }),
            ],
            buttons: [
              button({ label: t('openThem') }),
              linkButton({ href: `${pathOf(allocation)}/organise`, label: t('console'), kind: 'quiet' }),
            ],
          }),
    opened.length > 0 && section({ title: t('openedTitle'), body: openedList(locale, opened) }),
  ];
}

/** Drafts are named without a link: only their organisers see them. */
const openedList = (locale: Locale, opened: readonly OpenedLink[]): Content =>
  html`<ul class="investment-opened">
    ${opened.map(
      ({ name, cents, link }) =>
        html`<li>
          ${link === undefined ? name : html`<a href="${link.path}">${name}</a>`}: ${wholeDollars(locale, cents)}
        </li>`,
    )}
  </ul>`;
