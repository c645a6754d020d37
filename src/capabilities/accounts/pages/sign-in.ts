/** The pages of signing in: ask for a link, look at your mail, one button, and a link that no longer works. */
import type { PageParts } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  html,
  linkButton,
  notice,
  pageHeader,
  prose,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { words } from '../words/sign-in.ts';

export interface SignInForm {
  readonly email: string;
  readonly returnTo: string;
  /** What is wrong with what was typed. */
  readonly wrong?: 'emailWrong' | 'tooMany';
}

function linkForm(locale: Locale, { email, returnTo, wrong }: SignInForm): Content {
  const t = words(locale);
  const error = wrong === 'emailWrong' ? t(wrong) : undefined;
  return [
    errorSummary({
      title: t('problem'),
      errors: wrong === undefined ? [] : [{ message: t(wrong), ...(error === undefined ? {} : { field: 'email' }) }],
    }),
    form({
      action: '/sign-in',
      label: t('title'),
      hidden: { return: returnTo },
      body: textField({
        name: 'email',
        type: 'email',
        label: t('email'),
        hint: t('emailHint'),
        error,
        value: email,
        required: true,
        autocomplete: 'email',
        maxlength: 254,
        spellcheck: false,
      }),
      buttons: button({ label: t('send'), icon: 'arrow' }),
    }),
  ];
}

export function signInPage(locale: Locale, typed: SignInForm, signedInAs?: string): PageParts {
  const t = words(locale);
  return {
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: [
      signedInAs !== undefined && notice({ kind: 'info', body: t('already', { who: signedInAs }) }),
      linkForm(locale, typed),
    ],
    ...(typed.wrong === undefined ? {} : { status: typed.wrong === 'tooMany' ? 429 : 422 }),
  };
}

export function sentPage(
  locale: Locale,
  { demo, lettersPerHour }: { demo: boolean; lettersPerHour: number },
): PageParts {
  const t = words(locale);
  return {
    title: t('sentTitle'),
    heading: pageHeader({ title: t('sentTitle'), lead: t('sentLead') }),
    body: [
      demo && notice({ kind: 'info', body: html`${t('sentDemo')} <a href="/outbox">${t('toOutbox')}</a>` }),
      prose(html`<p>${t('sentNothing', { limit: lettersPerHour })}</p>`),
      linkButton({ href: '/sign-in', label: t('again'), kind: 'secondary' }),
    ],
  };
}

export function confirmPage(locale: Locale, link: { readonly token: string; readonly email: string }): PageParts {
  const t = words(locale);
  return {
    title: t('title'),
    heading: pageHeader({ title: t('confirmTitle', { email: link.email }), lead: t('confirmLead') }),
    body: [
      form({
        action: '/sign-in/confirm',
        hidden: { token: link.token },
        body: '',
        buttons: button({ label: t('confirm'), icon: 'arrow' }),
      }),
      prose(html`<p>${t('confirmNotYou')}</p>`),
    ],
  };
}

export function deadLinkPage(locale: Locale): PageParts {
  const t = words(locale);
  return {
    title: t('deadTitle'),
    status: 410,
    heading: pageHeader({ title: t('deadTitle') }),
    body: [
      notice({ kind: 'warning', body: t('deadLead') }),
      prose(html`<p>${t('deadNew')}</p>`),
      linkForm(locale, { email: '', returnTo: '/' }),
    ],
  };
}
