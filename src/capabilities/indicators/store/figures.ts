/** Figures and their vintages. Of one place and period the highest vintage that stands counts; the others stay readable. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { levelOf, type Level, type NewFigure, type PlaceFigure, type Vintage, type Withheld } from '../indicator.ts';

const columns = sql`f.place, f.place_name as "placeName", f.period, f.vintage, v.measure as definition, f.value, f.margin, f.confidence, f.note`;
const joined = sql`figure f join figure_vintage_now v on v.indicator_id = f.indicator_id and v.number = f.vintage`;

export interface FigureFilter {
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly level?: Level | undefined;
  /** As it stood with this vintage: later ones are as if they had not come. */
  readonly asOf?: number | undefined;
  /** The one that the newest definition has, unless told. */
  readonly measure?: number | undefined;
}

/** The newest figure of every place and period, by period and then by place. What is withheld now hides what was told before. */
export async function figuresOf(
  db: Db,
  indicatorId: number,
  filter: FigureFilter = {},
): Promise<readonly PlaceFigure[]> {
  return (await newestOf(db, indicatorId, filter)).filter((figure): figure is PlaceFigure => figure.value !== null);
}

/** The newest that was said of every place and period, also where it is that there is no figure. */
export async function newestOf(
  db: Db,
  indicatorId: number,
  filter: FigureFilter = {},
): Promise<readonly (PlaceFigure | Withheld)[]> {
  const { period, place, level, asOf, measure } = filter;
  const where: RawBuilder<unknown>[] = [
    sql`f.indicator_id = ${indicatorId}`,
    sql`not v.withdrawn`,
    measure === undefined
      ? sql`v.measure = (select max(measure) from indicator_definition d where d.indicator_id = ${indicatorId})`
      : sql`v.measure = ${measure}`,
  ];
  if (period !== undefined) where.push(sql`f.period = ${period}`);
  if (place !== undefined) where.push(sql`f.place = ${place}`);
  if (level !== undefined) where.push(sql`f.level = ${level}`);
  if (asOf !== undefined) where.push(sql`f.vintage <= ${asOf}`);
  const found = await sql<PlaceFigure | Withheld>`
    select distinct on (f.period_ends, f.period, f.place) ${columns}
    from ${joined} where ${sql.join(where, sql` and `)}
    order by f.period_ends, f.period, f.place, f.vintage desc`.execute(db);
  return found.rows;
}

/**
 * Of how many places of each kind a period has figures, the latest period first: as many as its fullest release has.
 */
export async function periodsOf(
  db: Db,
  indicatorId: number,
  { asOf, measure }: { readonly asOf?: number | undefined; readonly measure: number },
): Promise<readonly { readonly period: string; readonly level: Level; readonly places: number }[]> {
  const found = await sql<{ period: string; level: Level; places: number }>`
    select p.period, p.level, max(p.places) as places
    from figure_vintage_part p join figure_vintage_now v on v.indicator_id = p.indicator_id and v.number = p.vintage
    where p.indicator_id = ${indicatorId} and not v.withdrawn and v.measure = ${measure}
      and (${asOf ?? null}::int is null or p.vintage <= ${asOf ?? null})
    group by p.period_ends, p.period, p.level order by p.period_ends desc, p.period desc`.execute(db);
  return found.rows;
}

/** Every figure of every vintage that stands or not, for exports and for saying what a revision changed. */
export async function allFigures(db: Db, indicatorId: number): Promise<readonly (PlaceFigure | Withheld)[]> {
  const found = await sql<PlaceFigure | Withheld>`
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
    select * from (
      select distinct on (f.indicator_id, f.period) f.indicator_id as "indicatorId", f.period_ends, ${columns}
      from ${joined} where f.place = ${place} and not v.withdrawn
        and v.measure = (select max(d.measure) from indicator_definition d where d.indicator_id = f.indicator_id)
      order by f.indicator_id, f.period, f.vintage desc) as newest
    where value is not null order by "indicatorId", period_ends desc, period desc`.execute(db);
  const seen = new Set<number>();
  return found.rows.filter(({ indicatorId }) => !seen.has(indicatorId) && seen.add(indicatorId));
}

