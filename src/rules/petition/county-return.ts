/** What a county reports about its signatures, and what can be wrong with it. */

/** Whole numbers. */
export interface CountyReturn {
  readonly county: string;
  /** Signatures filed, none of them looked at. */
  readonly raw: number;
  /** How many were drawn and verified; all of them: `raw`. */
  readonly sample: number;
  /**
   * Voters in the sample with a valid signature, each counted once: of two valid signatures of one voter one is valid and
   * one is a duplicate. So the law's weight A(A - 1) counts what a duplicate costs beyond itself; S. Chessin explains it in
   * the same way (calitics.com, 2014-08-05).
   */
  readonly valid: number;
  /** Signatures in the sample of voters who have another one in it: one for a pair, two for three of a kind. */
  readonly duplicates: number;
}

/** A county that has not verified its sample yet; without `raw` it has not even counted. */
export interface AwaitedCounty {
  readonly county: string;
  readonly raw?: number;
}

export interface ReturnProblem {
  /** Its place in the list of counties, from 0. */
  readonly at: number;
  readonly county: string;
  readonly field: 'county' | 'raw' | 'sample' | 'valid' | 'duplicates';
  readonly code:
    | 'not-whole'
    | 'sample-above-raw'
    | 'valid-above-sample'
    | 'duplicates-above-sample'
    | 'no-sample'
    | 'twice';
}

export const isReported = (county: CountyReturn | AwaitedCounty): county is CountyReturn => 'sample' in county;

/** So many signatures and no more: what the fast whole-number arithmetic of the simulator can hold, and far beyond any petition. */
export const MOST_SIGNATURES = 100_000_000;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_SIGNATURES;

/** Everything that is wrong, in the order of the counties. */
export function returnProblems(counties: readonly (CountyReturn | AwaitedCounty)[]): ReturnProblem[] {
  const seen = new Set<string>();
  return counties.flatMap((one, at) => {
    const found: ReturnProblem[] = [];
    const add = (field: ReturnProblem['field'], code: ReturnProblem['code']): void => {
      found.push({ at, county: one.county, field, code });
    };
    const name = one.county.trim().toLowerCase();
    if (seen.has(name)) add('county', 'twice');
    seen.add(name);
    if (!isReported(one)) {
      if (one.raw !== undefined && !isCount(one.raw)) add('raw', 'not-whole');
      return found;
    }
    for (const field of ['raw', 'sample', 'valid', 'duplicates'] as const)
      if (!isCount(one[field])) add(field, 'not-whole');
    if (found.some(({ code }) => code === 'not-whole')) return found;
    if (one.sample > one.raw) add('sample', 'sample-above-raw');
    if (one.sample === 0 && one.raw > 0) add('sample', 'no-sample');
    if (one.valid > one.sample) add('valid', 'valid-above-sample');
    if (one.duplicates > one.sample) add('duplicates', 'duplicates-above-sample');
    return found;
  });
}

/** Possible only where a county counts duplicates among the valid, which is not how the law's weight is meant. */
export const countsDuplicatesAsValid = ({ sample, valid, duplicates }: CountyReturn): boolean =>
  valid + duplicates > sample;
