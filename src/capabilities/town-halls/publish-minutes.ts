/**
 * A clerk publishes minutes: the first version once the meeting is adjourned, and further ones with what is corrected and why. Each is kept
 * as it was published; what members approve is a version.
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OrderProblem } from '../../rules/meeting/index.ts';
import { minutesOf } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import { planOf, type Corrections } from './minutes.ts';
import { participantsOf } from './participants.ts';
import { meetingIn } from './standing.ts';
import { insertMinutes, minutesVersions, versionWithKey } from './store/minutes.ts';
import { entriesIn, lockRecord } from './store/record.ts';
import { minutesTopic, processOf, type TownHall } from './town-hall.ts';

export const longestCorrection = 4_000;

export type PublishProblem = OrderProblem | 'correctionTooLong' | 'reasonMissing' | 'reasonTooLong' | 'no-such-version';

/** Sections that a clerk can add to, in the order of the page. */
export const sectionsOf = ({ items }: TownHall): readonly string[] => [
  'general',
  'attendance',
  ...items.map(({ number }) => `item-${number}`),
  'pauses',
];

/** Gives the number of the version. The first needs no reason. */
export async function publishMinutes(
  platform: Platform,
  hall: TownHall,
  official: Official,
  sent: { readonly key: string; readonly corrections: Corrections; readonly reason: string },
): Promise<Result<number, PublishProblem>> {
  const corrections = Object.fromEntries(
    sectionsOf(hall)
      .map((section) => [section, (sent.corrections[section] ?? '').trim()] as const)
      .filter(([, text]) => text !== ''),
  );
  if (Object.values(corrections).some((text) => text.length > longestCorrection)) return err('correctionTooLong');
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<number, PublishProblem>> => {
    // Whoever holds the record is the only one to number a version.
    const { now } = await lockRecord(tx, hall.id);
    const known = await versionWithKey(tx, hall.id, sent.key);
    if (known !== undefined) return ok(known);
    const { adjournedAt, seq } = await meetingIn(platform, tx, hall);
    if (adjournedAt === null) return err('not-adjourned');
    const number = ((await minutesVersions(tx, hall.id))[0]?.number ?? 0) + 1;
    const reason = number === 1 ? '' : sent.reason;
    const wrong = number === 1 ? undefined : reasonProblem(reason);
    if (wrong !== undefined) return err(wrong);
    const content = {
      minutes: minutesOf(planOf(hall), await entriesIn(tx, hall.id, 0)),
      participants: await participantsOf(tx, hall.id, new Date(adjournedAt)),
    };
    const { id: byAccount } = official;
    await insertMinutes(tx, hall.id, {
      number,
      throughSeq: seq,
      content,
      corrections,
      reason,
      at: now,
      byAccount,
      key: sent.key,
    });
    await platform.audit(tx, {
      act: number === 1 ? 'town-hall.minutes-published' : 'town-hall.minutes-corrected',
      actorId: byAccount,
      actorRole: official.role,
      regionId: hall.regionId,
      process: processOf(hall.id),
      reason: reason === '' ? undefined : reason,
      public: true,
      detail: { slug: hall.slug, version: number },
    });
    return ok(number);
  });
  if (done.ok) platform.live.announce(minutesTopic(hall.id));
  return done;
}

/** Ties a version to the motion by which the members approved it. */
export const approveMinutes = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  { key, version, motion }: { readonly key: string; readonly version: number; readonly motion: string },
): Promise<Result<unknown, PublishProblem>> =>
  enter<PublishProblem>(
    platform,
    hall,
    async ({ adjournedAt }, _now, tx) => {
      if (adjournedAt === null) return err('not-adjourned');
      const versions = await minutesVersions(tx, hall.id);
      return versions.some(({ number }) => number === version)
        ? ok({ kind: 'minutes-approved', version, motion })
        : err('no-such-version');
    },
    {
      by: { account: official.id, role: official.role },
      key,
      log: { act: 'town-hall.minutes-approved', reason: '' },
    },
  );
