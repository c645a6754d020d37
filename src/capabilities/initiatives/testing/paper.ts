/** Petitions whose paper is being counted, in a room of their own: for tests of raw counts, samples and verification. */
import type { LifeEvent } from '../../../rules/petition/life.ts';
import { openInitiativeRoom, type InitiativeRoom } from './room.ts';

/** Circulated from November 2025 on and filed on 20 April 2026: all in the past of the tests. */
export const filed: readonly LifeEvent[] = [
  { kind: 'submitted', on: '2025-09-15' },
  { kind: 'title-issued', on: '2025-11-03' },
  { kind: 'filed', on: '2026-04-20' },
];

export type PaperRoom = InitiativeRoom;

export const paperRoom = (): Promise<PaperRoom> => openInitiativeRoom();
