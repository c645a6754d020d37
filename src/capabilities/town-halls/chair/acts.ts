/** All that the chair can do from the console: by the last part of the address that its form goes to. */
import type { Official } from '../../../platform/official.ts';
import type { Platform } from '../../../platform/platform.ts';
import { err, type Result } from '../../../rules/result.ts';
import { enter } from '../enter.ts';
import { supportOf } from '../store/support.ts';
import type { ChairAct, Refusal, Saying } from './act.ts';
import { closeItem, openItem } from './agenda.ts';
import { goOn, lose, restore } from './connection.ts';
import { adjourn, open, recess, resume } from './course.ts';
import { putBack, settle, takeNext, takeOut } from './floor.ts';
import { announceDraw, closeQueue, makeDraw, openQueue, setOrder } from './order.ts';
import { limitScreen, markSeen, showOnScreen } from './screen.ts';
import { addTime, startTimer, stopTimer } from './timer.ts';

/** Part of the console that an act is done from, and comes back to. */
export type Part = 'floor' | 'queue' | 'agenda' | 'order' | 'screen' | 'meeting';

export const chairActs = {
  open: [open, 'meeting'],
  recess: [recess, 'meeting'],
  resume: [resume, 'meeting'],
  adjourn: [adjourn, 'meeting'],
  'connection-lost': [lose, 'meeting'],
  'connection-restored': [restore, 'meeting'],
  'go-on': [goOn, 'meeting'],
  'open-item': [openItem, 'agenda'],
  'close-item': [closeItem, 'agenda'],
  'take-next': [takeNext, 'floor'],
  'take-out': [takeOut, 'floor'],
  settle: [settle, 'floor'],
  'put-back': [putBack, 'queue'],
  'start-timer': [startTimer, 'floor'],
  'stop-timer': [stopTimer, 'floor'],
  'add-time': [addTime, 'floor'],
  order: [setOrder, 'order'],
  'announce-draw': [announceDraw, 'order'],
  'make-draw': [makeDraw, 'order'],
  'open-queue': [openQueue, 'order'],
  'close-queue': [closeQueue, 'order'],
  screen: [showOnScreen, 'screen'],
  'screen-limit': [limitScreen, 'screen'],
  seen: [markSeen, 'queue'],
} as const satisfies Readonly<Record<string, readonly [ChairAct, Part]>>;

export type ChairActName = keyof typeof chairActs;

/** `key` of the form: a double submit is one act. */
export async function chairAct(
  platform: Platform,
  official: Official,
  name: ChairActName,
  said: Saying,
): Promise<Result<{ readonly seq: number; readonly known: boolean }, Refusal>> {
  const intended = chairActs[name][0](said);
  if (!intended.ok) return intended;
  const { decide, log } = intended.value;
  const { hall, key } = said;
  const support = await supportOf(platform.database, hall.id);
  const done = await enter(
    platform,
    hall,
    typeof decide === 'function' ? (meeting, at) => decide(meeting, support, at) : decide,
    { by: { account: official.id, role: official.role }, key, ...(log === undefined ? {} : { log }) },
  );
  return done.ok ? done : err({ problem: done.error });
}
