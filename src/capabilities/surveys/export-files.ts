/**
 * The open data of a closed survey.
 *
 * answers.csv holds one row a person without place, age, numbers and texts: from it anybody counts the unweighted figures again.
 * Answers beyond the quotas are not in it: whoever knows which quota was full would know where those people live. weights.csv holds the groups with their people and their
 * weights: from it anybody computes the weights again. Both together would tell what the few people of a group said, so no
 * public file joins them; all.csv does, for organisers and auditors, who may not know whose answers they are either.
 */
import { stringify } from 'csv-stringify/sync';
import { safeText } from '../../platform/csv.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Estimate } from '../../rules/survey/index.ts';
import { ageGroups } from './age-groups.ts';
import type { Question } from './question.ts';
import { choicesOf, type SurveyResult } from './results.ts';
import { shownResult } from './shown-result.ts';
import { countedAnswers, type CountedAnswer } from './store/answers.ts';
import { listQuestions, surveyedRegions, type PeopledRegion } from './store/questions.ts';
import type { Survey } from './survey.ts';
import { weightBounds } from './weigh.ts';

export const exportKinds = ['answers.csv', 'weights.csv', 'results.csv', 'survey.json'] as const;
export type ExportKind = (typeof exportKinds)[number];

interface Exported {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly regions: readonly PeopledRegion[];
  readonly answers: readonly CountedAnswer[];
  readonly result: SurveyResult;
}

/** Undefined where there is no result: before the close, or with fewer than ten answers. */
export async function exportFile(
  platform: Platform,
  survey: Survey,
  kind: ExportKind | 'all.csv',
  now: Date,
): Promise<string | undefined> {
  const result = await shownResult(platform, survey, now);
  if (result === undefined || now < survey.closesAt) return undefined;
  const { db } = platform;
  const [questions, regions, answers] = await Promise.all([
    listQuestions(db, survey.id),
    surveyedRegions(db, survey),
    countedAnswers(db, survey.id),
  ]);
  return writers[kind]({ survey, questions, regions, answers, result });
}

type CsvCell = string | number;
const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n' },
  );

const writers: Readonly<Record<ExportKind | 'all.csv', (exported: Exported) => string>> = {
  'answers.csv': publicAnswers,
  'weights.csv': weightRows,
  'results.csv': resultRows,
  'survey.json': wholeSurvey,
  'all.csv': everything,
};

/** One column a question; of several choices and rankings one for each option: 1 or 0, and the place. */
const columnsOf = ({ number, kind }: Question, choices: readonly number[]): readonly string[] =>
  kind === 'several' || kind === 'ranking' ? choices.map((option) => `q${number}_${option + 1}`) : [`q${number}`];

/** Options count from 1, as people do; scales and numbers stand as they are; what was left out is empty. */
function cellsOf(
  { number, kind }: Question,
  choices: readonly number[],
  { answers }: CountedAnswer,
): readonly CsvCell[] {
  const answer = answers[number];
  if (kind === 'several' || kind === 'ranking') {
    if (typeof answer !== 'object') return choices.map(() => '');
    return choices.map((option) => (kind === 'several' ? Number(answer.includes(option)) : answer.indexOf(option) + 1));
  }
  if (answer === undefined || typeof answer === 'object') return [''];
  if (typeof answer === 'string') return [safeText(answer)];
  return [kind === 'single' ? answer + 1 : answer];
}

function publicAnswers({ questions, answers }: Exported): string {
  const open = questions.filter(({ kind }) => kind !== 'number' && kind !== 'text');
  const counted = answers.filter(({ overQuota }) => !overQuota);
  return csv([
    open.flatMap((question) => columnsOf(question, choicesOf(question))),
    ...counted.map((answer) => open.flatMap((question) => cellsOf(question, choicesOf(question), answer))),
  ]);
}

const regionClassId = ({ members, others }: SurveyResult['weighed']['classes']['regions'][number]): string =>
  others && members.length > 1 ? 'others' : (members[0] ?? '');

const ageClassId = (members: readonly string[]): string =>
  members.length === 0 || members.length === ageGroups.length ? '' : members.join(' ');

