/**
 * The organiser reveals the seed on or after its day, once and for all, and the sample of every county is drawn from it in the same
 * transaction. By then the raw counts are closed and their signatures numbered: nobody could choose what is drawn.
 */
import { actOn } from '../../platform/act.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { sampleSize } from '../../rules/petition/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { lifeNow } from './raw-enter.ts';
import { countedBefore } from './sample-announce.ts';
import type { DrawOrder } from './sample-draws.ts';
import { lockInitiative } from './store/events.ts';
import { countyCounts } from './store/raw-counts.ts';
import { announcementsOf, insertReveal, insertSamples, revealOf } from './store/sample-draws.ts';

export type RevealProblem =
  | 'notNow'
  | 'notAnnounced'
  | 'notYet'
  | 'knownTooEarly'
  | 'alreadyRevealed'
  | 'seedMissing'
  | 'seedTooLong'
  | 'seedLines'
  | 'seedsDiffer';

export const longestSeed = 500;
const task = new URL('./sample-draw.task.ts', import.meta.url);

export async function revealSeed(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  /** Typed twice: it can never be changed. */
  input: { readonly seed: string; readonly again: string },
): Promise<Result<{ readonly counties: number; readonly drawn: number }, RevealProblem>> {
  const seed = input.seed.trim();
  if (seed === '') return err('seedMissing');
  if (seed.length > longestSeed) return err('seedTooLong');
  if (/[\n\r]/.test(seed)) return err('seedLines');
  if (seed !== input.again.trim()) return err('seedsDiffer');
  const { sampling } = initiative.rules;
  const today = dayIn(platform.now(), platform.config.timeZone);
  return actOn(platform, processOf(initiative.id), async (tx) => {
    await lockInitiative(tx, initiative.id);
    if ((await revealOf(tx, initiative.id)) !== undefined) return err('alreadyRevealed');
    if (sampling === null || (await lifeNow(tx, initiative)).state !== 'sampling') return err('notNow');
    const announcement = (await announcementsOf(tx, initiative.id)).at(-1);
    if (announcement === undefined) return err('notAnnounced');
    if (announcement.revealOn > today) return err('notYet');
    if (!(await countedBefore(platform, tx, initiative, announcement.revealOn))) return err('knownTooEarly');
    const counts = await countyCounts(tx, initiative.id, initiative.regionId);
    const counties = counts.filter(({ signatures }) => signatures > 0);
    const order: DrawOrder = {
      seed,
      petition: initiative.slug,
      counties: counties.map(({ key, signatures }) => ({
        county: key,
        raw: signatures,
        size: sampleSize(signatures, sampling),
      })),
    };
    const drawn = await platform.threads.run<DrawOrder, readonly (readonly number[] | null)[]>(task, order);
    await insertReveal(tx, initiative.id, { announcement: announcement.number, seed }, official.id);
    const samples = counties.map(({ id }, at) => {
      const { raw, size } = order.counties[at] ?? { raw: 0, size: 0 };
      return { id, stage: 'sample' as const, raw, size, numbers: drawn[at] ?? null };
    });
    await insertSamples(tx, initiative.id, samples);
    const size = samples.reduce((sum, each) => sum + each.size, 0);
    await platform.audit(tx, {
      act: 'sample.drawn',
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      public: true,
      detail: { seed, counties: samples.length, drawn: size },
    });
    return ok({ counties: samples.length, drawn: size });
  });
}
