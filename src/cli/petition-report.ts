/** What `concord petition project` prints. */
import { decimalText } from '../rules/petition/index.ts';
import type {
  CountyProjection,
  Exact,
  Interval,
  PetitionIntervals,
  PetitionOutcome,
  PetitionProjection,
  ProjectionLimits,
  ProjectionRounding,
  SampleOutcome,
  Share,
} from '../rules/petition/index.ts';

export interface ProjectionReport {
  readonly projection: PetitionProjection;
  /** Of the reported counties, in their order. */
  readonly intervals: PetitionIntervals;
  readonly rounding: ProjectionRounding;
  readonly limits: ProjectionLimits;
}

const OUTCOMES: Readonly<Record<PetitionOutcome, string>> = {
  'raw-count-too-low': 'the raw count is below the requirement: no further action is taken.',
  'not-complete': 'not complete: counties are awaited.',
  fails: 'fails: below the lower limit.',
  'full-check': 'full check: every signature is to be verified.',
  eligible: 'eligible: above the upper limit.',
};

const SHORT: Readonly<Record<SampleOutcome, string>> = {
  fails: 'fails',
  'full-check': 'full check',
  eligible: 'eligible',
};

const grouped = new Intl.NumberFormat('en-US');
const count = (number: number): string => grouped.format(number);
const percent = ({ of, in: parts }: Share): string => `${(100 * of) / parts} %`;

export function projectionText(report: ProjectionReport): string {
  const { projection, intervals, rounding, limits } = report;
  const { counties, awaited, raw, projected, required, percentText, outcome, bounds, possible } = projection;
  const lines = [
    ...table([
      [
        'county',
        'raw',
        'sample',
        'valid',
        'dup.',
        'validity',
        'A',
        'uncorrected',
        'correction',
        'projected',
        `${intervals.level} % interval`,
      ],
      ...counties.map((one, at) => [...countyCells(one), range(intervals.counties[at]!)]),
      ...awaited.map((one) => [
        one.county,
        one.raw === undefined ? '-' : count(one.raw),
        ...Array.from({ length: 9 }, () => '-'),
      ]),
      ['total', count(raw), '', '', '', '', '', '', '', count(projected), range(intervals.total)],
    ]),
    '',
    `Projected: ${count(projected)} of ${count(required)} required: ${percentText} %.`,
    `${intervals.level} % interval of the true number: ${range(intervals.total)}${awaited.length > 0 ? ', of the counties that have reported' : ''}.`,
    `Outcome: ${OUTCOMES[outcome]}`,
  ];
  if (outcome === 'not-complete') {
    const most = bounds.most === undefined ? 'a number that nobody can know yet' : count(bounds.most);
    lines.push(
      `Still possible: ${possible.map((one) => SHORT[one]).join(', ')}; from ${count(bounds.least)} to ${most}.`,
    );
    if (bounds.alike !== undefined)
      lines.push(`If the awaited signatures are as valid as the others: ${count(bounds.alike)}.`);
  }
  if (projection.everySignatureVerified && outcome === 'full-check')
    lines.push(
      `Every signature is verified already: ${projected < required ? 'too few are valid.' : 'enough are valid.'}`,
    );
  lines.push(
    `Limits: fails below ${percent(limits.failsBelow)}, eligible above ${percent(limits.eligibleAbove)} of the requirement.`,
    `Rounding: ${rounding.id} (${rounding.source}).`,
  );
  return `${lines.join('\n')}\n`;
}

function countyCells(one: CountyProjection): string[] {
  const { county, raw, sample, valid, duplicates, steps, projected } = one;
  const figures = [county, count(raw), count(sample), count(valid), count(duplicates)];
  if (steps === undefined) return [...figures, 'all', '', '', '', count(projected)];
  const { validity, factor, uncorrected, correction } = steps;
  return [
    ...figures,
    `${decimalText(validity, 2)} %`,
    decimalText(factor, 4),
    short(uncorrected),
    short(correction),
    count(projected),
  ];
}

const range = ({ low, high }: Interval): string => `${count(Math.floor(low))} to ${count(Math.ceil(high))}`;

/** Whole numbers are printed as such. */
const short = (value: Exact): string =>
  value.numerator % value.denominator === 0n
    ? count(Number(value.numerator / value.denominator))
    : decimalText(value, 3);

/** Names to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => rows.reduce((most, row) => Math.max(most, row[at]!.length), 0));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Fractions as decimal texts with all their digits up to twelve. */
export function projectionJson({ projection, intervals, rounding, limits }: ProjectionReport): string {
  const { counties, awaited, percent: share, percentText, ...rest } = projection;
  const report = {
    ...rest,
    percent: decimalText(share, 12).replace('…', ''),
    percentText,
    percentExact: fraction(share),
    interval: intervalJson(intervals.total, intervals.level),
    counties: counties.map((one, at) => ({
      county: one.county,
      raw: one.raw,
      sample: one.sample,
      valid: one.valid,
      duplicates: one.duplicates,
      projected: one.projected,
      interval: intervalJson(intervals.counties[at]!, intervals.level),
      steps: one.steps === undefined ? null : stepsJson(one.steps),
    })),
    awaited: awaited.map(({ county, raw = null }) => ({ county, raw })),
    limits,
    rounding: { id: rounding.id, name: rounding.name, origin: rounding.origin, source: rounding.source },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const fraction = ({ numerator, denominator }: Exact): { readonly numerator: string; readonly denominator: string } => ({
  numerator: String(numerator),
  denominator: String(denominator),
});

/** Estimates are not whole; the limits are rounded outwards. */
const intervalJson = ({ estimate, low, high }: Interval, level: number): Record<string, number> => ({
  level,
  estimate: Math.round(estimate * 1000) / 1000,
  low: Math.floor(low),
  high: Math.ceil(high),
});

const stepsJson = (steps: NonNullable<CountyProjection['steps']>): Record<string, string> =>
  Object.fromEntries(Object.entries(steps).map(([name, value]) => [name, asShortAsExact(value as Exact)]));

function asShortAsExact(value: Exact): string {
  for (let places = 0; places <= 12; places += 1) {
    const written = decimalText(value, places);
    if (!written.endsWith('…')) return written;
  }
  return decimalText(value, 12);
}