/** Places with a figure of any indicator, in the order of their names; with `levels` only of these kinds. */
export async function listPlaces(
  db: Db,
  levels?: readonly Level[],
): Promise<readonly { readonly place: string; readonly placeName: string }[]> {
  const found = await sql<{ readonly place: string; readonly placeName: string }>`
    select distinct on (place) place, place_name as "placeName" from figure
    where ${levels === undefined ? sql`true` : sql`level = any(${levels as Level[]})`} order by place, vintage desc`.execute(
    db,
  );
  return found.rows.toSorted((a, b) => (a.placeName < b.placeName ? -1 : a.placeName > b.placeName ? 1 : 0));
}

/** The name of a place that has a figure. */
export async function placeNamed(
  db: Db,
  place: string,
): Promise<{ readonly place: string; readonly placeName: string } | undefined> {
  const found = await sql<{ readonly place: string; readonly placeName: string }>`
    select place, place_name as "placeName" from figure where place = ${place} order by vintage desc limit 1`.execute(
    db,
  );
  return found.rows[0];
}

/** The newest first. */
export async function vintagesOf(db: Db, indicatorId: number): Promise<readonly Vintage[]> {
  const found = await sql<Vintage>`
    select v.number, v.definition, v.measure, v.name, v.published_on::text as "publishedOn", v.note, v.at, v.withdrawn,
      v.state_reason as "stateReason",
      (select count(*)::int from figure f where f.indicator_id = v.indicator_id and f.vintage = v.number) as figures
    from figure_vintage_now v where v.indicator_id = ${indicatorId} order by v.number desc`.execute(db);
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
    insert into figure (indicator_id, vintage, place, place_name, level, period, period_ends, value, margin, confidence, note)
    select ${indicatorId}, ${vintage}, * from unnest(${column((one) => one.place)}::text[],
      ${column((one) => one.placeName)}::text[], ${column((one) => levelOf(one.place))}::text[], ${column((one) => one.period)}::text[],
      ${column((one) => one.periodEnds)}::date[], ${column((one) => one.value)}::double precision[],
      ${column((one) => one.margin)}::double precision[], ${column((one) => one.confidence)}::smallint[],
      ${column((one) => one.note ?? '')}::text[])`.execute(db);
  const parts = [...Map.groupBy(figures, ({ period, place }) => `${period} ${levelOf(place)}`).values()].map((own) => ({
    ...own[0]!,
    places: own.length,
  }));
  await sql`
    insert into figure_vintage_part (indicator_id, vintage, period, period_ends, level, places)
    select ${indicatorId}, ${vintage}, * from unnest(${parts.map(({ period }) => period)}::text[],
      ${parts.map(({ periodEnds }) => periodEnds)}::date[], ${parts.map(({ place }) => levelOf(place))}::text[],
      ${parts.map(({ places }) => places)}::int[])`.execute(db);
}

export interface NewestRelease extends Pick<Vintage, 'number' | 'name' | 'at' | 'figures'> {
  readonly indicatorId: number;
}

/** Of all indicators, the newest first. */
export async function newestReleases(db: Db, limit: number): Promise<readonly NewestRelease[]> {
  const found = await sql<NewestRelease>`
    select v.indicator_id as "indicatorId", v.number, v.name, v.at,
      (select count(*)::int from figure f where f.indicator_id = v.indicator_id and f.vintage = v.number) as figures
    from figure_vintage_now v where not v.withdrawn order by v.at desc, v.indicator_id desc, v.number desc limit ${limit}`.execute(
    db,
  );
  return found.rows;
}

/** Withdrawals and takings back of one release are numbered; its indicator is held. */
export async function insertVintageState(
  db: Db,
  indicatorId: number,
  vintage: number,
  state: { readonly withdrawn: boolean; readonly reason: string; readonly account: string; readonly role: string },
): Promise<void> {
  await sql`
    insert into figure_vintage_state (indicator_id, vintage, number, withdrawn, reason, by_account, by_role)
    select ${indicatorId}, ${vintage}, coalesce(max(number), 0) + 1, ${state.withdrawn}, ${state.reason}, ${state.account}, ${state.role}
    from figure_vintage_state where indicator_id = ${indicatorId} and vintage = ${vintage}`.execute(db);
}
