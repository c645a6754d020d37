/** The pages of one pledge: what is pledged, the button, the form for a letter, and what became of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  actionForm,
  button,
  columns,
  errorSummary,
  form,
  html,
  linkButton,
  markdown,
  moreLink,
  notice,
  prose,
  section,
  selectField,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { PledgeRegion } from '../store/pledge-doors.ts';
import type { PledgedText } from '../store/pledge-figures.ts';
import type { OwnPledge } from '../store/pledge-links.ts';
import { common } from '../words/common.ts';
import { pledgeWords } from '../words/pledge.ts';

export const pledgePath = ({ slug }: Pick<Initiative, 'slug'>): string => `/initiatives/${slug}/pledge`;

/** Without legal force where the law counts paper; elsewhere it counts here and nowhere else. */
export const forceNotice = (locale: Locale, { rules }: Initiative): Content =>
  notice({
    kind: 'info',
    body: rules.signing === 'paper' ? common(locale)('pledgesAdvisory') : pledgeWords(locale)('onlineAdvisory'),
  });

export interface PledgePage {
  readonly initiative: Initiative;
  readonly texts: readonly PledgedText[];
  readonly open: boolean;
  readonly timeZone: string;
  /** Regions to choose from. */
  readonly regions: readonly PledgeRegion[];
  /** Undefined: not signed in. */
  readonly signedIn:
    | { readonly needsRegion: boolean; readonly outside: boolean; readonly own: OwnPledge | undefined }
    | undefined;
  readonly typed?: { readonly email: string; readonly region: string };
  readonly wrong?: readonly ('region' | 'email')[];
}

export function pledgePage(locale: Locale, parts: PledgePage): Content {
  const { initiative, open, signedIn, wrong = [] } = parts;
  const t = pledgeWords(locale);
  return [
    errorSummary({
      title: t(signedIn === undefined ? 'problem' : 'problemPledge'),
      errors: wrong.map((field) => ({ field, message: t(`wrong.${field}`) })),
    }),
    !open && notice({ kind: 'warning', title: t('closedTitle'), body: t('closedNow') }),
    columns(
      [
        pledgedSection(locale, parts),
        forceNotice(locale, initiative),
        signedIn === undefined ? (open ? mailForm(locale, parts) : '') : ownForm(locale, parts, signedIn),
      ],
      [
        section({
          title: t('privateTitle'),
          body: [
            html`<p>${t('privateBody')}</p>`,
            signedIn !== undefined && moreLink('/initiatives/pledge', t('ownTitle')),
          ],
        }),
        signedIn === undefined &&
          section({
            title: t('signInTitle'),
            body: [
              html`<p>${t('signInLead')}</p>`,
              linkButton({
                href: `/sign-in?return=${encodeURIComponent(pledgePath(initiative))}`,
                label: t('signIn'),
                kind: 'secondary',
              }),
            ],
          }),
      ],
    ),
  ];
}

export function pledgedSection(
  locale: Locale,
  { initiative, texts }: Pick<PledgePage, 'initiative' | 'texts'>,
): Content {
  const t = pledgeWords(locale);
  const title = texts.find(({ kind }) => kind === 'title');
  const summary = texts.find(({ kind }) => kind === 'summary');
  const said = (text: PledgedText | undefined) => (text === undefined ? undefined : inLanguage(text, 'body', locale));
  const [name, body] = [said(title), said(summary)];
  const own = inLanguage(initiative, 'title', locale);
  return section({
    title: t('pledged'),
    body: [
      initiative.hypothetical && html`<p class="kicker">${common(locale)('hypothetical')}</p>`,
      name !== undefined && html`<p lang="${name.language}"><strong>${name.text}</strong></p>`,
      body === undefined
        ? html`<p>${t('noSummary', { title: own.text })}</p>`
        : prose(html`<div lang="${body.language}">${markdown(body.text)}</div>`),
      (title ?? summary) !== undefined &&
        html`<p class="hint">${t('summaryBy', { author: inLanguage((title ?? summary)!, 'author', locale).text })}</p>`,
      moreLink(`/initiatives/${initiative.slug}`, t('textLink')),
    ],
  });
}

