/**
 * How counties round when they project valid signatures from a sample, as dated data.
 *
 * The formula is one (2 CCR 20530 to 20532), but handbooks and worksheets of counties round at other places, which can move
 * a result by a few signatures. `2ccr-1993` is the law. `published` ones reproduce figures that an office printed.
 * `comparison` ones have no source: they only show what a choice would change.
 */
import type { Step } from './exact.ts';

export interface ProjectionRounding {
  readonly id: string;
  readonly name: string;
  readonly origin: 'regulation' | 'published' | 'comparison';
  readonly source: string;
  /** Since when it holds; for published ones the year of the paper. */
  readonly since: string;
  /** Valid in the sample / sample, as a percentage. */
  readonly validity: Step;
  /** Raw count x validity. */
  readonly uncorrected: Step;
  /** A = raw count / sample. */
  readonly factor: Step;
  /** A x (A - 1). */
  readonly weight: Step;
  /** Duplicates in the sample x weight. */
  readonly correction: Step;
  /** Uncorrected less correction, of a county. */
  readonly result: Step;
  /** The sum over counties. */
  readonly total: Step;
}

const up = { places: 0, how: 'up' } as const;
const nearest = (places: number): Step => ({ places, how: 'nearest' });

/** The law. Section 20531 (b) names no rounding of the weight, so it has none; 20540 shows 71.47 and 33.2881: to the nearest. */
export const REGULATION: ProjectionRounding = {
  id: '2ccr-1993',
  name: 'California Code of Regulations, as the sections say',
  origin: 'regulation',
  source: '2 CCR 20530 (c), (d), 20531 (a) to (c), 20532 (Register 93, No. 40)',
  since: '1993-10-28',
  validity: nearest(2),
  uncorrected: up,
  factor: nearest(4),
  weight: 'exact',
  correction: up,
  result: 'exact',
  total: 'exact',
};

const comparison = {
  origin: 'comparison',
  source: 'none found: a variant of this project, for comparison only',
  since: '2026-01-01',
} as const;

export const ROUNDINGS: readonly ProjectionRounding[] = [
  REGULATION,
  {
    ...REGULATION,
    id: '2ccr-1993-example',
    name: 'The regulation, with the weight to four decimals as its example prints it',
    source: '2 CCR 20540, steps 4 and 5: 1,074.8095 x 2 = 2,149.6190',
    weight: nearest(4),
  },
  {
    ...REGULATION,
    id: 'orange-handbook',
    name: "Formula of Orange County's handbooks: validity is not rounded",
    origin: 'published',
    source:
      'Orange County Registrar of Voters, Special District Initiative Handbook, p. 16, and Recall Petition Process Handbook, p. 15: V = raw x sufficient / sample. So does a summary by the Secretary of State, as S. Chessin relays it (calitics.com, 2014-08-02)',
    since: '2014-01-01',
    validity: 'exact',
    weight: nearest(4),
  },
  {
    ...REGULATION,
    id: 'orange-2012',
    name: 'Worksheet of 2012: validity and factor not rounded, weight to three decimals, only the result rounded up',
    origin: 'published',
    source:
      'Random Sampling Verification of Signatures, Irvine Support Our Schools Initiative of 2012 (City of Santa Ana, public documents 76495, page 21): 10,007; 500; 262; 1 give 4,864',
    since: '2012-01-01',
    validity: 'exact',
    factor: 'exact',
    weight: nearest(3),
    correction: 'exact',
    result: up,
  },
  {
    ...REGULATION,
    ...comparison,
    id: 'truncated',
    name: 'Validity and factor cut off instead of rounded',
    validity: { places: 2, how: 'down' },
    factor: { places: 4, how: 'down' },
  },
  {
    ...REGULATION,
    ...comparison,
    id: 'ties-to-even',
    name: 'Ties of validity and factor to the even digit, as some office software rounds',
    validity: { places: 2, how: 'nearest-even' },
    factor: { places: 4, how: 'nearest-even' },
  },
  { ...REGULATION, ...comparison, id: 'factor-unrounded', name: 'Factor A not rounded', factor: 'exact' },
  { ...REGULATION, ...comparison, id: 'weight-whole', name: 'Weight rounded to a whole number', weight: nearest(0) },
  {
    ...comparison,
    id: 'sum-only',
    name: 'Nothing rounded but the sum over counties, down',
    validity: 'exact',
    uncorrected: 'exact',
    factor: 'exact',
    weight: 'exact',
    correction: 'exact',
    result: 'exact',
    total: { places: 0, how: 'down' },
  },
];