function weightRows({ result }: Exported): string {
  const { classes, cellWeights } = result.weighed;
  return csv([
    ['region', 'region_people', 'age', 'age_people', 'respondents', 'weight'],
    ...classes.regions.flatMap((region, r) =>
      classes.counts[r]!.map((respondents, a) => [
        regionClassId(region),
        region.people,
        ageClassId(classes.ages[a]?.members ?? []),
        classes.ages[a]?.people ?? '',
        respondents,
        cellWeights[r]![a]!,
      ]),
    ),
  ]);
}

/** Empty where a weighted figure would tell about few people. */
const estimateCells = (found: Estimate | null): readonly CsvCell[] =>
  found === null ? ['', '', '', ''] : [found.value, found.standardError, found.low, found.high];

function resultRows({ questions, result }: Exported): string {
  return csv([
    [
      'question',
      'text',
      'answered',
      'option',
      'option_text',
      'people',
      'share',
      'weighted',
      'standard_error',
      'low',
      'high',
    ],
    ...result.questions.flatMap((found, at) => {
      const question = questions[at]!;
      const head = [question.number, safeText(question.text), found.answered];
      const options = found.options.map(({ option, count, share, weighted }) => [
        ...head,
        question.kind === 'scale' ? option : option + 1,
        safeText(question.options[option] ?? ''),
        count,
        share,
        ...estimateCells(weighted),
      ]);
      const means = [
        ...(found.mean === null ? [] : [{ option: 'mean', text: '', ...found.mean }]),
        ...found.places.map(({ option, raw, weighted }) => ({
          option: `mean place of ${option + 1}`,
          text: question.options[option] ?? '',
          raw,
          weighted,
        })),
      ].map(({ option, text, raw, weighted }) => [
        ...head,
        option,
        safeText(text),
        '',
        raw,
        ...estimateCells(weighted),
      ]);
      return [...options, ...means];
    }),
  ]);
}

/** What the file and the API give of a result: all that pages show, and nothing else. */
export const openResult = (
  { respondents, counted, overQuota, weighed, questions }: SurveyResult,
  final: boolean,
): object => ({
  respondents,
  counted,
  overQuota,
  weighting: {
    by: weighed.by,
    bounds: weightBounds,
    designEffect: weighed.designEffect,
    effectiveSize: weighed.effectiveSize,
    trimmed: weighed.trimmed,
    reached: weighed.reached,
    // While it is open, two looks at the groups would tell who came in between.
    ...(final
      ? {
          regions: weighed.classes.regions,
          ages: weighed.classes.ages,
          respondents: weighed.classes.counts,
          weights: weighed.cellWeights,
        }
      : {}),
  },
  questions,
});

function wholeSurvey({ survey, questions, result }: Exported): string {
  const { slug, title, introduction, language, translations, regionId, opensAt, closesAt, ageTargets, hypothetical } =
    survey;
  return JSON.stringify(
    {
      format: 'concord-survey-1',
      slug,
      title,
      introduction,
      language,
      translations,
      regionId,
      opensAt,
      closesAt,
      ageTargets,
      hypothetical,
      questions: questions.map((question) => ({ ...question, position: undefined })),
      result: openResult(result, true),
    },
    undefined,
    1,
  );
}

function everything({ questions, regions, answers, result }: Exported): string {
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  let place = -1;
  return csv([
    [
      'region',
      'region_name',
      'age',
      'over_quota',
      'weight',
      ...questions.flatMap((question) => columnsOf(question, choicesOf(question))),
      'order_shown',
    ],
    ...answers.map((answer) => {
      if (!answer.overQuota) place += 1;
      return [
        answer.regionId,
        names.get(answer.regionId) ?? '',
        answer.ageGroup ?? '',
        answer.overQuota ? 'yes' : 'no',
        answer.overQuota ? '' : result.weighed.weights[place]!,
        ...questions.flatMap((question) => cellsOf(question, choicesOf(question), answer)),
        JSON.stringify(answer.shown),
      ];
    }),
  ]);
}
