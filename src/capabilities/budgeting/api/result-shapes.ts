/** The parts of a result as the REST API describes them: the types of src/rules/budgeting, field by field. */
import { z } from 'zod';
import { limitsShape, optionsShape } from '../rule-shapes.ts';
import { announced, measures } from './measure-shapes.ts';

const units = z.number().int().describe('In money units: divide by unitsPerCurrency');
const amount = z.object({ exact: z.string().describe('"numerator/denominator" in money units'), near: z.number() });

const rules = ['greedy', 'equal-shares', 'bos-equal-shares', 'phragmen', 'maximin-support', 'max-welfare'] as const;
const steps = z.enum([...rules, 'completion', 'floor']);

export const choice = z.object({
  rule: z.enum(rules),
  satisfaction: z.enum([
    'cost',
    'cardinality',
    'sqrt-cost',
    'relative-cost',
    'share',
    'points',
    'cost-points',
    'borda',
    'cost-ranks',
    'lexicographic',
  ]),
  completion: z.enum(['none', 'add1', 'add1u', 'add-opt', 'greedy', 'phragmen', 'maximin-support']),
  ties: z.enum(['votes-cost-seed', 'id']),
  seed: z.string(),
  ...z.object(optionsShape.shape).partial().shape,
  limits: limitsShape.optional().describe('What holds beyond the budget'),
});

const tie = z.object({
  round: z.number().int(),
  tied: z.array(z.string()),
  taken: z.string(),
  by: z.enum(['votes', 'cost', 'seed', 'id']),
});

const tieTrail = z.object({
  ties: z.array(
    tie.extend({
      alternatives: z.array(
        z.object({
          project: z.string().describe('Which would have gone first'),
          counted: z.union([
            z.object({ code: z.enum(['same-winners', 'not-computed']) }),
            z.object({
              code: z.literal('other-winners'),
              winners: z.array(z.string()),
              gained: z.array(z.string()),
              lost: z.array(z.string()),
            }),
          ]),
        }),
      ),
    }),
  ),
});

const outcome = z.object({
  choice,
  winners: z.array(z.string()).describe('Ids of projects, in order of selection'),
  cost: units,
  rounds: z.array(
    z.object({
      round: z.number().int(),
      project: z.string(),
      step: steps,
      supporters: z.number(),
      maxPayment: z.string().optional().describe('The most any supporter paid, exact'),
      paidInFull: z.number().int().optional(),
      load: z.string().optional().describe('The highest load of a supporter after it, exact'),
      left: units,
    }),
  ),
  ties: z.array(tie),
  endowment: z.string().optional().describe('What each voter started with in the final run, exact'),
  partly: z
    .array(z.object({ project: z.string(), amount: units }))
    .optional()
    .describe('Funded in part'),
  compared: z
    .object({ taken: z.enum(['equal-shares', 'greedy']), equalShares: z.number(), greedy: z.number() })
    .optional()
    .describe('How many voters were better off with each'),
});

const voters = z.object({
  voters: z.number().int(),
  withFundedProject: z.number().int(),
  averageFundedProjects: z.number(),
  averageFundedCost: z.number(),
});

const share = z.object({
  name: z.string(),
  projects: z.number().int(),
  funded: z.number().int(),
  spent: z.number(),
  shareOfSpending: z.number(),
  votes: z.number(),
  shareOfVotes: z.number(),
});

const whyNot = z.union([
  z.object({ code: z.enum(['nobody-voted', 'count-ended']) }),
  z.object({ code: z.literal('too-few-votes'), least: z.number() }),
  z.object({ code: z.literal('too-few-points'), least: z.number(), points: z.number() }),
  z.object({ code: z.literal('excluded-by'), project: z.string() }),
  z.object({ code: z.literal('cap-reached'), of: z.enum(['category', 'district']), name: z.string(), left: units }),
  z.object({ code: z.literal('dearer-than-budget'), budget: units }),
  z.object({ code: z.literal('supporters-lack-money'), missing: amount }),
  z.object({ code: z.enum(['does-not-fit', 'lost-comparison']), left: units }),
]);

const unknown = ['impossible', 'not-computed'] as const;
const account = z.object({
  id: z.string(),
  name: z.string(),
  cost: units,
  votes: z.number(),
  funded: z.boolean(),
  round: z.number().int().optional(),
  step: steps.optional(),
  payments: z
    .object({ most: amount, inFull: z.number().int(), less: z.number().int(), nothing: z.number().int(), total: units })
    .optional(),
  supportersLeft: amount.optional(),
  whyNot: whyNot.optional(),
  partly: units.optional().describe('What it gets where it is funded in part'),
  smallestChange: z
    .object({
      moreVotes: z.union([
        z.object({ code: z.literal('found'), voters: z.number().int(), pointsEach: z.number().optional() }),
        z.object({ code: z.enum([...unknown, 'needs-every-voter']) }),
      ]),
      lowerCost: z.union([z.object({ code: z.literal('found'), cost: units }), z.object({ code: z.enum(unknown) })]),
    })
    .optional()
    .describe('The smallest change found that would have funded it'),
});

export const result = z.object({
  digest: z.string().describe('Over instance, ballots, choice and outcome; see the file under files.json'),
  finishedAt: z.iso.datetime(),
  voters: z.number().int(),
  outcome,
  comparison: z
    .array(z.union([z.object({ outcome, voters }), z.object({ choice, problem: z.literal('too-hard') })]))
    .describe('What other rules choose from the same ballots'),
  explanation: z.object({
    choice,
    budget: units,
    cost: units,
    left: units,
    endowment: amount.optional(),
    projects: z.array(account),
    ties: z.array(tie),
    districts: z.array(share),
    categories: z.array(share),
    voters,
  }),
  measures: measures.nullable().describe('Null in counts made before these were kept'),
  tieTrail: tieTrail.nullable().describe('For every tie, who would have won had another project gone first'),
  announced: announced.nullable(),
  files: z.object({ pb: z.string(), json: z.string(), projects: z.string(), ballots: z.string() }),
});
