/** What accounts want to be mailed about an initiative, who is mailed, and what was mailed already. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { IsoDay } from '../../../rules/petition/calendar.ts';

export interface MailWishes {
  readonly news: boolean;
  readonly reminders: boolean;
}

export interface Reader {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
}

export async function mailWishes(db: Db, initiativeId: number, accountId: string): Promise<MailWishes> {
  const found = await sql<MailWishes>`
    select news, reminders from initiative_mail
    where initiative_id = ${initiativeId} and account_id = ${accountId}`.execute(db);
  return found.rows[0] ?? { news: false, reminders: true };
}

/** Nothing happens for an account that is gone. */
export async function setMailWishes(db: Db, initiativeId: number, accountId: string, to: MailWishes): Promise<void> {
  await sql`
    insert into initiative_mail (initiative_id, account_id, news, reminders)
    select ${initiativeId}, id, ${to.news}, ${to.reminders} from account where id = ${accountId}
    on conflict (initiative_id, account_id) do update set news = excluded.news, reminders = excluded.reminders`.execute(
    db,
  );
}

export async function followers(db: Db, initiativeId: number): Promise<readonly Reader[]> {
  const found = await sql<Reader>`
    select a.id, a.email, a.locale from initiative_mail m join account a on a.id = m.account_id
    where m.initiative_id = ${initiativeId} and m.news order by a.id`.execute(db);
  return found.rows;
}

/**
 * Those who run it, in this initiative or in its region; its proponents where they must act; where counties must act, the clerks of the
 * counties. Without those who do not want it.
 */
export async function remindedAccounts(
  db: Db,
  initiativeId: number,
  actor: { readonly proponents: boolean; readonly counties: boolean },
): Promise<readonly Reader[]> {
  const found = await sql<Reader>`
    select a.id, a.email, a.locale from account a join initiative i on i.id = ${initiativeId}
    where (
      exists (select from role_grant g where g.account_id = a.id and g.role in ('organiser', 'clerk')
        and (g.process = 'initiative:' || i.id or g.region_id = i.region_id))
      or (${actor.counties} and exists (select from role_grant g join region_within w on w.region_id = g.region_id
        where g.account_id = a.id and g.role = 'clerk' and w.ancestor_id = i.region_id))
      or (${actor.proponents} and exists (
        select from initiative_proponent p where p.initiative_id = i.id and p.account_id = a.id)))
      and not exists (
        select from initiative_mail m where m.initiative_id = i.id and m.account_id = a.id and not m.reminders)
    order by a.id`.execute(db);
  return found.rows;
}

/** False when it was mailed before, or is being mailed now. */
export async function markReminded(
  tx: Db,
  initiativeId: number,
  step: string,
  due: IsoDay,
  kind: string,
): Promise<boolean> {
  const put = await sql`
    insert into initiative_reminder (initiative_id, step, due, kind)
    values (${initiativeId}, ${step}, ${due}::date, ${kind}) on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}

/** False when followers were told of this act before. */
export async function markTold(tx: Db, initiativeId: number, auditId: number): Promise<boolean> {
  const put = await sql`
    insert into initiative_told (initiative_id, audit_id) values (${initiativeId}, ${auditId})
    on conflict do nothing returning 1`.execute(tx);
  return put.rows.length > 0;
}
