/**
 * The organiser records what the sample, and then the full check, has come to. The outcome is computed here, in the transaction, from the
 * counties' returns and the rules of the profile: nobody types it. A full check makes every signature of the sampled counties a task.
 */
import { actOn } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { SampleOutcome } from '../../rules/petition/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { fullCheckOf, pictureOf } from './projection-of.ts';
import { actDay } from './raw-complete.ts';
import { lifeNow } from './raw-enter.ts';
import { insertEvent, lockInitiative } from './store/events.ts';
import { insertSamples, samplesOf } from './store/sample-draws.ts';

export type CompleteProblem = 'notNow' | 'notDrawn' | 'countiesAwaited' | 'noRequirement';
export type Completed = SampleOutcome | 'enough' | 'too-few';

/** Whichever of the two is under way. */
export async function completeVerification(
  platform: Platform,
  initiative: Initiative,
  official: Official,
): Promise<Result<Completed, CompleteProblem>> {
  return actOn(platform, processOf(initiative.id), async (tx) => {
    // Returns share this lock: none is taken back in between.
    await lockInitiative(tx, initiative.id);
    const life = await lifeNow(tx, initiative);
    const on = actDay(platform, life);
    const logged = {
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      public: true,
    };
    if (initiative.required === null) return err('noRequirement');
    if (life.state === 'sampling') {
      const picture = await pictureOf(tx, initiative);
      if (picture === undefined) return err('notDrawn');
      const { projection } = picture;
      if (projection.awaited.length > 0) return err('countiesAwaited');
      const outcome = projection.outcome;
      if (outcome === 'not-complete' || outcome === 'raw-count-too-low') return err('notNow');
      await insertEvent(tx, initiative.id, { kind: 'sampled', on, outcome }, official, '');
      if (outcome === 'full-check') await orderFullCheck();
      const { projected, required, percentText } = projection;
      const detail = { projected, required, percent: percentText, rounding: picture.rounding.id, outcome };
      await platform.audit(tx, { ...logged, act: 'sample.completed', detail });
      return ok(outcome);
    }
    if (life.state !== 'full-check') return err('notNow');
    const check = await fullCheckOf(tx, initiative);
    if (check === undefined) return err('notDrawn');
    if (check.awaited > 0) return err('countiesAwaited');
    const outcome = check.valid >= initiative.required ? 'enough' : 'too-few';
    await insertEvent(tx, initiative.id, { kind: 'fully-checked', on, outcome }, official, '');
    const detail = { valid: check.valid, required: initiative.required, outcome };
    await platform.audit(tx, { ...logged, act: 'full-check.completed', detail });
    return ok(outcome);

    /** Where all were verified already, nothing is left to look at. */
    async function orderFullCheck(): Promise<void> {
      const sampled = (await samplesOf(tx, initiative.id, 'sample')).filter(({ size, raw }) => size < raw);
      const everyone = sampled.map(({ id, raw }) => ({ id, stage: 'all' as const, raw, size: raw, numbers: null }));
      await insertSamples(tx, initiative.id, everyone);
    }
  });
}
