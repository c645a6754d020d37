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
    | 'answered'
    | 'qualified'
    | 'decided';
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

/** Signatures on paper, made up by chance: counted, and verified as far as it says. Outcomes follow by the rules. */
export interface DemoPaper {
  /** About so many in all. */
  readonly raw: number;
  readonly validity: number;
  readonly duplicates: number;
  readonly countedOn: DemoDay;
  /** Where the seed text comes from, and the text once it is known. */
  readonly announced: string;
  readonly revealOn: DemoDay;
  readonly seedText: string | null;
  /** From 0 to 1; at 1 every county has reported. */
  readonly verified: number;
  readonly sampledOn: DemoDay | null;
  readonly chance: number;
}

/** Online pledges, made up by chance. */
export interface DemoPledges {
  readonly residents: number;
  /** Made by a machine within hours, for the site to find. */
  readonly machine: number;
  readonly from: number;
  readonly chance: number;
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
  readonly electionOn: DemoDay | null;
  readonly takesPledges: boolean;
  /** False for a real one, of which everything has a source. */
  readonly hypothetical: boolean;
  readonly source: string;
  readonly proponents: readonly string[];
  readonly published: DemoDay;
  readonly texts: readonly DemoText[];
  readonly entries: readonly DemoEntry[];
  readonly paper?: DemoPaper;
  readonly pledges?: DemoPledges;
}
