/** Tables of counties from a CSV file: looked at first, then recorded whole. Each import says what it reads, does and shows. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import type { Platform } from '../../../platform/platform.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import type { Imported, ImportProblem } from '../csv-import.ts';
import type { Initiative } from '../initiative.ts';
import {
  choosePage,
  previewPage,
  type ImportParts,
  type ImportWords,
  type PreviewParts,
  type RowsShown,
} from '../pages/csv-import.ts';
import { ownCounties } from '../raw-county.ts';
import { largestCsv } from '../raw-csv.ts';
import { clerk, visibleInitiative } from '../scope.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { csvImportWords } from '../words/csv-import.ts';
import { titleUnder } from './crumbs.ts';
import { forbidden } from './raw-forbidden.ts';

/** The text goes back in a form, where commas, quotation marks and line ends take three letters each. */
const roomForForm = 3 * largestCsv + 64 * 1024;

interface CsvImport<Row> {
  /** The page below which it stands, and to which it leads. */
  readonly under: 'counts' | 'verify';
  readonly words: ImportWords;
  readonly crumbs: (visit: Visit, initiative: Initiative) => readonly Link[];
  readonly preview: (p: Platform, of: Initiative, accountId: string, bytes: Uint8Array) => Promise<Imported<Row>>;
  readonly record: (
    platform: Platform,
    of: Initiative,
    accountId: string,
    bytes: Uint8Array,
    reason: string,
  ) => Promise<Imported<Row>>;
  readonly shows: RowsShown<Row>;
}

export function csvImportRoutes<Row>({
  under,
  words,
  crumbs,
  preview,
  record,
  shows,
}: CsvImport<Row>): readonly Route[] {
  const above = ({ slug }: Initiative): string => `/initiatives/${slug}/${under}`;
  const pathOf = (initiative: Initiative): string => `${above(initiative)}/import`;

  function show(visit: Visit, initiative: Initiative, told: Partial<ImportParts> = {}): Promise<Response> {
    const { locale } = visit;
    const t = words(locale);
    const wrong = told.file !== undefined || (told.problems ?? []).length > 0;
    return visit.page({
      title: titleUnder(locale, initiative, t('title')),
      breadcrumbs: crumbs(visit, initiative),
      heading: pageHeader({ title: t('title'), lead: t('lead') }),
      status: told.notNow === true ? 409 : wrong ? 422 : 200,
      wide: wrong,
      body: choosePage(locale, words, { action: pathOf(initiative), problems: [], ...told }),
    });
  }

  function showPreview(
    visit: Visit,
    initiative: Initiative,
    parts: Omit<PreviewParts<Row>, 'action'>,
  ): Promise<Response> {
    const { locale } = visit;
    const action = pathOf(initiative);
    const title = csvImportWords(locale)('previewTitle');
    return visit.page({
      title: titleUnder(locale, initiative, title),
      breadcrumbs: [...crumbs(visit, initiative), { href: action, label: words(locale)('title') }],
      heading: pageHeader({ title }),
      status: parts.problem === undefined ? 200 : 422,
      body: previewPage(locale, words, shows, { action, ...parts }),
    });
  }

  /** Only what was corrected without a reason is shown again with what the file would do. */
  function refused(
    visit: Visit,
    initiative: Initiative,
    problem: ImportProblem<Row>,
    sent: { readonly csv: string; readonly reason: string },
  ): Promise<Response> {
    if (problem.type === 'file') return show(visit, initiative, { problems: problem.problems });
    if (problem.type === 'notNow') return show(visit, initiative, { notNow: true });
    return showPreview(visit, initiative, { ...sent, preview: problem.preview, problem: problem.type });
  }

  const look = (visit: Visit): Promise<Response> =>
    asClerk(visit, async (initiative) => {
      const file = (await visit.form()).file('file');
      if (file === undefined) return show(visit, initiative, { file: 'fileMissing' });
      if (file.size > largestCsv) return show(visit, initiative, { file: 'fileTooLarge' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sent = { csv: new TextDecoder().decode(bytes), reason: '' };
      const found = await preview(visit.platform, initiative, visit.requireAccount().id, bytes);
      if (!found.ok) return refused(visit, initiative, found.error, sent);
      return showPreview(visit, initiative, { ...sent, preview: found.value });
    });

  const keep = (visit: Visit): Promise<Response> =>
    asClerk(visit, async (initiative) => {
      const form = await visit.form();
      const sent = { csv: form.text('csv'), reason: form.text('reason') };
      const bytes = new TextEncoder().encode(sent.csv);
      const done = await record(visit.platform, initiative, visit.requireAccount().id, bytes, sent.reason);
      if (!done.ok) return refused(visit, initiative, done.error, sent);
      const { fresh, corrected } = done.value;
      const said = words(visit.locale)('imported', { fresh: fresh.length, corrected: corrected.length });
      return visit.seeOther(above(initiative), said);
    });

  const path = `/initiatives/:slug/${under}/import`;
  return [
    get(path, clerk, (visit) => asClerk(visit, (initiative) => show(visit, initiative))),
    post(path, clerk, look, { maxBody: largestCsv + 64 * 1024, perMinute: 30 }),
    post(`${path}/record`, clerk, keep, { maxBody: roomForForm, perMinute: 30 }),
  ];
}

/** Whoever acts for at least one county; which rows they may send is said line by line. */
async function asClerk(visit: Visit, act: (initiative: Initiative) => Promise<Response>): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { db } = visit.platform;
  const own = await ownCounties(db, initiative, await countiesOf(db, initiative.regionId), visit.requireAccount().id);
  return own.length === 0 ? forbidden(visit) : act(initiative);
}
