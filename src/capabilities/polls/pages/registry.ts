/** The registry: the questions, and all polls with filters. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  badge,
  cardGrid,
  dataTable,
  emptyState,
  facts,
  fileList,
  filterForm,
  html,
  linkButton,
  moreLink,
  pagination,
  section,
  selectField,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { questionCard } from '../cards.ts';
import { modes, pathOf, populations, stakes, type Poll, type Question } from '../poll.ts';
import type { QuestionCount } from '../store/polls.ts';
import { common } from '../words/common.ts';
import { registry } from '../words/registry.ts';
import { disclosureMark } from './disclosure.ts';
import { kindText, nameOf, peopleText, questionName, sampleText, stakeBadge } from './poll-words.ts';

export interface RegistryParts {
  readonly questions: readonly Question[];
  readonly counts: readonly QuestionCount[];
  /** How many fit the filters, and those of this page. */
  readonly found: number;
  readonly shown: readonly Poll[];
  /** What was chosen, by the names of the fields. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly page: number;
  readonly pages: number;
  /** Cards of the surveys that are made here, the first of them. */
  readonly surveys: readonly Html[];
}

export function registryPage(locale: Locale, parts: RegistryParts): Content {
  const t = registry(locale);
  const none = parts.counts.length === 0;
  return [
    section({
      title: t('questionsTitle'),
      id: 'questions',
      lead: t('questionsLead'),
      body:
        parts.questions.length === 0
          ? emptyState({ title: t('noQuestions') })
          : cardGrid(parts.questions.map((question) => questionCard(locale, question, parts.counts))),
    }),
    section({
      title: t('surveysTitle'),
      id: 'surveys',
      lead: t('surveysLead'),
      body: [
        parts.surveys.length > 0 && cardGrid(parts.surveys),
        html`<p>${moreLink('/surveys', t('allSurveys'))}</p>`,
      ],
    }),
    section({
      title: t('listTitle'),
      id: 'polls',
      lead: t('listLead'),
      body: none ? emptyState({ title: t('none'), body: t('noneBody') }) : pollList(locale, parts),
    }),
    !none && section({ title: t('openData'), lead: t('openDataLead'), body: files(locale) }),
  ];
}

function pollList(locale: Locale, { questions, found, shown, chosen, page, pages }: RegistryParts): Content {
  const t = registry(locale);
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
  return [
    filters(locale, questions, chosen),
    html`<p class="list-count" role="status">${t('count', { n: found })}</p>`,
    found === 0
      ? emptyState({ title: t('noneOfFilter') })
      : pollTable(locale, shown, {
          caption: t('listTitle'),
          questions: new Map(questions.map((question) => [question.id, question])),
        }),
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (n) => `/polls?${new URLSearchParams([...query, ['page', String(n)]]).toString()}#polls`,
      previous: t('previous'),
      next: t('next'),
    }),
  ];
}

function filters(locale: Locale, questions: readonly Question[], chosen: RegistryParts['chosen']): Content {
  const t = registry(locale);
  const c = common(locale);
  const choose = (name: 'question' | 'population' | 'mode' | 'stake', any: string, options: [string, string][]) =>
    selectField({
      name,
      label: t(name),
      value: chosen[name],
      placeholder: any,
      options: options.map(([value, label]) => ({ value, label })),
      width: 'full',
    });
  return filterForm({
    action: '/polls',
    label: t('filters'),
    submit: t('filter'),
    fields: [
      choose(
        'question',
        t('anyQuestion'),
        questions.map((question) => [question.slug, questionName(locale, question)]),
      ),
      choose(
        'population',
        t('anyPopulation'),
        populations.map((name) => [name, c(`population.${name}`)]),
      ),
      choose(
        'mode',
        t('anyMode'),
        modes.map((name) => [name, c(`mode.${name}`)]),
      ),
      choose(
        'stake',
        t('anyStake'),
        stakes.map((name) => [name, c(`stake.${name}`)]),
      ),
      textField({ name: 'house', label: t('house'), value: chosen['house'], type: 'search', maxlength: 100 }),
    ],
  });
}

/** With `questions` each poll names its own. */
export function pollTable(
  locale: Locale,
  polls: readonly Poll[],
  { caption, questions }: { caption: string; questions?: ReadonlyMap<number, Question> },
): Content {
  const t = registry(locale);
  return dataTable({
    caption,
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('poll') },
      { label: t('population') },
      { label: t('for'), numeric: true },
      { label: t('against'), numeric: true },
      { label: t('undecided'), numeric: true },
      { label: t('disclosure') },
    ],
    rows: polls.map((poll) => {
      const question = questions?.get(poll.questionId);
      return [
        html`<a href="${pathOf(poll)}">${nameOf(locale, poll)}</a>
          ${question && html`<p class="poll-question">${questionName(locale, question)}</p>`}
          ${facts([
            poll.hypothetical && badge({ label: common(locale)('hypothetical'), tone: 'warning' }),
            poll.stake !== 'none-stated' && stakeBadge(locale, poll.stake),
          ])}`,
        html`<div>
          ${peopleText(locale, poll)}
          <p class="poll-sample">${sampleText(locale, poll.sampleSize)}</p>
        </div>`,
        kindText(locale, poll.answers, 'for'),
        kindText(locale, poll.answers, 'against'),
        kindText(locale, poll.answers, 'undecided'),
        disclosureMark(locale, poll),
      ];
    }),
  });
}

export function organiserLinks(locale: Locale): Content {
  const t = registry(locale);
  return [
    linkButton({ href: '/polls/new', label: t('register'), icon: 'plus' }),
    linkButton({ href: '/polls/import', label: t('import'), kind: 'secondary' }),
    linkButton({ href: '/polls/questions/new', label: t('newQuestion'), kind: 'secondary' }),
  ];
}

const files = (locale: Locale): Content => {
  const t = registry(locale);
  return fileList([
    { href: '/polls/export/polls.csv', label: t('csv'), kind: 'CSV' },
    { href: '/polls/export/polls.json', label: t('json'), kind: 'JSON' },
    { href: '/polls/export/polls.csv-metadata.json', label: t('columns'), kind: 'JSON, CSVW' },
  ]);
};
