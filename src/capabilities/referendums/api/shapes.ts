/** Referendums, keys and results as the REST API describes them. */
import { z } from 'zod';
import { referendumKinds, regionLevels } from '../referendum.ts';
import { choices } from '../store/ballots.ts';

const instant = z.iso.datetime();
const count = z.number().int();
const fraction = z.object({ of: count, in: count }).describe('A share as whole numbers: 55 in 100');
const comparison = z
  .enum(['at-least', 'more-than'])
  .describe('Exactly the threshold passes at-least and fails more-than');

export const keyShape = z.object({
  kind: z.enum(['turnout', 'approval-quorum', 'majority', 'regions']),
  threshold: fraction,
  comparison,
  regions: fraction.optional().describe('Of a majority of regions: the share of them'),
  regionsComparison: comparison.optional(),
});

export const referendumShape = z.object({
  slug: z.string(),
  process: z.string().describe('Its name in the public log'),
  url: z.string(),
  state: z.enum(['draft', 'announced', 'open', 'closed', 'decided']),
  kind: z.enum(referendumKinds).describe('held-here: an advisory vote on this site'),
  title: z.string(),
  summary: z.string(),
  question: z.string().describe('The exact wording'),
  argumentFor: z.string().describe('Markdown'),
  argumentAgainst: z.string().describe('Markdown'),
  language: z.string(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  region: z.object({ id: z.string().describe('Open Civic Data id'), name: z.string() }),
  regionKind: z.enum(regionLevels).describe('Results are told by regions of this kind'),
  topic: z.string().nullable(),
  initiative: z.string().nullable().describe('The process that led to it'),
  keys: z.array(keyShape).describe('All of them must turn'),
  keysText: z.string().describe('The same for `concord referendum decide --keys`'),
  opensAt: instant,
  closesAt: instant,
  publishedAt: instant.nullable(),
  certifiedAt: instant.nullable(),
  countedAt: instant.nullable(),
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
});

const keyDecision = z.object({
  key: keyShape,
  turned: z.boolean(),
  base: count.describe('What the threshold is a share of'),
  needed: count,
  got: count,
  margin: count.describe('got - needed'),
  regions: z.array(z.object({ region: z.string(), needed: count, got: count, passed: z.boolean() })).optional(),
});

export const resultShape = z.object({
  final: z.boolean().describe('Certified, or counted'),
  returned: count.describe('Regions that have returned, or are shown'),
  total: z.object({ registered: count, ballots: count, yes: count, no: count }),
  regions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      registered: count.nullable(),
      ballots: count.nullable(),
      yes: count.nullable().describe('Null: not returned yet, or told with others'),
      no: count.nullable(),
    }),
  ),
  others: z
    .object({ regions: count, yes: count, no: count })
    .nullable()
    .describe('Regions that are not shown, together: one region in keys that count regions'),
  decision: z.object({ carried: z.boolean(), keys: z.array(keyDecision) }).nullable(),
  problems: z.array(z.object({ type: z.string() }).loose()).describe('Why nothing can be decided'),
});

export const ballotShape = z.object({
  choice: z.enum(choices),
  revision: count.describe('1 for the first ballot; each change adds one'),
  receipt: z
    .string()
    .describe('SHA-256 of ["concord-referendum-ballot-1", process, revision, choice, key] as JSON text'),
  recordedAt: instant,
});
