/** Surveys as the REST API gives them: what is public, and nothing else. */
import { z } from 'zod';
import type { Visit } from '../../../platform/http/visit.ts';
import { questionKinds, type Question } from '../question.ts';
import { processOf, regionLevels, showsResults, stateOf, type Survey } from '../survey.ts';

const instant = z.iso.datetime();
const count = z.number().int();
const share = z.number().describe('0 to 1');

/** Only what the shape names goes out: a column added later stays inside until it is described. */
const open = (shape: z.ZodObject, row: object): Readonly<Record<string, unknown>> => {
  const all = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(Object.keys(shape.shape).map((key) => [key, all.get(key)]));
};

export const surveyShape = z.object({
  slug: z.string(),
  process: z.string().describe('Its name in the public log'),
  url: z.string(),
  state: z.enum(['draft', 'announced', 'open', 'closed']),
  title: z.string(),
  introduction: z.string().describe('Markdown'),
  language: z.string(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  region: z.object({ id: z.string().describe('Open Civic Data id'), name: z.string() }),
  topic: z.string().nullable(),
  regionKind: z.enum(regionLevels).describe('Respondents are counted by their region of this kind'),
  results: z.enum(showsResults),
  ageTargets: z
    .object({ source: z.string(), people: z.array(count) })
    .nullable()
    .describe('People of 18-24, 25-34, 35-44, 45-54, 55-64 and 65+; null where age is not asked'),
  publishedAt: instant.nullable(),
  opensAt: instant,
  closesAt: instant,
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
});

export const readSurvey = (visit: Visit, survey: Survey): Readonly<Record<string, unknown>> =>
  open(surveyShape, {
    ...survey,
    process: processOf(survey.id),
    url: `${visit.platform.config.publicUrl}/surveys/${survey.slug}`,
    state: stateOf(survey, visit.now),
    region: { id: survey.regionId, name: survey.regionName },
  });

export const questionShape = z.object({
  number: count.describe('Names the question in answers'),
  kind: z.enum(questionKinds),
  text: z.string(),
  hint: z.string(),
  required: z.boolean(),
  options: z.array(z.string()).describe('Answers name them by place, from 0'),
  rotated: z.boolean(),
  keepsLast: z.boolean(),
  most: count.nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  lowLabel: z.string(),
  highLabel: z.string(),
  language: z.string(),
  translations: z.record(z.string(), z.unknown()),
});

export const readQuestion = (question: Question): unknown => open(questionShape, question);

const estimate = z
  .object({ value: z.number(), standardError: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('Rounded; null where it would tell what few people of a group said');
const classShape = z.object({ members: z.array(z.string()), people: count, respondents: count });

export const resultShape = z.object({
  respondents: count,
  counted: count.describe('Within the quotas: what all figures are made of'),
  overQuota: count,
  weighting: z.object({
    by: z.object({ region: z.boolean(), age: z.boolean() }),
    bounds: z.object({ low: z.number(), high: z.number() }).describe('Multiples of the mean weight'),
    designEffect: z.number(),
    effectiveSize: z.number(),
    trimmed: count,
    reached: z.boolean(),
    regions: z.array(classShape).optional(),
    ages: z.array(classShape).optional(),
    respondents: z.array(z.array(count)).optional(),
    weights: z.array(z.array(z.number())).optional(),
  }),
  questions: z.array(
    z.object({
      number: count,
      answered: count,
      options: z.array(z.object({ option: count, count, share, weighted: estimate })),
      mean: z.object({ raw: z.number(), weighted: estimate }).nullable(),
      quartiles: z.tuple([z.number(), z.number(), z.number()]).nullable(),
      places: z.array(z.object({ option: count, raw: z.number(), weighted: estimate })),
      byRegion: z
        .array(z.array(count.nullable()))
        .nullable()
        .describe(
          'People by region class and option; null where fewer than ten would be counted or could be worked out',
        ),
    }),
  ),
});

export const answerBody = z
  .object({
    key: z.uuid().describe('Made by the sender. Sending again with the same key is the same answer; the first stands.'),
    age: z.enum(['18-24', '25-34', '35-44', '45-54', '55-64', '65+']).optional(),
    answers: z
      .record(
        z.string().regex(/^\d{1,6}$/),
        z.union([z.number().int(), z.array(z.number().int()).max(100), z.string().max(10_000)]),
      )
      .describe(
        'By number of the question. One option: its place. Several: their places. Ranking: all places, best first.',
      ),
  })
  .strict();

export const recordedShape = z.object({
  revision: count.describe('1 for the first answer; each change adds one'),
  overQuota: z.boolean().describe('Kept apart, because a quota was full'),
  answeredAt: instant,
  age: z.string().nullable(),
  answers: z.record(z.string(), z.unknown()),
});
