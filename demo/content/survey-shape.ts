/** The shape of a survey's content in the demo, and how the made-up people lean. */
import type { Bilingual } from './content.ts';

/** One answer; `base` is how often it is given, `lean` what a person's camp adds (from -1, stay, to 1, leave), `age` what each older group adds. */
export interface DemoOption {
  readonly text: Bilingual;
  readonly base: number;
  readonly lean?: number;
  readonly age?: number;
}

interface Asked {
  readonly text: Bilingual;
  readonly hint?: Bilingual;
  readonly required: boolean;
}

export type DemoQuestion = Asked &
  (
    | {
        readonly kind: 'single' | 'ranking';
        readonly options: readonly DemoOption[];
        readonly rotated: boolean;
        readonly keepsLast: boolean;
      }
    | {
        readonly kind: 'several';
        readonly options: readonly DemoOption[];
        readonly rotated: boolean;
        readonly keepsLast: boolean;
        readonly most: number;
      }
    | {
        readonly kind: 'scale';
        readonly low: number;
        readonly high: number;
        readonly lowLabel: Bilingual;
        readonly highLabel: Bilingual;
        /** Where the middle of the answers lies, from 0 to 1, and what camp (in size, not direction) and age add. */
        readonly middle: number;
        readonly strong?: number;
        readonly age?: number;
      }
    | {
        readonly kind: 'number';
        readonly low: number;
        readonly high: number;
        readonly middle: number;
        readonly age: number;
      }
    | { readonly kind: 'text'; readonly said: readonly Bilingual[] }
  );

export interface DemoSurvey {
  readonly slug: string;
  readonly topic: string;
  readonly title: Bilingual;
  readonly introduction: Bilingual;
  readonly results: 'after-close' | 'live';
  /** Days from the first start of the demo. */
  readonly calendar: { readonly published: number; readonly opens: number; readonly closes: number };
  readonly published: string;
  /** Answers wanted by county; none: everybody's count. */
  readonly quotas: Readonly<Record<string, number>>;
  readonly questions: readonly DemoQuestion[];
  /** How many answer by county, and how they lean on average, from -1 (stay) to 1 (leave). */
  readonly people: readonly { readonly county: string; readonly count: number; readonly lean: number }[];
  /** How often each age group answers, from 18-24 to 65+. */
  readonly ages: readonly number[];
  /** Of the simulation. */
  readonly chance: number;
}
