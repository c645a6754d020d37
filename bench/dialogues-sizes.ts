/** What is measured of opinion maps: conversations, the aims, and what is known of the peers. */
import type { PlantedOptions } from '../src/rules/opinion/index.ts';

export interface GeneratedConversation {
  readonly name: string;
  readonly options: PlantedOptions;
  /** Of a whole computation. */
  readonly aim: { readonly seconds: number; readonly megabytes?: number };
  readonly peers: Readonly<Record<string, Peer>>;
}

interface Peer {
  /** CPU seconds of a whole computation from the votes; undefined where it did not come to an end. */
  readonly seconds: number | undefined;
  readonly gigabytes: number | undefined;
}

/** People differ in how much they vote, and counties in who lives there, as in a real conversation. */
const like = (participants: number, statements: number, voted: number, groups: readonly number[]): PlantedOptions => ({
  seed: 'benchmark',
  participants,
  statements,
  voted,
  groups,
  activitySpread: 0.5,
  regions: 58,
});

const threeGroups = [5, 3, 2];

/**
 * The peers' figures were measured once on a 2-core machine under load, on generated conversations of the same size and share
 * of votes; red-dwarf in Python and Polis's own mathematics in Clojure, cold.
 */
const atTenThousand = {
  Polis: { seconds: 79, gigabytes: 7.5 },
  'red-dwarf': { seconds: 10.4, gigabytes: 0.73 },
};

export const GENERATED: readonly GeneratedConversation[] = [
  {
    name: '10,000 x 500, 5 %, three groups',
    options: like(10_000, 500, 0.05, threeGroups),
    aim: { seconds: 0.3 },
    peers: atTenThousand,
  },
  {
    name: '10,000 x 500, 5 %, four groups',
    options: like(10_000, 500, 0.05, [4, 3, 2, 1]),
    aim: { seconds: 0.3 },
    peers: atTenThousand,
  },
  {
    name: '100,000 x 1,000, 5 %, three groups',
    options: like(100_000, 1_000, 0.05, threeGroups),
    aim: { seconds: 4, megabytes: 1_500 },
    peers: {
      Polis: { seconds: undefined, gigabytes: undefined },
      'red-dwarf': { seconds: 365, gigabytes: 6 },
    },
  },
];

export const LARGE = { options: like(1_000_000, 2_000, 0.02, threeGroups), aimSeconds: 60 } as const;

/** Of the work of one stretch: on the clock, and of all threads of the process together. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

export interface MapFigures {
  readonly participants: number;
  readonly statements: number;
  readonly votes: number;
  readonly groups: number;
  /** Adjusted Rand index of the groups found and those planted; undefined where none were planted. */
  readonly index: number | undefined;
  /** From the votes as they came to the finished summary: the first in a fresh process, and the median of those that follow. */
  readonly first: Spent;
  readonly warm: Spent;
  /** From the map before to the one with one vote more, likewise from all votes as they came; the median. */
  readonly update: Spent;
  readonly stages: Readonly<Record<string, Spent>>;
  /** Components, projection, k-means, representative statements, consensus and priorities by the formulas of Polis. */
  readonly polis: { readonly first: Spent; readonly warm: Spent };
  /** Of the process after the first map, the drawing of the votes included. */
  readonly peakMegabytes: number;
}
