/** Batches from a CSV file: looked at first, then recorded whole. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { ImportParts } from '../pages/csv-import.ts';
import { importPage, previewPage, type PreviewParts } from '../pages/raw-import.ts';
import { ownCounties } from '../raw-county.ts';
import { largestCsv } from '../raw-csv.ts';
import { importBatches, previewBatches, type ImportProblem } from '../raw-import.ts';
import { clerk, visibleInitiative } from '../scope.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { rawImportWords } from '../words/raw-import.ts';
import { titleUnder } from './crumbs.ts';
import { countCrumbs } from './raw-enter.ts';
import { forbidden } from './raw-forbidden.ts';

/** The text goes back in a form, where commas, quotation marks and line ends take three letters each. */
export const roomForForm = 3 * largestCsv + 64 * 1024;

async function show(visit: Visit, initiative: Initiative, told: Partial<ImportParts> = {}): Promise<Response> {
  const { locale } = visit;
  const t = rawImportWords(locale);
  const wrong = told.file !== undefined || (told.problems ?? []).length > 0;
  return visit.page({
    title: titleUnder(locale, initiative, t('title')),
    breadcrumbs: countCrumbs(visit, initiative),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    status: told.notNow === true ? 409 : wrong ? 422 : 200,
    wide: wrong,
    body: importPage(locale, { action: pathOf(initiative), problems: [], ...told }),
  });
}

const pathOf = ({ slug }: Initiative): string => `/initiatives/${slug}/counts/import`;

const refused = (visit: Visit, initiative: Initiative, problem: ImportProblem): Promise<Response> =>
  show(visit, initiative, problem.type === 'file' ? { problems: problem.problems } : { notNow: true });

function showPreview(visit: Visit, initiative: Initiative, parts: Omit<PreviewParts, 'action'>): Promise<Response> {
  const { locale } = visit;
  const t = rawImportWords(locale);
  return visit.page({
    title: titleUnder(locale, initiative, t('previewTitle')),
    breadcrumbs: [...countCrumbs(visit, initiative), { href: pathOf(initiative), label: t('title') }],
    heading: pageHeader({ title: t('previewTitle') }),
    status: parts.problem === undefined ? 200 : 422,
    body: previewPage(locale, { action: pathOf(initiative), ...parts }),
  });
}

/** Whoever acts for at least one county; which rows they may send is said line by line. */
export async function asClerk(visit: Visit, act: (initiative: Initiative) => Promise<Response>): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { db } = visit.platform;
  const own = await ownCounties(db, initiative, await countiesOf(db, initiative.regionId), visit.requireAccount().id);
  return own.length === 0 ? forbidden(visit) : act(initiative);
}

const look = (visit: Visit): Promise<Response> =>
  asClerk(visit, async (initiative) => {
    const file = (await visit.form()).file('file');
    if (file === undefined) return show(visit, initiative, { file: 'fileMissing' });
    if (file.size > largestCsv) return show(visit, initiative, { file: 'fileTooLarge' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const preview = await previewBatches(visit.platform, initiative, visit.requireAccount().id, bytes);
    if (!preview.ok) return refused(visit, initiative, preview.error);
    const csv = new TextDecoder().decode(bytes);
    return showPreview(visit, initiative, { csv, preview: preview.value, reason: '' });
  });

const record = (visit: Visit): Promise<Response> =>
  asClerk(visit, async (initiative) => {
    const form = await visit.form();
    const [csv, reason] = [form.text('csv'), form.text('reason')];
    const bytes = new TextEncoder().encode(csv);
    const done = await importBatches(visit.platform, initiative, visit.requireAccount().id, bytes, reason);
    if (!done.ok) {
      const problem = done.error;
      if (problem.type === 'file' || problem.type === 'notCounting') return refused(visit, initiative, problem);
      return showPreview(visit, initiative, { csv, preview: problem.preview, reason, problem: problem.type });
    }
    const { fresh, corrected } = done.value;
    const said = rawImportWords(visit.locale)('imported', { fresh: fresh.length, corrected: corrected.length });
    return visit.seeOther(`/initiatives/${initiative.slug}/counts`, said);
  });

export const rawImportRoutes: readonly Route[] = [
  get('/initiatives/:slug/counts/import', clerk, (visit) => asClerk(visit, (initiative) => show(visit, initiative))),
  post('/initiatives/:slug/counts/import', clerk, look, { maxBody: largestCsv + 64 * 1024, perMinute: 30 }),
  post('/initiatives/:slug/counts/import/record', clerk, record, { maxBody: roomForForm, perMinute: 30 }),
];
