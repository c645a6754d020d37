/** Organisers add indicators, change what they say and publish figures by the REST API, by the same rules as by the forms. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { addIndicator, changeDefinition } from '../define-indicator.ts';
import { confidences, lookAt, publishFigures, releaseProblems, type ReleaseProblems } from '../import-figures.ts';
import { directions, fields, pathOf, units } from '../indicator.ts';
import { told } from '../pages/import.ts';
import type { LineProblem } from '../read-figures.ts';
import { readTerms, type TermsProblems } from '../read-terms.ts';
import { organiser, organiserAnywhere } from '../scope.ts';
import { findIndicator } from '../store/indicators.ts';
import { changeRelease } from '../withdraw-release.ts';
import { organise } from '../words/organise.ts';

const text = z.string().max(4_000);
const terms = {
  name: text,
  definition: text.describe('What is counted, of whom, and how'),
  unit: z.enum(units),
  decimals: z.number().int().min(0).max(4),
  direction: z.enum(directions),
  publisher: text,
  sourceTitle: text,
  sourceUrl: text,
  series: text.optional().describe('The table or series as its publisher names it'),
  licence: text,
  language: z.string().max(10),
  otherName: text.optional().describe('The name in the other language'),
  otherDefinition: text.optional(),
  reason: text.describe('Public'),
};
const column = z.string().max(200);
const slug = z.object({ slug: z.string() });
const notUsable = {
  description: 'Something cannot be used; each problem names its field or line. Nothing was recorded',
};
const notThere = { description: 'There is no such thing' };

export const organiseApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/indicators',
    who: organiserAnywhere,
    summary: 'Add an indicator to the catalogue of a region you organise',
    tags: ['indicators'],
    body: z.object({
      region: z.string().max(200).describe('Open Civic Data id'),
      field: z.enum(fields),
      ...terms,
      key: z.uuid().optional().describe('A UUID of your own: sent twice it is one indicator'),
    }),
    responses: { 201: { description: 'It is in the catalogue' }, 422: notUsable },
    handle: async (visit, { body: { key, reason, ...sent } }) => {
      const read = readTerms(asForm(sent));
      if (!read.ok) return refusedTerms(visit, read.error);
      const by = { reason: reason.trim(), key: key ?? randomUUID() };
      const done = await addIndicator(visit.platform, visit.requireAccount().id, read.value, by);
      if (!done.ok) return refusedTerms(visit, { [done.error === 'regionNotYours' ? 'region' : 'reason']: done.error });
      return visit.apiJson({ slug: done.value.slug, path: pathOf(done.value) }, 201);
    },
  }),
  api({
    method: 'put',
    path: '/api/indicators/:slug',
    who: organiser,
    summary: 'Say anew what an indicator measures, or correct its text',
    tags: ['indicators'],
    params: slug,
    body: z.object({
      ...terms,
      measure: z
        .enum(['same', 'other'])
        .describe('other: something else is measured from now on; earlier figures are not compared with later ones'),
      from: z.number().int().describe('The number of the definition that is changed'),
    }),
    responses: {
      200: { description: 'It is changed, or was the same' },
      404: notThere,
      409: { description: 'Somebody else changed it meanwhile' },
      422: notUsable,
    },
    handle: async (visit, { params, body: { measure, from, reason, ...sent } }) => {
      const found = await findIndicator(visit.platform.db, params.slug);
      if (found === undefined) return noSuch(visit);
      const read = readTerms(asForm({ ...sent, region: found.regionId, field: found.field }));
      if (!read.ok) return refusedTerms(visit, read.error);
      const { regionId: _, field: __, ...definition } = read.value;
      const change = { terms: definition, otherMeasure: measure === 'other', from };
      const by = { official: actingOfficial(visit), reason: reason.trim() };
      const done = await changeDefinition(visit.platform, found.slug, change, by);
      if (done.ok) return visit.apiJson({ slug: found.slug, result: done.value });
      if (done.error === 'no-such-indicator') return noSuch(visit);
      if (done.error === 'movedOn') return visit.apiProblem(409, 'moved-on', organise(visit.locale)('movedOn'));
      return refusedTerms(visit, { reason: done.error });
    },
  }),
  api({
    method: 'post',
    path: '/api/indicators/:slug/figures',
    who: organiser,
    maxBody: 5 * 1024 * 1024,
    perMinute: 30,
    summary: 'Publish a table of figures as one release, all or nothing',
    tags: ['indicators'],
    params: slug,
    body: z.object({
      csv: z.string().max(4 * 1024 * 1024),
      columns: z.object({
        place: column.describe('Open Civic Data ids, FIPS codes or names'),
        name: column.optional().describe('Names of places that are not regions here'),
        value: column.optional().describe('Left out: one column for each period, headed by it'),
        margin: column.optional(),
        period: column.optional(),
      }),
      period: z.string().max(20).optional().describe('Where no column has it'),
      confidence: z.literal(confidences).optional().describe('Of the margins, in percent; 90 unless told'),
      release: column.describe('As the source names it'),
      publishedOn: z.string().max(10).describe('Year-month-day'),
      note: text.optional(),
      reason: text.describe('Public'),
      look: z.boolean().optional().describe('true: only say what would be published'),
    }),
    responses: {
      201: {
        description: 'They are published',
        schema: z.object({ figures: z.number(), empty: z.number(), vintage: z.number() }),
      },
      200: { description: 'They had been published before, or were only looked at; nothing was written' },
      404: notThere,
      422: notUsable,
    },
    handle: async (visit, { params, body: sent }) => {
      const found = await findIndicator(visit.platform.db, params.slug);
      if (found === undefined) return noSuch(visit);
      const { platform } = visit;
      const clean = (typed = ''): string => typed.replaceAll('\0', '').toWellFormed().trim();
      const release = {
        name: clean(sent.release),
        publishedOn: clean(sent.publishedOn),
        note: clean(sent.note),
        reason: clean(sent.reason),
      };
      const { place, name = '', value = '', margin = '', period: periodColumn = '' } = sent.columns;
      const read = await lookAt(platform.db, sent.csv.replaceAll('\0', '').toWellFormed(), {
        place,
        name,
        layout: value === '' ? 'wide' : 'long',
        value,
        margin,
        confidence: sent.confidence ?? 90,
        periodColumn,
        period: clean(sent.period),
      });
      const wrong = releaseProblems(release, dayIn(visit.now, platform.config.timeZone));
      if (!read.ok || Object.keys(wrong).length > 0) return refusedFigures(visit, wrong, read.ok ? [] : read.error);
      const { figures, empty } = read.value;
      if (sent.look === true) return visit.apiJson({ figures: figures.length, empty });
      const vintage = await publishFigures(platform, found, { release, figures }, actingOfficial(visit));
      return vintage === undefined
        ? visit.apiJson({ figures: 0, empty, known: true })
        : visit.apiJson({ figures: figures.length, empty, vintage }, 201);
    },
  }),
  ...([true, false] as const).map((withdrawn) =>
    api({
      method: 'post',
      path: `/api/indicators/:slug/releases/:number/${withdrawn ? 'withdraw' : 'take-back'}`,
      who: organiser,
      summary: withdrawn ? 'Withdraw a release that was entered wrongly' : 'Take a withdrawn release back in',
      tags: ['indicators'],
      params: z.object({ slug: z.string(), number: z.coerce.number().int().positive().max(1_000_000) }),
      body: z.object({ reason: text.describe('Public') }),
      responses: { 200: { description: 'It is so' }, 404: notThere, 422: notUsable },
      handle: async (visit, { params, body }) => {
        const found = await findIndicator(visit.platform.db, params.slug);
        if (found === undefined) return noSuch(visit);
        const by = { official: actingOfficial(visit), reason: body.reason.trim() };
        const done = await changeRelease(visit.platform, found, { vintage: params.number, withdrawn }, by);
        if (done.ok) return visit.apiJson({ release: params.number, withdrawn });
        return done.error === 'no-such-release' ? noSuch(visit) : refusedTerms(visit, { reason: done.error });
      },
    }),
  ),
];

const asForm = (sent: Readonly<Record<string, string | number | undefined>>) => ({
  text: (name: string): string => String((Object.hasOwn(sent, name) ? sent[name] : undefined) ?? ''),
});

const noSuch = (visit: Visit): Response => visit.apiProblem(404, 'no-such-indicator', 'There is no such thing.');

function refusedTerms(visit: Visit, problems: TermsProblems): Response {
  const t = organise(visit.locale);
  return refused(
    visit,
    Object.entries(problems).map(([field, problem]) => ({ field, message: t(problem) })),
  );
}

function refusedFigures(visit: Visit, release: ReleaseProblems, lines: readonly LineProblem[]): Response {
  const t = organise(visit.locale);
  return refused(visit, [
    ...Object.entries(release).map(([field, problem]) => ({ field, message: t(problem) })),
    ...lines.map((problem) => ({
      field: problem.line === 0 ? 'csv' : `line ${problem.line}`,
      message: told(visit.locale, problem),
    })),
  ]);
}

const refused = (visit: Visit, problems: readonly { readonly field: string; readonly message: string }[]): Response =>
  visit.apiProblem(422, 'not-usable', organise(visit.locale)('problems'), problems);
