/** Programmes: their pages for everybody, and the forms in which clerks record them and the money in them. */
import { csvText, type CsvColumn } from '../../../platform/csv.ts';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone } from '../../../platform/rights.ts';
import { html, pageHeader } from '../../../platform/ui/index.ts';
import { amountText } from '../../../rules/budgeting/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import { unknownIndicators } from '../indicator-figures.ts';
import { outcomesOf } from '../outcomes.ts';
import { hypotheticalBadge } from '../pages/allocation-words.ts';
import { outcomesPart } from '../pages/outcomes.ts';
import { programmePage } from '../pages/programme.ts';
import { entryFormPage, programmeFormPage } from '../pages/programme-form.ts';
import { programmePath } from '../pages/programmes-section.ts';
import type { Entry, Programme } from '../programme.ts';
import { readEntryForm, readProgrammeForm, type ProgrammeProblems } from '../read-programme-form.ts';
import { recordEntry, recordProgramme } from '../record-programme.ts';
import { clerk, holds, namedAllocation, visibleAllocation } from '../scope.ts';
import { listEntries, listProgrammes } from '../store/programmes.ts';
import { findVersion, type Version } from '../store/versions.ts';
import { programmeWords } from '../words/programme.ts';
import { crumbs, titleUnder } from './crumbs.ts';

interface Named {
  readonly allocation: Allocation;
  readonly version: Version;
  readonly programme: Programme;
}

/** The programme in `:number`; undefined where there is none, or its allocation is not public. */
export async function namedProgramme(visit: Visit): Promise<Named | undefined> {
  const { db } = visit.platform;
  const allocation = await visibleAllocation(visit);
  const number = Number(/^\d{1,6}$/.exec(visit.params['number'] ?? '')?.[0]);
  if (allocation === undefined || allocation.publishedAt === null) return undefined;
  const [version, programmes] = await Promise.all([findVersion(db, allocation.id), listProgrammes(db, allocation.id)]);
  const programme = programmes.find((one) => one.number === number);
  return version === undefined || programme === undefined ? undefined : { allocation, version, programme };
}

const entriesOf = async (visit: Visit, { allocation, programme }: Named): Promise<readonly Entry[]> =>
  (await listEntries(visit.platform.db, allocation.id)).filter((entry) => entry.programme === programme.number);

