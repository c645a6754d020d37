/** Pledges in groups, and what organisers do to groups: set aside, strike out, let in. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { PledgeRule } from '../pledge-act.ts';

export type ActKind = 'quarantined' | 'invalidated' | 'restored';

/** Where a pledge stands, whether or not its giver has taken it back: what an act changes. */
const judged = sql`coalesce(
  (select a.act from pledge_act_member m join pledge_act a on a.initiative_id = m.initiative_id and a.number = m.act
    where m.initiative_id = p.initiative_id and m.token = p.token order by m.act desc limit 1),
  case when p.held is null then 'restored' else 'quarantined' end)`;

/** Why a pledge is held, in one word: see store/pledge-folds.ts. */
const why = sql`coalesce(
  (select case when a.act = 'quarantined' then coalesce(a.rule ->> 'why', 'organiser') else '' end from pledge_act_member m
    join pledge_act a on a.initiative_id = m.initiative_id and a.number = m.act
    where m.initiative_id = p.initiative_id and m.token = p.token order by m.act desc limit 1), p.held, '')`;

/** What an act can be done to: only held or counted ones are struck out, and so on. */
const from: Readonly<Record<ActKind, readonly ActKind[]>> = {
  quarantined: ['restored'],
  invalidated: ['restored', 'quarantined'],
  restored: ['quarantined', 'invalidated'],
};

function matching(initiativeId: number, act: ActKind, rule: PledgeRule): RawBuilder<unknown> {
  const parts = [
    sql`p.initiative_id = ${initiativeId}`,
    ...(rule.domain === undefined ? [] : [sql`p.domain = ${rule.domain}`]),
    ...(rule.network === undefined ? [] : [sql`p.network = decode(${rule.network}, 'hex')`]),
    ...(rule.from === undefined ? [] : [sql`p.at >= ${rule.from}::timestamptz`]),
    ...(rule.until === undefined ? [] : [sql`p.at < ${rule.until}::timestamptz`]),
    ...(rule.ofAct === undefined
      ? []
      : [
          sql`exists (select from pledge_act_member o where o.initiative_id = p.initiative_id and o.token = p.token and o.act = ${rule.ofAct})`,
        ]),
    ...(rule.why === undefined ? [] : [sql`${why} = ${rule.why}`]),
    sql`${judged} = any(${from[act]})`,
  ];
  return sql.join(parts, sql` and `);
}

export async function countMatching(db: Db, initiativeId: number, act: ActKind, rule: PledgeRule): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from pledge p where ${matching(initiativeId, act, rule)}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

export async function tokensMatching(
  tx: Db,
  initiativeId: number,
  act: ActKind,
  rule: PledgeRule,
): Promise<readonly Buffer[]> {
  const found = await sql<{ token: Buffer }>`
    select p.token from pledge p where ${matching(initiativeId, act, rule)}`.execute(tx);
  return found.rows.map(({ token }) => token);
}

export interface KeptAct {
  readonly number: number;
  readonly act: ActKind;
  readonly rule: PledgeRule;
  readonly reason: string;
  readonly pledges: number;
  /** Null: the machine. */
  readonly byRole: string | null;
  readonly at: Date;
}

const actColumns = sql`number, act, rule, reason, pledges, by_role as "byRole", at`;

export async function actByKey(tx: Db, initiativeId: number, key: string): Promise<KeptAct | undefined> {
  const found = await sql<KeptAct>`
    select ${actColumns} from pledge_act where initiative_id = ${initiativeId} and idempotency_key = ${key}`.execute(
    tx,
  );
  return found.rows[0];
}

/** Newest first. */
export async function pledgeActs(db: Db, initiativeId: number, most: number): Promise<readonly KeptAct[]> {
  const found = await sql<KeptAct>`
    select ${actColumns} from pledge_act where initiative_id = ${initiativeId} order by number desc limit ${most}`.execute(
    db,
  );
  return found.rows;
}

export interface PledgeGroup {
  readonly key: string;
  /** Of a domain, once ten pledges came from it. */
  readonly name: string | null;
  readonly pledges: number;
  readonly held: number;
  readonly invalidated: number;
  readonly newest: Date;
}

/** The largest groups first; those with fewer than `least` pledges are left out, because they might be one person's. */
export async function pledgeGroups(
  db: Db,
  initiativeId: number,
  by: 'domain' | 'network',
  { least, most }: { readonly least: number; readonly most: number },
): Promise<readonly PledgeGroup[]> {
  const key = by === 'domain' ? sql`p.domain` : sql`encode(p.network, 'hex')`;
  const found = await sql<PledgeGroup>`
    select g.*, case when g.key not like '~%' then g.key else d.name end as name from (
      select ${key} as key, count(*)::int as pledges, (count(*) filter (where s.standing = 'held'))::int as held,
        (count(*) filter (where s.standing = 'invalidated'))::int as invalidated, max(p.at) as newest
      from pledge p join pledge_standing s using (initiative_id, token)
      where p.initiative_id = ${initiativeId} group by 1 having count(*) >= ${least}
      order by 2 desc, 1 limit ${most}) g
    left join pledge_domain d on d.initiative_id = ${initiativeId} and d.domain = g.key order by g.pledges desc, g.key`.execute(
    db,
  );
  return found.rows;
}

export interface HeldGroup {
  readonly why: string;
  readonly pledges: number;
  readonly oldest: Date;
  readonly newest: Date;
}

export async function heldGroups(db: Db, initiativeId: number): Promise<readonly HeldGroup[]> {
  const found = await sql<HeldGroup>`
    select s.held as why, count(*)::int as pledges, min(p.at) as oldest, max(p.at) as newest
    from pledge_standing s join pledge p using (initiative_id, token)
    where s.initiative_id = ${initiativeId} and s.standing = 'held' group by 1 order by 2 desc, 1`.execute(db);
  return found.rows;
}
