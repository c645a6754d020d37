/** What a reader can do at one application: pledge, take a pledge back, vote as a member of the panel, or appeal. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  explainer,
  form,
  html,
  linkButton,
  moneyField,
  radioGroup,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { isOpen, pathOf, type Application, type Fund, type Phase } from '../fund.ts';
import { longestAppeal, mayAppeal } from '../judge.ts';
import { dollars } from '../money.ts';
import { givenIn } from '../pledge.ts';
import { fundWords } from '../words/fund.ts';
import { fieldsOf, type Tried } from './tried.ts';

export type Reader =
  | { readonly kind: 'stranger' }
  | {
      readonly kind: 'account';
      readonly account: string;
      readonly isResident: boolean;
      readonly inPanel: boolean;
      /** Pledges by application, in cents. */
      readonly own: ReadonlyMap<number, number>;
    };

interface Parts {
  readonly fund: Fund;
  readonly phase: Phase;
  readonly applications: readonly Application[];
  readonly reader: Reader;
  readonly tried: Tried | undefined;
}

export function action(locale: Locale, parts: Parts, application: Application): Content {
  const { fund, phase, reader, tried } = parts;
  const t = fundWords(locale);
  const { number } = application;
  if (phase !== 'pledging') return tried?.form === `pledge-${number}` && pledgeForm(locale, parts, application, true);
  if (fund.deciding === 'panel')
    return isOpen(application) && reader.kind === 'account' && reader.inPanel && voteForm(locale, parts, number);
  if (reader.kind === 'stranger')
    return (
      isOpen(application) &&
      linkButton({
        href: `/sign-in?return=${encodeURIComponent(`${pathOf(fund)}#application-${number}`)}`,
        label: t('signInToPledge'),
        kind: 'secondary',
      })
    );
  const own = reader.own.get(number) ?? 0;
  if (isOpen(application) && reader.isResident) return pledgeForm(locale, parts, application, false);
  return [
    own > 0 && takeBackForm(locale, parts, number, own),
    isOpen(application) &&
      !reader.isResident &&
      html`<p class="hint">${t('notResident', { region: fund.regionName })}</p>`,
  ];
}

/** `closed`: it came too late; what was typed is still there to be read. */
function pledgeForm(locale: Locale, parts: Parts, { number }: Application, closed: boolean): Content {
  const { fund, reader, applications, tried } = parts;
  const t = fundWords(locale);
  const own = reader.kind === 'account' ? reader.own : new Map<number, number>();
  const given = own.get(number) ?? 0;
  const left = Math.max(0, fund.mostPledged - givenIn(applications, own));
  return form({
    action: `${pathOf(fund)}/pledge`,
    hidden: { application: String(number) },
    body: moneyField({
      ...fieldsOf(`pledge-${number}`, tried)(
        `cents${number}`,
        given === 0 ? '' : (given / 100).toFixed(2).replace(/\.00$/, ''),
      ),
      label: t('yourPledge'),
      hint: t('pledgeHint', { left: dollars(locale, left) }),
    }),
    buttons: !closed && [
      button({ label: t('pledge') }),
      given > 0 && button({ label: t('takeBack'), kind: 'quiet', name: 'take-back', value: 'yes' }),
    ],
  });
}

/** Of a pledge to what is not open any more, or by somebody who moved away. */
const takeBackForm = (locale: Locale, { fund }: Parts, number: number, own: number): Content =>
  form({
    action: `${pathOf(fund)}/pledge`,
    hidden: { application: String(number), 'take-back': 'yes' },
    body: html`<p>${fundWords(locale)('yours', { sum: dollars(locale, own) })}</p>`,
    buttons: button({ label: fundWords(locale)('takeBack'), kind: 'secondary' }),
  });

function voteForm(locale: Locale, { fund, tried }: Parts, number: number): Content {
  const t = fundWords(locale);
  return form({
    action: `${pathOf(fund)}/vote`,
    hidden: { application: String(number) },
    body: radioGroup({
      ...fieldsOf(`vote-${number}`, tried)('approves'),
      legend: t('vote'),
      options: [
        { value: 'yes', label: t('approve') },
        { value: 'no', label: t('reject') },
      ],
    }),
    buttons: button({ label: t('say') }),
  });
}

/** Once, by who applied, against "not eligible". A form that came back is shown open. */
export function appealForm(locale: Locale, parts: Parts, application: Application): Content {
  const { fund, phase, reader, tried } = parts;
  const t = fundWords(locale);
  const name = `appeal-${application.number}`;
  const may = reader.kind === 'account' && mayAppeal(application, phase, reader.account);
  if (!may && tried?.form !== name) return false;
  const body = form({
    action: `${pathOf(fund)}/appeal`,
    hidden: { application: String(application.number) },
    body: textArea({
      ...fieldsOf(name, tried)('words'),
      label: t('appealWords'),
      hint: t('appealHint'),
      rows: 4,
      maxlength: longestAppeal,
      required: true,
    }),
    buttons: may && button({ label: t('sendAppeal') }),
  });
  return tried?.form === name ? body : explainer({ summary: t('writeAppeal'), body });
}
