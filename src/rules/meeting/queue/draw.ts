/**
 * Drawn by lot, so that anybody can draw again: those in the pool come in the order of sha256(seed + "\n" + question), compared as
 * lower-case hexadecimal. The pool is fixed when the draw is announced; the seed is a public number that nobody knew then (the
 * announcement names which), so neither who asks nor who runs the meeting can choose their place. README.md has a program for it.
 *
 * The latest draw that was made counts. Whoever was not in its pool follows by first come; before any draw was made, so do all.
 */
import { sha256 } from '../../sha256.ts';
import type { Draw, Meeting, Question } from '../meeting.ts';
import { queued } from '../meeting.ts';

export function byDraw(meeting: Meeting): readonly Question[] {
  const waiting = queued(meeting);
  const draw = meeting.draws.findLast(({ seed }) => seed !== null);
  if (draw === undefined) return waiting;
  const place = new Map(drawn(draw).map((question, nr) => [question, nr]));
  const placeOf = ({ question }: Question): number => place.get(question) ?? place.size;
  return [...waiting].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A draw never changes once it is made, and its order is asked for at every change of the page: a thousand lots take 25 ms. */
const known = new WeakMap<Draw, readonly string[]>();

function drawn(draw: Draw): readonly string[] {
  let order = known.get(draw);
  if (order === undefined) {
    const lots = draw.pool.map((question) => ({ question, lot: sha256(`${draw.seed}\n${question}`) }));
    order = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ question }) => question);
    known.set(draw, order);
  }
  return order;
}
