/** The raw count: signatures counted on paper, batch by batch, none of them looked at. */
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { County } from './raw-county.ts';

/** A batch as it now counts. 0 signatures: taken back. */
export interface Batch {
  readonly batch: string;
  readonly revision: number;
  readonly signatures: number;
  readonly receivedOn: IsoDay;
  readonly reason: string;
  readonly at: Date;
}

/** `closed`: the county says that its count is whole. */
export interface CountyCount extends County {
  readonly signatures: number;
  readonly batches: number;
  readonly closed: boolean;
  /** The last day on which a batch was received. */
  readonly lastReceived: IsoDay | null;
}

export interface RawCount {
  readonly counties: readonly CountyCount[];
  readonly total: number;
  /** Those with signatures, and those of them that have closed. */
  readonly counting: number;
  readonly closed: number;
}

export function rawCountOf(counties: readonly CountyCount[]): RawCount {
  const counting = counties.filter(({ signatures }) => signatures > 0);
  return {
    counties,
    total: counties.reduce((sum, { signatures }) => sum + signatures, 0),
    counting: counting.length,
    closed: counting.filter(({ closed }) => closed).length,
  };
}

/** A batch is a box or a bundle of petition sections: no county files more than its voters. */
export const mostInBatch = 10_000_000;
export const longestBatch = 60;
/** Of all its batches: more than any county has people, so that a slip of the pen is not closed. */
export const mostInCounty = 50_000_000;
