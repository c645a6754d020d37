/** How raw counts, samples and projections look in the API. */
import { z } from 'zod';
import { decimalText, type CountyProjection, type Exact } from '../../../rules/petition/index.ts';
import type { FullCheck, Picture } from '../projection-of.ts';
import { findings } from '../verify-check.ts';

const count = z.number().int();
const day = z.string().describe('YYYY-MM-DD');

export const countsShape = z.object({
  total: count,
  required: count.nullable(),
  counties: z.array(
    z.object({
      region: z.string(),
      county: z.string(),
      signatures: count,
      batches: count,
      finished: z.boolean(),
      last_received: day.nullable(),
    }),
  ),
});

export const sampleShape = z.object({
  petition: z.string().describe('As the draw takes it'),
  announcements: z
    .array(z.object({ announced: z.string(), reveal_on: day, reason: z.string(), at: z.string() }))
    .describe('Oldest first; the last one counts'),
  seed: z.string().nullable(),
  revealed_at: z.string().nullable(),
  counties: z.array(
    z.object({
      region: z.string(),
      county: z.string(),
      key: z.string().describe('As the draw takes it'),
      raw: count,
      size: count,
    }),
  ),
});

export const numbersShape = z.object({
  county: z.string(),
  raw: count,
  size: count,
  numbers: z.array(count).nullable().describe('In the order drawn; null where every signature is verified'),
});

const decimal = z.string().describe('A decimal number; … at its end where digits were cut off');
const interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

export const projectionShape = z.object({
  projection: z
    .object({
      required: count,
      raw: count,
      projected: count,
      percent: decimal,
      outcome: z.string(),
      possible: z.array(z.string()),
      rounding: z.string(),
      interval: interval.extend({ level: z.number() }),
      counties: z.array(
        z.object({
          county: z.string(),
          raw: count,
          sample: count,
          valid: count,
          duplicates: count,
          projected: count,
          steps: z.record(z.string(), decimal).nullable().describe('Null where every signature was verified'),
          interval,
        }),
      ),
      awaited: z.array(z.object({ county: z.string(), raw: count.optional() })),
    })
    .nullable(),
  findings: z.array(
    z.object({
      county: z.string(),
      counts: z.record(z.enum(findings), count.nullable()).describe('Null: fewer than 10, or hidden with one that is'),
    }),
  ),
  full_check: z
    .object({
      valid: count,
      awaited: count,
      counties: z.array(z.object({ county: z.string(), raw: count, valid: count.nullable() })),
    })
    .nullable(),
});

export function projectionOut({
  projection,
  intervals,
  rounding,
}: Picture): z.input<typeof projectionShape>['projection'] {
  const { required, raw, projected, percentText, outcome, possible, counties, awaited } = projection;
  return {
    required,
    raw,
    projected,
    percent: percentText,
    outcome,
    possible: [...possible],
    rounding: rounding.id,
    interval: { level: intervals.level, ...intervals.total },
    counties: counties.map((county, at) => ({
      county: county.county,
      raw: county.raw,
      sample: county.sample,
      valid: county.valid,
      duplicates: county.duplicates,
      projected: county.projected,
      steps: stepsOut(county),
      interval: { ...(intervals.counties[at] ?? { estimate: county.valid, low: county.valid, high: county.valid }) },
    })),
    awaited: [...awaited],
  };
}

/** Enough for every rounding there is; longer ones end in "…". */
const places = 8;

const stepsOut = ({ steps }: CountyProjection): Record<string, string> | null =>
  steps === undefined
    ? null
    : Object.fromEntries(Object.entries(steps).map(([name, value]) => [name, plainDecimal(value as Exact)]));

const plainDecimal = (value: Exact): string => decimalText(value, places).replace(/\.?0+$/, '');

export const fullCheckOut = ({
  valid,
  awaited,
  counties,
}: FullCheck): z.input<typeof projectionShape>['full_check'] => ({
  valid,
  awaited,
  counties: counties.map((each) => ({ county: each.county, raw: each.raw, valid: each.valid ?? null })),
});
