/** Polls and their questions as everybody reads them. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Mode, Poll, Population, Stake } from '../poll.ts';

const answers = sql`(
  select json_agg(json_build_object('label', a.label, 'kind', a.kind, 'share', a.share) order by a.number)
  from poll_answer a where a.poll_id = n.poll_id and a.revision = n.revision)`;

const columns = sql`
  p.id, p.slug, p.region_id as "regionId", r.name as "regionName", p.hypothetical, p.published_at as "publishedAt",
  n.revision, n.at, n.withdrawn, n.reason, n.by_role as "byRole", n.question_id as "questionId",
  n.question_reason as "questionReason", n.wording, n.wording_language as "wordingLanguage", n.context, n.pollster, n.sponsor, n.stake,
  n.stake_note as "stakeNote", n.modes, n.languages, n.population, n.population_note as "populationNote", n.asked_from as "askedFrom",
  n.asked_until as "askedUntil", n.sample_size as "sampleSize", n.design_effect as "designEffect", n.margin,
  n.precision_note as precision, n.sample_kind as "sampleKind", n.frame, n.recruitment, n.weighting,
  n.weighting_sources as "weightingSources", n.quality, n.processing, n.limitations, n.note, n.complete, n.language, n.source_url as "sourceUrl",
  n.source_read_on as "sourceReadOn", ${answers} as answers`;

/** Each poll as it stands: looked up by its key, where the view `poll_now` would sort every revision there is. */
const latest = sql`
  cross join lateral (select * from poll_revision v where v.poll_id = p.id order by v.revision desc limit 1) n`;

interface Part {
  readonly limit: number;
  readonly offset: number;
}

async function find(db: Db, where: RawBuilder<unknown>, part?: Part): Promise<readonly Poll[]> {
  const found = await sql<Poll>`
    select ${columns} from poll p ${latest} join region r on r.id = p.region_id where ${where}
    order by n.asked_until desc, n.asked_from desc, p.id desc
    limit ${part?.limit ?? null} offset ${part?.offset ?? 0}`.execute(db);
  return found.rows;
}

export const findPoll = async (db: Db, slug: string): Promise<Poll | undefined> =>
  (await find(db, sql`p.slug = ${slug}`))[0];

/** Withdrawn ones too: they may still be named. */
export const pollsById = (db: Db, ids: readonly number[]): Promise<readonly Poll[]> =>
  find(db, sql`p.id = any(${ids})`);

export interface PollFilter {
  readonly question?: number | undefined;
  /** A region and everything below it. */
  readonly within?: string | undefined;
  readonly population?: Population | undefined;
  readonly mode?: Mode | undefined;
  readonly stake?: Stake | undefined;
  /** In the name of the pollster or the sponsor. */
  readonly house?: string | undefined;
  readonly withdrawn?: boolean | undefined;
}

const orAll = (value: string | number | undefined, where: (value: string | number) => RawBuilder<unknown>) =>
  value === undefined ? sql`true` : where(value);

const where = (filter: PollFilter): RawBuilder<unknown> => sql`
  ${filter.withdrawn === true ? sql`true` : sql`not n.withdrawn`}
  and ${orAll(
    filter.question,
    (id) => sql`n.question_id = ${id} and p.id in (select poll_id from poll_revision where question_id = ${id})`,
  )}
  and ${orAll(filter.within, (id) => sql`p.region_id in (select region_id from region_within where ancestor_id = ${id})`)}
  and ${orAll(filter.population, (name) => sql`n.population = ${name}`)}
  and ${orAll(filter.mode, (name) => sql`${name} = any(n.modes)`)}
  and ${orAll(filter.stake, (name) => sql`n.stake = ${name}`)}
  and ${orAll(filter.house, (text) => sql`strpos(lower(n.pollster || ' ' || coalesce(n.sponsor, '')), lower(${text})) > 0`)}`;

/** Those asked last come first. Withdrawn ones only when asked for. */
export const listPolls = (db: Db, filter: PollFilter = {}): Promise<readonly Poll[]> => find(db, where(filter));

export const partOfPolls = (db: Db, filter: PollFilter, part: Part): Promise<readonly Poll[]> =>
  find(db, where(filter), part);

export async function countPolls(db: Db, filter: PollFilter): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*) as n from poll p ${latest} where ${where(filter)}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

export interface QuestionCount {
  readonly questionId: number;
  readonly polls: number;
  /** Of them, paid for by somebody with a stake. */
  readonly staked: number;
}

/** Questions without polls are left out. */
export async function countByQuestion(db: Db): Promise<readonly QuestionCount[]> {
  const found = await sql<QuestionCount>`
    select question_id as "questionId", count(*) as polls, count(*) filter (where stake = 'has-stake') as staked
    from poll_now where not withdrawn group by question_id`.execute(db);
  return found.rows;
}

/** The same people, asked other things: of one house in the same days for the same sponsor, as many of them. */
export const sameSurvey = (db: Db, poll: Poll): Promise<readonly Poll[]> =>
  find(
    db,
    sql`p.id in (select poll_id from poll_revision where asked_until = ${poll.askedUntil}::date)
      and not n.withdrawn and p.id <> ${poll.id} and p.region_id = ${poll.regionId} and n.pollster = ${poll.pollster}
      and n.sponsor is not distinct from ${poll.sponsor} and n.asked_from = ${poll.askedFrom}::date
      and n.asked_until = ${poll.askedUntil}::date and n.sample_size is not distinct from ${poll.sampleSize}::integer`,
  );

/** The revisions of one poll, newest first. */
export async function listRevisions(db: Db, pollId: number): Promise<readonly Poll[]> {
  const found = await sql<Poll>`
    select ${columns} from poll p join poll_revision n on n.poll_id = p.id join region r on r.id = p.region_id
    where p.id = ${pollId} order by n.revision desc`.execute(db);
  return found.rows;
}

/** Every revision of every poll, those registered last first; of one poll the newest first. */
export async function allRevisions(db: Db): Promise<readonly Poll[]> {
  const found = await sql<Poll>`
    select ${columns} from poll p join poll_revision n on n.poll_id = p.id join region r on r.id = p.region_id
    order by p.id desc, n.revision desc`.execute(db);
  return found.rows;
}

/** What was registered, corrected or withdrawn last. */
export async function newestRevisions(db: Db, most: number): Promise<readonly Poll[]> {
  const found = await sql<Poll>`
    select ${columns} from poll p join poll_revision n on n.poll_id = p.id join region r on r.id = p.region_id
    order by n.at desc, p.id desc limit ${most}`.execute(db);
  return found.rows;
}
