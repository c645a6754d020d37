/** Publishing minutes, correcting them, and recording their approval. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { draftOf } from '../minutes.ts';
import { publishPage, type PublishPageParts } from '../pages/publish-minutes.ts';
import {
  approveMinutes,
  longestCorrection,
  publishMinutes,
  sectionsOf,
  type PublishProblem,
} from '../publish-minutes.ts';
import { clerks, namedTownHall } from '../scope.ts';
import { minutesVersions } from '../store/minutes.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';
import { orderSentence } from '../words/problems.ts';
import { publishWords } from '../words/publish-minutes.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';
import { draftParts } from './minutes-parts.ts';

async function showPublish(
  visit: Visit,
  hall: TownHall,
  refused?: Pick<PublishPageParts, 'typed' | 'problem'> & { readonly key: string },
): Promise<Response> {
  const { platform, locale } = visit;
  const t = publishWords(locale);
  const [{ meeting, minutes }, versions] = await Promise.all([
    draftOf(platform, hall),
    minutesVersions(platform.db, hall.id),
  ]);
  const isFirst = versions.length === 0;
  const title = t(isFirst ? 'publishTitle' : 'correctTitle');
  return visit.page({
    title: titleUnder(locale, hall, title),
    heading: pageHeader({ kicker: ofHall(locale, hall), title, lead: t(isFirst ? 'publishLead' : 'correctLead') }),
    breadcrumbs: [...crumbs(locale, hall), { href: `${pathOf(hall)}/minutes`, label: minutesWords(locale)('title') }],
    status: refused === undefined ? 200 : 422,
    body: publishPage({
      minutes: draftParts(visit, hall, { minutes, participants: null }, meeting),
      hall,
      meeting,
      versions,
      keys: { publish: refused?.key ?? randomUUID(), approve: randomUUID() },
      typed: refused?.typed ?? {},
      problem: refused?.problem,
    }),
  });
}

function sentence({ locale }: Visit, problem: PublishProblem): string {
  const t = publishWords(locale);
  return problem in publishWords.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

async function publish(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const key = formKey(form.text('key').toLowerCase());
  const sections = sectionsOf(hall);
  const done = await publishMinutes(visit.platform, hall, actingOfficial(visit), {
    key,
    corrections: Object.fromEntries(sections.map((name) => [name, form.text(name)])),
    reason: form.text('reason').trim(),
  });
  if (done.ok)
    return visit.seeOther(`${pathOf(hall)}/minutes`, publishWords(visit.locale)('published', { n: done.value }));
  const tooLong = sections.find((name) => form.text(name).trim().length > longestCorrection);
  const field = done.error === 'correctionTooLong' ? (tooLong ?? 'general') : 'reason';
  const problem = { field, message: sentence(visit, done.error) };
  return showPublish(visit, hall, { key, typed: form.fields, problem });
}

async function approve(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const key = formKey(form.text('key').toLowerCase());
  const version = /^\d{1,6}$/.test(form.text('version')) ? Number(form.text('version')) : 0;
  const done = await approveMinutes(visit.platform, hall, actingOfficial(visit), {
    key,
    version,
    motion: form.text('motion').toLowerCase(),
  });
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/minutes`, publishWords(visit.locale)('approved'));
  const problem = { field: 'version', message: sentence(visit, done.error) };
  return showPublish(visit, hall, { key: randomUUID(), typed: form.fields, problem });
}

export const publishMinutesRoutes: readonly Route[] = [
  get('/town-halls/:slug/minutes/publish', clerks, async (visit) => showPublish(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/minutes/publish', clerks, publish),
  post('/town-halls/:slug/minutes/approve', clerks, approve),
];
