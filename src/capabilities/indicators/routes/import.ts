/** Organisers bring in figures: a file, what its columns mean, a look at what was read, and only then its publication. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import {
  confidences,
  lookAt,
  publishFigures,
  releaseProblems,
  type Release,
  type ReleaseProblems,
} from '../import-figures.ts';
import { pathOf, type Indicator } from '../indicator.ts';
import { nameOf, plainNameOf } from '../pages/figure-text.ts';
import { filePage, mappingPage, previewPage, type FileProblem, type MappingParts } from '../pages/import.ts';
import { guessMapping, type LineProblem, type Mapping, type ReadFigures } from '../read-figures.ts';
import { readTable } from '../read-table.ts';
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
  const refuse = (problem: FileProblem): Promise<Response> =>
    show(visit, indicator, filePage(visit.locale, indicator, problem), 422);
  if (file === undefined) return refuse({ field: 'fileMissing' });
  if (file.size > largestFile) return refuse({ field: 'fileTooLarge' });
  const csv = textOf(await file.arrayBuffer());
  if (csv === undefined) return refuse({ file: { line: 0, problem: 'notText', what: '' } });
  const table = readTable(csv);
  if (!table.ok) return refuse({ file: table.error });
  const { columns } = table.value;
  return mapping(visit, indicator, csv, columns, { mapping: guessMapping(columns), release: noRelease });
}

/** Undefined where it is not text in UTF-8. */
function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const noRelease: Release = { name: '', publishedOn: '', note: '', reason: '' };

function mapping(
  visit: Visit,
  indicator: Indicator,
  csv: string,
  columns: readonly string[],
  chosen: Pick<MappingParts, 'mapping' | 'release'>,
  problems: readonly LineProblem[] = [],
  fields: ReleaseProblems = {},
): Promise<Response> {
  return show(
    visit,
    indicator,
    mappingPage(visit.locale, indicator, { columns, ...chosen, csv, problems, fields }),
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
    csv: sent.text('csv').replaceAll('\0', ''),
    mapping: {
      place: text('placeColumn'),
      name: text('nameColumn'),
      layout: text('layout') === 'wide' ? 'wide' : 'long',
      value: text('valueColumn'),
      margin: text('marginColumn'),
      confidence: confidences.find((one) => String(one) === text('confidence')) ?? 0,
      periodColumn: text('periodColumn'),
      period: text('period'),
    },
    release: {
      name: text('release'),
      publishedOn: text('publishedOn'),
      note: text('note'),
      reason: text('reason'),
    },
  };
}

/** The figures that were read, or the page that says what is wrong with the file or with what was said about it. */
async function check(visit: Visit, indicator: Indicator, sent: Sent): Promise<Result<ReadFigures, Response>> {
  const table = readTable(sent.csv);
  if (!table.ok)
    return err(await show(visit, indicator, filePage(visit.locale, indicator, { file: table.error }), 422));
  const fields: ReleaseProblems = {
    ...releaseProblems(sent.release, dayIn(visit.now, visit.platform.config.timeZone)),
    ...(sent.mapping.confidence === 0 && { confidence: 'confidenceWrong' }),
  };
  const read = await lookAt(visit.platform.db, sent.csv, sent.mapping);
  if (read.ok && Object.keys(fields).length === 0) return ok(read.value);
  const problems = read.ok ? [] : read.error;
  return err(await mapping(visit, indicator, sent.csv, table.value.columns, sent, problems, fields));
}

async function preview(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  if (indicator === undefined) return visit.notFound();
  const posted = await visit.form();
  const read = await check(visit, indicator, readSent(posted));
  return read.ok ? show(visit, indicator, previewPage(visit.locale, indicator, read.value, posted.fields)) : read.error;
}

async function confirm(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  if (indicator === undefined) return visit.notFound();
  const sent = readSent(await visit.form());
  const read = await check(visit, indicator, sent);
  if (!read.ok) return read.error;
  const { figures } = read.value;
  const { release } = sent;
  const vintage = await publishFigures(visit.platform, indicator, { release, figures }, actingOfficial(visit));
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
