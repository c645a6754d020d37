/**
 * Margins of error at 95 %, in percentage points, of a share of one half in a simple random sample: 98 / sqrt(n). And the other
 * way round: how many people such a margin stands for.
 */
export const simpleMargin = (sampleSize: number): number => 98 / Math.sqrt(sampleSize);

export const sizeOfMargin = (margin: number): number => Math.max(1, Math.round((98 / margin) ** 2));
