/** Conversations, their maps, statements and decisions as the REST API gives them: what is public, and nothing else. */
import { z } from 'zod';
import type { Visit } from '../../../platform/http/visit.ts';
import { joinings, processOf, regionLevels, stateOf, type Conversation } from '../conversation.ts';
import { statementActs, type LoggedAct } from '../store/moderation.ts';
import type { Statement } from '../store/statements.ts';

const instant = z.iso.datetime();
const count = z.number().int();
const share = z.number().describe('0 to 1');
const point = z.tuple([z.number(), z.number()]);

/** Only what the shape names goes out: a column added later stays inside until it is described. */
const open = (shape: z.ZodObject, row: object): Readonly<Record<string, unknown>> => {
  const all = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(Object.keys(shape.shape).map((key) => [key, all.get(key)]));
};

export const conversationShape = z.object({
  slug: z.string(),
  process: z.string().describe('Its name in the public log'),
  url: z.string(),
  state: z.enum(['draft', 'announced', 'open', 'closed']),
  title: z.string(),
  question: z.string().describe('Markdown'),
  language: z.string(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  region: z.object({ id: z.string().describe('Open Civic Data id'), name: z.string() }),
  topic: z.string().nullable(),
  regionKind: z.enum(regionLevels).describe('Participants are compared by their region of this kind'),
  joining: z.enum(joinings).describe('Who may take part'),
  moderation: z.enum(['before', 'after']).describe('Whether statements wait for a moderator'),
  takesStatements: z.boolean(),
  publishedAt: instant.nullable(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  closingWords: z.string().describe('Markdown; empty until the facilitator has written them'),
  importedFrom: z.string().nullable(),
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
});

export const readConversation = (visit: Visit, conversation: Conversation): unknown =>
  open(conversationShape, {
    ...conversation,
    process: processOf(conversation.id),
    url: `${visit.platform.config.publicUrl}/conversations/${conversation.slug}`,
    state: stateOf(conversation, visit.now),
    region: { id: conversation.regionId, name: conversation.regionName },
  });

const tally = { agree: count, disagree: count, pass: count };

const regionCell = z
  .object({ votes: count, agree: share, bound: z.enum(['none', 'at-least', 'at-most']) })
  .nullable()
  .describe('Null, or only a bound, where fewer than ten people would be counted or could be worked out');

export const figuresShape = z.object({
  number: count,
  meta: z.boolean().describe('About the conversation itself: shown, but shapes no group'),
  ...tally,
  pull: point.describe('Towards where on the map agreement with it pulls'),
  groups: z.array(z.object(tally)),
  regions: z.array(regionCell).describe("In the order of the map's regions"),
  bridging: share.describe('What common ground is ranked by'),
  side: z.enum(['agree', 'disagree']).describe('Whether it is agreed with or rejected widely'),
  decidedBy: z.enum(['group', 'regions', 'everyone']),
  groupInformed: share.nullable().describe('Group-informed consensus, as in Polis'),
  maximin: z.object({ rate: share, group: count, enough: z.boolean() }).nullable(),
  regionMinimum: z.object({ rate: share, region: count.nullable() }).nullable(),
  crossRegion: share.nullable(),
  intercept: z.number().nullable().describe('In the manner of Community Notes'),
  factor: z.number().nullable(),
  divisiveness: share,
  polarity: z.number().nullable(),
  weighted: z.number().nullable().describe('Share agreeing, weighted to the population by region'),
});

const representativeShape = z.object({
  statement: count,
  side: z.enum(['agree', 'disagree']),
  votes: count,
  seen: count,
  share,
  bestAgree: z.boolean(),
});

export const mapShape = z.object({
  version: count.describe('Grows with every new map'),
  computedAt: instant,
  who: z.enum(['all', 'accounts']),
  summary: z.object({
    votes: count,
    participants: count,
    groups: z.array(
      z.object({ size: count, centre: point, hull: z.array(point), representative: z.array(representativeShape) }),
    ),
    reason: z
      .enum(['clear', 'too-few-participants', 'no-better-than-one', 'unstable'])
      .describe("Why there are no groups, or 'clear'"),
    stability: z.number().nullable().describe('Mean adjusted Rand index when the votes are drawn anew'),
    explained: point.describe('Share of the variance of the votes along each direction'),
    dots: z.array(z.object({ at: point, people: count, group: count.describe('-1 for none') })),
    statements: z.array(figuresShape),
    regions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        population: count.nullable(),
        participants: count.nullable().describe('Null where fewer than ten, or where that would follow'),
        groups: z.array(share).nullable().describe('Shares among those in a group'),
      }),
    ),
    heardRegions: z.number().int().describe('Regions in which at least ten people voted'),
    crossRegionBound: z.number().nullable().describe('The most that one region can move a cross-region score'),
    commonGround: z.array(count).describe('Statement numbers, best first'),
    disagreement: z.array(count),
  }),
});

export const publicStatementShape = z.object({
  number: count,
  seed: z.boolean().describe('Written by the facilitator'),
  text: z.string(),
  language: z.string(),
  translations: z.record(z.string(), z.object({ text: z.string(), machine: z.boolean() })),
  meta: z.boolean(),
  publishedAt: instant.nullable(),
  figures: figuresShape.nullable().describe('Null until votes on it were counted'),
});

export const readStatement = (statement: Statement, figures: unknown): unknown =>
  open(publicStatementShape, { ...statement, figures });

export const actShape = z.object({
  statement: count,
  act: z.enum(statementActs),
  reason: z.string(),
  mergedInto: count.nullable(),
  byRole: z.string(),
  at: instant,
});

export const readAct = (act: LoggedAct): unknown => open(actShape, act);
