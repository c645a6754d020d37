/** Clerks enter returns, by form or by file. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader, type FieldError } from '../../../platform/ui/index.ts';
import { RETURN_FIELDS, type ReturnField } from '../../../rules/decision/index.ts';
import { enterReturns, type Entered, type EntryProblem } from '../enter-returns.ts';
import { importReturns } from '../import-returns.ts';
import { titleOf } from '../pages/referendum-words.ts';
import { returnsPage, type ReturnsPageParts } from '../pages/returns.ts';
import { wholeNumber } from '../read-returns-csv.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import { anyClerk, visibleReferendum } from '../scope.ts';
import { clerkRegions, currentReturns, toldRegions } from '../store/returns.ts';
import { csvSentence, entrySentence, returnsWords } from '../words/returns.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const largestFile = 2 * 1024 * 1024;
/** So many problems of a file are listed at once. */
const mostListed = 100;

/** Drafts have no returns. */
async function named(visit: Visit): Promise<Referendum | undefined> {
  const found = await visibleReferendum(visit);
  return found === undefined || found.publishedAt === null ? undefined : found;
}

const whyShut = ({ kind, closesAt, certifiedAt }: Referendum, now: Date): ReturnsPageParts['shut'] => {
  if (kind !== 'reported') return 'notReported';
  if (now < closesAt) return 'notOver';
  return certifiedAt === null ? undefined : 'certified';
};

async function draw(
  visit: Visit,
  referendum: Referendum,
  shown: {
    readonly chosen: string;
    readonly typed?: Readonly<Record<string, string>>;
    readonly problems?: readonly FieldError[];
  },
): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = returnsWords(locale);
  const standing = new Map((await currentReturns(platform.db, referendum.id)).map((one) => [one.region, one]));
  const sent = shown.typed?.['key'] ?? '';
  return visit.page({
    title: titleUnder(locale, referendum, t('title')),
    status: shown.problems === undefined ? 200 : 422,
    breadcrumbs: crumbs(locale, referendum),
    heading: pageHeader({ kicker: titleOf(locale, referendum), title: t('title'), lead: t('lead') }),
    wide: true,
    body: returnsPage({
      locale,
      timeZone: platform.config.timeZone,
      referendum,
      regions: await clerkRegions(platform.db, referendum, visit.requireAccount().id),
      standing,
      shut: whyShut(referendum, now),
      chosen: shown.chosen,
      typed: shown.typed ?? {},
      problems: shown.problems ?? [],
      key: formKey(sent),
    }),
  });
}

async function show(visit: Visit): Promise<Response> {
  const referendum = await named(visit);
  if (referendum === undefined) return visit.notFound();
  return draw(visit, referendum, { chosen: visit.url.searchParams.get('region') ?? '' });
}

async function enter(visit: Visit): Promise<Response> {
  const [referendum, form] = [await named(visit), await visit.form()];
  if (referendum === undefined) return visit.notFound();
  const t = returnsWords(visit.locale);
  const region = form.text('region');
  const refuse = (problems: readonly FieldError[]): Promise<Response> =>
    draw(visit, referendum, { chosen: region, typed: form.fields, problems });
  const figures = readFigures(form);
  const unreadable = RETURN_FIELDS.filter((field) => figures[field] === undefined);
  if (unreadable.length > 0)
    return refuse(unreadable.map((field) => ({ field, message: `${t(field)}: ${t('notWhole')}` })));
  const { registered = 0, ballots = 0, yes = 0, no = 0 } = figures;
  const seen = Number.parseInt(form.text('seen'), 10);
  const done = await enterReturns(
    visit.platform,
    referendum,
    visit.requireAccount().id,
    [{ region, registered, ballots, yes, no, source: 'form' }],
    {
      reason: form.text('reason').trim(),
      key: formKey(form.text('key')).toLowerCase(),
      ...(Number.isSafeInteger(seen) ? { seen } : {}),
    },
  );
  if (done.ok) return accepted(visit, referendum, done.value);
  return refuse(await fieldErrors(visit, referendum, done.error));
}

const readFigures = (form: Submitted): Partial<Record<ReturnField, number>> =>
  Object.fromEntries(
    RETURN_FIELDS.flatMap((field) => {
      const number = wholeNumber(form.text(field).trim());
      return number === undefined ? [] : [[field, number]];
    }),
  );

async function takeFile(visit: Visit): Promise<Response> {
  const [referendum, form] = [await named(visit), await visit.form()];
  if (referendum === undefined) return visit.notFound();
  const { locale } = visit;
  const t = returnsWords(locale);
  const refuse = (problems: readonly FieldError[]): Promise<Response> =>
    draw(visit, referendum, { chosen: '', typed: form.fields, problems: problems.slice(0, mostListed) });
  const file = form.file('file');
  if (file === undefined) return refuse([{ field: 'file', message: t('fileMissing') }]);
  const done = await importReturns(visit.platform, referendum, visit.requireAccount().id, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    reason: form.text('importReason').trim(),
    key: formKey(form.text('key')).toLowerCase(),
  });
  if (done.ok) return accepted(visit, referendum, done.value);
  if (done.error.type === 'file')
    return refuse(done.error.problems.map((problem) => ({ message: csvSentence(locale, problem) })));
  const { lines } = done.error;
  const name = await namesOf(visit, referendum);
  return refuse(
    done.error.problems.map((problem) => {
      const sentence = entrySentence(locale, problem, name);
      const line = 'region' in problem ? lines.get(problem.region) : undefined;
      return { message: line === undefined ? sentence : t('inLine', { line, message: sentence }) };
    }),
  );
}

const accepted = (visit: Visit, referendum: Referendum, { written, unchanged }: Entered): Response =>
  visit.seeOther(`${pathOf(referendum)}/returns`, returnsWords(visit.locale)('done', { written, unchanged }).trim());

async function fieldErrors(
  visit: Visit,
  referendum: Referendum,
  problems: readonly EntryProblem[],
): Promise<readonly FieldError[]> {
  const name = await namesOf(visit, referendum);
  const fields: Readonly<Record<string, string>> = {
    'more-ballots-than-registered': 'ballots',
    'more-votes-than-ballots': 'yes',
    reason: 'reason',
  };
  return problems.map((problem) => {
    const field = fields[problem.type];
    const message = entrySentence(visit.locale, problem, name);
    return field === undefined ? { message } : { field, message };
  });
}

async function namesOf({ platform }: Visit, referendum: Referendum): Promise<(region: string) => string> {
  const names = new Map((await toldRegions(platform.db, referendum)).map(({ id, name }) => [id, name]));
  return (region) => names.get(region) ?? region.slice(0, 80);
}

export const returnsRoutes: readonly Route[] = [
  get('/referendums/:slug/returns', anyClerk, show),
  post('/referendums/:slug/returns', anyClerk, enter),
  post('/referendums/:slug/returns/import', anyClerk, takeFile, { maxBody: largestFile }),
];
