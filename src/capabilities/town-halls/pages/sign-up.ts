/** Signing up: how one stands, the form, and taking it back. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  actionForm,
  button,
  errorSummary,
  form,
  html,
  linkButton,
  notice,
  radioGroup,
  receipt,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Standing } from '../sign-up.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { signUpWords } from '../words/sign-up.ts';
import { occasion } from '../../../platform/i18n/format.ts';
import { languageNames } from './town-hall-words.ts';

export interface SignUpPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  /** Undefined for whoever has not signed up. */
  readonly standing: Standing | undefined;
  /** Why this visitor cannot. */
  readonly closed: 'sign-in' | 'not-a-resident' | 'begun' | 'cancelled' | undefined;
  readonly full: boolean;
  /** The name of the region of the account. */
  readonly region: string | undefined;
  /** Of the form, and of withdrawing. */
  readonly keys: { readonly form: string; readonly withdraw: string };
  /** What was typed, when the form came back. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly problem?: { readonly field: string | undefined; readonly message: string } | undefined;
}

export function signUpPage(parts: SignUpPageParts): Content {
  const { locale, hall, standing, closed, problem, keys } = parts;
  const t = signUpWords(locale);
  if (closed === 'begun' || closed === 'cancelled')
    return [
      notice({ kind: 'info', title: t('closed'), body: t(closed) }),
      linkButton({ href: pathOf(hall), label: t('back'), kind: 'secondary' }),
    ];
  if (closed !== undefined) return [open(parts), refused(parts)];
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    standing === undefined ? open(parts) : how(parts, standing),
    standing === undefined
      ? signUpForm(parts)
      : section({ id: 'change', title: t('changeTitle'), body: signUpForm(parts) }),
    standing !== undefined &&
      section({
        id: 'withdraw',
        title: t('withdrawTitle'),
        lead: t('withdrawBody'),
        body: actionForm({
          action: `${pathOf(hall)}/sign-up/withdraw`,
          hidden: { key: keys.withdraw },
          label: t('withdraw'),
          kind: 'secondary',
        }),
      }),
  ];
}

const open = ({ locale, hall }: SignUpPageParts): Content =>
  notice({ kind: 'info', body: signUpWords(locale)(hall.kind === 'community' ? 'freeToCome' : 'openMeeting') });

function refused({ locale, hall, closed }: SignUpPageParts): Content {
  const t = signUpWords(locale);
  if (closed === 'not-a-resident')
    return notice({ kind: 'warning', body: t('not-a-resident', { region: hall.regionName }) });
  return section({
    id: 'sign-in',
    title: t('signInTitle'),
    lead: t('signInBody'),
    body: linkButton({
      href: `/sign-in?return=${encodeURIComponent(`${pathOf(hall)}/sign-up`)}`,
      label: t('signIn'),
      icon: 'person',
    }),
  });
}

function how({ locale, timeZone, hall }: SignUpPageParts, { place }: Standing): Content {
  const t = signUpWords(locale);
  const said = place === undefined ? 'Remote' : place.placed ? 'Placed' : 'Waits';
  const body = ({ Remote: 'remoteBody', Placed: 'placedBody', Waits: 'waitsBody' } as const)[said];
  const title = t(`standing${said}`, { nr: place?.placed === false ? place.nr : 0 });
  const actions = [
    linkButton({ href: `${pathOf(hall)}/meeting.ics`, label: t('calendar'), kind: 'secondary', icon: 'download' }),
    linkButton({ href: pathOf(hall), label: t('back'), kind: 'quiet' }),
  ];
  const rows = [
    {
      term: hall.place === '' ? hall.regionName : hall.place,
      value: occasion(locale, hall.startsAt, hall.endsAt, timeZone),
    },
  ];
  if (said !== 'Waits') return receipt({ title, body: t(body), rows, actions });
  return notice({
    kind: 'warning',
    title,
    body: [html`<p>${t(body)}</p>`, html`<div class="actions">${actions}</div>`],
  });
}

function signUpForm(parts: SignUpPageParts): Content {
  const { locale, hall, standing, keys, problem, typed, full, region } = parts;
  const t = signUpWords(locale);
  const own = standing?.signUp;
  const value = (field: 'way' | 'name' | 'interpretation' | 'accommodation'): string =>
    typed?.[field] ?? own?.[field] ?? '';
  const wrong = (field: string): { error: string } | undefined =>
    problem?.field === field ? { error: problem.message } : undefined;
  const place = [hall.place, hall.address].filter((line) => line !== '').join(', ');
  const [main = 'en', ...others] = hall.languages;
  const waits = full && own?.way !== 'hall';
  return form({
    action: `${pathOf(hall)}/sign-up`,
    hidden: { key: keys.form },
    body: [
      radioGroup({
        name: 'way',
        legend: t('way'),
        value: value('way') || (hall.place === '' ? 'remote' : ''),
        options: [
          ...(hall.place === ''
            ? []
            : [{ value: 'hall', label: t('way.hall'), hint: t(waits ? 'hallFull' : 'hallFree', { place }) }]),
          { value: 'remote', label: t('way.remote'), hint: t('remoteHint') },
        ],
        ...wrong('way'),
      }),
      others.length > 0 &&
        selectField({
          name: 'interpretation',
          label: t('interpretation'),
          hint: t('interpretationHint', { language: languageNames(locale, [main]) }),
          placeholder: t('noInterpretation'),
          options: others.map((tag) => ({ value: tag, label: languageNames(locale, [tag]) })),
          value: value('interpretation'),
          ...wrong('interpretation'),
        }),
      textArea({
        name: 'accommodation',
        label: t('accommodation'),
        hint: t('accommodationHint'),
        rows: 3,
        value: value('accommodation'),
        ...wrong('accommodation'),
      }),
      textField({
        name: 'name',
        label: t('name'),
        hint: t('nameHint'),
        autocomplete: 'name',
        value: value('name'),
        ...wrong('name'),
      }),
      html`<div class="hint">
        <p>${t('privacy')}</p>
        <p>
          ${region === undefined ? html`${t('noRegion')} <a href="/account">${t('setRegion')}</a>` : t('region', { region })}
        </p>
      </div>`,
    ],
    buttons: button({ label: t(own === undefined ? 'send' : 'change') }),
  });
}
