/** Rules profiles: those that come with the program and those that organisers added. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { RulesProfile } from '../../../rules/petition/profile.ts';
import { shippedProfiles } from '../../../rules/petition/profiles/index.ts';

/** All versions, the shipped ones first. */
export async function allProfiles(db: Db): Promise<readonly RulesProfile[]> {
  const found = await sql<{ terms: RulesProfile }>`select terms from rules_profile order by id, version`.execute(db);
  return [...shippedProfiles, ...found.rows.map(({ terms }) => terms)];
}
