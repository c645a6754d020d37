/** An initiative that takes pledges now, and links as letters would carry them: for the load benchmark. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { insertEvent } from '../capabilities/initiatives/store/events.ts';
import { insertInitiative } from '../capabilities/initiatives/store/initiatives.ts';
import type { Platform } from '../platform/platform.ts';
import { california } from '../platform/regions/california.ts';
import { loadRegions } from '../platform/regions.ts';
import { versionOn } from '../rules/petition/profile.ts';
import { shippedProfiles } from '../rules/petition/profiles/index.ts';

export interface OpenPledges {
  readonly id: number;
  readonly slug: string;
}

export async function openPledges(platform: Platform): Promise<OpenPledges> {
  await loadRegions(platform.db, california);
  const slug = `load-${randomUUID().slice(0, 8)}`;
  const rules = versionOn(shippedProfiles, 'california-statute', '2027-01-04');
  if (rules === undefined) throw new Error('there is no profile for a statute');
  const id = await insertInitiative(platform.db, {
    slug,
    regionId: california[0]!.id,
    topic: null,
    title: 'An initiative under load',
    language: 'en',
    translations: {},
    rules,
    required: 546_651,
    requiredSource: 'California Secretary of State',
    electionOn: '2028-11-07',
    takesPledges: true,
    hypothetical: true,
    source: '',
    publishedAt: platform.now(),
    createdBy: null,
    key: randomUUID(),
  });
  if (id === undefined) throw new Error('the slug is taken');
  const now = platform.now().toISOString().slice(0, 10);
  await insertEvent(platform.db, id, { kind: 'submitted', on: now }, null, '');
  await insertEvent(platform.db, id, { kind: 'title-issued', on: now }, null, '');
  return { id, slug };
}

/** The secret in the letter number `nr`, counted from 1. */
export const linkSecret = ({ id }: OpenPledges, nr: number): string => `link-${id}-${nr}`;

/** One link for each of so many people, of fifty thousand networks and the twenty largest counties. */
export async function putLinks({ db }: Platform, { id }: OpenPledges, count: number): Promise<void> {
  const counties = california
    .filter(({ kind }) => kind === 'county')
    .sort((a, b) => (b.population?.people ?? 0) - (a.population?.people ?? 0))
    .slice(0, 20)
    .map((county) => county.id);
  await sql`
    insert into pledge_link (token_hash, initiative_id, token, region_id, network, domain, domain_name, odd, expires_at)
    select sha256(convert_to('link-' || ${id}::bigint || '-' || nr, 'utf8')), ${id},
      sha256(convert_to('person-' || nr, 'utf8')), (${counties}::text[])[1 + nr % 20],
      substr(sha256(convert_to('network-' || nr % 50000, 'utf8')), 1, 12), 'gmail.com', 'gmail.com', false,
      clock_timestamp() + interval '2 days'
    from generate_series(1, ${count}::int) nr`.execute(db);
  await sql`analyze pledge_link`.execute(db);
}
