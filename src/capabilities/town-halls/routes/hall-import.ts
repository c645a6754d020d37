/** Merging the record of a hall, for organisers: the file is sent, kept, looked at, and merged by a second step. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { digestOf, mergeHall, previewMerge, type MergeProblem } from '../merge-hall.ts';
import { hallImportPage, hallPreviewPage } from '../pages/hall-import.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { mergedUploads, putUpload, uploadOf } from '../store/hall-merge.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { hallWords, mergeProblemSentence } from '../words/hall.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

const largestFile = 64 * 1024 * 1024;

async function show(visit: Visit, hall: TownHall, problem?: MergeProblem | 'fileMissing' | 'gone'): Promise<Response> {
  const { platform, locale } = visit;
  const t = hallWords(locale);
  const sentence =
    problem === undefined
      ? undefined
      : problem === 'fileMissing' || problem === 'gone'
        ? t(problem)
        : mergeProblemSentence(locale, problem);
  return visit.page({
    title: titleUnder(locale, hall, t('importTitle')),
    heading: pageHeader({ title: t('importTitle'), kicker: ofHall(locale, hall), lead: t('importLead') }),
    breadcrumbs: crumbs(locale, hall),
    status: sentence === undefined ? 200 : 422,
    body: hallImportPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      merged: await mergedUploads(platform.db, hall.id),
      problem: sentence,
    }),
  });
}

async function send(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const sent = form.file('file');
  if (sent === undefined) return show(visit, hall, 'fileMissing');
  const file = Buffer.from(await sent.arrayBuffer());
  const preview = await previewMerge(visit.platform, hall, file);
  if (!preview.ok) return show(visit, hall, preview.error);
  const digest = digestOf(file);
  await putUpload(visit.platform.db, hall.id, digest, file);
  return visit.seeOther(`${pathOf(hall)}/hall-import/${digest.toString('hex')}`);
}

/** Undefined: never sent. Null: merged before. */
async function sentFile(visit: Visit, hall: TownHall): Promise<Buffer | null | undefined> {
  const hex = visit.params['digest'] ?? '';
  if (!/^[0-9a-f]{64}$/.test(hex)) return undefined;
  return (await uploadOf(visit.platform.db, hall.id, Buffer.from(hex, 'hex')))?.body;
}

async function look(
  visit: Visit,
  hall: TownHall,
  file: Buffer,
  typed = '',
  problem?: 'reasonMissing' | 'reasonTooLong',
): Promise<Response> {
  const { platform, locale } = visit;
  const t = hallWords(locale);
  const preview = await previewMerge(platform, hall, file);
  if (!preview.ok) return show(visit, hall, preview.error);
  return visit.page({
    title: titleUnder(locale, hall, t('preview')),
    heading: pageHeader({ title: t('preview'), kicker: ofHall(locale, hall) }),
    breadcrumbs: [...crumbs(locale, hall), { href: `${pathOf(hall)}/hall-import`, label: t('importTitle') }],
    status: problem === undefined ? 200 : 422,
    wide: true,
    body: hallPreviewPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      preview: preview.value,
      typed,
      problem,
    }),
  });
}

async function showPreview(visit: Visit): Promise<Response> {
  const hall = await namedTownHall(visit);
  const file = await sentFile(visit, hall);
  if (file === undefined) return visit.notFound();
  if (file === null) return visit.seeOther(`${pathOf(hall)}/hall-import`, hallWords(visit.locale)('nothingNew'));
  return look(visit, hall, file);
}

async function merge(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const t = hallWords(visit.locale);
  const file = await sentFile(visit, hall);
  if (file === undefined) return show(visit, hall, 'gone');
  if (file === null) return visit.seeOther(`${pathOf(hall)}/hall-import`, t('mergedKnown'));
  const reason = form.text('reason').trim();
  const done = await mergeHall(visit.platform, hall, actingOfficial(visit), { file, reason });
  if (!done.ok)
    return done.error === 'reasonMissing' || done.error === 'reasonTooLong'
      ? look(visit, hall, file, reason, done.error)
      : show(visit, hall, done.error);
  const said = done.value.known ? t('mergedKnown') : t('merged', { n: done.value.added.length });
  return visit.seeOther(`${pathOf(hall)}/hall-import`, said);
}

export const hallImportRoutes: readonly Route[] = [
  get('/town-halls/:slug/hall-import', organisers, async (visit) => show(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/hall-import', organisers, send, { maxBody: largestFile + 64 * 1024, perMinute: 30 }),
  get('/town-halls/:slug/hall-import/:digest', organisers, showPreview),
  post('/town-halls/:slug/hall-import/:digest', organisers, merge, { perMinute: 30 }),
];
