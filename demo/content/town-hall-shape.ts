/** The shape of the demo's town halls. People, questions and answers are made up; each side asks as many, in the same tone. */
import type { Bilingual } from './content.ts';

/** Where a question comes from: somebody who leans to leaving, somebody who leans to staying, or neither. Never shown. */
export const leans = ['leave', 'stay', 'either'] as const;
export type Lean = (typeof leans)[number];

export interface HallQuestion {
  readonly lean: Lean;
  readonly text: Bilingual;
}

/** One of each side, on the same matter. */
export type Three = Readonly<Record<Lean, Bilingual>>;

export const both = (en: string, es: string): Bilingual => ({ en, es });

/** Who speaks, as captions name them. */
export const speakers = {
  chair: both('Chair', 'Presidencia'),
  host: both('Host', 'Conducción'),
  /** Of what was asked in Spanish: its own words need no interpreter. */
  interpreter: both('Interpreter', ''),
  asker: both('', ''),
} as const;

export const three = (leave: Bilingual, stay: Bilingual, either: Bilingual): Three => ({ leave, stay, either });

/** In an order in which no side comes first more often than another. */
export const questionsIn = (threes: readonly Three[]): readonly HallQuestion[] =>
  threes.flatMap((one, at) =>
    leans.map((_, nr) => {
      const lean = leans[(nr + at) % leans.length]!;
      return { lean, text: one[lean] };
    }),
  );

export interface HallItem {
  readonly kind: 'information' | 'discussion' | 'action' | 'public-comment' | 'break';
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly minutes: number;
}

export interface HallTexts {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly access: Bilingual;
}
