/** The first page everybody sees: what Concord is, what is open now, and how to check it. */
import type { PageParts } from '../../platform/http/visit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { number } from '../../platform/i18n/format.ts';
import {
  card,
  cardGrid,
  codeBlock,
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

export interface HomeView {
  /** Cards by what can be done; empty groups show nothing. */
  readonly voting: readonly Html[];
  readonly ideas: readonly Html[];
  readonly under: readonly Html[];
  readonly decided: readonly Html[];
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
  const { voting, ideas, under, decided, topics, latest } = view;
  const group = (key: 'voting' | 'ideas' | 'result', cards: readonly Html[]): Content =>
    cards.length > 0 && section({ id: key, title: t(`group.${key}`), lead: t(`lead.${key}`), body: cardGrid(cards) });
  const nothing = [voting, ideas, under, decided].every((cards) => cards.length === 0);
  return {
    title: t('pageTitle'),
    description: t('lead'),
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
      actions: [
        linkButton({ href: '/budgets', label: t('toBudgets'), icon: 'arrow' }),
        linkButton({ href: '#check', label: t('howItWorks'), kind: 'secondary' }),
      ],
    }),
    body: [
      figures(locale, view),
      view.regions.length > 1 || view.region !== '' ? regionFilter(locale, view) : '',
      group('voting', voting),
      group('ideas', ideas),
      under.length > 0 && section({ id: 'under', title: t('under'), lead: t('underLead'), body: cardGrid(under) }),
      group('result', decided),
      nothing && emptyState({ title: t('none'), body: t('noneBody'), action: linkButton({ href: '/budgets', label: t('allOf'), kind: 'secondary' }) }),
      topics.length > 0 &&
        section({ title: t('topics'), lead: t('topicsLead'), aside: moreLink('/topics', t('allTopics')), body: cardGrid(topics) }),
      section({ id: 'check', title: t('check'), lead: t('checkLead'), body: checks(locale) }),
      latest !== undefined && section({ title: t('latest'), aside: moreLink('/log', t('toLog')), body: latest }),
    ],
  };
}

function figures(locale: Locale, view: HomeView): Html {
  const t = words(locale);
  const of = (cards: readonly Html[]): string => number(locale, cards.length);
  return keyFigures([
    { value: of(view.voting), label: t('votingNow') },
    { value: of(view.ideas), label: t('ideasNow') },
    { value: of(view.decided), label: t('decided') },
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
      card({ title: t('checkData'), href: '/budgets', body: t('checkDataBody') }),
      card({ title: t('checkCount'), body: t('checkCountBody') }),
    ]),
    html`<div class="actions">${codeBlock({ code: './concord recount EXPORT.json', label: t('checkCountCommand') })}</div>`,
  ];
}
