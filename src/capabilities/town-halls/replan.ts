/**
 * An organiser changes the plan of a meeting: its terms, agenda, documents or members. A draft changes freely. Once published, each
 * change is a public act with its reason and a version that everybody can read; what people rely on stays (see plan.ts).
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { isLate } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { isAgenda, mayChange, partsChanged, planOf, type Plan } from './plan.ts';
import { meetingIn } from './standing.ts';
import { hasVersions, insertVersion, lockedTownHall, usedNumbers, writePlan } from './store/plan.ts';
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

/** What a change may have to respect. */
export interface Known {
  /** Numbers that were announced once: they never come again for something else. */
  readonly usedItems: readonly number[];
  readonly usedMembers: readonly number[];
  /** Items that questions are about. */
  readonly asked: ReadonlySet<number>;
}

/** `change` sees the plan as it stands, held until this is done. `same`: there was nothing to change. */
export async function replan<E extends string = never>(
  platform: Platform,
  id: number,
  official: Official,
  { reason, lateConfirmed }: Why,
  change: (hall: TownHall, known: Known) => Result<Plan, E> | Promise<Result<Plan, E>>,
): Promise<Result<'changed' | 'same', E | ReplanProblem>> {
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<'changed' | 'same', E | ReplanProblem>> => {
      const { hall, now } = await lockedTownHall(tx, id);
      const meeting = await meetingIn(platform, tx, hall);
      const asked = new Set([...meeting.questions.values()].flatMap(({ item }) => (item === null ? [] : [item])));
      const changed = await change(hall, { ...(await usedNumbers(tx, id)), asked });
      if (!changed.ok) return changed;
      const after = planOf(changed.value);
      const parts = partsChanged(planOf(hall), after);
      if (parts.length === 0) return ok('same');
      const published = hall.publishedAt !== null;
      if (hall.publishedAt !== null) {
        const { status } = meeting;
        if (hall.cancelledAt !== null || !mayChange(planOf(hall), after, status)) return err('fixed');
        const late =
          status === 'to-come' && isAgenda(parts) && isLate(after.kind, after.startsAt.getTime(), now.getTime());
        const wrong = reasonProblem(reason);
        if (wrong !== undefined) return err(wrong);
        if (late && !lateConfirmed) return err('lateUnconfirmed');
        if (!(await hasVersions(tx, id)))
          await insertVersion(tx, id, {
            at: hall.publishedAt,
            plan: planOf(hall),
            changed: [],
            reason: '',
            late: isLate(hall.kind, hall.startsAt.getTime(), hall.publishedAt.getTime()),
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
