/** The page of one's own account. */
import type { FieldProblems } from '../../../platform/http/forms.ts';
import type { PageParts } from '../../../platform/http/visit.ts';
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { Role } from '../../../platform/rights.ts';
import { roleNames } from '../../../platform/role-names.ts';
import type { Account } from '../../../platform/sessions/session.ts';
import {
  actionForm,
  badge,
  button,
  errorSummary,
  facts,
  fileList,
  form,
  linkButton,
  moreLink,
  notice,
  pageHeader,
  prose,
  section,
  selectField,
  textField,
  html,
  type Content,
} from '../../../platform/ui/index.ts';
import type { RegionOptions } from '../region-options.ts';
import { words } from '../words/account.ts';
import { tokensSection, type TokensView } from './tokens.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

export interface AccountView extends TokensView {
  readonly account: Account;
  readonly regions: RegionOptions;
  /** What was typed, when the form comes back. */
  readonly typed?: { readonly name: string; readonly region: string; readonly locale: string };
  readonly problems?: FieldProblems;
}

export function accountPage(locale: Locale, view: AccountView): PageParts {
  const t = words(locale);
  const { account, problems = {} } = view;
  return {
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('signedInAs', { email: account.email }) }),
    body: [
      errorSummary({
        title: t('problem'),
        errors: Object.entries(problems).map(([field, key]) => ({ field, message: t(key as Key) })),
      }),
      section({ title: t('profile'), body: profileForm(locale, view) }),
      section({ title: t('rolesTitle'), body: rolesHeld(locale, account.roles) }),
      tokensSection(locale, view),
      section({
        title: t('everywhere'),
        lead: t('everywhereLead'),
        body: actionForm({ action: '/account/sign-out-everywhere', label: t('everywhere'), kind: 'secondary' }),
      }),
      section({
        title: t('own'),
        lead: t('ownLead'),
        body: fileList([{ href: '/account/export', label: t('ownDownload'), kind: 'JSON' }]),
      }),
      section({
        title: t('delete'),
        lead: t('deleteLead'),
        body: linkButton({ href: '/account/delete', label: t('delete'), kind: 'secondary' }),
      }),
    ],
    ...(view.problems === undefined && view.tokenProblem === undefined ? {} : { status: 422 }),
  };
}

function profileForm(locale: Locale, { account, regions, typed, problems = {} }: AccountView): Content {
  const t = words(locale);
  const wrong = (field: string): string | undefined => {
    const key = problems[field];
    return key === undefined ? undefined : t(key as Key);
  };
  return form({
    action: '/account',
    label: t('profile'),
    body: [
      textField({
        name: 'name',
        label: t('name'),
        hint: t('nameHint'),
        value: typed?.name ?? account.name,
        error: wrong('name'),
        autocomplete: 'name',
        width: 'medium',
      }),
      selectField({
        name: 'region',
        label: t('region'),
        hint: t('regionHint'),
        value: typed?.region ?? account.region_id ?? '',
        error: wrong('region'),
        options: regions,
        placeholder: t('regionNone'),
      }),
      selectField({
        name: 'locale',
        label: t('language'),
        hint: t('languageHint'),
        value: typed?.locale ?? locale,
        error: wrong('locale'),
        options: locales.map((value) => ({ value, label: localeNames[value] })),
      }),
    ],
    buttons: button({ label: t('save') }),
  });
}

function rolesHeld(locale: Locale, held: readonly Role[]): Content {
  const t = words(locale);
  if (held.length === 0) return prose(html`<p>${t('noRoles')}</p>`);
  return [
    facts(held.map((role) => badge({ label: roleNames(locale)(role), tone: 'accent', icon: 'person' }))),
    held.includes('administrator') && html`<p>${moreLink('/roles', t('toRoles'))}</p>`,
  ];
}

export function deletePage(locale: Locale, unsure: boolean, tick: Content): PageParts {
  const t = words(locale);
  return {
    title: t('delete'),
    heading: pageHeader({ title: t('delete') }),
    breadcrumbs: [{ href: '/account', label: t('title') }],
    ...(unsure ? { status: 422 } : {}),
    body: [
      errorSummary({
        title: t('deleteProblem'),
        errors: unsure ? [{ field: 'sure', message: t('deleteSureWrong') }] : [],
      }),
      notice({ kind: 'warning', body: t('deleteGoes') }),
      prose(
        html`<ul>
          <li>${t('deleteStaysIdeas')}</li>
          <li>${t('deleteStaysBallots')}</li>
          <li>${t('deleteStaysLog')}</li>
          <li>${t('deleteBack')}</li>
        </ul>`,
      ),
      form({
        action: '/account/delete',
        body: tick,
        buttons: [
          button({ label: t('deleteNow'), kind: 'danger' }),
          linkButton({ href: '/account', label: t('deleteKeep'), kind: 'secondary' }),
        ],
      }),
    ],
  };
}
