/** Town halls, their agendas, documents and members in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { isOf, type ProcessFilter } from '../../../platform/db/process-filter.ts';
import type { Item, MeetingDocument, Member, TownHall } from '../town-hall.ts';

const columns = sql`
  m.id, m.slug, m.region_id as "regionId", r.name as "regionName", m.topic, m.kind, m.two_way as "twoWay", m.title, m.summary,
  m.language, m.translations, m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.address, m.access,
  m.remote_url as "remoteUrl", m.phone, m.languages, m.contact, m.joining, m.moderation, m.queue_order as "queueOrder",
  m.speaker_seconds as "speakerSeconds", m.questions_from as "questionsFrom", m.answer_days as "answerDays", m.capacity,
  m.recording_url as "recordingUrl", m.recording_from as "recordingFrom", m.published_at as "publishedAt",
  m.cancelled_at as "cancelledAt", m.cancel_reason as "cancelReason", m.hypothetical,
  coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'kind', i.kind, 'title', i.title,
    'description', i.description, 'minutes', i.minutes, 'translations', i.translations) order by i.position, i.number)
    from meeting_item i where i.meeting_id = m.id), '[]') as items,
  coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'name', p.name, 'seat', p.seat) order by p.number)
    from meeting_member p where p.meeting_id = m.id), '[]') as members,
  coalesce((select jsonb_agg(jsonb_build_object('number', d.number, 'item', d.item, 'title', d.title, 'url', d.url,
    'language', d.language) order by d.number)
    from meeting_document d where d.meeting_id = m.id), '[]') as documents`;

async function find(db: Db, where: RawBuilder<unknown>): Promise<readonly TownHall[]> {
  const found = await sql<TownHall>`
    select ${columns} from meeting m join region r on r.id = m.region_id
    where ${where} order by m.starts_at desc, m.id desc`.execute(db);
  return found.rows;
}

export const findTownHall = async (db: Db, slug: string): Promise<TownHall | undefined> =>
  (await find(db, sql`m.slug = ${slug}`))[0];

export const findTownHallById = async (db: Db, id: number): Promise<TownHall | undefined> =>
  (await find(db, sql`m.id = ${id}`))[0];

export interface TownHallFilter extends ProcessFilter {
  /** Those that begin then or later. */
  readonly from?: Date;
}

/** Published ones, those that begin last first. */
export const publishedTownHalls = (db: Db, { from, ...filter }: TownHallFilter = {}): Promise<readonly TownHall[]> =>
  find(
    db,
    sql`m.published_at is not null
      and ${isOf('m', filter)}
      and (${from ?? null}::timestamptz is null or m.starts_at >= ${from ?? null})`,
  );

/** All that the account runs, drafts too. */
export const organisedTownHalls = (db: Db, accountId: string): Promise<readonly TownHall[]> =>
  find(
    db,
    sql`exists (
      select from role_grant g where g.account_id = ${accountId}
        and g.role in ('organiser', 'facilitator', 'moderator', 'clerk', 'administrator')
        and (g.process = 'town-hall:' || m.id
          or g.region_id in (select ancestor_id from region_within w where w.region_id = m.region_id)))`,
  );

export const townHallTitles = (db: Db, ids: readonly number[]): Promise<readonly TownHall[]> =>
  find(db, sql`m.id = any(${ids}) and m.published_at is not null`);

export type NewTownHall = Omit<TownHall, 'id' | 'regionName' | 'cancelledAt' | 'cancelReason'> & {
  readonly createdBy: string | null;
  /** A double submit of one form is one town hall. */
  readonly key: string;
};

/** Undefined when the slug is taken. */
export async function insertTownHall(db: Db, h: NewTownHall): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into meeting (slug, region_id, topic, kind, two_way, title, summary, language, translations, starts_at, ends_at,
      place, address, access, remote_url, phone, languages, contact, joining, moderation, queue_order, speaker_seconds,
      questions_from, answer_days, capacity, recording_url, recording_from, published_at, hypothetical, created_by,
      idempotency_key)
    values (${h.slug}, ${h.regionId}, ${h.topic}, ${h.kind}, ${h.twoWay}, ${h.title}, ${h.summary}, ${h.language},
      ${JSON.stringify(h.translations)}::jsonb, ${h.startsAt}, ${h.endsAt}, ${h.place}, ${h.address}, ${h.access},
      ${h.remoteUrl}, ${h.phone}, ${[...h.languages]}, ${h.contact}, ${h.joining}, ${h.moderation}, ${h.queueOrder},
      ${h.speakerSeconds}, ${h.questionsFrom}, ${h.answerDays}, ${h.capacity}, ${h.recordingUrl}, ${h.recordingFrom},
      ${h.publishedAt}, ${h.hypothetical}, ${h.createdBy}, ${h.key})
    on conflict (slug) do nothing returning id`.execute(db);
  const id = put.rows[0]?.id;
  if (id === undefined) return undefined;
  await putItems(db, id, h.items);
  await putMembers(db, id, h.members);
  await putDocuments(db, id, h.documents);
  return id;
}

/** In this order; items that are there already take the new words and place. */
export async function putItems(db: Db, id: number, items: readonly Item[]): Promise<void> {
  for (const [position, item] of items.entries())
    await sql`
      insert into meeting_item (meeting_id, number, position, kind, title, description, minutes, translations)
      values (${id}, ${item.number}, ${position}, ${item.kind}, ${item.title}, ${item.description}, ${item.minutes},
        ${JSON.stringify(item.translations)}::jsonb)
      on conflict (meeting_id, number) do update set position = excluded.position, kind = excluded.kind,
        title = excluded.title, description = excluded.description, minutes = excluded.minutes,
        translations = excluded.translations`.execute(db);
}

export async function putMembers(db: Db, id: number, members: readonly Member[]): Promise<void> {
  for (const { number, name, seat } of members)
    await sql`
      insert into meeting_member (meeting_id, number, name, seat) values (${id}, ${number}, ${name}, ${seat})`.execute(
      db,
    );
}

export async function putDocuments(db: Db, id: number, documents: readonly MeetingDocument[]): Promise<void> {
  for (const { number, item, title, url, language } of documents)
    await sql`
      insert into meeting_document (meeting_id, number, item, title, url, language)
      values (${id}, ${number}, ${item}, ${title}, ${url}, ${language})`.execute(db);
}
