/**
 * Whether both sides have the same: space in words, order of treatment, sources and checks. It measures form, not truth; whether a
 * brief is fair is for its reviewers and readers to say.
 *
 * The rule is this project's own: up to a quarter more for one side is even; from there it is said; from twice as much on a brief cannot be published.
 */
import type { BriefContent, Claim } from './brief.ts';
import { wordsIn } from './sentences.ts';

export type Measure = 'claims' | 'words' | 'sources' | 'checks' | 'order';

export interface SideMeasures {
  readonly claims: number;
  /** Of what the side says, with its expected outcomes and its counter-claims against the other. */
  readonly words: number;
  readonly sources: number;
  /** Claims that were checked. */
  readonly checks: number;
  /** The mean place of its claims among those of both sides: 0 first, 1 last; 0.5 without claims. */
  readonly order: number;
}

export interface Balance {
  readonly for: SideMeasures;
  readonly against: SideMeasures;
  readonly judged: readonly { readonly measure: Measure; readonly is: 'even' | 'uneven' | 'too-uneven' }[];
}

const UNEVEN = 1.25;
const TOO_UNEVEN = 2;

export function balanceOf({ claims }: Pick<BriefContent, 'claims'>): Balance {
  const sided = claims.filter(({ side }) => side !== 'neither');
  const measured = {
    for: measuresOf(sided, 'for'),
    against: measuresOf(sided, 'against'),
  };
  return {
    ...measured,
    judged: (['claims', 'words', 'sources', 'checks', 'order'] as const).map((measure) => ({
      measure,
      is:
        measure === 'order'
          ? judgeOrder(measured.for.order, measured.against.order, claims.length)
          : judge(measure, measured.for[measure], measured.against[measure]),
    })),
  };
}

export const isTooUneven = ({ judged }: Balance): boolean => judged.some(({ is }) => is === 'too-uneven');

function measuresOf(claims: readonly Claim[], side: 'for' | 'against'): SideMeasures {
  const own = claims.filter((claim) => claim.side === side);
  const places = claims.flatMap((claim, at) => (claim.side === side ? [at] : []));
  // What is held against the other side's claims is this side's word.
  const counters = claims.filter((claim) => claim.side !== side).flatMap((claim) => claim.counters);
  const words = [
    ...own.flatMap(({ text, outcome }) => [text.text, outcome.text]),
    ...counters.map(({ text }) => text.text),
  ];
  return {
    claims: own.length,
    words: words.reduce((sum, text) => sum + wordsIn(text), 0),
    sources: [...own, ...counters].reduce((sum, { sources }) => sum + sources.length, 0),
    checks: own.filter(({ check }) => check !== null).length,
    order:
      places.length === 0
        ? 0.5
        : places.reduce((sum, place) => sum + place, 0) / places.length / Math.max(1, claims.length - 1),
  };
}

/** Where two take turns one of them comes first: one place is no imbalance. */
function judgeOrder(a: number, b: number, claims: number): 'even' | 'uneven' | 'too-uneven' {
  const apart = Math.abs(a - b) - 1 / Math.max(1, claims - 1);
  return apart <= 0.15 ? 'even' : apart < 0.4 ? 'uneven' : 'too-uneven';
}

function judge(measure: Measure, a: number, b: number): 'even' | 'uneven' | 'too-uneven' {
  const [less, more] = [Math.min(a, b), Math.max(a, b)];
  if (more === 0) return 'even';
  // One more of a few is no imbalance.
  if (measure !== 'words' && more - less <= 1) return less === 0 && measure === 'claims' ? 'too-uneven' : 'even';
  const ratio = less === 0 ? Infinity : more / less;
  return ratio <= UNEVEN ? 'even' : ratio < TOO_UNEVEN ? 'uneven' : 'too-uneven';
}
