/** Figures and their vintages. Of one place and period the highest vintage counts; the others stay readable. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { NewFigure, PlaceFigure, Vintage } from '../indicator.ts';

const columns = sql`f.place, f.place_name as "placeName", f.period, f.vintage, v.definition, f.value, f.margin, f.confidence`;
const joined = sql`figure f join figure_vintage v on v.indicator_id = f.indicator_id and v.number = f.vintage`;

export interface FigureFilter {
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  /** As it stood with this vintage: later ones are as if they had not come. */
  readonly asOf?: number | undefined;
}

/** The newest figure of every place and period, by period and then by the name of the place. */
export async function figuresOf(
  db: Db,
  indicatorId: number,
  filter: FigureFilter = {},
): Promise<readonly PlaceFigure[]> {
  const { period, place, asOf } = filter;
  const where: RawBuilder<unknown>[] = [sql`f.indicator_id = ${indicatorId}`];
  if (period !== undefined) where.push(sql`f.period = ${period}`);
  if (place !== undefined) where.push(sql`f.place = ${place}`);
  if (asOf !== undefined) where.push(sql`f.vintage <= ${asOf}`);
  const found = await sql<PlaceFigure>`
    select distinct on (f.period_ends, f.period, f.place_name, f.place) ${columns}
    from ${joined} where ${sql.join(where, sql` and `)}
    order by f.period_ends, f.period, f.place_name, f.place, f.vintage desc`.execute(db);
  return found.rows;
}

/** Every figure of every vintage, for exports and for saying what a revision changed. */
export async function allFigures(db: Db, indicatorId: number): Promise<readonly PlaceFigure[]> {
  const found = await sql<PlaceFigure>`
    select ${columns} from ${joined} where f.indicator_id = ${indicatorId}
    order by f.vintage, f.period_ends, f.period, f.place`.execute(db);
  return found.rows;
}

/** The newest figure of each indicator for one place, by indicator. */
export async function newestAt(
  db: Db,
  place: string,
): Promise<readonly (PlaceFigure & { readonly indicatorId: number })[]> {
  const found = await sql<PlaceFigure & { readonly indicatorId: number }>`
    select distinct on (f.indicator_id) f.indicator_id as "indicatorId", ${columns}
    from ${joined} where f.place = ${place}
    order by f.indicator_id, f.period_ends desc, f.period desc, f.vintage desc`.execute(db);
  return found.rows;
}

/** Places with a figure of any indicator. */
export async function listPlaces(db: Db): Promise<readonly { readonly place: string; readonly placeName: string }[]> {
  const found = await sql<{ readonly place: string; readonly placeName: string }>`
    select distinct on (place) place, place_name as "placeName" from figure order by place, vintage desc`.execute(db);
  return found.rows.toSorted((a, b) => (a.placeName < b.placeName ? -1 : a.placeName > b.placeName ? 1 : 0));
}

/** The newest first. */
export async function vintagesOf(db: Db, indicatorId: number): Promise<readonly Vintage[]> {
  const found = await sql<Vintage>`
    select v.number, v.definition, v.name, v.published_on::text as "publishedOn", v.note, v.at,
      (select count(*)::int from figure f where f.indicator_id = v.indicator_id and f.vintage = v.number) as figures
    from figure_vintage v where v.indicator_id = ${indicatorId} order by v.number desc`.execute(db);
  return found.rows;
}

export interface NewVintage {
  readonly indicatorId: number;
  readonly definition: number;
  readonly name: string;
  /** Year-month-day. */
  readonly publishedOn: string;
  readonly note: string;
  /** SHA-256 of its figures. */
  readonly digest: Buffer;
  readonly account: string | null;
  readonly role: string | null;
}

/** Its number; undefined where the same figures were brought in before. The caller holds the indicator. */
export async function insertVintage(db: Db, v: NewVintage): Promise<number | undefined> {
  const put = await sql<{ number: number }>`
    insert into figure_vintage (indicator_id, number, definition, name, published_on, note, digest, by_account, by_role)
    select ${v.indicatorId}, coalesce(max(number), 0) + 1, ${v.definition}, ${v.name}, ${v.publishedOn}::date, ${v.note},
      ${v.digest}, ${v.account}::uuid, ${v.role}
    from figure_vintage where indicator_id = ${v.indicatorId}
    on conflict (indicator_id, digest) do nothing returning number`.execute(db);
  return put.rows[0]?.number;
}

/** All at once, however many. */
export async function insertFigures(
  db: Db,
  indicatorId: number,
  vintage: number,
  figures: readonly (NewFigure & { readonly periodEnds: string })[],
): Promise<void> {
  const column = <T>(of: (one: NewFigure & { readonly periodEnds: string }) => T): T[] => figures.map(of);
  await sql`
    insert into figure (indicator_id, vintage, place, place_name, period, period_ends, value, margin, confidence)
    select ${indicatorId}, ${vintage}, * from unnest(${column((one) => one.place)}::text[],
      ${column((one) => one.placeName)}::text[], ${column((one) => one.period)}::text[],
      ${column((one) => one.periodEnds)}::date[], ${column((one) => one.value)}::double precision[],
      ${column((one) => one.margin)}::double precision[], ${column((one) => one.confidence)}::smallint[])`.execute(db);
}

/** Of all indicators, the newest first. */
export async function newestReleases(
  db: Db,
  limit: number,
): Promise<readonly (Pick<Vintage, 'number' | 'name' | 'at' | 'figures'> & { readonly indicatorId: number })[]> {
  const found = await sql<Pick<Vintage, 'number' | 'name' | 'at' | 'figures'> & { readonly indicatorId: number }>`
    select v.indicator_id as "indicatorId", v.number, v.name, v.at,
      (select count(*)::int from figure f where f.indicator_id = v.indicator_id and f.vintage = v.number) as figures
    from figure_vintage v order by v.at desc, v.indicator_id desc, v.number desc limit ${limit}`.execute(db);
  return found.rows;
}
