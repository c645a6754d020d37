/** What the public log tells of the demo's town halls, and the promises made in them as commitments, with what became of them. */
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { commitmentsOf, setStatus } from '../src/capabilities/commitments/index.ts';
import { commitPromises, type PutTownHall } from '../src/capabilities/town-halls/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { dayAt, morning } from './calendar.ts';
import { promises } from './content/town-hall-past-said.ts';

/** Acts of power by the kind of fact; other facts are in the record alone. */
const actOf: Readonly<Record<string, string>> = {
  opened: 'opened',
  adjourned: 'adjourned',
  disrupted: 'disrupted',
  restored: 'restored',
  'queue-closed': 'queue-closed',
  'order-set': 'order-set',
  'question-hidden': 'question-hidden',
  'question-rejected': 'question-rejected',
  'question-merged': 'question-merged',
  'question-answered': 'question-answered',
  'poll-opened': 'poll-opened',
  'poll-closed': 'poll-closed',
  'motion-voted': 'motion-voted',
  'minutes-approved': 'minutes-approved',
};

/** Call it in the transaction that loads everything. */
export async function commitToPromises(platform: Platform, tx: Db, { hall, meeting }: PutTownHall): Promise<void> {
  const silent = { ...platform, audit: async () => 0 };
  await commitPromises(silent, tx, hall, meeting);
  const process = `town-hall:${hall.id}`;
  const madeAt = new Date(meeting.adjournedAt!);
  await sql`update commitment set made_at = ${madeAt} where process = ${process}`.execute(tx);
  for (const commitment of await commitmentsOf(tx, process)) {
    const story = promises.find(({ text }) => text.en === commitment.title);
    if (story?.status === undefined) continue;
    const { status, note } = story;
    await setStatus(silent, tx, commitment, {
      status,
      spent: null,
      note: note.en,
      language: 'en',
      translations: { es: { note: note.es } },
      at: dayAt(platform.now(), -3, morning + 2),
    });
  }
}

export async function townHallActs(tx: Db): Promise<readonly PastAct[]> {
  const kinds = Object.keys(actOf);
  const entered = await sql<Omit<PastAct, 'act'> & { kind: string }>`
    select e.kind, e.by_role as "actorRole", m.region_id as "regionId", 'town-hall:' || m.id as process,
      nullif(coalesce(e.fact->>'reason', e.fact->>'note', ''), '') as reason, e.at, true as public,
      json_build_object('slug', m.slug, 'entry', e.seq) as detail
    from meeting m join meeting_entry e on e.meeting_id = m.id where m.hypothetical and e.kind = any(${kinds})
    order by e.at, e.seq`.execute(tx);
  const others = await sql<PastAct>`
    select 'town-hall.published' as act, 'organiser' as "actorRole", m.region_id as "regionId", 'town-hall:' || m.id as process,
      v.reason, v.at, true as public, json_build_object('slug', m.slug, 'late', v.late) as detail
    from meeting m join meeting_version v on v.meeting_id = m.id where m.hypothetical
    union all
    select case n.number when 1 then 'town-hall.minutes-published' else 'town-hall.minutes-corrected' end, 'clerk', m.region_id,
      'town-hall:' || m.id, nullif(n.reason, ''), n.at, true, json_build_object('slug', m.slug, 'version', n.number)
    from meeting m join meeting_minutes n on n.meeting_id = m.id where m.hypothetical
    union all
    select case o.reason when '' then 'town-hall.notice-given' else 'town-hall.notice-corrected' end, o.by_role, m.region_id,
      'town-hall:' || m.id, nullif(o.reason, ''), o.at, true,
      json_build_object('slug', m.slug, 'step', o.step, 'notice', o.number, 'done', o.done_at is not null)
    from meeting m join meeting_notice o on o.meeting_id = m.id where m.hypothetical
    union all
    select 'town-hall.cancelled', 'organiser', m.region_id, 'town-hall:' || m.id, m.cancel_reason, m.cancelled_at, true,
      json_build_object('slug', m.slug)
    from meeting m where m.hypothetical and m.cancelled_at is not null
    union all
    select 'commitment.made', null, m.region_id, c.process, null, min(c.made_at), true, json_build_object('commitments', count(*))
    from meeting m join commitment c on c.process = 'town-hall:' || m.id where m.hypothetical group by m.region_id, c.process
    union all
    select 'commitment.changed', null, m.region_id, s.process, null, s.at, true,
      json_build_object('commitment', s.commitment_id, 'status', s.status)
    from meeting m join commitment_status s on s.process = 'town-hall:' || m.id where m.hypothetical`.execute(tx);
  return [...entered.rows.map(({ kind, ...act }) => ({ ...act, act: `town-hall.${actOf[kind]!}` })), ...others.rows];
}
