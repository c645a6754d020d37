/** Where an initiative stands today: its life and its timeline, from what is stored. */
import type { Db } from '../../platform/db/db.ts';
import { lifeOf, type Life } from '../../rules/petition/life.ts';
import { stepsOf, type Step } from '../../rules/petition/steps.ts';
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { Initiative } from './initiative.ts';
import { eventsOf } from './store/events.ts';

export interface Standing {
  readonly life: Life;
  readonly steps: readonly Step[];
}

/** `today`: in the installation's time zone, see `dayIn`. */
export async function standingOf(db: Db, initiative: Initiative, today: IsoDay): Promise<Standing> {
  const events = await eventsOf(db, initiative.id);
  const life = lifeOf(
    initiative.rules,
    events.map(({ event }) => event),
  );
  return { life, steps: stepsOf(initiative.rules, life, initiative.electionOn, today) };
}
