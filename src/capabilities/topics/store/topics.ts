/** Topics in the database. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Pair, Point, Side, Topic } from '../topic.ts';

export interface StoredTopic extends Topic {
  readonly regionName: string;
}

type TopicRow = Omit<StoredTopic, 'points'>;
type PointRow = Point & { readonly topicId: string; readonly position: number; readonly side: Side };

export async function listTopics(db: Db): Promise<readonly StoredTopic[]> {
  const found = await sql<TopicRow>`
    select t.id, t.region_id as "regionId", r.name as "regionName", t.question, t.summary, t.language, t.translations,
      t.hypothetical
    from topic t join region r on r.id = t.region_id order by t.created_at, t.id`.execute(db);
  const points = await sql<PointRow>`
    select topic_id as "topicId", position, side, heading, text, language, translations from topic_point
    order by topic_id, position`.execute(db);
  return found.rows.map((topic) => ({
    ...topic,
    points: pairs(points.rows.filter(({ topicId }) => topicId === topic.id)),
  }));
}

export async function findTopic(db: Db, id: string): Promise<StoredTopic | undefined> {
  return (await listTopics(db)).find((topic) => topic.id === id);
}

/** A point whose counterpart is missing is not shown: both sides always have the same number. */
function pairs(rows: readonly PointRow[]): readonly Pair[] {
  const point = ({ heading, text, language, translations }: PointRow): Point => ({
    heading,
    text,
    language,
    translations,
  });
  return [...new Set(rows.map(({ position }) => position))].flatMap((position) => {
    const one = (side: Side): PointRow | undefined =>
      rows.find((row) => row.position === position && row.side === side);
    const [inFavour, against] = [one('for'), one('against')];
    return inFavour === undefined || against === undefined ? [] : [{ for: point(inFavour), against: point(against) }];
  });
}

/** Idempotent: the topic and its points are afterwards exactly as given. */
export async function putTopic(db: Db, topic: Topic): Promise<void> {
  await sql`
    insert into topic (id, region_id, question, summary, language, translations, hypothetical)
    values (${topic.id}, ${topic.regionId}, ${topic.question}, ${topic.summary}, ${topic.language},
      ${JSON.stringify(topic.translations)}::jsonb, ${topic.hypothetical})
    on conflict (id) do update set region_id = excluded.region_id, question = excluded.question, summary = excluded.summary,
      language = excluded.language, translations = excluded.translations, hypothetical = excluded.hypothetical`.execute(
    db,
  );
  for (const [position, pair] of topic.points.entries()) {
    for (const side of ['for', 'against'] as const) {
      const { heading, text, language, translations } = pair[side];
      await sql`
        insert into topic_point (topic_id, position, side, heading, text, language, translations)
        values (${topic.id}, ${position}, ${side}, ${heading}, ${text}, ${language}, ${JSON.stringify(translations)}::jsonb)
        on conflict (topic_id, position, side) do update set heading = excluded.heading, text = excluded.text,
          language = excluded.language, translations = excluded.translations`.execute(db);
    }
  }
  await sql`delete from topic_point where topic_id = ${topic.id} and position >= ${topic.points.length}`.execute(db);
}
