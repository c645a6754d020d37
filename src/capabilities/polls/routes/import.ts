/** Organisers bring in polls from a table: chosen, looked at, and only then registered. */
import { importerIn, showImport } from '../../../platform/file-import.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { importPolls, previewImport } from '../import-polls.ts';
import { importPage, previewPage, type ImportPageParts } from '../pages/import.ts';
import type { ImportProblem } from '../read-csv.ts';
import { organiserAnywhere } from '../scope.ts';
import { importWords } from '../words/import.ts';
import { crumbs } from './crumbs.ts';
import { today } from './organiser.ts';

const largestFile = 2 * 1024 * 1024;
/** The form around it, and line breaks that browsers write as two signs. */
const form = 512 * 1024;

const show = (
  visit: Visit,
  region: string,
  fields: ImportPageParts['fields'] = {},
  problems: readonly ImportProblem[] = [],
): Promise<Response> =>
  showImport(visit, {
    t: importWords(visit.locale),
    breadcrumbs: crumbs(visit.locale),
    role: 'organiser',
    fields,
    problems,
    body: (regions) => importPage(visit.locale, { regions, region, fields, problems }),
  });

async function preview(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const [region, file] = [sent.text('region'), sent.file('file')];
  const importer = await importerIn(visit, 'organiser', region);
  const fields: ImportPageParts['fields'] = {
    ...(importer.ok ? {} : { region: importer.error }),
    ...(file === undefined ? { file: 'fileMissing' } : file.size > largestFile ? { file: 'fileTooLarge' } : {}),
  };
  if (file === undefined || Object.keys(fields).length > 0) return show(visit, region, fields);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await previewImport(visit.platform.db, region, bytes, today(visit));
  if (!read.ok) return show(visit, region, {}, read.error);
  const t = importWords(visit.locale);
  return visit.page({
    title: t('previewTitle'),
    heading: pageHeader({ title: t('title') }),
    breadcrumbs: [...crumbs(visit.locale), { href: '/polls/import', label: t('title') }],
    wide: true,
    body: previewPage(visit.locale, { region, polls: read.value, csv: new TextDecoder().decode(bytes) }),
  });
}

async function confirm(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const [region, csv] = [sent.text('region'), sent.text('csv')];
  const importer = await importerIn(visit, 'organiser', region);
  const fields: ImportPageParts['fields'] = {
    ...(importer.ok ? {} : { region: importer.error }),
    ...(csv === '' ? { file: 'fileMissing' } : {}),
  };
  if (Object.keys(fields).length > 0) return show(visit, region, fields);
  const { platform } = visit;
  const bytes = new TextEncoder().encode(csv);
  const done = await importPolls(platform, visit.requireAccount().id, region, bytes, today(visit));
  if (!done.ok) return show(visit, region, {}, done.error);
  const { fresh, known } = done.value;
  return visit.seeOther('/polls', importWords(visit.locale)('done', { fresh, known }).trim());
}

const limits = { maxBody: largestFile + form, perMinute: 30 };

export const importRoutes: readonly Route[] = [
  get('/polls/import', organiserAnywhere, (visit) => show(visit, '')),
  post('/polls/import', organiserAnywhere, preview, limits),
  post('/polls/import/confirm', organiserAnywhere, confirm, limits),
];
