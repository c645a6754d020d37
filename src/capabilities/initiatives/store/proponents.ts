/** Proponents: named in public, as the law has it; an account lets one act here. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function proponentNames(db: Db, initiativeId: number): Promise<readonly string[]> {
  return (await proponentsOf(db, initiativeId)).map(({ name }) => name);
}

export interface Proponent {
  readonly number: number;
  readonly name: string;
  readonly accountId: string | null;
  /** Who may say that they are this proponent. */
  readonly invitedEmail: string | null;
  /** Whether they want to withdraw the petition. */
  readonly consents: boolean;
}

export async function proponentsOf(db: Db, initiativeId: number): Promise<readonly Proponent[]> {
  const found = await sql<Proponent>`
    select p.number, p.name, p.account_id as "accountId", p.invited_email as "invitedEmail",
      coalesce((select c.given from withdrawal_consent c where c.initiative_id = p.initiative_id and c.proponent = p.number
        order by c.number desc limit 1), false) as consents
    from initiative_proponent p where p.initiative_id = ${initiativeId} order by p.number`.execute(db);
  return found.rows;
}

/** Call these three with the initiative locked. */
export async function inviteProponent(tx: Db, initiativeId: number, number: number, email: string): Promise<void> {
  await sql`
    update initiative_proponent set invited_email = ${email}, account_id = null
    where initiative_id = ${initiativeId} and number = ${number}`.execute(tx);
}

export async function untieProponent(tx: Db, initiativeId: number, number: number): Promise<void> {
  await sql`
    update initiative_proponent set invited_email = null, account_id = null
    where initiative_id = ${initiativeId} and number = ${number}`.execute(tx);
}

/** The address is forgotten: the account says who it is. */
export async function tieProponent(tx: Db, initiativeId: number, number: number, accountId: string): Promise<void> {
  await sql`
    update initiative_proponent set invited_email = null, account_id = ${accountId}
    where initiative_id = ${initiativeId} and number = ${number}`.execute(tx);
}

export async function insertConsent(
  tx: Db,
  initiativeId: number,
  proponent: number,
  given: boolean,
  accountId: string,
): Promise<void> {
  await sql`
    insert into withdrawal_consent (initiative_id, proponent, number, given, by_account)
    select ${initiativeId}, ${proponent}, coalesce(max(number), 0) + 1, ${given}, ${accountId}
    from withdrawal_consent where initiative_id = ${initiativeId} and proponent = ${proponent}`.execute(tx);
}

export async function insertProponents(
  tx: Db,
  initiativeId: number,
  proponents: readonly { readonly name: string; readonly accountId: string | null }[],
): Promise<void> {
  for (const [index, { name, accountId }] of proponents.entries())
    await sql`
      insert into initiative_proponent (initiative_id, number, name, account_id)
      values (${initiativeId}, ${index + 1}, ${name}, ${accountId})`.execute(tx);
}

/** While it is a draft. */
export async function replaceProponents(
  tx: Db,
  initiativeId: number,
  proponents: readonly { readonly name: string; readonly accountId: string | null }[],
): Promise<void> {
  const before = [...(await proponentsOf(tx, initiativeId))];
  await sql`delete from initiative_proponent where initiative_id = ${initiativeId}`.execute(tx);
  await insertProponents(tx, initiativeId, proponents);
  // Who keeps their name keeps their account and invitation.
  for (const [at, { name }] of proponents.entries()) {
    const place = before.findIndex((one) => one.name === name);
    const [same] = place === -1 ? [] : before.splice(place, 1);
    if (same === undefined) continue;
    if (same.invitedEmail !== null) await inviteProponent(tx, initiativeId, at + 1, same.invitedEmail);
    else if (same.accountId !== null) await tieProponent(tx, initiativeId, at + 1, same.accountId);
  }
}
