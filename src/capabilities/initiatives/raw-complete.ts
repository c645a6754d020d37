/**
 * The organiser completes the raw count once every county with signatures has said that its own is whole. The outcome is computed
 * here, from what the counties entered, and never typed: below the requirement nothing further happens (Elections Code 9030(c)).
 */
import { actOn } from '../../platform/act.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { Life } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { rawCountOf } from './raw-count.ts';
import { lifeNow } from './raw-enter.ts';
import { insertEvent, lockInitiative } from './store/events.ts';
import { countyCounts } from './store/raw-counts.ts';
import { insertSamples } from './store/sample-draws.ts';

export type CompleteProblem = 'notNow' | 'noRequirement' | 'countiesOpen' | 'nothingCounted';

/** The day of an act: today, but never before the act before it, since made-up initiatives may lie in the future. */
export function actDay(platform: Platform, { past }: Life): IsoDay {
  const today = dayIn(platform.now(), platform.config.timeZone);
  const last = past.at(-1)?.on ?? today;
  return last > today ? last : today;
}

export async function completeRawCount(
  platform: Platform,
  initiative: Initiative,
  official: Official,
): Promise<Result<'enough' | 'too-few', CompleteProblem>> {
  return actOn(platform, processOf(initiative.id), async (tx) => {
    // Batches share this lock: none comes in between the sum and the event.
    await lockInitiative(tx, initiative.id);
    const life = await lifeNow(tx, initiative);
    if (life.state !== 'counting') return err('notNow');
    if (initiative.required === null) return err('noRequirement');
    const count = rawCountOf(await countyCounts(tx, initiative.id, initiative.regionId));
    if (count.counting === 0) return err('nothingCounted');
    if (count.closed < count.counting) return err('countiesOpen');
    const outcome = count.total >= initiative.required ? 'enough' : 'too-few';
    await insertEvent(tx, initiative.id, { kind: 'raw-counted', on: actDay(platform, life), outcome }, official, '');
    // Without a sample every signature is verified at once.
    if (outcome === 'enough' && initiative.rules.sampling === null) {
      const everyone = count.counties
        .filter(({ signatures }) => signatures > 0)
        .map(({ id, signatures: raw }) => ({ id, stage: 'all' as const, raw, size: raw, numbers: null }));
      await insertSamples(tx, initiative.id, everyone);
    }
    await platform.audit(tx, {
      act: 'raw-count.completed',
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      public: true,
      detail: { signatures: count.total, required: initiative.required, outcome },
    });
    return ok(outcome);
  });
}
