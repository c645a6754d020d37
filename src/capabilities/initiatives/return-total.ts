/** What a county reports once it has verified: totals, counted from its findings or reported by it. */
import type { Stage } from './sample-draws.ts';
import type { FindingCounts } from './verify-check.ts';

export interface CountyTotals {
  readonly raw: number;
  readonly sample: number;
  /** Voters with a valid signature, each counted once. */
  readonly valid: number;
  readonly duplicates: number;
}

export interface CountyReport extends CountyTotals {
  readonly countyId: string;
  readonly stage: Stage;
  readonly revision: number;
  /** How many of each finding; null where the county reported totals. */
  readonly findings: FindingCounts | null;
  /** Taken back: the county is verifying again. */
  readonly takenBack: boolean;
  readonly reason: string;
  readonly at: Date;
}
