/** Organisers bring in figures: a file, what its columns mean, a look at what was read, and only then its publication. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial, reasonProblem } from '../../../platform/official.ts';
import { listRegions } from '../../../platform/regions.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { addFigures } from '../add-figures.ts';
import { pathOf, type Indicator } from '../indicator.ts';
import { nameOf, plainNameOf } from '../pages/figure-text.ts';
import {
  filePage,
  mappingPage,
  previewPage,
  type MappingParts,
  type Release,
  type ReleaseProblems,
} from '../pages/import.ts';
import {
  columnsOf,
  guessMapping,
  readFigures,
  type LineProblem,
  type Mapping,
  type ReadFigures,
} from '../read-figures.ts';
import { organiser } from '../scope.ts';
import { findIndicator } from '../store/indicators.ts';
import { organise } from '../words/organise.ts';
import { crumbs } from './crumbs.ts';

const largestFile = 4 * 1024 * 1024;
/** The form around it, and line breaks that browsers write as two signs. */
const form = 512 * 1024;

const named = (visit: Visit): Promise<Indicator | undefined> =>
  findIndicator(visit.platform.db, visit.params['slug'] ?? '');

const show = (visit: Visit, indicator: Indicator, body: Content, status = 200): Promise<Response> => {
  const t = organise(visit.locale);
  return visit.page({
    title: `${t('importTitle')} · ${plainNameOf(visit.locale, indicator)}`,
    breadcrumbs: [...crumbs(visit.locale), { href: pathOf(indicator), label: plainNameOf(visit.locale, indicator) }],
    heading: pageHeader({ kicker: nameOf(visit.locale, indicator), title: t('importTitle'), lead: t('importLead') }),
    status,
    body,
  });
};

async function showFile(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  return indicator === undefined ? visit.notFound() : show(visit, indicator, filePage(visit.locale, indicator));
}

async function takeFile(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  if (indicator === undefined) return visit.notFound();
  const file = (await visit.form()).file('file');
  const problem = file === undefined ? 'fileMissing' : file.size > largestFile ? 'fileTooLarge' : undefined;
  if (file === undefined || problem !== undefined)
    return show(visit, indicator, filePage(visit.locale, indicator, problem), 422);
  const csv = new TextDecoder().decode(await file.arrayBuffer()).replaceAll('\0', '');
  const columns = columnsOf(csv);
  if (columns === undefined || columns.length === 0) return mapping(visit, indicator, csv, undefined, [notCsv]);
  return mapping(visit, indicator, csv, { mapping: guessMapping(columns), release: noRelease });
}

const notCsv: LineProblem = { line: 0, problem: 'notCsv', what: '' };
const noRelease: Release = { name: '', publishedOn: '', note: '', reason: '' };

function mapping(
  visit: Visit,
  indicator: Indicator,
  csv: string,
  chosen: Pick<MappingParts, 'mapping' | 'release'> | undefined,
  problems: readonly LineProblem[] = [],
  fields: ReleaseProblems = {},
): Promise<Response> {
  const columns = columnsOf(csv) ?? [];
  return show(
    visit,
    indicator,
    mappingPage(visit.locale, indicator, {
      columns,
      mapping: chosen?.mapping ?? guessMapping(columns),
      release: chosen?.release ?? noRelease,
      csv,
      problems,
      fields,
    }),
    problems.length > 0 || Object.keys(fields).length > 0 ? 422 : 200,
  );
}

interface Sent {
  readonly csv: string;
  readonly mapping: Mapping;
  readonly release: Release;
}

function readSent(sent: Submitted): Sent {
  const text = (name: string): string => sent.text(name).toWellFormed().replaceAll('\0', '').trim();
  return {
    csv: sent.text('csv'),
    mapping: {
      place: text('placeColumn'),
      value: text('valueColumn'),
      margin: text('marginColumn'),
      confidence: Number(text('confidence')),
      periodColumn: text('periodColumn'),
      period: text('period'),
    },
    release: {
      name: text('release').slice(0, 120),
      publishedOn: text('publishedOn'),
      note: text('note').slice(0, 1_000),
      reason: text('reason'),
    },
  };
}

/** What is wrong with what was said about the file, or the figures that were read from it. */
async function check(
  visit: Visit,
  { csv, mapping: columns, release }: Sent,
): Promise<Result<ReadFigures, { readonly problems: readonly LineProblem[]; readonly fields: ReleaseProblems }>> {
  const t = organise(visit.locale);
  const reason = reasonProblem(release.reason);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(release.publishedOn) && !Number.isNaN(Date.parse(release.publishedOn));
  const fields: ReleaseProblems = {
    ...(release.name === '' && { release: t('releaseMissing') }),
    ...((!isDay || Date.parse(release.publishedOn) > visit.now.getTime()) && { publishedOn: t('dateWrong') }),
    ...(!(Number.isInteger(columns.confidence) && columns.confidence >= 50 && columns.confidence <= 99) && {
      confidence: t('confidenceWrong'),
    }),
    ...(reason !== undefined && { reason: t(reason) }),
  };
  const read = readFigures(csv, columns, await listRegions(visit.platform.db));
  if (!read.ok || Object.keys(fields).length > 0) return err({ problems: read.ok ? [] : read.error, fields });
  return ok(read.value);
}

async function preview(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  if (indicator === undefined) return visit.notFound();
  const form_ = await visit.form();
  const sent = readSent(form_);
  const read = await check(visit, sent);
  if (!read.ok) return mapping(visit, indicator, sent.csv, sent, read.error.problems, read.error.fields);
  return show(visit, indicator, previewPage(visit.locale, indicator, read.value, form_.fields));
}

async function confirm(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  if (indicator === undefined) return visit.notFound();
  const sent = readSent(await visit.form());
  const read = await check(visit, sent);
  if (!read.ok) return mapping(visit, indicator, sent.csv, sent, read.error.problems, read.error.fields);
  const { platform } = visit;
  const { figures } = read.value;
  const { name, publishedOn, note, reason } = sent.release;
  const vintage = await platform.db
    .transaction()
    .execute((tx) =>
      addFigures(
        platform,
        tx,
        indicator,
        { name, publishedOn, note, figures },
        { official: actingOfficial(visit), reason },
      ),
    );
  const t = organise(visit.locale);
  return visit.seeOther(pathOf(indicator), vintage === undefined ? t('known') : t('done', { n: figures.length }));
}

const limits = { maxBody: largestFile + form, perMinute: 30 };

export const importRoutes: readonly Route[] = [
  get('/indicators/:slug/import', organiser, showFile),
  post('/indicators/:slug/import', organiser, takeFile, limits),
  post('/indicators/:slug/import/preview', organiser, preview, limits),
  post('/indicators/:slug/import/confirm', organiser, confirm, limits),
];
