/** Two sides of a question share one rule for which of them stands first, wherever they are shown. */

export type SideInOrder = 'for' | 'against';

const dayMs = 86_400_000;

/** Days since 1 January 1970 on the calendar of this place. */
function dayNumber(now: Date, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/**
 * Which side stands first today, on the left or, on a phone, on top. The sides change places every midnight: `for` on
 * even days since 1970, `against` on odd ones. Nobody can choose, and anybody can check.
 */
export const sidesInOrder = (now: Date, timeZone: string): readonly [SideInOrder, SideInOrder] =>
  dayNumber(now, timeZone) % 2 === 0 ? ['for', 'against'] : ['against', 'for'];
