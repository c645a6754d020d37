/** Returns from a CSV file: looked at first, then recorded whole. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { importReturnsPage, previewReturnsPage, type PreviewParts } from '../pages/return-import.ts';
import type { ImportParts } from '../pages/csv-import.ts';
import { largestCsv } from '../raw-csv.ts';
import { importReturns, previewReturns, type ReturnImportProblem } from '../return-import.ts';
import { clerk } from '../scope.ts';
import { returnImportWords } from '../words/return-import.ts';
import { titleUnder } from './crumbs.ts';
import { asClerk, roomForForm } from './raw-import.ts';
import { verifyCrumbs } from './verify-show.ts';

const pathOf = ({ slug }: Initiative): string => `/initiatives/${slug}/verify/import`;

function show(visit: Visit, initiative: Initiative, told: Partial<ImportParts> = {}): Promise<Response> {
  const { locale } = visit;
  const t = returnImportWords(locale);
  const wrong = told.file !== undefined || (told.problems ?? []).length > 0;
  return visit.page({
    title: titleUnder(locale, initiative, t('title')),
    breadcrumbs: verifyCrumbs(visit, initiative),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    status: told.notNow === true ? 409 : wrong ? 422 : 200,
    wide: wrong,
    body: importReturnsPage(locale, { action: pathOf(initiative), problems: [], ...told }),
  });
}

const refused = (visit: Visit, initiative: Initiative, problem: ReturnImportProblem): Promise<Response> =>
  show(visit, initiative, problem.type === 'file' ? { problems: problem.problems } : { notNow: true });

function showPreview(visit: Visit, initiative: Initiative, parts: Omit<PreviewParts, 'action'>): Promise<Response> {
  const { locale } = visit;
  const t = returnImportWords(locale);
  return visit.page({
    title: titleUnder(locale, initiative, t('previewTitle')),
    breadcrumbs: [...verifyCrumbs(visit, initiative), { href: pathOf(initiative), label: t('title') }],
    heading: pageHeader({ title: t('previewTitle') }),
    status: parts.problem === undefined ? 200 : 422,
    body: previewReturnsPage(locale, { action: pathOf(initiative), ...parts }),
  });
}

const look = (visit: Visit): Promise<Response> =>
  asClerk(visit, async (initiative) => {
    const file = (await visit.form()).file('file');
    if (file === undefined) return show(visit, initiative, { file: 'fileMissing' });
    if (file.size > largestCsv) return show(visit, initiative, { file: 'fileTooLarge' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const preview = await previewReturns(visit.platform, initiative, visit.requireAccount().id, bytes);
    if (!preview.ok) return refused(visit, initiative, preview.error);
    return showPreview(visit, initiative, { csv: new TextDecoder().decode(bytes), preview: preview.value, reason: '' });
  });

const record = (visit: Visit): Promise<Response> =>
  asClerk(visit, async (initiative) => {
    const form = await visit.form();
    const [csv, reason] = [form.text('csv'), form.text('reason')];
    const bytes = new TextEncoder().encode(csv);
    const done = await importReturns(visit.platform, initiative, visit.requireAccount().id, bytes, reason);
    if (!done.ok) {
      const problem = done.error;
      if (problem.type === 'file' || problem.type === 'notVerifying') return refused(visit, initiative, problem);
      return showPreview(visit, initiative, { csv, preview: problem.preview, reason, problem: problem.type });
    }
    const { fresh, corrected } = done.value;
    const said = returnImportWords(visit.locale)('imported', { fresh: fresh.length, corrected: corrected.length });
    return visit.seeOther(`/initiatives/${initiative.slug}/verify`, said);
  });

export const returnImportRoutes: readonly Route[] = [
  get('/initiatives/:slug/verify/import', clerk, (visit) => asClerk(visit, (initiative) => show(visit, initiative))),
  post('/initiatives/:slug/verify/import', clerk, look, { maxBody: largestCsv + 64 * 1024, perMinute: 30 }),
  post('/initiatives/:slug/verify/import/record', clerk, record, { maxBody: roomForForm, perMinute: 30 }),
];
