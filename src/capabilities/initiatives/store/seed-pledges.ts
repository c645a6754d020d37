/** Puts pledges of the past, for demos: made-up signers, whose pseudonyms belong to nobody. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface PastPledge {
  readonly regionId: string;
  /** 32 bytes of chance each. */
  readonly token: Buffer;
  readonly network: Buffer;
  readonly domain: string;
  readonly odd: boolean;
  /** Why it was set aside at once; null: counted. */
  readonly held: string | null;
  readonly at: Date;
}

export async function putPastPledges(tx: Db, initiativeId: number, pledges: readonly PastPledge[]): Promise<void> {
  await sql`
    insert into pledge (initiative_id, token, region_id, via, network, domain, odd, held, at)
    select ${initiativeId}, token, region_id, 'mail', network, domain, odd, held, at
    from unnest(${pledges.map(({ token }) => token)}::bytea[], ${pledges.map(({ regionId }) => regionId)}::text[],
      ${pledges.map(({ network }) => network)}::bytea[], ${pledges.map(({ domain }) => domain)}::text[],
      ${pledges.map(({ odd }) => odd)}::boolean[], ${pledges.map(({ held }) => held)}::text[],
      ${pledges.map(({ at }) => at)}::timestamptz[]) as p (token, region_id, network, domain, odd, held, at)`.execute(
    tx,
  );
}
