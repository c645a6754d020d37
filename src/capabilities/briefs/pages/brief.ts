/** One brief: five minutes first, then tables, claims, figures, and how even-handed it is. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { percent } from '../../../platform/i18n/format.ts';
import {
  button,
  contents,
  dataTable,
  fileList,
  form,
  html,
  linkButton,
  moreLink,
  radioGroup,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import { balanceOf, type BriefContent } from '../../../rules/brief/index.ts';
import type { Agreement } from '../agreement.ts';
import { pathOf, views, type Brief, type SignOff, type View } from '../brief.ts';
import { inTurns } from '../order.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';
import { balanceTable } from './balance.ts';
import { claimsSection } from './claims.ts';
import { figuresSection } from './figures.ts';
import { tablesSection } from './tables.ts';
import { saidAtLength } from './texts.ts';

export interface BriefPageParts {
  readonly brief: Brief;
  readonly content: BriefContent;
  /** Which side comes first today. */
  readonly order: readonly ['for' | 'against', 'for' | 'against'];
  readonly agreement: readonly Agreement[];
  readonly signOffs: readonly SignOff[];
  /** Undefined for those who are not signed in, and where a version that is not the published one is shown. */
  readonly own: { readonly view: View; readonly fair: boolean } | 'nothing-said' | undefined;
  readonly answers: Content;
}

export function briefPage(locale: Locale, parts: BriefPageParts): Content {
  const { brief, content, order } = parts;
  const t = reading(locale);
  const claims = inTurns(content.claims, order);
  return [
    contents({
      label: t('contents'),
      links: [
        { href: '#short', label: t('inShort') },
        { href: '#tables', label: t('tables') },
        ...(content.figures.length > 0 ? [{ href: '#figures', label: t('figuresTable') }] : []),
        { href: '#claims', label: t('depth') },
        { href: '#balance', label: t('balance') },
        { href: '#readers', label: t('agreement') },
      ],
    }),
    section({ title: t('inShort'), id: 'short', body: saidAtLength(locale, content.summary) }),
    tablesSection(locale, claims, order),
    figuresSection(locale, content.figures),
    claimsSection(locale, claims),
    section({
      title: t('balance'),
      id: 'balance',
      lead: t('balanceLead'),
      body: [balanceTable(locale, balanceOf(content)), parts.signOffs.length > 0 && reviewed(locale, parts.signOffs)],
    }),
    readers(locale, parts),
    parts.answers !== false && section({ title: t('answered'), id: 'answers', body: parts.answers }),
    section({
      title: t('files'),
      lead: t('print'),
      body: fileList([
        { href: `${pathOf(brief)}/claims.csv`, label: t('claimsCsv'), kind: 'CSV' },
        { href: `${pathOf(brief)}/sources.csv`, label: t('sourcesCsv'), kind: 'CSV' },
        { href: `${pathOf(brief)}/brief.json`, label: t('whole'), kind: 'JSON' },
      ]),
    }),
  ];
}

function reviewed(locale: Locale, signOffs: readonly SignOff[]): Content {
  const count = (view: View): number => signOffs.filter((one) => one.view === view && one.fair).length;
  return html`<p>
    ${reading(locale)('reviewed', { for: count('for'), against: count('against'), undecided: count('undecided') })}
  </p>`;
}

function readers(locale: Locale, { brief, agreement, own }: BriefPageParts): Content {
  const t = reading(locale);
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
      opinionForm(locale, brief, own),
      html`<ul class="link-list">
        <li>${moreLink(`${pathOf(brief)}/mark`, t('mark'))}</li>
        <li>${moreLink(`${pathOf(brief)}/suggest`, t('suggest'))}</li>
        <li>${moreLink(`${pathOf(brief)}/versions`, t('versions'))}</li>
      </ul>`,
    ],
  });
}

function opinionForm(locale: Locale, brief: Brief, own: BriefPageParts['own']): Content {
  const t = reading(locale);
  if (own === undefined)
    return html`<p>
      ${linkButton({ href: `/sign-in?return=${encodeURIComponent(`${pathOf(brief)}#readers`)}`, label: t('signInToSay'), kind: 'secondary' })}
    </p>`;
  const said = own === 'nothing-said' ? undefined : own;
  return [
    said !== undefined && html`<p><strong>${t(said.fair ? 'saidFair' : 'saidUnfair')}</strong></p>`,
    form({
      action: `${pathOf(brief)}/opinion`,
      label: t('yourOpinion'),
      body: [
        viewField(locale, said?.view),
        radioGroup({
          name: 'fair',
          legend: t('yourOpinion'),
          hint: t('yourOpinionLead'),
          value: said === undefined ? '' : said.fair ? 'yes' : 'no',
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

export const viewField = (locale: Locale, value: View | undefined, error?: string): Content =>
  radioGroup({
    name: 'view',
    legend: reading(locale)('yourView'),
    value: value ?? '',
    options: views.map((view) => ({ value: view, label: common(locale)(`view.${view}`) })),
    ...(error === undefined ? {} : { error }),
  });
