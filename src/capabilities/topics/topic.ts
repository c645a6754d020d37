/** A public question with its two sides. Points come in pairs, one for each side, so neither side can have more. */

export type Side = 'for' | 'against';

export interface Point {
  readonly heading: string;
  readonly text: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly heading?: string; readonly text?: string }>>;
}

export type Pair = Readonly<Record<Side, Point>>;

export interface Topic {
  /** Lower-case words joined by hyphens; its path is /topics/:id. */
  readonly id: string;
  readonly regionId: string;
  readonly question: string;
  readonly summary: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly question?: string; readonly summary?: string }>>;
  readonly hypothetical: boolean;
  readonly points: readonly Pair[];
}

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
export const sidesInOrder = (now: Date, timeZone: string): readonly [Side, Side] =>
  dayNumber(now, timeZone) % 2 === 0 ? ['for', 'against'] : ['against', 'for'];
