/** One question: its trend, what can be claimed of it, leanings, wordings, and every poll that asked it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day as dayText, percent } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  emptyState,
  explainer,
  filterForm,
  fileList,
  html,
  keyFigures,
  moreLink,
  notice,
  prose,
  quote,
  section,
  selectField,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import type { ComingVote } from '../../referendums/index.ts';
import { pathOf, questionPath, type Question } from '../poll.ts';
import type { QuestionTrend } from '../question-trend.ts';
import { isoDay } from '../readings.ts';
import type { VoteFigures } from '../vote-figures.ts';
import type { Variant } from '../wordings.ts';
import { common } from '../words/common.ts';
import { questionWords } from '../words/question.ts';
import { voteSection } from './vote-figures.ts';
import { claimSection, type ClaimParts } from './claim.ts';
import { leanings } from './leanings.ts';
import { inOwn, kindText, nameOf, questionName, questionTitle } from './poll-words.ts';
import { pollTable } from './registry.ts';
import { trendChart } from './trend-chart.ts';

export interface QuestionPageParts extends QuestionTrend {
  readonly question: Question;
  readonly others: readonly Question[];
  /** Votes to come under the same topic, and what the answers would mean for them. */
  readonly votes: readonly ComingVote[];
  readonly voteFigures: VoteFigures | undefined;
  /** Where there is a trend. */
  readonly claim: ClaimParts | undefined;
}

export function questionPage(locale: Locale, parts: QuestionPageParts): Content {
  const t = questionWords(locale);
  const { question, polls } = parts;
  if (polls.length === 0)
    return [about(locale, parts), emptyState({ title: t('noPolls'), body: t('noPollsBody'), icon: 'tally' })];
  return [
    keyFigures(figures(locale, parts)),
    trendSection(locale, parts),
    parts.claim && claimSection(locale, parts.claim),
    voteSection(locale, parts),
    parts.trend.ok && leanings(locale, parts.trend.value),
    section({ title: t('wordingsTitle'), lead: t('wordingsLead'), body: wordings(locale, parts.variants) }),
    section({ title: t('pollsTitle'), body: pollTable(locale, polls, { caption: t('pollsTitle') }) }),
    leftOut(locale, parts),
    about(locale, parts),
    section({
      title: t('filesTitle'),
      body: files(locale, question, parts.trend.ok ? parts.trend.value.wording : undefined),
    }),
  ];
}

function figures(locale: Locale, { polls, trend }: QuestionPageParts): Parameters<typeof keyFigures>[0] {
  const t = questionWords(locale);
  const latest = polls[0]!;
  const end = trend.ok ? trend.value.days.at(-1) : undefined;
  return [
    {
      label: t('latest'),
      value: kindText(locale, latest.answers, 'for'),
      note: html`<a href="${pathOf(latest)}">${nameOf(locale, latest)}</a>`,
    },
    ...(end === undefined
      ? []
      : [
          {
            label: t('bandNow', { letter: trend.ok ? trend.value.wording : '' }),
            value: percent(locale, end.mean),
            note: t('bandNowNote', {
              low: percent(locale, end.low),
              high: percent(locale, end.high),
              day: dayText(locale, isoDay(end.day)),
            }),
          },
        ]),
    {
      label: t('pollsFigure'),
      value: polls.length,
      note: t('pollsNote', { n: polls.filter(({ stake }) => stake === 'has-stake').length }),
    },
  ];
}

function trendSection(locale: Locale, parts: QuestionPageParts): Content {
  const { question, readings, trend } = parts;
  const t = questionWords(locale);
  const few = !trend.ok && trend.error.type === 'too-few-readings' ? trend.error : undefined;
  return section({
    title: t('trendTitle'),
    id: 'trend',
    lead: t('notMixed'),
    body: [
      few &&
        notice({
          kind: 'info',
          title: t('tooFew'),
          body: t('tooFewBody', { found: few.found, needed: few.needed }),
        }),
      trend.ok && wordingForm(locale, parts, trend.value.wording),
      readings.used.length > 0 &&
        trendChart(locale, {
          question: questionName(locale, question),
          readings: readings.used,
          trend: trend.ok ? trend.value : undefined,
        }),
      trend.ok && explainer({ summary: t('methodTitle'), body: html`<p>${t('method')}</p>` }),
    ],
  });
}

