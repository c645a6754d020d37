/** Organisers bring in elections from Pabulib files. */
import { importerIn, showImport } from '../../../platform/file-import.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { role } from '../../../platform/rights.ts';
import { longestTitle } from '../budget-terms.ts';
import { importPbBytes } from '../import-budget.ts';
import { longestReason } from '../../../platform/official.ts';
import { importPage, type ImportPageParts } from '../pages/import.ts';
import { common } from '../words/common.ts';
import { importWords } from '../words/import.ts';

/** The file itself; the form around it has room besides. */
export const largestFile = 32 * 1024 * 1024;
const form = 64 * 1024;

const show = (
  visit: Visit,
  typed: ImportPageParts['typed'],
  fields: ImportPageParts['fields'] = {},
  problems: ImportPageParts['problems'] = [],
): Promise<Response> =>
  showImport(visit, {
    t: importWords(visit.locale),
    breadcrumbs: [{ href: '/budgets', label: common(visit.locale)('budgets') }],
    role: 'organiser',
    fields,
    problems,
    body: (regions) => importPage(visit.locale, { regions, typed, fields, problems }),
  });

async function importFile(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const file = sent.file('file');
  const [region, title, source] = [sent.text('region'), sent.text('title').trim(), sent.text('source').trim()];
  const importer = await importerIn(visit, 'organiser', region);
  const fields: ImportPageParts['fields'] = {
    ...(file === undefined ? { file: 'fileMissing' } : {}),
    ...(importer.ok ? {} : { region: importer.error }),
    ...(title.length > longestTitle ? { title: 'titleTooLong' } : {}),
    ...(source.length > longestReason ? { source: 'sourceTooLong' } : {}),
  };
  if (file === undefined || !importer.ok || Object.keys(fields).length > 0) {
    // Browsers forget a chosen file when the form comes back.
    return show(visit, sent.fields, file === undefined ? fields : { file: 'fileAgain', ...fields });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const imported = await importPbBytes(visit.platform, bytes, {
    fileName: file.name,
    regionId: region,
    title,
    source,
    createdBy: importer.value,
  });
  if (!imported.ok) return show(visit, sent.fields, {}, imported.error);
  return visit.seeOther(`/budgets/${imported.value.slug}/organise`, importWords(visit.locale)('imported'));
}

export const importRoutes: readonly Route[] = [
  get('/budgets/import', role(['organiser'], 'anywhere'), (visit) => show(visit, {})),
  post('/budgets/import', role(['organiser'], 'anywhere'), importFile, { maxBody: largestFile + form, perMinute: 30 }),
];
