/** Who holds a role in one conversation, and the form that gives one or takes it back. */
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
import { conversationRoles } from '../grant-conversation-role.ts';
import { facilitating } from '../words/facilitate.ts';
import type { ConsoleParts } from './facilitate-console.ts';

export function peopleSection(locale: Locale, { conversation, grants, problem, typed }: ConsoleParts): Content {
  const t = facilitating(locale);
  const returned = problem?.form === 'grant' ? problem : undefined;
  const of = (name: string): { name: string; value?: string; error?: string } => ({
    name,
    ...(returned === undefined ? {} : { value: typed[name] ?? '' }),
    ...(returned?.field === name ? { error: returned.message } : {}),
  });
  const named = (role: string): string => {
    const known = conversationRoles.find((name) => name === role);
    return known === undefined ? role : t(`role.${known}`);
  };
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
            rows: grants.map(({ email, role }) => [email, named(role)]),
          }),
      form({
        action: `/conversations/${conversation.slug}/facilitate/roles`,
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
            options: conversationRoles.map((value) => ({ value, label: t(`role.${value}`) })),
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
