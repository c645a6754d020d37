/** The paper side as files: what the pages show, as CSV whose columns are described beside it. */
import { csvDescription, csvText } from '../../../platform/csv.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import type { Initiative } from '../initiative.ts';
import { countyRows } from '../projection-of.ts';
import { batchesTable, countsTable, numbersTable, returnsTable, sampleTable, type Table } from '../raw-export.ts';
import { visibleInitiative } from '../scope.ts';
import { returnsOf } from '../store/return-totals.ts';
import { allBatches, countyCounts } from '../store/raw-counts.ts';
import { samplesOf } from '../store/sample-draws.ts';
import { drawnCounty } from './sample-draws.ts';

const type = 'text/csv; charset=utf-8; header=present';

function give(visit: Visit, name: string, body: string): Response {
  const response = visit.download(name, type, body);
  const { pathname } = visit.url;
  response.headers.set('link', `<${pathname}-metadata.json>; rel="describedby"; type="application/csvm+json"`);
  return response;
}

/** A file of an initiative, and the description of its columns. */
function file<Row>(
  name: string,
  table: Table<Row>,
  rows: (visit: Visit, initiative: Initiative) => Promise<readonly Row[]>,
): readonly Route[] {
  const path = `/initiatives/:slug/${name}.csv`;
  return [
    get(path, anyone, async (visit) => {
      const initiative = await visibleInitiative(visit);
      if (initiative === undefined) return visit.notFound();
      return give(visit, `${initiative.slug}-${name}.csv`, csvText(table.columns, await rows(visit, initiative)));
    }),
    get(`${path}-metadata.json`, anyone, async (visit) => {
      const initiative = await visibleInitiative(visit);
      return initiative === undefined ? visit.notFound() : described(visit, `${name}.csv`, table);
    }),
  ];
}

function described<Row>(visit: Visit, url: string, table: Table<Row>): Response {
  const response = visit.apiJson(csvDescription(url, table.about, table.columns));
  response.headers.set('content-type', 'application/csvm+json; charset=utf-8');
  return response;
}

async function batchRows({ platform: { db } }: Visit, { id, regionId }: Initiative) {
  const [batches, counties] = await Promise.all([allBatches(db, id), countyCounts(db, id, regionId)]);
  const names = new Map(counties.map((county) => [county.id, county.name]));
  return batches.map((batch) => ({ ...batch, county: names.get(batch.countyId) ?? batch.countyId }));
}

async function numbers(visit: Visit): Promise<Response> {
  const found = await drawnCounty(visit);
  if (found === undefined || found.sample.numbers === null) return visit.notFound();
  const { initiative, sample } = found;
  const rows = found.sample.numbers.map((signature, at) => [at + 1, signature] as const);
  return give(visit, `${initiative.slug}-sample-${sample.key}.csv`, csvText(numbersTable.columns, rows));
}

async function numbersDescribed(visit: Visit): Promise<Response> {
  const found = await drawnCounty(visit);
  return found === undefined ? visit.notFound() : described(visit, 'numbers.csv', numbersTable);
}

export const rawExportRoutes: readonly Route[] = [
  ...file('counts', countsTable, ({ platform }, { id, regionId }) => countyCounts(platform.db, id, regionId)),
  ...file('batches', batchesTable, batchRows),
  ...file('sample', sampleTable, ({ platform }, { id }) => samplesOf(platform.db, id, 'sample')),
  ...file('projection', returnsTable, async ({ platform }, { id }) =>
    countyRows(await samplesOf(platform.db, id, 'sample'), await returnsOf(platform.db, id, 'sample')),
  ),
  get('/initiatives/:slug/sample/:county/numbers.csv', anyone, numbers),
  get('/initiatives/:slug/sample/:county/numbers.csv-metadata.json', anyone, numbersDescribed),
];
