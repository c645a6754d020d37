/** Who holds a role in one process, and the form that gives one or takes it back. */
import type { Holder } from '../given-roles.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Role } from '../rights.ts';
import { roleNames } from '../role-names.ts';
import {
  button,
  dataTable,
  errorSummary,
  form,
  radioGroup,
  section,
  textArea,
  textField,
  type Content,
} from '../ui/index.ts';
import type { ChangeProblem } from './change-process-role.ts';
import { words } from './words.ts';

export interface GrantableRole {
  readonly role: Role;
  /** One sentence. */
  readonly may: string;
  /** Where the room calls it otherwise than everybody. */
  readonly name?: string;
}

export interface RolesPageParts {
  /** Where the form goes. */
  readonly action: string;
  readonly roles: readonly GrantableRole[];
  readonly holders: readonly Holder[];
  readonly returned?: { readonly typed: Readonly<Record<string, string>>; readonly problem: ChangeProblem } | undefined;
}

const fieldOf = { emailWrong: 'email', roleUnknown: 'role', reasonMissing: 'reason', reasonTooLong: 'reason' } as const;

export function rolesPage(locale: Locale, { action, roles, holders, returned }: RolesPageParts): Content {
  const t = words(locale);
  const nameOf = (role: Role): string => roles.find((one) => one.role === role)?.name ?? roleNames(locale)(role);
  const wrong = returned === undefined ? undefined : { field: fieldOf[returned.problem], message: t(returned.problem) };
  const of = (name: string): { name: string; value?: string; error?: string } => ({
    name,
    ...(returned === undefined ? {} : { value: returned.typed[name] ?? '' }),
    ...(wrong?.field === name ? { error: wrong.message } : {}),
  });
  return [
    wrong !== undefined && errorSummary({ title: t('problem'), errors: [wrong] }),
    section({
      title: t('held'),
      body:
        holders.length === 0
          ? t('none')
          : dataTable({
              caption: t('held'),
              captionHidden: true,
              stacked: true,
              columns: [{ label: t('address') }, { label: t('role') }],
              rows: holders.map(({ address, role }) => [address, nameOf(role)]),
            }),
    }),
    section({
      title: t('change'),
      body: form({
        action,
        label: t('change'),
        body: [
          textField({
            ...of('email'),
            label: t('email'),
            hint: t('emailHint'),
            type: 'email',
            width: 'medium',
            required: true,
            autocomplete: 'off',
            spellcheck: false,
          }),
          radioGroup({
            ...of('role'),
            legend: t('role'),
            options: roles.map(({ role, may }) => ({ value: role, label: nameOf(role), hint: may })),
          }),
          textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 2, required: true }),
        ],
        buttons: [
          button({ label: t('give'), name: 'act', value: 'grant' }),
          button({ label: t('take'), name: 'act', value: 'revoke', kind: 'secondary' }),
        ],
      }),
    }),
  ];
}