async function show(visit: Visit): Promise<Response> {
  const named = await namedProgramme(visit);
  if (named === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const { allocation, version, programme } = named;
  const [entries, mayEnter, outcomes] = await Promise.all([
    entriesOf(visit, named),
    holds(visit, allocation, ['clerk', 'organiser']),
    outcomesOf(platform.db, programme, allocation),
  ]);
  const title = inLanguage(programme, 'title', locale);
  return visit.page({
    title: titleUnder(locale, allocation, title.text),
    heading: pageHeader({
      kicker: programmeWords(locale)('kicker', { title: inLanguage(allocation, 'title', locale).text }),
      title: html`<span lang="${title.language}" dir="auto">${title.text}</span>`,
      facts: [allocation.regionName, allocation.hypothetical && hypotheticalBadge(locale)],
    }),
    breadcrumbs: crumbs(locale, allocation),
    body: programmePage(locale, {
      allocation,
      version,
      programme,
      entries,
      outcomes: outcomesPart(locale, programme, outcomes),
      mayEnter,
      timeZone: platform.config.timeZone,
    }),
  });
}

const columns: readonly CsvColumn<Entry>[] = [
  { name: 'entry', description: 'Its number in the programme.', datatype: 'integer', value: ({ number }) => number },
  { name: 'day', description: 'Year-month-day.', datatype: 'string', value: ({ day }) => day },
  { name: 'kind', description: 'planned, committed or spent.', datatype: 'string', value: ({ kind }) => kind },
  { name: 'region', description: 'Open Civic Data id.', datatype: 'string', value: ({ region }) => region },
  {
    name: 'amount',
    description: 'In dollars; below zero where an entry is taken back.',
    datatype: 'decimal',
    value: ({ cents }) => amountText(cents, 100),
  },
  { name: 'note', description: 'For what.', datatype: 'string', value: ({ note }) => note },
  { name: 'source', description: 'Where it can be read.', datatype: 'string', value: ({ sourceUrl }) => sourceUrl },
];

async function giveEntries(visit: Visit): Promise<Response> {
  const named = await namedProgramme(visit);
  if (named === undefined) return visit.notFound();
  const text = csvText(columns, (await entriesOf(visit, named)).toReversed());
  const name = `${named.allocation.slug}-programme-${named.programme.number}.csv`;
  return visit.download(name, 'text/csv; charset=utf-8; header=present', text);
}

type Typed = Readonly<Record<string, string>>;

async function showNew(
  visit: Visit,
  sent: { readonly typed: Typed; readonly chosen: readonly string[]; readonly comparison: readonly string[] },
  problems: ProgrammeProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const allocation = await namedAllocation(visit);
  const version = await findVersion(platform.db, allocation.id);
  const t = programmeWords(locale);
  return visit.page({
    title: titleUnder(locale, allocation, t('newTitle')),
    heading: pageHeader({ title: t('newTitle'), lead: t('newLead') }),
    breadcrumbs: crumbs(locale, allocation.publishedAt === null ? undefined : allocation),
    status: problem === undefined && Object.keys(problems).length === 0 ? 200 : 422,
    body: programmeFormPage(locale, {
      action: `${pathOf(allocation)}/programmes/new`,
      back: `${pathOf(allocation)}/organise`,
      key: formKey(sent.typed['key'] ?? ''),
      ...sent,
      problems,
      problem,
      regions: version?.snapshot.regions ?? [],
    }),
  });
}

async function record(visit: Visit): Promise<Response> {
  const [allocation, form] = [await namedAllocation(visit), await visit.form()];
  const { platform, locale } = visit;
  const t = programmeWords(locale);
  const sent = { typed: form.fields, chosen: form.all('region'), comparison: form.all('comparison') };
  if (allocation.adoptedAt === null) return showNew(visit, sent, {}, t('notAdopted'));
  const version = await findVersion(platform.db, allocation.id);
  const read = readProgrammeForm(
    form,
    (version?.snapshot.regions ?? []).map(({ region }) => region),
  );
  if (!read.ok) return showNew(visit, sent, read.error);
  if (await unknownIndicators(platform.db, read.value.watched))
    return showNew(visit, sent, { watched: 'watchedUnknown' });
  const done = await recordProgramme(
    platform,
    allocation.id,
    actingOfficial(visit),
    read.value,
    formKey(form.text('key')),
  );
  if (!done.ok) return showNew(visit, sent, {}, t(done.error));
  return visit.seeOther(programmePath(allocation, done.value), t('begun'));
}

async function showEntry(visit: Visit, typed: Typed, problems: ProgrammeProblems = {}): Promise<Response> {
  const named = await namedProgramme(visit);
  if (named === undefined) return visit.notFound();
  const { allocation, version, programme } = named;
  const { locale } = visit;
  const t = programmeWords(locale);
  const at = programmePath(allocation, programme.number);
  return visit.page({
    title: titleUnder(locale, allocation, t('entryTitle')),
    heading: pageHeader({
      title: t('entryTitle'),
      kicker: inLanguage(programme, 'title', locale).text,
      lead: t('entryLead'),
    }),
    breadcrumbs: [...crumbs(locale, allocation), { href: at, label: inLanguage(programme, 'title', locale).text }],
    status: Object.keys(problems).length === 0 ? 200 : 422,
    body: entryFormPage(locale, {
      action: `${at}/record`,
      back: at,
      key: formKey(typed['key'] ?? ''),
      typed,
      problems,
      regions: version.snapshot.regions.filter(({ region }) => programme.regions.includes(region)),
    }),
  });
}

async function enter(visit: Visit): Promise<Response> {
  const [named, form] = [await namedProgramme(visit), await visit.form()];
  if (named === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const today = toLocal(now, platform.config.timeZone).slice(0, 10);
  const read = readEntryForm(form, named.programme, today);
  if (!read.ok) return showEntry(visit, form.fields, read.error);
  await recordEntry(platform, named.programme, actingOfficial(visit), read.value, formKey(form.text('key')));
  return visit.seeOther(programmePath(named.allocation, named.programme.number), programmeWords(locale)('entered'));
}

export const programmeRoutes: readonly Route[] = [
  get('/investment/:slug/programmes/new', clerk, (visit) =>
    showNew(visit, { typed: { language: visit.locale }, chosen: [], comparison: [] }),
  ),
  post('/investment/:slug/programmes/new', clerk, record),
  get('/investment/:slug/programmes/:number', anyone, show),
  get('/investment/:slug/programmes/:number/entries.csv', anyone, giveEntries),
  get('/investment/:slug/programmes/:number/record', clerk, (visit) => showEntry(visit, { kind: 'spent' })),
  post('/investment/:slug/programmes/:number/record', clerk, enter),
];
