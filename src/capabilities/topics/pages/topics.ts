/** The list of topics, and one topic with its two sides in pairs. */
import type { PageParts } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  badge,
  card,
  cardGrid,
  contents,
  emptyState,
  html,
  moreLink,
  notice,
  pageHeader,
  prose,
  section,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { StoredTopic } from '../store/topics.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { type Pair, type Side } from '../topic.ts';
import { words } from '../words/topics.ts';

const hypotheticalBadge = (locale: Locale): Html => badge({ label: words(locale)('hypothetical'), tone: 'warning' });

export function topicCard(locale: Locale, topic: StoredTopic, headingLevel: 2 | 3 = 3): Html {
  const t = words(locale);
  return card({
    title: inLanguage(topic, 'question', locale).text,
    href: `/topics/${topic.id}`,
    kicker: topic.regionName,
    badge: topic.hypothetical && hypotheticalBadge(locale),
    body: inLanguage(topic, 'summary', locale).text,
    facts: [t('pairs', { count: topic.points.length })],
    headingLevel,
  });
}

export function topicsPage(locale: Locale, topics: readonly StoredTopic[]): PageParts {
  const t = words(locale);
  return {
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body:
      topics.length === 0
        ? emptyState({ title: t('none'), body: t('noneBody') })
        : cardGrid(topics.map((topic) => topicCard(locale, topic, 2))),
  };
}

export interface TopicView {
  readonly topic: StoredTopic;
  readonly order: readonly [Side, Side];
  /** Cards of what lies under it. */
  readonly cards: Readonly<Record<(typeof kinds)[number], readonly Html[]>>;
}

/** From understanding to deciding. */
const kinds = [
  'briefs',
  'polls',
  'surveys',
  'dialogues',
  'townHalls',
  'initiatives',
  'referendums',
  'budgets',
  'investment',
  'funds',
] as const;

export function topicPage(locale: Locale, { topic, order, cards }: TopicView): PageParts {
  const t = words(locale);
  const question = inLanguage(topic, 'question', locale);
  const summary = inLanguage(topic, 'summary', locale);
  const under = kinds.filter((kind) => cards[kind].length > 0);
  return {
    title: question.text,
    description: summary.text,
    breadcrumbs: [{ href: '/topics', label: t('title') }],
    heading: pageHeader({
      kicker: t('kicker'),
      title: inItsLanguage(question, locale),
      lead: inItsLanguage(summary, locale),
      facts: [
        topic.regionName,
        topic.hypothetical && hypotheticalBadge(locale),
        t('pairs', { count: topic.points.length }),
      ],
    }),
    body: [
      topic.hypothetical && notice({ kind: 'info', body: t('hypotheticalBody') }),
      under.length > 0 &&
        contents({
          label: t('contents'),
          links: [
            { href: '#sides', label: t('sides') },
            ...under.map((kind) => ({ href: `#${kind}`, label: `${t(`kind.${kind}`)} (${cards[kind].length})` })),
          ],
        }),
      section({
        id: 'sides',
        title: t('sides'),
        lead: t('sidesLead'),
        body: [
          html`<ol class="sides">
            ${topic.points.map((pair) => html`<li>${order.map((side) => point(locale, pair, side))}</li>`)}
          </ol>`,
          prose(html`<p>${t(`first.${order[0]}`)}</p>`),
        ],
      }),
      under.map((kind) => section({ id: kind, title: t(kind), body: cardGrid(cards[kind]) })),
      under.length === 0 && prose(html`<p>${t('nothing')}</p>`),
      html`<p>${moreLink(`/api/topics/${topic.id}`, t('api'))}</p>`,
    ],
  };
}

function point(locale: Locale, pair: Pair, side: Side): Html {
  return html`<article class="side">
    <p class="kicker">${words(locale)(side)}</p>
    <h3>${inItsLanguage(inLanguage(pair[side], 'heading', locale), locale)}</h3>
    <p>${inItsLanguage(inLanguage(pair[side], 'text', locale), locale)}</p>
  </article>`;
}

/** Says in which language a text is when it is not the page's, so that it is read aloud as it should be. */
const inItsLanguage = ({ text, language }: { text: string; language: string }, locale: Locale): Content =>
  language === locale ? text : html`<span lang="${language}">${text}</span>`;
