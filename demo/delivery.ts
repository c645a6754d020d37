/** What became of the promises: milestones and news of each commitment, told through the door of the room, dated back. */
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { addMilestone, commitmentsOf, setStatus } from '../src/capabilities/commitments/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { calendarDay, dayAt, morning } from './calendar.ts';
import { deliveries } from './content/deliveries.ts';
import type { LoadedBudget } from './load-demo.ts';

/** Gives what the log tells of it. */
export async function tellDelivery(
  platform: Platform,
  tx: Db,
  budget: LoadedBudget,
  madeAt: Date,
): Promise<readonly PastAct[]> {
  const process = `budget:${budget.id}`;
  await sql`update commitment set made_at = ${madeAt} where process = ${process}`.execute(tx);
  const made = await commitmentsOf(tx, process);
  const acts: PastAct[] = [];
  let at = madeAt;
  const listening: Platform = {
    ...platform,
    audit: async (_, { regionId: __, process: ___, ...entry }) =>
      acts.push({ ...entry, at, regionId: budget.regionId, process }),
  };
  await listening.audit(tx, { act: 'commitment.made', public: true, detail: { commitments: made.length } });
  const now = platform.now();
  for (const commitment of made) {
    const story = deliveries[budget.slug]?.[commitment.title];
    if (story === undefined) continue;
    for (const { title, due, done } of story.milestones) {
      at = new Date(madeAt.getTime() + 86_400_000);
      await addMilestone(listening, tx, commitment, {
        title: title.en,
        language: 'en',
        translations: { es: { title: title.es } },
        dueOn: calendarDay(now, due),
        doneOn: done === undefined ? null : calendarDay(now, done),
      });
    }
    for (const { day, status, spent, note } of story.news) {
      at = dayAt(now, day, morning + 2);
      await setStatus(listening, tx, commitment, {
        status,
        spent,
        note: note.en,
        language: 'en',
        translations: { es: { note: note.es } },
        at,
      });
    }
  }
  return acts;
}
