/** Budgets, projects, ideas and counts as the REST API gives them: what is public, and nothing else. */
import { z } from 'zod';
import type { Visit } from '../../../platform/http/visit.ts';
import { phaseOf, processOf, ruleChoice, type Budget } from '../budget.ts';
import type { CountRun } from '../store/counts.ts';
import { ideaStates, type Idea } from '../store/ideas.ts';
import { choice } from './result-shapes.ts';

const units = z.number().int().describe('In money units: divide by unitsPerCurrency');
const instant = z.iso.datetime();
const translations = z.record(z.string(), z.record(z.string(), z.string()));

/** Only what the shape names goes out: a column added later stays inside until it is described. */
const open = (shape: z.ZodObject, row: object): Readonly<Record<string, unknown>> => {
  const all = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(Object.keys(shape.shape).map((key) => [key, all.get(key)]));
};

export const budgetShape = choice.extend({
  slug: z.string(),
  process: z.string().describe('Its name in the public log and in commitments'),
  url: z.string(),
  phase: z.enum(['draft', 'announced', 'ideas', 'review', 'voting', 'counting', 'result']),
  title: z.string(),
  summary: z.string(),
  language: z.string(),
  translations,
  region: z.object({ id: z.string().describe('Open Civic Data id'), name: z.string() }),
  topic: z.string().nullable(),
  amount: units,
  unitsPerCurrency: z.number().int(),
  currency: z.string(),
  ballotType: z.enum(['approval', 'knapsack', 'cumulative', 'ordinal', 'scoring', 'choose-1']),
  maxChoices: z.number().int().nullable(),
  points: z.number().int().nullable(),
  voters: z.enum(['residents', 'signed-in']).describe('Who may vote'),
  publishedAt: instant.nullable(),
  ideasOpenAt: instant.nullable(),
  ideasCloseAt: instant.nullable(),
  votingOpenAt: instant.nullable(),
  votingCloseAt: instant.nullable(),
  imported: z.boolean().describe('The vote was held elsewhere and read from a file'),
  importedFrom: z.string().nullable(),
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
});

export const readBudget = (visit: Visit, budget: Budget): unknown =>
  open(budgetShape, {
    ...budget,
    ...ruleChoice(budget),
    process: processOf(budget.id),
    url: `${visit.platform.config.publicUrl}/budgets/${budget.slug}`,
    phase: phaseOf(budget, visit.now),
    region: { id: budget.regionId, name: budget.regionName },
  });

export const projectShape = z.object({
  id: z.string(),
  position: z.number().int().describe('Place on the ballot, from 0'),
  name: z.string(),
  description: z.string().describe('Markdown'),
  language: z.string(),
  translations,
  cost: units,
  categories: z.array(z.string()),
  targets: z.array(z.string()),
  district: z.string().nullable(),
  ideaId: z.number().int().nullable(),
});

export const ideaShape = z.object({
  id: z.number().int(),
  title: z.string(),
  description: z.string().describe('Markdown'),
  place: z.string(),
  category: z.string(),
  estimate: units.nullable().describe("The resident's own guess"),
  language: z.string(),
  submittedAt: instant,
  state: z.enum(ideaStates).describe('What the newest review found'),
  cost: units.nullable().describe('As officials found it'),
  reason: z.string().nullable().describe('Of the newest review'),
});

export const readIdea = (idea: Idea): unknown => open(ideaShape, idea);

export const countShape = z.object({
  id: z.number().int(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  step: z.string().describe('While it runs: count, compare or explain'),
  done: z.number().int(),
  total: z.number().int(),
  requestedAt: instant,
  finishedAt: instant.nullable(),
  voters: z.number().int().nullable(),
  digest: z.string().nullable(),
});

export const readCount = (count: CountRun): unknown => open(countShape, count);
