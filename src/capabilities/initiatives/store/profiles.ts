/** Rules profiles: those that come with the program and those that organisers added. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { closedByLater, type RulesProfile } from '../../../rules/petition/profile.ts';
import { shippedProfiles } from '../../../rules/petition/profiles/index.ts';

/** All versions, the shipped ones first. */
export async function allProfiles(db: Db): Promise<readonly RulesProfile[]> {
  return [...shippedProfiles, ...closedByLater((await addedProfiles(db)).map(({ terms }) => terms))];
}

/** What fits these regions: the shipped ones, and those added in one of them or above. */
export async function profilesFor(db: Db, regionIds: readonly string[]): Promise<readonly RulesProfile[]> {
  const found = await sql<{ terms: RulesProfile }>`
    select terms from rules_profile
    where region_id in (select ancestor_id from region_within where region_id = any(${regionIds}))
    order by id, version`.execute(db);
  return [...shippedProfiles, ...closedByLater(found.rows.map(({ terms }) => terms))];
}

export interface AddedProfile {
  readonly regionId: string;
  readonly terms: RulesProfile;
}

async function addedProfiles(db: Db): Promise<readonly AddedProfile[]> {
  return (
    await sql<AddedProfile>`select region_id as "regionId", terms from rules_profile order by id, version`.execute(db)
  ).rows;
}

/** The versions of one id as they were added, oldest first. Others who add to it wait until the transaction ends. */
export async function lockedVersions(tx: Db, id: string): Promise<readonly AddedProfile[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`rules profile ${id}`}))`.execute(tx);
  const found = await sql<AddedProfile>`
    select region_id as "regionId", terms from rules_profile where id = ${id} order by version`.execute(tx);
  return found.rows;
}

export async function insertProfile(
  tx: Db,
  { id, version, ...rest }: RulesProfile,
  added: { readonly regionId: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await sql`
    insert into rules_profile (id, version, region_id, terms, reason, created_by)
    values (${id}, ${version}, ${added.regionId}, ${JSON.stringify({ id, version, ...rest })}::jsonb, ${added.reason},
      ${added.by})`.execute(tx);
}
