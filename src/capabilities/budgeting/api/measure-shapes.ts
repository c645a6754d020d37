/** What a count finds out beyond its outcome, as the REST API describes it: the types of src/rules/budgeting/measures. */
import { z } from 'zod';

const whole = z.number().int();
const share = z.number().min(0).max(1);
const amount = z.object({ exact: z.string().describe('"numerator/denominator"'), near: z.number() });
const bars = z
  .array(z.object({ from: z.number(), to: z.number(), voters: z.number() }))
  .describe('How many voters have how much; no bar for fewer than ten');

const exclusion = z
  .object({
    voters: z.number(),
    excluded: z.number(),
    exclusionRatio: share,
    averageFundedProjects: z.number(),
  })
  .describe('Voters without a funded project on their ballot');

const budget = z.object({
  budget: whole,
  spent: whole,
  left: whole,
  shareSpent: share,
  exhaustive: z.boolean().describe('Nothing that was left out would still fit'),
  cheapestLeftOut: z.object({ project: z.string(), cost: whole }).optional(),
});

const satisfaction = z.object({
  satisfaction: z.string(),
  average: z.number(),
  ofBest: share.nullable().describe('Of the most the budget could give to the same ballot; null where not computed'),
  gini: share.describe('0: all have the same'),
});

const place = z.object({
  name: z.string().describe('Empty where projects name none'),
  projects: whole,
  funded: whole,
  spent: z.number(),
  shareOfSpending: share,
  votes: z.number(),
  shareOfVotes: share,
  shareOfVoters: share.describe('Each voter counts once, in equal parts for the projects on the ballot'),
  power: z.number().nullable().describe('Share of spending / share of voters'),
});

const ejrPlus = z.object({
  satisfaction: z.string(),
  satisfied: z.boolean(),
  violations: whole,
  worst: z
    .object({ project: z.string(), voters: z.number(), deserved: amount, has: amount, wouldHave: amount })
    .optional(),
});

const payments = z
  .object({
    start: amount,
    projects: z.array(
      z.object({
        project: z.string(),
        cost: whole,
        price: amount,
        inFull: z.number(),
        less: z.number(),
        nothing: z.number(),
        bars,
      }),
    ),
    left: z.object({ total: amount, bars }),
    priceable: z.object({
      satisfied: z.boolean(),
      broken: z.array(z.object({ condition: z.enum(['C1', 'C2', 'C3', 'C4', 'C5']), projects: z.array(z.string()) })),
    }),
  })
  .describe('Equal Shares: who paid how much, and whether these prices explain the outcome');

const effectiveVotes = z.object({
  rounds: z.array(z.object({ round: whole, project: z.string(), effective: amount })),
  projects: z.array(z.object({ project: z.string(), votes: z.number(), perRound: z.array(z.number()) })),
});

const notFound = z.object({ code: z.string().describe('Why there is no figure: not-computed, impossible, ...') });
const cost = z.union([z.object({ code: z.literal('found'), cost: whole }), notFound]);
const votes = z.union([
  z.object({
    code: z.literal('found'),
    votes: z.number(),
    proved: z.boolean().describe('No choice of fewer voters does it'),
  }),
  notFound,
]);
const newVoters = z.union([
  z.object({ code: z.literal('found'), voters: whole, pointsEach: z.number().optional() }),
  notFound,
]);

const robustness = z
  .object({
    losers: z.array(
      z.object({
        project: z.string(),
        costReduction: cost,
        singletonAdd: newVoters,
        optimistAdd: votes,
        rivalryReduction: votes,
      }),
    ),
    winners: z.array(
      z.object({ project: z.string(), costIncrease: cost, pessimistRemove: votes, proportionalRemove: votes }),
    ),
  })
  .describe('What would have made a loser win, and a winner lose; recounted');

export const measures = z.object({
  exclusion,
  budget,
  satisfactions: z.array(satisfaction),
  fairShare: z.object({ equalShare: z.number(), cappedRatio: z.number().nullable(), distance: z.number() }),
  districts: z.array(place),
  categories: z.array(place),
  histograms: z.object({ fundedProjects: bars, fundedCost: bars }),
  ejrPlus: z.array(ejrPlus),
  payments: payments.optional(),
  effectiveVotes: effectiveVotes.optional(),
  robustness: robustness.optional(),
});

export const announced = z
  .object({
    rule: z.string().nullable(),
    countedBy: z.boolean().describe('The rule that the file names says how to count, and it was counted so'),
    fullyFunded: z.boolean(),
    onlyAnnounced: z.array(z.string()),
    onlyCounted: z.array(z.string()),
  })
  .describe('Imported elections: the announced outcome against this count');
