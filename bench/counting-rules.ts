/** What is measured of counting: rules, files, the aims, and what is known of the peers. */
import type { RuleChoice } from '../src/rules/budgeting/index.ts';

type Measured = Pick<RuleChoice, 'rule' | 'satisfaction' | 'completion'>;

const by = (rule: RuleChoice['rule'], completion: RuleChoice['completion'] = 'none'): Measured => ({
  rule,
  satisfaction: 'cost',
  completion,
});

export const MEASURED: Readonly<Record<string, Measured>> = {
  greedy: by('greedy'),
  'equal shares': by('equal-shares'),
  'equal shares, add1u': by('equal-shares', 'add1u'),
  'equal shares, add-opt': by('equal-shares', 'add-opt'),
  'equal shares, maximin support': by('equal-shares', 'maximin-support'),
  'bos equal shares': by('bos-equal-shares'),
  phragmen: by('phragmen'),
  'maximin support': by('maximin-support'),
  'max welfare': by('max-welfare'),
};

/** Largest, hardest, and two middling ones. */
export const FILES = [
  'Poland_Wroclaw_2015_150_-_500.pb',
  'Poland_Lodz_2022.pb',
  'Poland_Warszawa_2023_Mokotow.pb',
  'France_Toulouse_2022.pb',
] as const;

/**
 * The least CPU seconds known of a peer for the same work: pabutools 1.2.3 (exact, identical ballots merged first) or the
 * equal-shares web tool (floating point), medians on a machine of the same kind.
 */
export const PEERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Poland_Wroclaw_2015_150_-_500.pb': {
    reading: 0.6,
    greedy: 49.8,
    'equal shares': 0.44,
    'equal shares, add1u': 0.72,
    phragmen: 0.7,
  },
  'Poland_Lodz_2022.pb': {
    reading: 0.6,
    greedy: 27,
    'equal shares': 1.5,
    'equal shares, add1u': 16.4,
    phragmen: 10.4,
  },
  'Poland_Warszawa_2023_Mokotow.pb': {
    reading: 0.1,
    greedy: 1.6,
    'equal shares': 0.5,
    'equal shares, add1u': 24.4,
    phragmen: 5.8,
  },
  'France_Toulouse_2022.pb': {
    reading: 0.03,
    greedy: 1.3,
    'equal shares': 0.07,
    'equal shares, add1u': 39.6,
    phragmen: 0.74,
  },
};

export interface CountingFigures {
  readonly file: string;
  readonly rule: string;
  readonly voters: number;
  readonly projects: number;
  /** The first reading in a fresh process, from text in memory. */
  readonly parseSeconds: number;
  /** The first count after it, merging identical ballots included. */
  readonly countSeconds: number;
  /** The median of the counts that follow in the same process, up to nine of them or three seconds. */
  readonly warmSeconds: number;
  /** Of the whole process. */
  readonly peakMegabytes: number;
  readonly winners: number;
}
