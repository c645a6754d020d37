/** Organisers register and correct polls by the REST API, by the same rules as by the forms. */
import { z } from 'zod';
import { api, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial, reasonProblem } from '../../../platform/official.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { correctPoll } from '../correct-poll.ts';
import { createQuestion, type QuestionProblems } from '../create-question.ts';
import { importPolls, lookAt } from '../import-polls.ts';
import { modes, pathOf, questionPath, type GroupedFacts } from '../poll.ts';
import { readQuestion } from '../read-question.ts';
import { readPoll, type PollProblems } from '../read-poll.ts';
import { registerPoll } from '../register-poll.ts';
import { formKey, today } from '../routes/organiser.ts';
import { namedPoll, organiser, organiserAnywhere } from '../scope.ts';
import { findQuestion } from '../store/questions.ts';
import { formWords } from '../words/form.ts';
import { problemSentence } from '../words/import.ts';

const text = z.string().max(4_000);

const body = z.object({
  region: z.string().max(200).optional().describe('Open Civic Data id; needed when a poll is registered'),
  question: z.string().max(100),
  questionReason: z.string().max(1_000),
  answers: z
    .array(z.object({ label: z.string().max(200), kind: z.string(), percent: z.string().max(10) }))
    .max(8)
    .describe('percent as published, for example "57.5"'),
  modes: z.array(z.enum(modes)).optional(),
  fields: z.record(z.string(), text).describe('The other fields by the names they have in what is read, as text'),
  withdrawn: z.boolean().optional(),
  reason: z.string().max(1_000).optional().describe('Why it is corrected; public'),
  revision: z.number().int().optional().describe('The revision that is corrected'),
});

const slug = z.object({ slug: z.string() });
const notThere = { description: 'There is no such thing' };

