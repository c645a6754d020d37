/** The first page everybody sees: what Concord is, what is open now, and how to check it. */
import type { PageParts } from '../../platform/http/visit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { number } from '../../platform/i18n/format.ts';
import {
  card,
  cardGrid,
  codeBlock,
  columns,
  contents,
  emptyState,
  filterForm,
  html,
  keyFigures,
  linkButton,
  moreLink,
  pageHeader,
  section,
  selectField,
  type Content,
  type Html,
} from '../../platform/ui/index.ts';
import { words } from './words/home.ts';

export interface Cards {
  readonly total: number;
  readonly shown: readonly Html[];
}

/** In the order of the menu: understand, discuss, propose, fund; meetings first, as they are at a given hour. */
const kinds = [
  { kind: 'townHalls', href: '/town-halls', more: 'more.townHalls' },
  { kind: 'briefs', href: '/briefs', more: 'more.briefs' },
  { kind: 'indicators', href: '/indicators', more: 'more.indicators' },
  { kind: 'polls', href: '/polls', more: 'more.polls' },
  { kind: 'surveys', href: '/surveys', more: 'more.surveys' },
  { kind: 'dialogues', href: '/conversations', more: 'more.dialogues' },
  { kind: 'initiatives', href: '/initiatives', more: 'more.initiatives' },
  { kind: 'referendums', href: '/referendums', more: 'more.referendums' },
  { kind: 'budgetsOpen', href: '/budgets', more: 'moreBudgets' },
  { kind: 'budgetsDecided', href: '/budgets', more: 'moreBudgets' },
  { kind: 'budgetsUnder', href: '/budgets', more: 'moreBudgets' },
  { kind: 'investment', href: '/investment', more: 'more.investment' },
  { kind: 'funds', href: '/funds', more: 'more.funds' },
] as const;
export type Kind = (typeof kinds)[number]['kind'];

export interface HomeView {
  /** Of each kind the first ones; kinds without any show nothing. */
  readonly cards: Readonly<Record<Kind, Cards>>;
  readonly openDialogues: number;
  readonly closedDialogues: number;
  readonly openInitiatives: number;
  readonly topics: readonly Html[];
  /** The newest acts, undefined while there are none. */
  readonly latest: Html | undefined;
  /** How many acts the public log holds. */
  readonly acts: number;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
}

export function homePage(locale: Locale, view: HomeView): PageParts {
  const t = words(locale);
  const shown = parts(locale, view);
  return {
    title: t('title'),
    description: t('lead'),
    wide: true,
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: [
        linkButton({ href: '/conversations', label: t('toDialogues'), icon: 'arrow' }),
        linkButton({ href: '/initiatives', label: t('toInitiatives'), icon: 'arrow' }),
        linkButton({ href: '/budgets', label: t('toBudgets'), icon: 'arrow' }),
        linkButton({ href: '#check', label: t('howItWorks'), kind: 'secondary' }),
      ],
    }),
    body: [
      figures(locale, view),
      view.regions.length > 1 || view.region !== '' ? regionFilter(locale, view) : '',
      shown.length > 1 &&
        contents({
          label: t('contents'),
          links: shown.map(({ id, label }) => ({ href: `#${id}`, label })),
        }),
      columns(shown.length === 0 ? [nothing(locale)] : shown.map(({ body }) => body), around(locale, view)),
      section({ id: 'check', title: t('check'), lead: t('checkLead'), body: checks(locale) }),
    ],
  };
}

interface Part {
  readonly id: string;
  readonly label: string;
  readonly body: Content;
}

function parts(locale: Locale, { cards }: HomeView): readonly Part[] {
  const t = words(locale);
  return kinds
    .filter(({ kind }) => cards[kind].shown.length > 0)
    .map(({ kind, href, more }) => {
      const { shown, total } = cards[kind];
      const link =
        total > shown.length
          ? moreLink(href, t(more, { n: total - shown.length }))
          : // Meetings that are over have their minutes there, and are not among these.
            kind === 'townHalls' && moreLink(href, t('allTownHalls'));
      return {
        id: kind,
        label: `${t(kind)} (${number(locale, total)})`,
        body: section({
          id: kind,
          title: t(kind),
          lead: t(`lead.${kind}`),
          body: [cardGrid(shown), link && html`<p>${link}</p>`],
        }),
      };
    });
}

function nothing(locale: Locale): Html {
  const t = words(locale);
  return emptyState({
    title: t('none'),
    body: t('noneBody'),
    action: linkButton({ href: '/', label: t('allRegions'), kind: 'secondary' }),
  });
}

function around(locale: Locale, { topics, latest }: HomeView): Content {
  const t = words(locale);
  return [
    topics.length > 0 &&
      section({
        title: t('topics'),
        lead: t('topicsLead'),
        body: [cardGrid(topics), html`<p>${moreLink('/topics', t('allTopics'))}</p>`],
      }),
    latest !== undefined &&
      section({ title: t('latest'), body: [latest, html`<p>${moreLink('/log', t('toLog'))}</p>`] }),
  ];
}

function figures(locale: Locale, view: HomeView): Html {
  const t = words(locale);
  const { cards, openDialogues, closedDialogues, openInitiatives } = view;
  const open = cards.budgetsOpen.total;
  const decided = cards.budgetsDecided.total + closedDialogues;
  return keyFigures([
    { value: number(locale, openDialogues), label: t('dialoguesNow', { n: openDialogues }) },
    { value: number(locale, openInitiatives), label: t('initiativesNow', { n: openInitiatives }) },
    { value: number(locale, open), label: t('budgetsNow', { n: open }) },
    { value: number(locale, decided), label: t('decided', { n: decided }) },
    { value: number(locale, view.acts), label: t('logged') },
  ]);
}

function regionFilter(locale: Locale, { regions, region }: HomeView): Html {
  const t = words(locale);
  return filterForm({
    action: '/',
    label: t('filter'),
    submit: t('show'),
    fields: selectField({
      name: 'region',
      label: t('region'),
      value: region,
      placeholder: t('allRegions'),
      options: regions.map(({ id, name }) => ({ value: id, label: name })),
    }),
  });
}

function checks(locale: Locale): Content {
  const t = words(locale);
  return [
    cardGrid([
      card({ title: t('checkLog'), href: '/log', body: t('checkLogBody') }),
      card({
        title: t('checkVotes'),
        body: t('checkVotesBody'),
        facts: [
          html`<a href="/conversations">${t('ofDialogues')}</a>`,
          html`<a href="/budgets">${t('ofBudgets')}</a>`,
          html`<a href="/town-halls">${t('townHalls')}</a>`,
        ],
      }),
      card({ title: t('checkCount'), body: t('checkCountBody') }),
    ]),
    html`<div class="actions">
      ${codeBlock({
        code: './concord recount EXPORT.json\n./concord map VOTES.csv\n./concord minutes RECORD.json',
        label: t('checkCountCommand'),
      })}
    </div>`,
  ];
}
