/** Proponents: named in public, as the law has it; an account lets one act here. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

export async function proponentNames(db: Db, initiativeId: number): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`
    select name from initiative_proponent where initiative_id = ${initiativeId} order by number`.execute(db);
  return found.rows.map(({ name }) => name);
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
  await sql`delete from initiative_proponent where initiative_id = ${initiativeId}`.execute(tx);
  await insertProponents(tx, initiativeId, proponents);
}
