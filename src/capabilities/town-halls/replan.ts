/**
 * An organiser changes the plan of a meeting: its terms, agenda, documents or members. A draft changes freely. Once published, each
 * change is a public act with its reason and a version that everybody can read; what people rely on stays (see plan.ts).
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { isLate } from './notice.ts';
import { isAgenda, mayChange, partsChanged, planOf, type Plan } from './plan.ts';
import { meetingIn } from './standing.ts';
import { hasVersions, insertVersion, lockedTownHall, writePlan } from './store/plan.ts';
import { processOf, type TownHall } from './town-hall.ts';

export type ReplanProblem =
  | 'reasonMissing'
  | 'reasonTooLong'
  /** The deadline of the notice has passed, and nobody said that they know. */
  | 'lateUnconfirmed'
  /** It was opened, closed, cancelled or published meanwhile, or this may not change any more. */
  | 'fixed';

export interface Why {
  readonly reason: string;
  /** Whoever changes it knows that the deadline of the notice has passed. */
  readonly lateConfirmed: boolean;
}

/** `change` sees the plan as it stands, held until this is done. `same`: there was nothing to change. */
export async function replan<E extends string = never>(
  platform: Platform,
  id: number,
  official: Official,
  { reason, lateConfirmed }: Why,
  change: (hall: TownHall) => Result<Plan, E> | Promise<Result<Plan, E>>,
): Promise<Result<'changed' | 'same', E | ReplanProblem>> {
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'changed' | 'same', E | ReplanProblem>> => {
      const { hall, now } = await lockedTownHall(tx, id);
      const changed = await change(hall);
      if (!changed.ok) return changed;
      const after = planOf(changed.value);
      const parts = partsChanged(planOf(hall), after);
      if (parts.length === 0) return ok('same');
      const published = hall.publishedAt !== null;
      if (published) {
        const { status } = await meetingIn(platform, tx, hall);
        if (hall.cancelledAt !== null || !mayChange(planOf(hall), after, status)) return err('fixed');
        const late = status === 'to-come' && isAgenda(parts) && isLate(after, now);
        const wrong = reasonProblem(reason);
        if (wrong !== undefined) return err(wrong);
        if (late && !lateConfirmed) return err('lateUnconfirmed');
        if (!(await hasVersions(tx, id)))
          await insertVersion(tx, id, {
            at: hall.publishedAt,
            plan: planOf(hall),
            changed: [],
            reason: '',
            late: isLate(hall, hall.publishedAt),
          });
        await insertVersion(tx, id, { at: now, plan: after, changed: parts, reason, late });
      }
      await writePlan(tx, id, after);
      await platform.audit(tx, {
        act: parts.includes('time') && published ? 'town-hall.moved' : 'town-hall.changed',
        actorId: official.id,
        actorRole: official.role,
        regionId: hall.regionId,
        process: processOf(id),
        reason: published ? reason : undefined,
        public: published,
        detail: { slug: hall.slug, changed: parts },
      });
      return ok('changed');
    });
  if (done.ok && done.value === 'changed') platform.live.announce(processOf(id));
  return done;
}
