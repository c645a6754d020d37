/** Puts the brief of the demo's question in place, with readers of all views who said whether they find it fair; the readers are made up. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { putBrief } from '../src/capabilities/briefs/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { randomFor } from '../src/rules/random.ts';
import { leavingBrief } from './content/brief.ts';
import { leaving } from './content/topic.ts';
import { california } from './people.ts';

const dayMs = 86_400_000;
const reason = 'Signed off by reviewers who are for, against and undecided.';

/** How many readers of each view there are at most, and which part of them finds it fair. */
const readers = [
  { view: 'for', most: 130, fair: 0.81 },
  { view: 'against', most: 140, fair: 0.78 },
  { view: 'undecided', most: 90, fair: 0.86 },
] as const;

/** Call it in the transaction that loads everything, once topic and people are there. */
export async function putBriefs(tx: Db, now: Date): Promise<void> {
  const at = new Date(now.getTime() - 24 * dayMs);
  const { id } = await putBrief(tx, { regionId: california, topic: leaving.id, hypothetical: true }, leavingBrief, {
    key: randomUUID(),
    reason,
    at,
  });
  for (const [view, fair, remarks] of [
    ['for', true, 'Our reasons are told as we would tell them.'],
    ['against', true, 'The law is put correctly, and our concerns have their place.'],
    ['undecided', true, ''],
  ] as const)
    await sql`
      insert into brief_sign_off (brief_id, version, number, view, fair, remarks, at)
      select ${id}, 1, coalesce(max(number), 0) + 1, ${view}, ${fair}, ${remarks}, ${new Date(at.getTime() - dayMs)}
      from brief_sign_off where brief_id = ${id}`.execute(tx);
  const random = randomFor('readers of the brief', 'demo');
  const wanted = readers.reduce((sum, { most }) => sum + most, 0);
  const { rows } = await sql<{ id: string }>`
    select id from account where region_id is not null order by md5(id::text) limit ${wanted}`.execute(tx);
  let next = 0;
  for (const { view, most, fair } of readers) {
    const own = rows.slice(next, next + most);
    next += most;
    await sql`
      insert into brief_opinion (brief_id, account_id, view, fair)
      select ${id}, * from unnest(${own.map((one) => one.id)}::uuid[], ${own.map(() => view)}::text[],
        ${own.map(() => random.unit() < fair)}::boolean[])`.execute(tx);
  }
}

export async function briefActs(tx: Db): Promise<readonly PastAct[]> {
  const found = await sql<{ id: number; slug: string; at: Date; title: string }>`
    select b.id, b.slug, p.at, v.content -> 'title' ->> 'text' as title
    from brief b join brief_publication p on p.brief_id = b.id
    join brief_version v on v.brief_id = b.id and v.number = p.version where b.hypothetical order by b.id`.execute(tx);
  return found.rows.map(({ id, at, title }) => ({
    regionId: california,
    public: true,
    act: 'brief.published',
    process: `brief:${id}`,
    reason,
    at,
    detail: { version: 1, title },
  }));
}
