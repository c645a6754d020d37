/** An initiative in any state, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../platform/platform.ts';
import { shippedProfiles } from '../rules/petition/profiles/index.ts';
import { profileName } from '../rules/petition/profile.ts';

/** What happened, kind and outcome, up to each state. */
const past = {
  draft: [],
  review: [['submitted']],
  circulating: [['submitted'], ['title-issued']],
  counting: [['submitted'], ['title-issued'], ['filed']],
  sampling: [['submitted'], ['title-issued'], ['filed'], ['raw-counted', 'enough']],
  'full-check': [['submitted'], ['title-issued'], ['filed'], ['raw-counted', 'enough'], ['sampled', 'full-check']],
  eligible: [['submitted'], ['title-issued'], ['filed'], ['raw-counted', 'enough'], ['sampled', 'eligible']],
  failed: [['submitted'], ['title-issued'], ['filed'], ['raw-counted', 'enough'], ['sampled', 'fails']],
} as const satisfies Readonly<Record<string, readonly (readonly [string, string?])[]>>;

export type InitiativeState = keyof typeof past;
export const initiativeStates = Object.keys(past) as readonly InitiativeState[];

export async function openInitiative(
  { db }: Platform,
  regionId: string,
  state: InitiativeState,
): Promise<{ readonly slug: string; readonly id: number }> {
  const slug = `test-${randomUUID()}`;
  const rules = shippedProfiles.find((profile) => profileName(profile) === 'california-statute@2');
  const put = await sql<{ id: number }>`
    insert into initiative (slug, region_id, title, rules, required, required_source, election_on, published_at, idempotency_key)
    values (${slug}, ${regionId}, ${`Initiative ${slug}`}, ${JSON.stringify(rules)}::jsonb, 546651, 'Secretary of State',
      '2028-11-07', case when ${state} = 'draft' then null else now() - interval '3 hours' end, ${randomUUID()})
    returning id`.execute(db);
  const id = put.rows[0]?.id ?? 0;
  for (const [at, [kind, outcome]] of past[state].entries())
    await sql`
      insert into initiative_event (initiative_id, number, kind, on_day, outcome)
      values (${id}, ${at + 1}, ${kind}, ${`2026-0${at + 1}-02`}::date, ${outcome ?? null})`.execute(db);
  return { slug, id };
}
