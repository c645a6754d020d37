/** A meeting that is over, as long ago as a test needs: its record entered at instants of its own. */
import { randomUUID } from 'node:crypto';
import type { Fact } from '../../../rules/meeting/index.ts';
import { enter } from '../enter.ts';
import type { NewTownHall } from '../store/town-halls.ts';
import type { TownHall } from '../town-hall.ts';
import type { TownHallRoom } from './room.ts';

export const shownQuestion = (question: string, text: string, more: { readonly name?: string } = {}): Fact => ({
  kind: 'question-shown',
  question,
  form: 'written',
  text,
  language: 'en',
  name: 'Ada',
  firstTime: true,
  region: null,
  via: 'web',
  item: null,
  interpreted: false,
  before: false,
  ...more,
});

/** Opened, these facts one minute apart, adjourned `daysAgo` days before now. */
export async function heldMeeting(
  room: TownHallRoom,
  slug: string,
  facts: readonly Fact[],
  { daysAgo, ...more }: Partial<NewTownHall> & { readonly daysAgo: number },
): Promise<TownHall> {
  const hall = await room.hall(slug, more);
  const over = room.platform.now().getTime() - daysAgo * 86_400_000;
  const all: readonly Fact[] = [{ kind: 'opened' }, ...facts, { kind: 'adjourned', reason: '' }];
  for (const [nr, fact] of all.entries()) {
    const at = new Date(over - (all.length - 1 - nr) * 60_000);
    const by = { account: null, role: 'facilitator' } as const;
    const done = await enter(room.platform, hall, fact, { by, key: randomUUID(), at });
    if (!done.ok) throw new Error(`${fact.kind} was refused: ${done.error}`);
  }
  return hall;
}
