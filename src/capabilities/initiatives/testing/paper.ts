/** Petitions whose paper is being counted, in a room of their own: for tests of raw counts, samples and verification. */
import assert from 'node:assert/strict';
import { dayIn } from '../../../platform/local-time.ts';
import type { LifeEvent } from '../../../rules/petition/life.ts';
import type { NewInitiative } from '../store/initiatives.ts';
import { openInitiativeRoom, state, type InitiativeRoom, type Person } from './room.ts';

/** Circulated from November 2025 on and filed on 20 April 2026: all in the past of the tests. */
export const filed: readonly LifeEvent[] = [
  { kind: 'submitted', on: '2025-09-15' },
  { kind: 'title-issued', on: '2025-11-03' },
  { kind: 'filed', on: '2026-04-20' },
];

export interface Counted {
  readonly county: string;
  readonly raw: number;
}

export interface PaperRoom extends InitiativeRoom {
  /** Moves the platform's clock: 2 is the day after tomorrow. */
  inDays(days: number): void;
  today(): string;
  /** Counties enter and close, the organiser completes. */
  counted(slug: string, counts: readonly Counted[], more?: Partial<NewInitiative>): Promise<Person>;
  /** The same, and the sample is drawn from the seed 'dice 3 1 4'. Gives an organiser of the state. */
  drawn(slug: string, counts: readonly Counted[], more?: Partial<NewInitiative>): Promise<Person>;
}

export async function paperRoom(): Promise<PaperRoom> {
  const opened = await openInitiativeRoom();
  const { platform } = opened;
  let shift = 0;
  Object.defineProperty(platform, 'now', { value: () => new Date(Date.now() + shift * 86_400_000) });
  const today = (): string => dayIn(platform.now(), platform.config.timeZone);
  const room: PaperRoom = {
    ...opened,
    inDays: (days) => {
      shift = days;
    },
    today,
    counted: async (slug, counts, more = {}) => {
      await opened.initiative(slug, filed, { required: 1_000, ...more });
      const organiser = await opened.person(more.regionId ?? state, 'organiser');
      for (const { county, raw } of counts) {
        const path = `/initiatives/${slug}/counts/enter/${county}`;
        const batch = { batch: 'all', signatures: String(raw), receivedOn: '2026-04-20', revision: '1' };
        await accepted(organiser.post(path, batch));
        await accepted(organiser.post(`${path}/close`, { closed: 'yes', signatures: String(raw) }));
      }
      await accepted(organiser.post(`/initiatives/${slug}/counts/complete`, {}));
      return organiser;
    },
    drawn: async (slug, counts, more) => {
      const organiser = await room.counted(slug, counts, more);
      const before = shift;
      room.inDays(before + 2);
      const revealOn = today();
      room.inDays(before);
      await accepted(organiser.post(`/initiatives/${slug}/sample/announce`, { announced: 'Three dice', revealOn }));
      room.inDays(before + 3);
      await accepted(organiser.post(`/initiatives/${slug}/sample/reveal`, { seed: 'dice 3 1 4', again: 'dice 3 1 4' }));
      room.inDays(before);
      return organiser;
    },
  };
  return room;
}

/** A form that was taken: 303, whatever it said. */
export async function accepted(sent: Promise<Response>): Promise<string> {
  const response = await sent;
  assert.equal(response.status, 303, (await response.text()).replace(/<[^>]+>|\s+/g, ' ').slice(0, 1_500));
  return response.headers.get('location') ?? '';
}

/** Of answers that came in any order. */
export const statuses = (answers: readonly Response[]): readonly number[] =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);
