/** A survey's own page: who asks and why, who may answer, what is asked, and the way to answering or to the results. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  badge,
  dataTable,
  html,
  linkButton,
  moreLink,
  markdown,
  notice,
  pageHeader,
  prose,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Standing } from '../../../rules/survey/index.ts';
import type { Question } from '../question.ts';
import { questionIn } from '../question-in.ts';
import type { StoredQuota } from '../store/questions.ts';
import { pathOf, processOf, type State, type Survey } from '../survey.ts';
import { leastPeople } from '../weigh.ts';
import { common } from '../words/common.ts';
import { list } from '../words/list.ts';
import { dateFact, hypotheticalBadge, stateBadge, titleOf } from './survey-words.ts';

export interface OverviewParts {
  readonly survey: Survey;
  readonly state: State;
  readonly questions: readonly Question[];
  readonly standing: readonly Standing<StoredQuota>[];
  readonly respondents: number;
  /** Whether this reader has answered. */
  readonly answered: boolean;
  readonly organises: boolean;
  readonly timeZone: string;
}

export function overviewHeading(locale: Locale, parts: OverviewParts): Content {
  const { survey, state, answered, organises, timeZone } = parts;
  const t = list(locale);
  const base = pathOf(survey);
  return pageHeader({
    title: titleOf(locale, survey),
    kicker: survey.regionName,
    facts: [
      stateBadge(locale, state),
      dateFact(locale, survey, state, timeZone),
      survey.hypothetical && hypotheticalBadge(locale),
    ],
    actions: [
      state === 'open' &&
        linkButton({
          href: `${base}/answer`,
          label: t(answered ? 'answerAgain' : 'answer'),
          icon: 'ballot',
          ...(answered ? { kind: 'secondary' } : {}),
        }),
      state === 'closed' && linkButton({ href: `${base}/results`, label: t('results'), icon: 'tally' }),
      state === 'open' &&
        survey.results === 'live' &&
        linkButton({ href: `${base}/results`, label: t('resultsSoFar'), kind: 'secondary', icon: 'tally' }),
      organises && linkButton({ href: `${base}/organise`, label: t('organiseThis'), kind: 'quiet' }),
    ],
  });
}

export function overviewPage(locale: Locale, parts: OverviewParts): Content {
  const { survey, state, questions, answered } = parts;
  const t = list(locale);
  const introduction = inLanguage(survey, 'introduction', locale);
  return [
    survey.hypothetical && notice({ kind: 'warning', body: common(locale)('hypotheticalNote') }),
    answered && state === 'open' && notice({ kind: 'success', body: t('answered') }),
    introduction.text !== '' &&
      prose(html`<div lang="${introduction.language}" dir="auto">${markdown(introduction.text)}</div>`),
    section({ id: 'about', title: t('about'), body: aboutList(locale, parts) }),
    parts.standing.length > 0 && quotaSection(locale, parts),
    section({
      id: 'questions',
      title: t('questions'),
      lead: t('questionsLead', { n: questions.length }),
      body: html`<ol class="survey-preview">
        ${questions.map((question) => {
          const texts = questionIn(question, locale);
          return html`<li lang="${texts.language === locale ? undefined : texts.language}">
            <p class="survey-preview-text">${texts.text}</p>
            <p class="facts">
              <span>${common(locale)(`kind.${question.kind}`)}</span
              >${!question.required && html`<span>${t('optional')}</span>`}
            </p>
            ${texts.options.length > 0 && html`<p class="survey-preview-options">${texts.options.join(' · ')}</p>`}
          </li>`;
        })}
      </ol>`,
    }),
    prose(html`<p>${common(locale)('advisory')}</p>`),
    html`<ul class="page-links">
      <li>${moreLink(`/log?process=${processOf(survey.id)}`, t('publicLog'))}</li>
      ${survey.topic !== null && html`<li>${moreLink(`/topics/${survey.topic}`, t('topicLink'))}</li>`}
    </ul>`,
  ];
}

function aboutList(locale: Locale, { survey, state, respondents, timeZone }: OverviewParts): Content {
  const t = list(locale);
  return summaryList(
    [
      { term: t('who'), value: t(survey.ageTargets === null ? 'whoBody' : 'whoAdults', { region: survey.regionName }) },
      {
        term: t('when'),
        value: t('whenBody', {
          opens: dateTime(locale, survey.opensAt, timeZone),
          closes: dateTime(locale, survey.closesAt, timeZone),
        }),
      },
      { term: t('shown'), value: t(`shown.${survey.results}`) },
      { term: t('weights'), value: t(survey.ageTargets === null ? 'weights.region' : 'weights.both') },
      ...(state === 'open' || state === 'closed'
        ? [
            {
              term: t(state === 'open' ? 'answers' : 'answersInAll'),
              value: respondents < leastPeople ? t('fewAnswers') : number(locale, respondents),
            },
          ]
        : []),
    ],
    { boxed: true },
  );
}

/**
 * Whether a quota is full, but not how many of it have answered: those would be small counts by region and age. Of a quota of
 * fewer than ten nothing is said, for the same reason.
 */
const quotaSection = (locale: Locale, { standing, state }: OverviewParts): Content => {
  const t = list(locale);
  const [taken, left] = state === 'closed' ? (['reached', 'notReached'] as const) : (['full', 'places'] as const);
  const begun = state === 'open' || state === 'closed';
  const standingBadge = (full: boolean): Content =>
    badge({ label: t(full ? taken : left), tone: full ? 'accent' : 'neutral', icon: full ? 'check' : 'people' });
  return section({
    id: 'quotas',
    title: t('quotas'),
    lead: t('quotasLead'),
    body: dataTable({
      caption: t('quotas'),
      captionHidden: true,
      dense: true,
      columns: [
        { label: t('quotaOf') },
        { label: t('wanted'), numeric: true },
        ...(begun ? [{ label: t('standing') }] : []),
      ],
      rows: standing.map(({ quota, full }) => [
        quotaName(locale, quota),
        number(locale, quota.wanted),
        ...(begun ? [quota.wanted < leastPeople ? t('notShown') : standingBadge(full)] : []),
      ]),
    }),
  });
};

export function quotaName(locale: Locale, { region, regionName, age }: StoredQuota): string {
  const t = list(locale);
  const place = region === null ? t('everyRegion') : (regionName ?? region);
  return `${place}, ${age === null ? t('everyAge') : common(locale)(`age.${age}` as 'age.18-24')}`;
}
