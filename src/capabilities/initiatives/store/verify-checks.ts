/** Findings of clerks in the database: added, never changed; and who has which signatures before them. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { CountySample, Stage } from '../sample-draws.ts';
import { noFindings, type Check, type Finding, type FindingCounts, type Found } from '../verify-check.ts';

/** The sample of one county at one stage. */
export interface Place {
  readonly initiativeId: number;
  readonly countyId: string;
  readonly stage: Stage;
}

const at = ({ initiativeId, countyId, stage }: Place) =>
  sql`initiative_id = ${initiativeId} and region_id = ${countyId} and stage = ${stage}`;

/** What now stands of each signature that was looked at, those undone left out; by number. */
const standing = (place: Place) => sql`
  (select * from (select distinct on (signature) * from signature_check where ${at(place)}
    order by signature, revision desc) newest where finding <> 'undone')`;

/** Nobody has found anything of this signature, or what was found is undone: one look into the index for each. */
const isOpen = (place: Place, signature: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  coalesce((select k.finding from signature_check k where ${at(place)} and k.signature = ${signature}
    order by k.revision desc limit 1), 'undone') = 'undone'`;

const columns = sql`signature, revision, finding, duplicate_of as "duplicateOf", by_account as by, at`;

export async function findingsOf(db: Db, place: Place): Promise<readonly Check[]> {
  return (await sql<Check>`select ${columns} from ${standing(place)} now order by signature`.execute(db)).rows;
}

/** Every revision of one signature, oldest first. */
export async function historyOf(db: Db, place: Place, signature: number): Promise<readonly Check[]> {
  const found = await sql<Check>`
    select ${columns} from signature_check where ${at(place)} and signature = ${signature} order by revision`.execute(
    db,
  );
  return found.rows;
}

/** The clerk's own newest findings that still stand, newest first. */
export async function lastFindings(db: Db, place: Place, accountId: string, limit: number): Promise<readonly Check[]> {
  const found = await sql<Check>`
    select ${columns} from ${standing(place)} now where by_account = ${accountId}
    order by at desc, signature limit ${limit}`.execute(db);
  return found.rows;
}

export async function countFindings(db: Db, place: Place): Promise<FindingCounts> {
  const found = await sql<{ finding: Finding; count: number }>`
    select finding, count(*)::int as count from ${standing(place)} now group by finding`.execute(db);
  return { ...noFindings, ...Object.fromEntries(found.rows.map(({ finding, count }) => [finding, count])) };
}

/** How many are found, by county. */
export async function foundByCounty(db: Db, initiativeId: number, stage: Stage): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ region: string; count: number }>`
    select region_id as region, count(*)::int as count from (
      select distinct on (region_id, signature) region_id, finding from signature_check
      where initiative_id = ${initiativeId} and stage = ${stage} order by region_id, signature, revision desc) newest
    where finding <> 'undone' group by region_id`.execute(db);
  return new Map(found.rows.map(({ region, count }) => [region, count]));
}

/** Undefined when another finding took the revision at the same moment. */
export async function insertFinding(
  tx: Db,
  { initiativeId, countyId, stage }: Place,
  check: {
    readonly signature: number;
    readonly revision: number;
    readonly finding: Found;
    readonly duplicateOf: number | null;
    readonly by: string;
  },
): Promise<boolean> {
  const put = await sql`
    insert into signature_check (initiative_id, region_id, stage, signature, revision, finding, duplicate_of, by_account)
    values (${initiativeId}, ${countyId}, ${stage}, ${check.signature}, ${check.revision}, ${check.finding},
      ${check.duplicateOf}, ${check.by})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}

/** So long a signature stays before the clerk who took it. */
const claimMinutes = 30;

/** The signatures before a clerk, not looked at yet, by number. */
export async function claimsOf(db: Db, place: Place, accountId: string): Promise<readonly number[]> {
  const found = await sql<{ signature: number }>`
    select c.signature from signature_claim c
    where ${at(place)} and c.account_id = ${accountId} and c.until > clock_timestamp()
      and ${isOpen(place, sql`c.signature`)}
    order by c.signature`.execute(db);
  return found.rows.map(({ signature }) => signature);
}

/** Takes as many of the next signatures as make up `rows`; those before other clerks are left to them. */
export async function claimNext(
  tx: Db,
  place: Place,
  sample: Pick<CountySample, 'raw' | 'numbers'>,
  accountId: string,
  rows: number,
): Promise<void> {
  const { initiativeId, countyId, stage } = place;
  // One clerk after the other chooses, so that each gets a full page of their own.
  const name = `claims ${initiativeId} ${countyId} ${stage}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
  // First those behind everything that was ever taken: of 100,000 signatures nobody has to look at all that are done. Then what was
  // left lying before.
  const last = await sql<{ signature: number | null }>`
    select max(signature) as signature from signature_claim where ${at(place)}`.execute(tx);
  const taken = last.rows[0]?.signature ?? 0;
  const sorted = sample.numbers?.toSorted((a, b) => a - b);
  for (const after of taken === 0 ? [0] : [taken, 0]) {
    const ahead = sorted?.filter((each) => each > after);
    const count = ahead?.length ?? sample.raw - after;
    // Piece by piece, because the database would look at all of them before it gave the first.
    for (let from = 0; from < count; from += lookedAtOnce) {
      const wanted = rows - (await claimsOf(tx, place, accountId)).length;
      if (wanted <= 0) return;
      const until = Math.min(count, from + lookedAtOnce);
      const piece = ahead?.slice(from, until) ?? Array.from({ length: until - from }, (_, at) => after + from + at + 1);
      await claimOf(tx, place, piece, accountId, wanted);
    }
  }
}

const lookedAtOnce = 2_000;

async function claimOf(
  tx: Db,
  place: Place,
  signatures: readonly number[],
  accountId: string,
  wanted: number,
): Promise<void> {
  const { initiativeId, countyId, stage } = place;
  await sql`
    insert into signature_claim (initiative_id, region_id, stage, signature, account_id, until)
    select ${initiativeId}, ${countyId}, ${stage}, n, ${accountId}, clock_timestamp() + make_interval(mins => ${claimMinutes})
    from unnest(${signatures}::int[]) n
    where ${isOpen(place, sql`n`)}
      and not exists (select from signature_claim c where ${at(place)} and c.signature = n and c.until > clock_timestamp())
    order by n limit ${wanted}
    on conflict (initiative_id, region_id, stage, signature)
      do update set account_id = excluded.account_id, until = excluded.until`.execute(tx);
}
