/** Initiatives as open data through the REST API: everything that their pages show, for anybody. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { initiativesStanding } from '../cards.ts';
import { processOf, type Initiative } from '../initiative.ts';
import { visibleInitiative } from '../scope.ts';
import { shownInitiative } from '../shown-initiative.ts';
import type { Standing } from '../standing.ts';
import { allProfiles } from '../store/profiles.ts';

const day = z.iso.date();
const tags = ['initiatives'];
const slugged = z.object({ slug: z.string().max(80) });

const stepShape = z.object({
  kind: z.string(),
  actor: z.string().describe('Who must act'),
  status: z.enum(['done', 'now', 'later', 'never']),
  on: day.nullable().describe('The day it happened'),
  due: day.nullable().describe('The last day for it'),
  opens: day.nullable().describe('The first day for it'),
  fixed: z.boolean().describe('False while the day depends on steps that have not happened'),
  late: z.boolean(),
  tooLate: z.boolean().describe('It would come after the day on which the measure must have qualified'),
  source: z.string(),
});

const initiativeShape = z.object({
  slug: z.string(),
  process: z.string().describe('Its name in the public log'),
  url: z.string(),
  state: z.string(),
  title: z.string().describe('The proponents’ own'),
  language: z.string(),
  region: z.object({ id: z.string().describe('Open Civic Data id'), name: z.string() }),
  topic: z.string().nullable(),
  rules: z.object({ id: z.string(), version: z.number().int() }),
  required: z.number().int().nullable().describe('Valid signatures needed, as officially published'),
  requiredSource: z.string(),
  electionOn: day.nullable(),
  takesPledges: z.boolean(),
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
  source: z.string(),
  steps: z.array(stepShape),
});

const wholeShape = initiativeShape.extend({
  proponents: z.array(z.string()),
  texts: z.array(
    z.object({
      kind: z.string(),
      version: z.number().int(),
      language: z.string(),
      body: z.string().describe('Markdown'),
      author: z.string(),
      source: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

function written(visit: Visit, initiative: Initiative, { life, steps }: Standing) {
  const { slug, title, language, topic, rules, required, requiredSource, electionOn } = initiative;
  return {
    slug,
    process: processOf(initiative.id),
    url: `${visit.platform.config.publicUrl}/initiatives/${slug}`,
    state: life.state,
    title,
    language,
    region: { id: initiative.regionId, name: initiative.regionName },
    topic,
    rules: { id: rules.id, version: rules.version },
    required,
    requiredSource,
    electionOn,
    takesPledges: initiative.takesPledges,
    hypothetical: initiative.hypothetical,
    source: initiative.source,
    steps: steps.map(({ kind, actor, status, on, due, opens, fixed, late, tooLate, source }) => ({
      kind,
      actor,
      status,
      on,
      due,
      opens,
      fixed,
      late,
      tooLate,
      source,
    })),
  };
}

export const readApi: readonly Route[] = [
  api({
    method: 'get',
    path: '/api/initiatives',
    who: anyone,
    summary: 'All published initiatives with their timelines, those under way first',
    tags,
    query: z.object({
      region: z.string().max(200).optional().describe('An Open Civic Data id: in this region and below it'),
      topic: z.string().max(200).optional(),
    }),
    responses: {
      200: { description: 'The initiatives', schema: z.object({ initiatives: z.array(initiativeShape) }) },
    },
    handle: async (visit, { query: { region, topic } }) => {
      const filter = { ...(region === undefined ? {} : { within: region }), ...(topic === undefined ? {} : { topic }) };
      const all = await initiativesStanding(visit.platform, filter, visit.now);
      return visit.apiJson({
        initiatives: all.map(({ initiative, standing }) => written(visit, initiative, standing)),
      });
    },
  }),
  api({
    method: 'get',
    path: '/api/initiatives/:slug',
    who: anyone,
    summary: 'One initiative: its texts, its timeline, and the rules it is under',
    tags,
    params: slugged,
    responses: {
      200: { description: 'The initiative', schema: wholeShape },
      404: { description: 'There is no such initiative' },
    },
    handle: async (visit) => {
      const initiative = await visibleInitiative(visit);
      if (initiative === undefined) return visit.apiProblem(404, 'no-such-initiative', 'There is no such initiative.');
      const { standing, texts, proponents } = await shownInitiative(visit, initiative);
      return visit.apiJson({
        ...written(visit, initiative, standing),
        proponents,
        texts: [...texts.values()].map(({ kind, version, language, body, author, source, at }) => ({
          kind,
          version,
          language,
          body,
          author,
          source,
          at,
        })),
      });
    },
  }),
  api({
    method: 'get',
    path: '/api/initiatives-rules',
    who: anyone,
    summary: 'All versions of all rules profiles, as src/rules/petition/profile.ts describes them',
    tags,
    responses: { 200: { description: 'The profiles', schema: z.object({ profiles: z.array(z.unknown()) }) } },
    handle: async (visit) => visit.apiJson({ profiles: await allProfiles(visit.platform.db) }),
  }),
];
