/** The shape of a dialogue's content in the demo, and short ways of writing statements down. */
import type { Bilingual } from './content.ts';

export interface DemoStatement {
  /** In the language in which it was written, the other is its translation. */
  readonly text: Bilingual;
  /** English unless told. */
  readonly language?: 'en' | 'es';
  /** How much each camp agrees, from -1 to 1, in the order of the dialogue's camps. */
  readonly leans: readonly number[];
  readonly from: 'facilitator' | 'resident';
  /** About the dialogue itself. */
  readonly meta?: boolean;
}

/** A statement that is not shown. */
export interface DemoDecision {
  readonly text: string;
  readonly language: 'en' | 'es';
  /** Waiting ones have none. */
  readonly decision?:
    | { readonly act: 'rejected'; readonly reason: string }
    | { readonly act: 'merged'; readonly into: number; readonly reason: string };
}

export interface DemoDialogue {
  readonly slug: string;
  readonly topic: string | null;
  readonly region: string;
  readonly regionKind: 'county' | 'city' | 'district';
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly joining: 'residents' | 'signed-in' | 'anyone';
  readonly moderation: 'before' | 'after';
  /** Days from the first start of the demo. */
  readonly calendar: { readonly published: number; readonly opens: number; readonly closes: number };
  readonly published: string;
  readonly statements: readonly DemoStatement[];
  readonly undecided: readonly DemoDecision[];
  /** How many take part by region, and how the camps divide there. */
  readonly people: readonly { readonly region: string; readonly count: number; readonly camps: readonly number[] }[];
  /** How many of a hundred take part without an account. */
  readonly anonymous: number;
  /** Statements a participant votes on, on average. */
  readonly patience: number;
  readonly invited: readonly { readonly region: string; readonly sent: number; readonly note: string }[];
  /** For closed ones: what the facilitator says at the end. */
  readonly closing?: Bilingual;
  /** Of the simulation. */
  readonly chance: number;
}

/** Statements of the facilitator and of residents who wrote in English or in Spanish. */
export const seed = (en: string, es: string, ...leans: readonly number[]): DemoStatement => ({
  text: { en, es },
  leans,
  from: 'facilitator',
});

export const said = (en: string, es: string, ...leans: readonly number[]): DemoStatement => ({
  text: { en, es },
  leans,
  from: 'resident',
});

export const dicho = (es: string, en: string, ...leans: readonly number[]): DemoStatement => ({
  ...said(en, es, ...leans),
  language: 'es',
});