/** A line can only be of one wording: readers choose which. */
function wordingForm(locale: Locale, { question, readings, variants }: QuestionPageParts, chosen: string): Content {
  const t = questionWords(locale);
  const used = variants.filter(({ letter }) => readings.used.some((reading) => reading.letter === letter));
  if (used.length < 2) return '';
  return filterForm({
    action: `${questionPath(question)}#trend`,
    label: t('wordingForm'),
    submit: t('wordingSubmit'),
    fields: selectField({
      name: 'wording',
      label: t('wordingOf'),
      hint: t('wordingOfHint'),
      value: chosen,
      options: used.map((variant) => ({ value: variant.letter, label: variantLabel(locale, variant) })),
      width: 'full',
    }),
  });
}

/** "Wording B, Adults: Would you …". */
function variantLabel(locale: Locale, { letter, wording, population, polls }: Variant): string {
  const words = wording ?? `${polls[0]?.pollster}: ${common(locale)('wordingUnknown')}`;
  return `${variantName(locale, letter, population)}: ${words.length > 70 ? `${words.slice(0, 68)}…` : words}`;
}

const variantName = (locale: Locale, letter: string, population: Variant['population']): string =>
  [common(locale)('variant', { letter }), population !== null && common(locale)(`population.${population}`)]
    .filter((part) => part !== false)
    .join(', ');

const wordings = (locale: Locale, variants: readonly Variant[]): Content => {
  const t = questionWords(locale);
  return html`<ul class="wordings">
    ${variants.map(
      ({ letter, wording, language, population, polls }) =>
        html`<li>
          ${quote({
            body:
              wording === null
                ? html`<p class="unsaid">${common(locale)('wordingUnknown')}</p>`
                : html`<p lang="${language}">${wording}</p>`,
            by: [
              html`<strong>${variantName(locale, letter, population)}</strong>,
                ${t('wordingPolls', { n: polls.length })}: `,
              polls.map((poll, at) => html`${at > 0 ? '; ' : ''}<a href="${pathOf(poll)}">${nameOf(locale, poll)}</a>`),
            ],
          })}
        </li>`,
    )}
  </ul>`;
};

function leftOut(locale: Locale, { readings }: QuestionPageParts): Content {
  const t = questionWords(locale);
  if (readings.leftOut.length === 0) return '';
  return section({
    title: t('leftOutTitle'),
    lead: t('leftOutLead'),
    body: summaryList(
      readings.leftOut.map(({ poll, why }) => ({
        term: html`<a href="${pathOf(poll)}">${nameOf(locale, poll)}</a>`,
        value: t(`leftOut.${why}`),
      })),
    ),
  });
}

function about(locale: Locale, { question, others }: QuestionPageParts): Content {
  const t = questionWords(locale);
  const { text, language } = inLanguage(question, 'about', locale);
  return section({
    title: t('aboutTitle'),
    body: [
      prose(html`<p>${inOwn(locale, text, language)}</p>`),
      question.topic !== null && html`<p>${moreLink(`/topics/${question.topic}`, t('topicLink'))}</p>`,
      others.length > 0 && [
        html`<h3>${t('others')}</h3>`,
        html`<ul class="plain-links">
          ${others.map((other) => html`<li><a href="${questionPath(other)}">${questionTitle(locale, other)}</a></li>`)}
        </ul>`,
      ],
    ],
  });
}

const files = (locale: Locale, question: Question, wording: string | undefined): Content => {
  const t = questionWords(locale);
  const path = questionPath(question);
  const query = wording === undefined ? '' : `?wording=${wording}`;
  return fileList([
    { href: `${path}/trend.csv${query}`, label: t('trendCsv'), kind: 'CSV' },
    { href: `${path}/readings.csv${query}`, label: t('readingsCsv'), kind: 'CSV' },
    { href: `/api${path}${query}`, label: t('trendJson'), kind: 'JSON' },
  ]);
};
