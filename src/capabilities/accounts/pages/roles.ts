/** Giving and taking roles. */
import type { FieldProblems } from '../../../platform/http/forms.ts';
import type { PageParts } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { roles } from '../../../platform/rights.ts';
import { roleNames } from '../../../platform/role-names.ts';
import {
  button,
  dataTable,
  emptyState,
  errorSummary,
  form,
  hidden,
  html,
  linkButton,
  pageHeader,
  radioGroup,
  section,
  selectField,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { RegionOptions } from '../region-options.ts';
import type { Grant } from '../store/roles.ts';
import { words } from '../words/roles.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/** `account`: the id that the account of the address has or would have, by which links name it without the address. */
export type ShownGrant = Grant & { readonly account: string };

export interface RolesView {
  readonly grants: readonly ShownGrant[];
  readonly regions: RegionOptions;
  readonly timeZone: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problems?: FieldProblems;
}

const summary = (locale: Locale, problems: FieldProblems): Content =>
  errorSummary({
    title: words(locale)('problem'),
    errors: Object.entries(problems).map(([field, key]) => ({ field, message: words(locale)(key as Key) })),
  });

export function rolesPage(locale: Locale, view: RolesView): PageParts {
  const t = words(locale);
  return {
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    ...(view.problems === undefined ? {} : { status: 422 }),
    body: [
      summary(locale, view.problems ?? {}),
      section({ title: t('grantTitle'), body: grantForm(locale, view) }),
      section({ title: t('held'), body: heldTable(locale, view) }),
    ],
  };
}

function grantForm(locale: Locale, { regions, typed = {}, problems = {} }: RolesView): Content {
  const t = words(locale);
  const wrong = (field: string): string | undefined => {
    const key = problems[field];
    return key === undefined ? undefined : t(key as Key);
  };
  return form({
    action: '/roles',
    label: t('grantTitle'),
    body: [
      textField({
        name: 'email',
        type: 'email',
        label: t('email'),
        hint: t('emailHint'),
        value: typed['email'],
        error: wrong('email'),
        autocomplete: 'off',
        spellcheck: false,
      }),
      radioGroup({
        name: 'role',
        legend: t('role'),
        options: roles.map((value) => ({ value, label: roleNames(locale)(value), hint: t(`does.${value}`) })),
        value: typed['role'],
        error: wrong('role'),
      }),
      selectField({
        name: 'region',
        label: t('region'),
        options: regions,
        placeholder: t('choose'),
        value: typed['region'],
        error: wrong('region'),
      }),
      reasonField(locale, typed['reason'], wrong('reason')),
    ],
    buttons: button({ label: t('grant') }),
  });
}

const reasonField = (locale: Locale, value: string | undefined, error: string | undefined): Content =>
  textField({
    name: 'reason',
    label: words(locale)('reason'),
    hint: words(locale)('reasonHint'),
    value,
    error,
    autocomplete: 'off',
  });

function heldTable(locale: Locale, { grants, timeZone }: RolesView): Content {
  const t = words(locale);
  if (grants.length === 0) return emptyState({ title: t('heldNone'), icon: 'people' });
  return dataTable({
    caption: t('held'),
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('person') },
      { label: t('role') },
      { label: t('region') },
      { label: t('since') },
      { label: t('act') },
    ],
    rows: grants.map((grant) => [
      grant.address,
      roleNames(locale)(grant.role),
      grant.regionName,
      date(locale, grant.grantedAt, timeZone),
      html`<a
        href="/roles/revoke?${new URLSearchParams({ account: grant.account, role: grant.role, region: grant.regionId })}"
        >${t('revoke')}${hidden(`: ${which(locale, grant)}`)}</a
      >`,
    ]),
  });
}

const which = (locale: Locale, grant: ShownGrant): string =>
  words(locale)('revokeWhich', {
    email: grant.address,
    role: roleNames(locale)(grant.role),
    region: grant.regionName,
  });

export function revokePage(
  locale: Locale,
  grant: ShownGrant,
  again?: { readonly reason: string; readonly problem: Key },
): PageParts {
  const t = words(locale);
  const error = again === undefined ? undefined : t(again.problem);
  return {
    title: t('revokeTitle'),
    heading: pageHeader({ title: t('revokeTitle'), lead: which(locale, grant) }),
    breadcrumbs: [{ href: '/roles', label: t('title') }],
    ...(again === undefined ? {} : { status: 422 }),
    body: [
      summary(locale, again === undefined ? {} : { reason: again.problem }),
      form({
        action: '/roles/revoke',
        label: t('revokeTitle'),
        hidden: { account: grant.account, role: grant.role, region: grant.regionId },
        body: reasonField(locale, again?.reason, error),
        buttons: [
          button({ label: t('revoke'), kind: 'danger' }),
          linkButton({ href: '/roles', label: t('title'), kind: 'secondary' }),
        ],
      }),
    ],
  };
}
