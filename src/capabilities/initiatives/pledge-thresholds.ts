/**
 * What the number of pledges leads to where pledges are what counts: enough sponsors send an e-petition on to be looked at, and thresholds
 * oblige the body to answer or to hear. Recorded once, whoever counts: events are written under a lock on the initiative.
 */
import type { Platform } from '../../platform/platform.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { LifeEvent } from '../../rules/petition/life.ts';
import { lifeOf } from '../../rules/petition/life.ts';
import { processOf } from './initiative.ts';
import { eventsOf, insertEvent, lockInitiative } from './store/events.ts';
import { findInitiativeById } from './store/initiatives.ts';
import { countedPledges } from './store/pledge-figures.ts';

export async function recordThresholds(platform: Platform, initiativeId: number): Promise<void> {
  const initiative = await findInitiativeById(platform.db, initiativeId);
  if (initiative === undefined || initiative.rules.signing !== 'online' || initiative.publishedAt === null) return;
  const { rules, regionId } = initiative;
  await platform.db.transaction().execute(async (tx) => {
    await lockInitiative(tx, initiativeId);
    const events = (await eventsOf(tx, initiativeId)).map(({ event }) => event);
    const { state, past } = lifeOf(rules, events);
    const counted = await countedPledges(tx, initiativeId);
    // An event is never before the day of the one before it.
    const today = dayIn(platform.now(), platform.config.timeZone);
    const on = [today, past.at(-1)?.on ?? today].sort().at(-1)!;
    for (const event of reached(state, past, counted, rules, on)) {
      await insertEvent(tx, initiativeId, event, null, '');
      await platform.audit(tx, {
        act: `initiative.${event.kind}`,
        regionId,
        process: processOf(initiativeId),
        public: true,
        detail: 'pledges' in event ? { pledges: event.pledges } : { pledges: rules.sponsors?.needed ?? 0 },
      });
    }
  });
}

function reached(
  state: string,
  past: readonly LifeEvent[],
  counted: number,
  {
    sponsors,
    thresholds,
  }: {
    readonly sponsors: { readonly needed: number } | null;
    readonly thresholds: readonly { readonly pledges: number }[];
  },
  on: string,
): readonly LifeEvent[] {
  if (state === 'sponsoring') return sponsors !== null && counted >= sponsors.needed ? [{ kind: 'sponsored', on }] : [];
  if (state !== 'circulating') return [];
  const before = Math.max(0, ...past.flatMap((event) => (event.kind === 'threshold-reached' ? [event.pledges] : [])));
  return [...new Set(thresholds.map(({ pledges }) => pledges))]
    .sort((a, b) => a - b)
    .filter((pledges) => pledges > before && pledges <= counted)
    .map((pledges) => ({ kind: 'threshold-reached', on, pledges }));
}
