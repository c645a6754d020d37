/** The file of feedback by region, column by column. */
import type { CsvColumn } from '../../platform/csv.ts';
import { feedbackQuestions, type FeedbackQuestion, type ToldFeedback } from './feedback.ts';

export interface FeedbackRow {
  readonly question: FeedbackQuestion;
  readonly region: string;
  readonly agree: number;
  readonly partly: number | null;
  readonly disagree: number | null;
  readonly notAgree: number;
}

export const feedbackAbout =
  'Feedback after a town hall, one row a question and region. Regions in which fewer than ten agree or fewer than ten do not stand together in the row "others"; the row "all" is everybody.';

export const feedbackColumns: readonly CsvColumn<FeedbackRow>[] = [
  {
    name: 'question',
    description: 'follow: I could follow the meeting; heard: I was heard; trust: I trust what comes of it',
    datatype: 'string',
    value: ({ question }) => question,
  },
  {
    name: 'region',
    description: 'Name of the region, "others" or "all"',
    datatype: 'string',
    value: ({ region }) => region,
  },
  { name: 'agree', description: 'People who agree', datatype: 'integer', value: ({ agree }) => agree },
  {
    name: 'partly',
    description: 'People who partly agree; given for all together only',
    datatype: 'integer',
    value: ({ partly }) => partly,
  },
  {
    name: 'disagree',
    description: 'People who disagree; given for all together only',
    datatype: 'integer',
    value: ({ disagree }) => disagree,
  },
  {
    name: 'not_agree',
    description: 'People who partly agree or disagree',
    datatype: 'integer',
    value: ({ notAgree }) => notAgree,
  },
];

export const feedbackRows = (told: ToldFeedback | undefined): readonly FeedbackRow[] =>
  told === undefined
    ? []
    : feedbackQuestions.flatMap((question) => {
        const [agree, partly, disagree] = told.all[question] ?? [];
        return [
          ...(agree === undefined || partly === undefined || disagree === undefined
            ? []
            : [{ question, region: 'all', agree, partly, disagree, notAgree: partly + disagree }]),
          ...told.regions[question].map((row) => ({
            question,
            region: row.region ?? 'others',
            agree: row.agree,
            partly: null,
            disagree: null,
            notAgree: row.others,
          })),
        ];
      });
