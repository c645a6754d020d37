/** Clerks record programmes, and the money in them, through the REST API, by the same readers and use cases as the forms. */
import { z } from 'zod';
import { formKey } from '../../../platform/http/form-keys.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { unknownIndicators } from '../indicator-figures.ts';
import { entryKinds } from '../programme.ts';
import {
  readEntryForm,
  readProgrammeForm,
  type ProgrammeProblem,
  type ProgrammeProblems,
} from '../read-programme-form.ts';
import { recordEntry, recordProgramme } from '../record-programme.ts';
import { namedProgramme } from '../routes/programmes.ts';
import { clerk, namedAllocation } from '../scope.ts';
import { findVersion } from '../store/versions.ts';
import { programmeWords } from '../words/programme.ts';

const slug = z.string().max(80);
const tags = ['investment'];
const unusable = { description: 'Something cannot be used; each problem names its field' };
const none = { description: 'There is no such allocation or programme' };
const title = z.string().max(1_000);
const text = z.string().max(10_000);
const ids = z.array(z.string().max(200)).max(5_000);
const key = (one: string) => z.string().max(36).optional().describe(`A UUID of your own: sent twice it is one ${one}`);

/** What the forms call these fields. */
const names: Readonly<Record<string, string>> = { region: 'regions', cents: 'amount' };

const refused = (visit: Visit, problems: ProgrammeProblems): Response =>
  visit.apiProblem(
    422,
    'not-usable',
    programmeWords(visit.locale)('problemTitle'),
    Object.entries(problems).map(([field, problem]: [string, ProgrammeProblem]) => ({
      field: names[field] ?? field,
      message: programmeWords(visit.locale)(problem),
    })),
  );

/** As a form would have sent it; PostgreSQL keeps no NUL. */
const sent = (fields: Readonly<Record<string, string | readonly string[] | undefined>>) => ({
  text: (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value.replaceAll('\0', '') : '';
  },
  all: (name: string): string[] => {
    const value = fields[name];
    return typeof value === 'object' ? [...value] : [];
  },
});

export const programmeApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/investment/:slug/programmes',
    who: clerk,
    summary: 'Record a programme of an adopted allocation; it is public at once and stays',
    tags,
    params: z.object({ slug }),
    body: z.object({
      title,
      about: text.optional().describe('Markdown'),
      language: z.string().max(10),
      otherTitle: title.optional(),
      otherAbout: text.optional(),
      otherComparisonWhy: text.optional(),
      regions: ids.describe('Open Civic Data ids: where it runs'),
      comparison: ids.optional().describe('Regions without it, chosen now'),
      comparisonWhy: text.optional().describe('Why these; needed where there are any'),
      watched: z
        .array(
          z.object({
            indicator: z.string().max(80),
            before: z.string().max(30),
            after: z.string().max(30),
            earlier: z.string().max(30).optional().describe('To see whether both groups moved alike before it'),
          }),
        )
        .max(10)
        .optional(),
      reason: z.string().max(2_000).describe('Public'),
      key: key('programme'),
    }),
    responses: {
      201: { description: 'Its number', schema: z.object({ number: z.number(), path: z.string() }) },
      404: none,
      409: { description: 'The allocation is not adopted yet' },
      422: unusable,
    },
    handle: async (visit, { body }) => {
      const { platform, locale } = visit;
      const allocation = await namedAllocation(visit);
      const { regions, comparison, watched = [], key: _, ...texts } = body;
      const lines = watched.map(({ indicator, earlier, before, after }) =>
        [indicator, ...(earlier === undefined ? [] : [earlier]), before, after].join(' '),
      );
      const version = await findVersion(platform.db, allocation.id);
      const read = readProgrammeForm(
        sent({ ...texts, region: regions, comparison, watched: lines.join('\n') }),
        (version?.snapshot.regions ?? []).map(({ region }) => region),
      );
      if (allocation.adoptedAt === null)
        return visit.apiProblem(409, 'not-adopted', programmeWords(locale)('notAdopted'));
      if (!read.ok) return refused(visit, read.error);
      if (await unknownIndicators(platform.db, read.value.watched))
        return refused(visit, { watched: 'watchedUnknown' });
      const official = actingOfficial(visit);
      const done = await recordProgramme(platform, allocation.id, official, read.value, formKey(body.key ?? ''));
      if (!done.ok) return visit.apiProblem(409, 'not-adopted', programmeWords(locale)(done.error));
      const path = `/investment/${allocation.slug}/programmes/${done.value}`;
      return visit.apiJson({ number: done.value, path }, 201);
    },
  }),
  api({
    method: 'post',
    path: '/api/investment/:slug/programmes/:number/entries',
    who: clerk,
    summary: 'Record money planned, committed or spent in a programme; an entry is taken back by one against it',
    tags,
    params: z.object({ slug, number: z.string().regex(/^\d{1,6}$/) }),
    body: z.object({
      kind: z.enum(entryKinds),
      region: z.string().max(200).describe('Open Civic Data id of a region of the programme'),
      amount: z
        .string()
        .max(30)
        .describe('In dollars, for example "1,000.50"; with a minus in front to take an entry back'),
      day: z.string().max(10).describe('YYYY-MM-DD'),
      note: z.string().max(1_000).describe('For what. Public'),
      sourceUrl: z.string().max(1_000).optional(),
      key: key('entry'),
    }),
    responses: {
      201: { description: 'Its number', schema: z.object({ entry: z.number() }) },
      404: none,
      422: unusable,
    },
    handle: async (visit, { body }) => {
      const { platform, now } = visit;
      const named = await namedProgramme(visit);
      if (named === undefined) return visit.apiProblem(404, 'not-found', programmeWords(visit.locale)('noProgramme'));
      const { amount, key: own = '', ...fields } = body;
      const today = toLocal(now, platform.config.timeZone).slice(0, 10);
      const read = readEntryForm(sent({ ...fields, cents: amount }), named.programme, today);
      if (!read.ok) return refused(visit, read.error);
      const done = await recordEntry(platform, named.programme, actingOfficial(visit), read.value, formKey(own));
      return visit.apiJson({ entry: done.ok ? done.value : 0 }, 201);
    },
  }),
];
