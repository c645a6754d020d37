/** The shape of the demo's initiatives. */
import type { Bilingual } from './content.ts';

/** A day counted from the first start of the demo, negative in the past, or a day of history. */
export type DemoDay = number | string;

export interface DemoEntry {
  readonly kind:
    | 'submitted'
    | 'amended'
    | 'title-issued'
    | 'sponsored'
    | 'opened'
    | 'notice-given'
    | 'filed'
    | 'expired'
    | 'withdrawn'
    | 'threshold-reached'
    | 'answered';
  readonly on: DemoDay;
  /** Of a threshold. */
  readonly pledges?: number;
  readonly reason: string;
}

export interface DemoText {
  readonly kind: 'title' | 'summary' | 'measure' | 'fiscal-note' | 'for' | 'against';
  readonly body: Bilingual;
  readonly author: string;
  readonly source?: string;
  readonly on: DemoDay;
}

export interface DemoInitiative {
  readonly slug: string;
  /** Below California: '' is the state itself. */
  readonly region: string;
  readonly topic: string | null;
  readonly title: Bilingual;
  /** A shipped profile. */
  readonly rules: string;
  readonly required: { readonly number: number; readonly source: string } | null;
  readonly electionOn: string | null;
  readonly takesPledges: boolean;
  /** False for a real one, of which everything has a source. */
  readonly hypothetical: boolean;
  readonly source: string;
  readonly proponents: readonly string[];
  readonly published: DemoDay;
  readonly texts: readonly DemoText[];
  readonly entries: readonly DemoEntry[];
}
