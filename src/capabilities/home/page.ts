/** The first page everybody sees: what Concord is, what is open now, and how to check it. */
import type { PageParts } from '../../platform/http/visit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { number } from '../../platform/i18n/format.ts';
import {
  card,
  cardGrid,
  codeBlock,
  columns,
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

export interface HomeView {
  /** Cards by what can be done, the first of them; empty groups show nothing. */
  readonly voting: Cards;
  readonly ideas: Cards;
  readonly under: Cards;
  readonly decided: Cards;
  /** Open ones first. */
  readonly dialogues: Cards;
  readonly openDialogues: number;
  /** Live ones first, then the next. */
  readonly townHalls: Cards;
  /** What polls asked, the most asked first. */
  readonly questions: Cards;
  /** Open ones first. */
  readonly surveys: Cards;
  /** Those under way first. */
  readonly initiatives: Cards;
  readonly openInitiatives: number;
  readonly referendums: Cards;
  readonly briefs: Cards;
  readonly indicators: Cards;
  readonly allocations: Cards;
  /** Open ones first. */
  readonly funds: Cards;
  readonly closedDialogues: number;
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
      // Understand, discuss, propose, fund; what to follow stands beside them.
      columns(
        [
          // First, as they are at a given hour.
          few(locale, view.townHalls, 'townHalls', '/town-halls'),
          few(locale, view.briefs, 'briefs', '/briefs'),
          few(locale, view.indicators, 'indicators', '/indicators'),
          few(locale, view.questions, 'polls', '/polls'),
          few(locale, view.surveys, 'surveys', '/surveys'),
          few(locale, view.dialogues, 'dialogues', '/conversations'),
          few(locale, view.initiatives, 'initiatives', '/initiatives'),
          few(locale, view.referendums, 'referendums', '/referendums'),
          budgets(locale, view),
          few(locale, view.allocations, 'investment', '/investment'),
          few(locale, view.funds, 'funds', '/funds'),
          isEmpty(view) && nothing(locale),
        ],
        around(locale, view),
      ),
      section({ id: 'check', title: t('check'), lead: t('checkLead'), body: checks(locale) }),
    ],
  };
}

/** The first of a kind, and the way to the others. */
function few(
  locale: Locale,
  { shown, total }: Cards,
  kind:
    | 'townHalls'
    | 'briefs'
    | 'indicators'
    | 'polls'
    | 'surveys'
    | 'dialogues'
    | 'initiatives'
    | 'referendums'
    | 'investment'
    | 'funds',
  href: string,
): Content {
  const t = words(locale);
  if (shown.length === 0) return '';
  return section({
    id: kind,
    title: t(kind),
    lead: t(`lead.${kind}`),
    body: [
      cardGrid(shown),
      total > shown.length
        ? html`<p>${moreLink(href, t(`more.${kind}`, { n: total - shown.length }))}</p>`
        : // Meetings that are over have their minutes there, and are not among these.
          kind === 'townHalls' && html`<p>${moreLink(href, t('allTownHalls'))}</p>`,
    ],
  });
}

function budgets(locale: Locale, { voting, ideas, under, decided }: HomeView): Content {
  const t = words(locale);
  const groups = [
    {
      id: 'open',
      title: t('open'),
      lead: t('openLead'),
      cards: [...voting.shown, ...ideas.shown],
      total: voting.total + ideas.total,
    },
    { id: 'decided', title: t('decidedTitle'), lead: t('decidedLead'), cards: decided.shown, total: decided.total },
    { id: 'under', title: t('under'), lead: t('underLead'), cards: under.shown, total: under.total },
  ].filter(({ cards }) => cards.length > 0);
  return groups.map(({ cards, total, ...group }) =>
    section({
      ...group,
      body: [
        cardGrid(cards),
        total > cards.length && html`<p>${moreLink('/budgets', t('moreBudgets', { n: total - cards.length }))}</p>`,
      ],
    }),
  );
}

const isEmpty = ({
  townHalls,
  questions,
  surveys,
  dialogues,
  initiatives,
  referendums,
  voting,
  ideas,
  under,
  decided,
}: HomeView): boolean =>
  [townHalls, questions, surveys, dialogues, initiatives, referendums, voting, ideas, under, decided].every(
    ({ total }) => total === 0,
  );

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
  const { voting, ideas, decided, openDialogues, closedDialogues, openInitiatives } = view;
  return keyFigures([
    { value: number(locale, openDialogues), label: t('dialoguesNow', { n: openDialogues }) },
    { value: number(locale, openInitiatives), label: t('initiativesNow', { n: openInitiatives }) },
    { value: number(locale, voting.total + ideas.total), label: t('budgetsNow', { n: voting.total + ideas.total }) },
    {
      value: number(locale, decided.total + closedDialogues),
      label: t('decided', { n: decided.total + closedDialogues }),
    },
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
