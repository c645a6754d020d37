/** What organisers write: polls and their revisions; and what their forms choose from. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { GroupedFacts } from '../poll.ts';

/** A poll with the same identity, and the digests of its revisions; waits for one that is being registered. */
export async function findSamePoll(
  tx: Db,
  identity: Buffer,
): Promise<{ readonly id: number; readonly slug: string; readonly digests: readonly string[] } | undefined> {
  const found = await sql<{ id: number; slug: string; digests: readonly string[] }>`
    select p.id, p.slug, array_agg(encode(v.digest, 'hex')) as digests from poll p join poll_revision v on v.poll_id = p.id
    where p.identity = ${identity} group by p.id, p.slug`.execute(tx);
  return found.rows[0];
}

export interface NewPoll {
  readonly regionId: string;
  readonly identity: Buffer;
  readonly hypothetical: boolean;
  readonly createdBy: string | null;
  readonly at: Date;
}

/** Two registrations of one poll come after each other: the second sees the first. Held to the end of the transaction. */
export async function lockRegistry(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('the registry of polls'))`.execute(tx);
}

/** Corrections of one poll come after each other. Held to the end of the transaction. */
export async function lockPoll(tx: Db, id: number): Promise<void> {
  await sql`select from poll where id = ${id} for update`.execute(tx);
}

/** Undefined when the slug is taken. */
export async function insertPoll(tx: Db, slug: string, poll: NewPoll): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into poll (slug, region_id, identity, hypothetical, created_by, published_at)
    values (${slug}, ${poll.regionId}, ${poll.identity}, ${poll.hypothetical}, ${poll.createdBy}, ${poll.at})
    on conflict (slug) do nothing returning id`.execute(tx);
  return put.rows[0]?.id;
}

export interface NewRevision {
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly digest: Buffer;
  readonly byAccount: string | null;
  readonly byRole: string | null;
  readonly at: Date;
}

/** False when a revision of this number is there already: somebody else was faster. */
export async function insertRevision(tx: Db, pollId: number, f: GroupedFacts, more: NewRevision): Promise<boolean> {
  const put = await sql`
    insert into poll_revision (poll_id, revision, question_id, question_reason, withdrawn, wording, wording_language, context, pollster,
      sponsor, stake, stake_note, modes, languages, population, population_note, asked_from, asked_until, sample_size, design_effect,
      margin, precision_note, sample_kind, frame, recruitment, weighting, weighting_sources, quality, processing, limitations, note, complete, language, source_url, source_read_on, digest, reason,
      by_account, by_role, at)
    values (${pollId}, ${more.revision}, ${f.questionId}, ${f.questionReason}, ${more.withdrawn}, ${f.wording},
      ${f.wordingLanguage}, ${f.context}, ${f.pollster}, ${f.sponsor}, ${f.stake}, ${f.stakeNote}, ${f.modes as string[]}, ${f.languages}, ${f.population},
      ${f.populationNote}, ${f.askedFrom}::date, ${f.askedUntil}::date, ${f.sampleSize}, ${f.designEffect}, ${f.margin},
      ${f.precision}, ${f.sampleKind}, ${f.frame}, ${f.recruitment}, ${f.weighting},
      ${f.weightingSources}, ${f.quality}, ${f.processing}, ${f.limitations}, ${f.note}, ${f.complete}, ${f.language}, ${f.sourceUrl},
      ${f.sourceReadOn}::date, ${more.digest}, ${more.reason}, ${more.byAccount}, ${more.byRole}, ${more.at})
    on conflict do nothing returning 1`.execute(tx);
  if (put.rows.length === 0) return false;
  for (const [at, { label, kind, share }] of f.answers.entries()) {
    await sql`
      insert into poll_answer (poll_id, revision, number, label, kind, share)
      values (${pollId}, ${more.revision}, ${at + 1}, ${label}, ${kind}, ${share})`.execute(tx);
  }
  return true;
}
