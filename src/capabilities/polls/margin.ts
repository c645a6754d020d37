/** The 95 % margin of error of a share of one half in a simple random sample, in percentage points: 98 / sqrt(n). */
export const simpleMargin = (sampleSize: number): number => 98 / Math.sqrt(sampleSize);
