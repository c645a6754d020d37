/** Who holds a role in one budget, and the form that gives one or takes it back. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dataTable,
  form,
  radioGroup,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { budgetRoles, type BudgetRole } from '../grant-budget-role.ts';
import { organise } from '../words/organise.ts';
import type { ConsoleParts } from './organise-console.ts';

export function grantSection(locale: Locale, { budget, grants, problem, typed }: ConsoleParts): Content {
  const t = organise(locale);
  const returned = problem?.form === 'grant' ? problem : undefined;
  const of = (name: string): { name: string; value?: string; error?: string } => ({
    name,
    ...(returned === undefined ? {} : { value: typed[name] ?? '' }),
    ...(returned?.field === name ? { error: returned.message } : {}),
  });
  const isBudgetRole = (role: string): role is BudgetRole => budgetRoles.includes(role as BudgetRole);
  return section({
    title: t('people'),
    lead: t('peopleLead'),
    body: [
      grants.length === 0
        ? t('noPeople')
        : dataTable({
            caption: t('people'),
            captionHidden: true,
            stacked: true,
            columns: [{ label: t('person') }, { label: t('role') }],
            rows: grants.map(({ email, role }) => [email, isBudgetRole(role) ? t(`role.${role}`) : role]),
          }),
      form({
        action: `/budgets/${budget.slug}/organise/roles`,
        label: t('people'),
        body: [
          textField({
            ...of('email'),
            label: t('email'),
            hint: t('emailHint'),
            type: 'email',
            width: 'medium',
            required: true,
            autocomplete: 'off',
          }),
          radioGroup({
            ...of('role'),
            legend: t('role'),
            options: budgetRoles.map((value) => ({ value, label: t(`role.${value}`) })),
          }),
          textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 2, required: true }),
        ],
        buttons: [
          button({ label: t('grant'), name: 'act', value: 'grant' }),
          button({ label: t('revoke'), name: 'act', value: 'revoke', kind: 'secondary' }),
        ],
      }),
    ],
  });
}
