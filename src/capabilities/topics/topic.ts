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
