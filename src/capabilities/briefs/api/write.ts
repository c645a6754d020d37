/** Editors, reviewers and readers through the REST API, by the same use cases as the forms. */
import { z } from 'zod';
import { formKey } from '../../../platform/http/form-keys.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { role, signedIn } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pathOf, scopeOf, views } from '../brief.ts';
import { publishBrief, signOff } from '../publish-brief.ts';
import { longest } from '../read-claim.ts';
import { namedBrief, organiser, organiserAnywhere, reviewer } from '../scope.ts';
import { findBrief, findVersion } from '../store/briefs.ts';
import { putOpinion } from '../store/readers.ts';
import { edit } from '../words/edit.ts';
import { createBrief, saveVersion } from '../write-brief.ts';
import { contentSchema } from './content-schema.ts';

const tags = ['briefs'];
const params = z.object({ slug: z.string().max(80) });
const none = { description: 'There is no such brief' };
const moved = { description: 'Another version was written meanwhile' };
const unusable = { description: 'Something cannot be used' };
const version = z.int().positive().describe('The version meant: the newest one');

const team = role(['organiser', 'auditor', 'moderator'], async (platform, { slug }) => {
  const found = await findBrief(platform.db, slug ?? '');
  return found === undefined ? undefined : scopeOf(found);
});

const meanwhile = (visit: Visit): Response =>
  visit.apiProblem(409, 'changed-meanwhile', edit(visit.locale)('meanwhile'));
const refused = (visit: Visit, field: string, message: string): Response =>
  visit.apiProblem(422, 'not-usable', edit(visit.locale)('problems'), [{ field, message }]);

export const writeApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/briefs',
    who: organiserAnywhere,
    summary: 'Begin a brief in a region you organise',
    tags,
    body: z.object({
      region: z.string().max(200).describe('Open Civic Data id'),
      topic: z.string().max(100).nullable().optional(),
      title: z.string().trim().min(1).max(longest.line),
      language: z.enum(locales),
      key: z.string().max(36).optional().describe('A UUID of your own: sent twice it is one brief'),
    }),
    responses: { 201: { description: 'The draft' }, 422: unusable },
    handle: async (visit, { body }) => {
      const topics = await topicQuestions(visit.platform.db);
      const done = await createBrief(
        visit.platform,
        visit.requireAccount().id,
        {
          regionId: body.region,
          topic: topics.find(({ id }) => id === body.topic)?.id ?? null,
          hypothetical: false,
          title: body.title,
          language: body.language,
        },
        formKey(body.key ?? ''),
      );
      if (!done.ok) return refused(visit, 'region', edit(visit.locale)(done.error));
      return visit.apiJson({ slug: done.value.slug, path: pathOf(done.value) }, 201);
    },
  }),
  api({
    method: 'get',
    path: '/api/briefs/:slug/newest',
    who: team,
    summary: 'The newest version, also before it is published, for those who work on the brief',
    tags,
    params,
    responses: {
      200: { description: 'The version', schema: z.looseObject({ version: z.number(), content: contentSchema }) },
      404: none,
    },
    handle: async (visit) => {
      const brief = await namedBrief(visit);
      const found = await findVersion(visit.platform.db, brief.id, brief.newest);
      return found === undefined
        ? visit.apiProblem(404, 'no-such-brief', 'There is no such brief.')
        : visit.apiJson({ version: found.number, content: found.content });
    },
  }),
  api({
    method: 'put',
    path: '/api/briefs/:slug/newest',
    who: organiser,
    maxBody: 2 * 1024 * 1024,
    summary: 'Write the next version: the whole content, made from the version named',
    tags,
    params,
    body: z.object({
      from: version,
      note: z.string().max(300).optional().describe('What was changed; shown beside the version'),
      content: contentSchema,
    }),
    responses: {
      200: { description: 'The version as it is written now', schema: z.object({ version: z.number() }) },
      404: none,
      409: moved,
    },
    handle: async (visit, { body: { from, note, content } }) => {
      const brief = await namedBrief(visit);
      const done = await saveVersion(visit.platform, brief, actingOfficial(visit), {
        from,
        note: (note ?? '').trim(),
        change: () => content,
      });
      return done.ok ? visit.apiJson({ version: done.value }) : meanwhile(visit);
    },
  }),
  api({
    method: 'post',
    path: '/api/briefs/:slug/sign-offs',
    who: reviewer,
    summary: 'Sign the newest version off, or object to it, with your declared view',
    tags,
    params,
    body: z.object({
      version,
      view: z.enum(views),
      fair: z.boolean(),
      remarks: z.string().max(1_000).optional().describe('Public; needed for an objection'),
    }),
    responses: { 200: { description: 'It is signed' }, 404: none, 409: moved, 422: unusable },
    handle: async (visit, { body }) => {
      const brief = await namedBrief(visit);
      const signed = { ...body, remarks: (body.remarks ?? '').replaceAll('\0', '').trim() };
      const done = await signOff(visit.platform, brief, actingOfficial(visit), signed);
      if (done.ok) return visit.apiJson({ version: body.version });
      return done.error === 'changed-meanwhile'
        ? meanwhile(visit)
        : refused(visit, 'remarks', edit(visit.locale)(done.error));
    },
  }),
  api({
    method: 'post',
    path: '/api/briefs/:slug/publish',
    who: organiser,
    summary: 'Publish the newest version, once reviewers of both views have signed it',
    tags,
    params,
    body: z.object({ version, reason: z.string().max(2_000).describe('Public') }),
    responses: { 200: { description: 'It is published' }, 404: none, 409: moved, 422: unusable },
    handle: async (visit, { body }) => {
      const brief = await namedBrief(visit);
      const done = await publishBrief(visit.platform, brief, actingOfficial(visit), {
        version: body.version,
        reason: body.reason.trim(),
      });
      if (done.ok) return visit.apiJson({ version: body.version, path: pathOf(brief) });
      const t = edit(visit.locale);
      if (done.error === 'changed-meanwhile') return meanwhile(visit);
      if (typeof done.error === 'string') return refused(visit, 'reason', t(done.error));
      const problems = done.error.obstacles.map((one) => ({ field: 'version', message: t(`obstacle.${one}`) }));
      return visit.apiProblem(422, 'not-ready', t('problems'), problems);
    },
  }),
  api({
    method: 'put',
    path: '/api/briefs/:slug/opinion',
    who: signedIn,
    perMinute: 60,
    summary: 'Say with your view whether the published brief is fair; the last word counts',
    tags,
    params,
    body: z.object({ view: z.enum(views), fair: z.boolean() }),
    responses: { 200: { description: 'It is recorded' }, 404: none },
    handle: async (visit, { params: { slug }, body }) => {
      const brief = await findBrief(visit.platform.db, slug);
      if (brief === undefined || brief.published === null)
        return visit.apiProblem(404, 'no-such-brief', 'There is no such brief.');
      await putOpinion(visit.platform.db, brief.id, { accountId: visit.requireAccount().id, ...body });
      return visit.apiJson({ recorded: true });
    },
  }),
];
