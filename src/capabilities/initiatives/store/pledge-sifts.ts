/** What the screen reads of pledges, and the acts by which it sets them aside. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export interface SiftedPledge {
  readonly initiativeId: number;
  readonly token: Buffer;
  /** Seconds since 1970. */
  readonly at: number;
  readonly network: string;
  readonly domain: string;
  readonly stem: string;
  readonly odd: boolean;
  readonly regionId: string;
  readonly held: boolean;
}

const columns = sql`initiative_id as "initiativeId", token, extract(epoch from at)::float8 as at, encode(network, 'hex') as network, domain,
  coalesce(encode(stem, 'hex'), '') as stem, odd, region_id as "regionId", held is not null as held`;

/** Of transactions from `from` on and before `until`, in the order of time. */
export async function pledgesWritten(db: Db, from: string, until: string): Promise<readonly SiftedPledge[]> {
  const found = await sql<SiftedPledge>`
    select ${columns} from pledge where written_by >= ${from}::text::xid8 and written_by < ${until}::text::xid8
    order by at, token`.execute(db);
  return found.rows;
}

/** Those of one initiative that another node may have screened, after `since`, in seconds since 1970. */
export async function pledgesBefore(
  db: Db,
  initiativeId: number,
  until: string,
  since: number,
): Promise<readonly SiftedPledge[]> {
  const found = await sql<SiftedPledge>`
    select ${columns} from pledge where initiative_id = ${initiativeId} and written_by < ${until}::text::xid8
      and at > to_timestamp(${since})
    order by at, token`.execute(db);
  return found.rows;
}

export interface SiftRegion {
  readonly id: string;
  readonly people: number | null;
  /** Pledges up to `since`. */
  readonly earlier: number;
}

export async function siftRegions(db: Db, initiativeId: number, since: number): Promise<readonly SiftRegion[]> {
  const found = await sql<SiftRegion>`
    select r.id, r.population as people,
      (select count(*)::int from pledge p where p.initiative_id = i.id and p.region_id = r.id
        and p.at <= to_timestamp(${since})) as earlier
    from initiative i join region_within w on w.ancestor_id = i.region_id join region r on r.id = w.region_id
    where i.id = ${initiativeId}`.execute(db);
  return found.rows;
}

export interface StandingOrder {
  readonly initiativeId: number;
  readonly by: 'domain' | 'network';
  readonly value: string;
  readonly letIn: boolean;
}

/** What organisers have said of a domain or a network and nothing else: the newest act on each holds for pledges still to come. */
export async function standingOrders(db: Db, initiativeIds: readonly number[]): Promise<readonly StandingOrder[]> {
  const found = await sql<StandingOrder>`
    select distinct on (a.initiative_id, said.key, said.value) a.initiative_id as "initiativeId", said.key as by, said.value,
      a.act = 'restored' as "letIn"
    from pledge_act a cross join lateral jsonb_each_text(a.rule) said
    where a.initiative_id = any(${initiativeIds}) and a.by_role is not null and said.key in ('domain', 'network')
      and (select count(*) from jsonb_object_keys(a.rule)) = 1
    order by a.initiative_id, said.key, said.value, a.number desc`.execute(db);
  return found.rows;
}

export interface Sifted {
  readonly why: string;
  readonly tokens: readonly Buffer[];
}

/**
 * One act for each reason. Pledges on which somebody has acted before are left alone: what an organiser let in stays in. Call it in a
 * transaction. Gives how many were set aside.
 */
export async function quarantineSifted(tx: Db, initiativeId: number, sifted: readonly Sifted[]): Promise<number> {
  await lockPledgeActs(tx, initiativeId);
  let all = 0;
  for (const { why, tokens } of sifted) {
    const found = await sql<{ token: Buffer }>`
      select p.token from pledge p where p.initiative_id = ${initiativeId} and p.token = any(${tokens}) and p.held is null
        and not exists (select from pledge_act_member m where m.initiative_id = p.initiative_id and m.token = p.token)`.execute(
      tx,
    );
    if (found.rows.length === 0) continue;
    await insertPledgeAct(tx, {
      initiativeId,
      act: 'quarantined',
      rule: { why },
      reason: why,
      by: null,
      key: randomUUID(),
      tokens: found.rows.map(({ token }) => token),
    });
    all += found.rows.length;
  }
  return all;
}

export interface NewPledgeAct {
  readonly initiativeId: number;
  readonly act: 'quarantined' | 'invalidated' | 'restored';
  readonly rule: object;
  readonly reason: string;
  readonly by: { readonly id: string; readonly role: string } | null;
  /** A double submit of one form is one act. */
  readonly key: string;
  readonly tokens: readonly Buffer[];
}

/** Acts come one after the other. Not by the initiative's row, which would let pledges wait for an act on thousands. */
export async function lockPledgeActs(tx: Db, initiativeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`pledge acts ${initiativeId}`}))`.execute(tx);
}

/** Call `lockPledgeActs` before. Gives the act's number. */
export async function insertPledgeAct(tx: Db, act: NewPledgeAct): Promise<number> {
  const put = await sql<{ number: number }>`
    insert into pledge_act (initiative_id, number, act, rule, reason, pledges, by_account, by_role, idempotency_key)
    select ${act.initiativeId}, coalesce(max(number), 0) + 1, ${act.act}, ${JSON.stringify(act.rule)}::jsonb, ${act.reason},
      ${act.tokens.length}, ${act.by?.id ?? null}, ${act.by?.role ?? null}, ${act.key}
    from pledge_act where initiative_id = ${act.initiativeId} returning number`.execute(tx);
  const number = put.rows[0]?.number;
  if (number === undefined) throw new Error('the act was not written');
  await sql`
    insert into pledge_act_member (initiative_id, act, token)
    select ${act.initiativeId}, ${number}, token from unnest(${act.tokens}::bytea[]) t(token) order by token`.execute(
    tx,
  );
  return number;
}
