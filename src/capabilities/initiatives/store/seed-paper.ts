/** Puts what counties counted and verified in the past, for demos: as their clerks would have entered it, at the times they would have. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Finding, FindingCounts } from '../verify-check.ts';

export interface PastCounty {
  readonly regionId: string;
  readonly batches: readonly { readonly batch: string; readonly signatures: number; readonly on: string }[];
  readonly countedAt: Date;
  /** Null before the sample is drawn. */
  readonly sample: {
    readonly size: number;
    /** Null where every signature is verified. */
    readonly numbers: readonly number[] | null;
    readonly drawnAt: Date;
    /** In the order in which they were found; empty where the county reported totals or has not begun. */
    readonly findings: readonly { readonly signature: number; readonly finding: Finding; readonly of: number | null }[];
    readonly total: {
      readonly valid: number;
      readonly duplicates: number;
      readonly findings: FindingCounts | null;
      readonly at: Date;
    } | null;
  } | null;
}

export interface PastPaper {
  readonly counties: readonly PastCounty[];
  readonly seed: {
    readonly announced: string;
    readonly announcedAt: Date;
    readonly revealOn: string;
    readonly text: string | null;
    readonly revealedAt: Date;
  } | null;
  /** Who counted, verified and announced. */
  readonly clerk: string;
}

export async function putPastPaper(tx: Db, initiativeId: number, { counties, seed, clerk }: PastPaper): Promise<void> {
  for (const county of counties) await putCount(tx, initiativeId, county, clerk);
  if (seed === null) return;
  await sql`
    insert into sample_seed (initiative_id, number, announced, reveal_on, by_account, announced_at)
    values (${initiativeId}, 1, ${seed.announced}, ${seed.revealOn}::date, ${clerk}, ${seed.announcedAt})`.execute(tx);
  if (seed.text === null) return;
  await sql`
    insert into sample_reveal (initiative_id, announcement, seed, by_account, revealed_at)
    values (${initiativeId}, 1, ${seed.text}, ${clerk}, ${seed.revealedAt})`.execute(tx);
  for (const county of counties) await putSample(tx, initiativeId, county, clerk);
}

async function putCount(tx: Db, initiativeId: number, county: PastCounty, clerk: string): Promise<void> {
  const { regionId, batches, countedAt } = county;
  await sql`
    insert into raw_batch (initiative_id, region_id, batch, revision, signatures, received_on, by_account, at)
    select ${initiativeId}, ${regionId}, batch, 1, signatures, received_on, ${clerk}, ${countedAt}
    from unnest(${batches.map(({ batch }) => batch)}::text[], ${batches.map(({ signatures }) => signatures)}::int[],
      ${batches.map(({ on }) => on)}::date[]) as b (batch, signatures, received_on)`.execute(tx);
  await sql`
    insert into raw_count_closing (initiative_id, region_id, number, closed, signatures, by_account, at)
    values (${initiativeId}, ${regionId}, 1, true, ${rawOf(county)}, ${clerk}, ${countedAt})`.execute(tx);
}

async function putSample(tx: Db, initiativeId: number, county: PastCounty, clerk: string): Promise<void> {
  const { regionId, sample } = county;
  if (sample === null) return;
  const { size, numbers, drawnAt, findings, total } = sample;
  await sql`
    insert into county_sample (initiative_id, region_id, stage, raw, size, numbers, drawn_at)
    values (${initiativeId}, ${regionId}, 'sample', ${rawOf(county)}, ${size}, ${numbers}::int[], ${drawnAt})`.execute(
    tx,
  );
  await sql`
    insert into signature_check (initiative_id, region_id, stage, signature, revision, finding, duplicate_of, by_account, at)
    select ${initiativeId}, ${regionId}, 'sample', signature, 1, finding, of, ${clerk}, ${drawnAt}
    from unnest(${findings.map(({ signature }) => signature)}::int[], ${findings.map(({ finding }) => finding)}::text[],
      ${findings.map(({ of }) => of)}::int[]) as f (signature, finding, of)`.execute(tx);
  if (total === null) return;
  await sql`
    insert into county_return (initiative_id, region_id, stage, revision, raw, sample, valid, duplicates, findings,
      by_account, at)
    values (${initiativeId}, ${regionId}, 'sample', 1, ${rawOf(county)}, ${size}, ${total.valid}, ${total.duplicates},
      ${total.findings === null ? null : JSON.stringify(total.findings)}::jsonb, ${clerk}, ${total.at})`.execute(tx);
}

const rawOf = ({ batches }: PastCounty): number => batches.reduce((sum, { signatures }) => sum + signatures, 0);
