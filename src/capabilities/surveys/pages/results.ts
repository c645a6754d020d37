/** The results: what they can and cannot tell first, then every question, then how it was weighted and how to check it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, number } from '../../../platform/i18n/format.ts';
import { fileList, keyFigures, notice, prose, section, type Content, html } from '../../../platform/ui/index.ts';
import type { Question } from '../question.ts';
import type { SurveyResult } from '../results.ts';
import type { PeopledRegion } from '../store/questions.ts';
import { pathOf, type Survey } from '../survey.ts';
import { common } from '../words/common.ts';
import { resultWords } from '../words/results.ts';
import { questionSection } from './result-question.ts';
import { weightsSection } from './result-weights.ts';

export interface ResultsParts {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly regions: readonly PeopledRegion[];
  readonly result: SurveyResult;
  /** Closed: regions and files are there too. */
  readonly final: boolean;
  /** Organisers and auditors get the file with everything. */
  readonly reads: boolean;
}

export function resultsPage(locale: Locale, parts: ResultsParts): Content {
  const { survey, questions, result, final } = parts;
  const t = resultWords(locale);
  return [
    survey.hypothetical && notice({ kind: 'warning', body: common(locale)('hypotheticalNote') }),
    !final && notice({ kind: 'info', body: t('live') }),
    notice({ kind: 'info', title: t('honestTitle'), body: honest(locale, result) }),
    figures(locale, result),
    section({
      id: 'questions',
      title: t('questions'),
      body: [
        html`<p class="section-lead">${t('intervalNote')}</p>`,
        questions.map((question, at) =>
          questionSection(locale, { ...parts, question, found: result.questions[at]!, place: at + 1 }),
        ),
      ],
    }),
    final && weightsSection(locale, parts),
    final && filesSection(locale, parts),
    prose(html`<p>${common(locale)('advisory')}</p>`),
  ];
}

function honest(locale: Locale, { weighed }: SurveyResult): string {
  const t = resultWords(locale);
  const { region, age } = weighed.by;
  if (!region && !age) return t('honestPlain');
  return t('honest', { what: t(region && age ? 'what.both' : region ? 'what.region' : 'what.age') });
}

function figures(locale: Locale, { respondents, counted, overQuota, weighed }: SurveyResult): Content {
  const t = resultWords(locale);
  const weighted = weighed.by.region || weighed.by.age;
  return section({
    id: 'who',
    title: t('howMany'),
    body: keyFigures([
      { label: t('respondents'), value: number(locale, respondents) },
      ...(overQuota === 0
        ? []
        : [
            { label: t('counted'), value: number(locale, counted), note: t('countedNote') },
            { label: t('over'), value: number(locale, overQuota), note: t('overNote') },
          ]),
      {
        label: t('designEffect'),
        value: weighted ? fixed(locale, weighed.designEffect, 2) : t('notWeighted'),
        note: t('designEffectNote'),
      },
      { label: t('effectiveSize'), value: number(locale, weighed.effectiveSize), note: t('effectiveSizeNote') },
    ]),
  });
}

function filesSection(locale: Locale, { survey, reads }: ResultsParts): Content {
  const t = resultWords(locale);
  const base = `${pathOf(survey)}/export`;
  return section({
    id: 'data',
    title: t('dataTitle'),
    lead: t('dataLead'),
    body: fileList([
      { href: `${base}/answers.csv`, label: t('file.answers'), kind: 'CSV' },
      { href: `${base}/weights.csv`, label: t('file.weights'), kind: 'CSV' },
      { href: `${base}/results.csv`, label: t('file.results'), kind: 'CSV' },
      { href: `${base}/survey.json`, label: t('file.survey'), kind: 'JSON' },
      ...(reads ? [{ href: `${base}/all.csv`, label: t('file.all'), kind: 'CSV' }] : []),
    ]),
  });
}
