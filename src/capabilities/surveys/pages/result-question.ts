/** One question's result: bars as answered and weighted, its means, and regions where they may be shown. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, html, icon, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Question, QuestionTexts } from '../question.ts';
import { questionIn } from '../question-in.ts';
import { choicesOf, type OptionResult, type QuestionResult, type SurveyResult } from '../results.ts';
import type { PeopledRegion } from '../store/questions.ts';
import { resultWords } from '../words/results.ts';
import { regionClassName } from './class-names.ts';
import { pairBars } from './pair-bars.ts';

export interface QuestionParts {
  readonly question: Question;
  readonly found: QuestionResult;
  readonly result: SurveyResult;
  readonly regions: readonly PeopledRegion[];
  readonly place: number;
}

export function questionSection(locale: Locale, parts: QuestionParts): Html {
  const { question, found, place } = parts;
  const texts = questionIn(question, locale);
  return html`<article class="survey-result" id="q${question.number}">
    <h3 lang="${texts.language === locale ? undefined : texts.language}">
      <span class="survey-place" aria-hidden="true">${place}</span><span>${texts.text}</span>
    </h3>
    ${bodyOf(locale, parts, texts)} ${found.byRegion !== null && regionsOf(locale, parts, texts)}
  </article>`;
}

function bodyOf(locale: Locale, { question, found }: QuestionParts, texts: QuestionTexts): Content {
  const t = resultWords(locale);
  const answered = t('answeredN', { n: number(locale, found.answered) });
  if (question.kind === 'text') return html`<p>${t('textKept', { n: found.answered })}</p>`;
  if (found.options.length === 0 && found.mean === null) return html`<p>${t('fewHere')}</p>`;
  const description = `${answered} ${seen(locale, question, found)}`;
  if (question.kind === 'number') return html`<p>${description}</p>`;
  return [
    pairBars(locale, {
      title: texts.text,
      description,
      rows: found.options.map((row) => ({ label: choiceName(question, texts, row.option), ...row })),
    }),
    found.places.length > 0 && placesTable(locale, found, texts),
  ];
}

function seen(locale: Locale, { kind }: Question, { mean, quartiles }: QuestionResult): string {
  const t = resultWords(locale);
  if (kind === 'text') return '';
  if (mean === null) return t(`seen.${kind}`);
  const at = (value: number): string => fixed(locale, value, 2);
  if (mean.weighted === null) return t('seen.meanWithheld', { raw: at(mean.raw) });
  const [q1 = 0, q2 = 0, q3 = 0] = quartiles ?? [];
  return t(`seen.${kind}`, {
    raw: at(mean.raw),
    mean: at(mean.weighted.value),
    low: at(mean.weighted.low),
    high: at(mean.weighted.high),
    q1: number(locale, q1),
    q2: number(locale, q2),
    q3: number(locale, q3),
  });
}

/** An option by its text, a step of a scale by its number and, at the ends, its words. */
export function choiceName(question: Question, texts: QuestionTexts, option: number): string {
  if (question.kind !== 'scale') return texts.options[option] ?? String(option);
  const end = option === question.low ? texts.lowLabel : option === question.high ? texts.highLabel : '';
  return end === '' ? String(option) : `${option} (${end})`;
}

const placesTable = (locale: Locale, { places }: QuestionResult, texts: QuestionTexts): Html => {
  const t = resultWords(locale);
  return dataTable({
    caption: t('places'),
    dense: true,
    columns: [
      { label: t('option') },
      { label: t('raw'), numeric: true },
      { label: t('weighted'), numeric: true },
      { label: t('interval'), numeric: true },
    ],
    rows: [...places]
      .sort((a, b) => a.raw - b.raw)
      .map(({ option, raw, weighted }) => [
        texts.options[option] ?? '',
        fixed(locale, raw, 2),
        weighted === null ? '–' : fixed(locale, weighted.value, 2),
        weighted === null ? '–' : `${fixed(locale, weighted.low, 2)}–${fixed(locale, weighted.high, 2)}`,
      ]),
  });
};

/** Whole per cent of everybody in the results who lives there, so that the few who left the question out do not follow. */
function regionsOf(locale: Locale, { question, found, result, regions }: QuestionParts, texts: QuestionTexts): Html {
  const t = resultWords(locale);
  const classes = result.weighed.classes.regions;
  const choices = choicesOf(question);
  const percentOf = (share: number): string => percent(locale, share);
  const all = (option: OptionResult): string => percentOf(option.count / result.counted);
  return html`<details class="chart-table survey-by-region">
    <summary>${icon('chevron')}<span>${t('byRegion')}</span></summary>
    <p class="hint">${t('byRegionLead')}</p>
    ${dataTable({
      caption: `${t('byRegion')}: ${texts.text}`,
      captionHidden: true,
      dense: true,
      columns: [
        { label: t('region') },
        ...choices.map((option) => ({ label: choiceName(question, texts, option), numeric: true })),
      ],
      rows: classes.map((region, at) => [
        regionClassName(locale, region, regions),
        ...choices.map((_, c) => {
          const count = found.byRegion?.[at]?.[c] ?? null;
          return count === null
            ? html`<span class="survey-hidden"
                ><span aria-hidden="true">–</span><span class="visually-hidden">${t('hiddenCell')}</span></span
              >`
            : percentOf(count / region.respondents);
        }),
      ]),
      total: [t('everywhere'), ...found.options.map(all)],
    })}
  </details>`;
}
