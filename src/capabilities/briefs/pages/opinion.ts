/** How fair readers of each view find a brief, and the form to say so. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { percent } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  errorSummary,
  form,
  html,
  linkButton,
  moreLink,
  radioGroup,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Agreement } from '../agreement.ts';
import { pathOf, views, type Brief, type View } from '../brief.ts';
import { common } from '../words/common.ts';
import { readerWords } from '../words/readers.ts';
import { reading } from '../words/reading.ts';

interface OwnOpinion {
  readonly view: View;
  readonly fair: boolean;
}

export interface UnfinishedOpinion {
  readonly view: View | undefined;
  readonly fair: boolean | undefined;
}

export interface ReadersParts {
  readonly brief: Brief;
  readonly agreement: readonly Agreement[];
  /** Undefined for those who are not signed in, and where a version that is not the published one is shown. */
  readonly own: OwnOpinion | 'nothing-said' | undefined;
  /** What was sent without a view or without an answer. */
  readonly wrong?: UnfinishedOpinion | undefined;
}

/** Leads to what an opinion lacks. */
export function unfinished(locale: Locale, wrong: UnfinishedOpinion | undefined): Content {
  const t = readerWords(locale);
  return (
    wrong !== undefined &&
    errorSummary({
      title: t('problems'),
      errors: [
        ...(wrong.view === undefined ? [{ field: 'view', message: t('viewFirst') }] : []),
        ...(wrong.fair === undefined ? [{ field: 'fair', message: t('fairFirst') }] : []),
      ],
    })
  );
}

export function readersSection(locale: Locale, { brief, agreement, own, wrong }: ReadersParts): Content {
  const t = readerWords(locale);
  const c = common(locale);
  const of = (view: View): Agreement | undefined => agreement.find((one) => one.view === view);
  const [supporters, opponents] = [of('for')?.fair ?? null, of('against')?.fair ?? null];
  return section({
    title: t('agreement'),
    id: 'readers',
    body: [
      html`<p class="brief-agreement">
        ${
          supporters === null || opponents === null
            ? t('agreementNone')
            : t('agreementBoth', { for: percent(locale, supporters), against: percent(locale, opponents) })
        }
      </p>`,
      agreement.some(({ fair }) => fair !== null) &&
        dataTable({
          caption: t('agreement'),
          captionHidden: true,
          dense: true,
          columns: [
            { label: t('yourView') },
            { label: t('people'), numeric: true },
            { label: t('fairBy'), numeric: true },
          ],
          rows: agreement.map(({ view, people, fair }) => [
            c(`view.${view}`),
            people === null ? t('few') : String(people),
            fair === null ? '–' : percent(locale, fair),
          ]),
        }),
      opinionForm(locale, brief, own, wrong),
      html`<ul class="link-list">
        <li>${moreLink(`${pathOf(brief)}/mark`, t('mark'))}</li>
        <li>${moreLink(`${pathOf(brief)}/suggest`, t('suggest'))}</li>
        <li>${moreLink(`${pathOf(brief)}/versions`, reading(locale)('versions'))}</li>
      </ul>`,
    ],
  });
}

function opinionForm(
  locale: Locale,
  brief: Brief,
  own: ReadersParts['own'],
  wrong: UnfinishedOpinion | undefined,
): Content {
  const t = readerWords(locale);
  if (own === undefined)
    return html`<p>
      ${linkButton({ href: `/sign-in?return=${encodeURIComponent(`${pathOf(brief)}#readers`)}`, label: t('signInToSay'), kind: 'secondary' })}
    </p>`;
  const said = own === 'nothing-said' ? undefined : own;
  const { view, fair } = wrong ?? { view: said?.view, fair: said?.fair };
  return [
    said !== undefined && html`<p><strong>${t(said.fair ? 'saidFair' : 'saidUnfair')}</strong></p>`,
    form({
      action: `${pathOf(brief)}/opinion`,
      label: t('yourOpinion'),
      body: [
        viewField(locale, {
          value: view,
          error: wrong !== undefined && view === undefined ? t('viewFirst') : undefined,
        }),
        radioGroup({
          name: 'fair',
          legend: t('yourOpinion'),
          hint: t('yourOpinionLead'),
          value: fair === undefined ? '' : fair ? 'yes' : 'no',
          error: wrong !== undefined && fair === undefined ? t('fairFirst') : undefined,
          options: [
            { value: 'yes', label: t('fair') },
            { value: 'no', label: t('unfair') },
          ],
        }),
      ],
      buttons: button({ label: t('say') }),
    }),
  ];
}

export const viewField = (
  locale: Locale,
  parts: { readonly id?: string; readonly value: View | undefined; readonly error: string | undefined },
): Content =>
  radioGroup({
    ...parts,
    name: 'view',
    legend: readerWords(locale)('yourView'),
    options: views.map((view) => ({ value: view, label: common(locale)(`view.${view}`) })),
  });