const regionField = (locale: Locale, { regions, typed, wrong = [] }: PledgePage): Content => {
  const t = pledgeWords(locale);
  return selectField({
    name: 'region',
    label: t('region'),
    hint: t('regionHint'),
    error: wrong.includes('region') ? t('wrong.region') : undefined,
    value: typed?.region ?? '',
    required: true,
    placeholder: t('regionChoose'),
    options: regions.map(({ id, name }) => ({ value: id, label: name })),
  });
};

function ownForm(
  locale: Locale,
  parts: PledgePage,
  { needsRegion, outside, own }: NonNullable<PledgePage['signedIn']>,
): Content {
  const { initiative, open, timeZone } = parts;
  const t = pledgeWords(locale);
  const action = pledgePath(initiative);
  const stands = own?.given === true;
  if (stands)
    return [
      notice({
        kind: 'success',
        title: t('standsTitle'),
        body: t('standsBody', { when: dateTime(locale, own.at, timeZone), region: own.regionName }),
      }),
      actionForm({ action, label: t('takeBack'), kind: 'secondary', hidden: { move: 'take-back' } }),
    ];
  const before =
    own === undefined
      ? ''
      : notice({
          kind: 'info',
          title: t('backTitle'),
          body: t('backBody', { when: dateTime(locale, own.at, timeZone) }),
        });
  if (!open) return before;
  if (outside)
    return [
      before,
      notice({ kind: 'warning', title: t('otherTitle', { region: initiative.regionName }), body: t('otherBody') }),
      linkButton({ href: '/account', label: t('toAccount'), kind: 'secondary' }),
    ];
  return [
    before,
    form({
      action,
      hidden: { move: 'give' },
      body: needsRegion ? regionField(locale, parts) : '',
      buttons: button({ label: t(own === undefined ? 'give' : 'giveAgain'), icon: 'check' }),
    }),
  ];
}

function mailForm(locale: Locale, parts: PledgePage): Content {
  const t = pledgeWords(locale);
  const { initiative, typed, wrong = [] } = parts;
  return section({
    title: t('mailTitle'),
    lead: t('mailLead'),
    body: form({
      action: `${pledgePath(initiative)}/link`,
      label: t('mailTitle'),
      body: [
        textField({
          name: 'email',
          type: 'email',
          label: t('email'),
          hint: t('emailHint'),
          error: wrong.includes('email') ? t('wrong.email') : undefined,
          value: typed?.email ?? '',
          required: true,
          autocomplete: 'email',
          maxlength: 254,
          spellcheck: false,
        }),
        regionField(locale, parts),
      ],
      buttons: button({ label: t('send'), icon: 'arrow' }),
    }),
  });
}

export interface ConfirmPage extends Pick<PledgePage, 'initiative' | 'texts' | 'open' | 'timeZone'> {
  readonly secret: string;
  readonly regionName: string;
  readonly own: OwnPledge | undefined;
}

/** Behind the link: what it would do, and one button. Whoever reads the mailbox may know whether its address has pledged. */
export function confirmPage(locale: Locale, parts: ConfirmPage): Content {
  const { initiative, open, own, secret, regionName, timeZone } = parts;
  const t = pledgeWords(locale);
  const stands = own?.given === true;
  const act = (move: 'give' | 'take-back', label: string): Content =>
    actionForm({
      action: `${pledgePath(initiative)}/confirm`,
      label,
      kind: move === 'give' ? 'primary' : 'secondary',
      icon: move === 'give' ? 'check' : undefined,
      hidden: { token: secret, move },
    });
  return [
    stands
      ? notice({
          kind: 'success',
          title: t('standsTitle'),
          body: t('standsBody', { when: dateTime(locale, own.at, timeZone), region: own.regionName }),
        })
      : !open && notice({ kind: 'warning', title: t('closedTitle'), body: t('closedNow') }),
    pledgedSection(locale, parts),
    forceNotice(locale, initiative),
    stands
      ? act('take-back', t('takeBack'))
      : open && [
          html`<p>${t('confirmRegion', { region: own?.regionName ?? regionName })}</p>`,
          act('give', t(own === undefined ? 'give' : 'giveAgain')),
        ],
  ];
}

export const afterwards = (locale: Locale, initiative: Initiative): Content => [
  forceNotice(locale, initiative),
  moreLink(`/initiatives/${initiative.slug}`, pledgeWords(locale)('back')),
];