export const organiseApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/polls',
    who: organiserAnywhere,
    summary: 'Register a poll in a region you organise',
    tags: ['polls'],
    body,
    responses: {
      201: { description: 'It is registered' },
      200: { description: 'It had been registered before, the same in everything' },
      422: { description: 'Something cannot be used; each problem names its field' },
    },
    handle: async (visit, { body: sent }) => {
      const facts = await readBody(visit, sent);
      if (!facts.ok) return refused(visit, facts.error);
      if (sent.region === undefined) return refused(visit, { region: 'regionMissing' });
      const done = await registerPoll(visit.platform, visit.requireAccount().id, {
        regionId: sent.region,
        facts: facts.value,
        hypothetical: false,
      });
      if (!done.ok) return refused(visit, done.error);
      return visit.apiJson({ slug: done.value.slug, path: pathOf(done.value) }, done.value.fresh ? 201 : 200);
    },
  }),
  api({
    method: 'put',
    path: '/api/polls/:slug',
    who: organiser,
    summary: 'Correct a poll, withdraw it or take it back in: a new revision with its public reason',
    tags: ['polls'],
    params: slug,
    body,
    responses: {
      200: { description: 'It is corrected' },
      404: notThere,
      409: { description: 'Somebody else corrected it meanwhile' },
      422: { description: 'Something cannot be used; each problem names its field' },
    },
    handle: async (visit, { body: sent }) => {
      const found = await namedPoll(visit);
      if (found === undefined) return visit.apiProblem(404, 'no-such-poll', 'There is no such poll.');
      const facts = await readBody(visit, sent);
      if (!facts.ok) return refused(visit, facts.error);
      const done = await correctPoll(visit.platform, found, actingOfficial(visit), {
        facts: facts.value,
        withdrawn: sent.withdrawn ?? false,
        reason: (sent.reason ?? '').trim(),
        from: sent.revision ?? 0,
      });
      if (done.ok) return visit.apiJson({ slug: found.slug, revision: (sent.revision ?? 0) + 1 });
      return done.error.type === 'fields'
        ? refused(visit, done.error.fields)
        : visit.apiProblem(409, 'moved-on', formWords(visit.locale)('movedOn'));
    },
  }),
  api({
    method: 'post',
    path: '/api/polls/questions',
    who: organiserAnywhere,
    summary: 'Open a question under which polls can be gathered',
    tags: ['polls'],
    body: z.object({
      region: z.string().max(200),
      topic: z.string().max(100).optional(),
      title: text,
      about: text,
      language: z.string().max(10),
      otherTitle: text.optional().describe('The title in the other language'),
      otherAbout: text.optional(),
      reason: z.string().max(1_000).describe('Why it is a question of its own; public'),
      key: z.string().max(36).optional().describe('A UUID of your own: sent twice it is one question'),
    }),
    responses: { 201: { description: 'It is open' }, 422: { description: 'Something cannot be used' } },
    handle: async (visit, { body: sent }) => {
      const fields: Readonly<Record<string, string | undefined>> = sent;
      const read = readQuestion({ text: (name) => fields[name] ?? '' });
      if (!read.ok) return refused(visit, read.error);
      const { id } = visit.requireAccount();
      const made = await createQuestion(visit.platform, id, read.value, sent.reason.trim(), formKey(sent.key ?? ''));
      if (!made.ok) return refused(visit, made.error);
      return visit.apiJson({ slug: made.value.slug, path: questionPath(made.value) }, 201);
    },
  }),
  api({
    method: 'post',
    path: '/api/polls/import',
    who: organiserAnywhere,
    maxBody: 3 * 1024 * 1024,
    perMinute: 30,
    summary: 'Register the polls of a table (the columns of /polls/export/polls.csv), all or nothing',
    tags: ['polls'],
    body: z.object({
      region: z.string().max(200),
      csv: z.string().max(2 * 1024 * 1024),
      look: z.boolean().optional().describe('true: only say what would be registered'),
    }),
    responses: {
      200: {
        description: 'How many are new, and how many were registered before with the same particulars',
        schema: z.object({ fresh: z.number(), known: z.number() }),
      },
      422: { description: 'Every problem with its line and column; nothing was registered' },
    },
    handle: async (visit, { body: { region, csv, look } }) => {
      const bytes = new TextEncoder().encode(csv);
      const { platform } = visit;
      const account = visit.requireAccount().id;
      const done =
        look === true
          ? await lookAt(platform, account, region, bytes, today(visit))
          : await importPolls(platform, account, region, bytes, today(visit));
      if (done.ok) return visit.apiJson(done.value);
      return visit.apiProblem(
        422,
        'not-usable',
        formWords(visit.locale)('problemTitle'),
        done.error.map((problem) => ({
          field: `line ${problem.line}${problem.column === '' ? '' : `, ${problem.column}`}`,
          message: problemSentence(visit.locale, problem),
        })),
      );
    },
  }),
];

async function readBody(visit: Visit, sent: z.output<typeof body>): Promise<Result<GroupedFacts, PollProblems>> {
  const facts = readPoll(
    {
      text: (field) => (Object.hasOwn(sent.fields, field) ? (sent.fields[field] ?? '') : ''),
      modes: sent.modes ?? [],
      answers: sent.answers.map(({ label, kind, percent }) => ({ label, kind, share: percent })),
    },
    today(visit),
  );
  const found = await findQuestion(visit.platform.db, sent.question.replaceAll('\0', ''));
  const questionReason = sent.questionReason.replaceAll('\0', '').trim();
  const wrong = reasonProblem(questionReason);
  const problems: PollProblems = {
    ...(facts.ok ? {} : facts.error),
    ...(found === undefined ? { question: 'questionUnknown' } : {}),
    ...(wrong === undefined ? {} : { questionReason: wrong }),
  };
  if (!facts.ok || found === undefined || Object.keys(problems).length > 0) return err(problems);
  return ok({ ...facts.value, questionId: found.id, questionReason });
}

function refused(visit: Visit, problems: PollProblems | QuestionProblems): Response {
  const t = formWords(visit.locale);
  return visit.apiProblem(
    422,
    'not-usable',
    t('problemTitle'),
    Object.entries(problems).map(([field, problem]) => ({ field, message: t(problem) })),
  );
}
