/** Money as people type it, read exactly into cents: "500,000", "$500000.50". Anything that could mean two sums is refused. */
import { inUnits, readDecimal } from '../../rules/budgeting/index.ts';

export type MoneyProblem = 'amountMissing' | 'amountUnreadable' | 'amountTooLarge';

/** Commas only where they group thousands, a point only before one or two decimals. */
const shape = /^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/;
/** In cents: what an allocation can share out. */
const most = 10 ** 13;

/** In cents, at least 0. */
export function readCents(typed: string): number | MoneyProblem {
  const text = typed.trim().replace(/^\$\s*/, '');
  if (text === '') return 'amountMissing';
  const decimal = shape.test(text) ? readDecimal(text.replaceAll(',', '')) : undefined;
  if (decimal === undefined) return 'amountUnreadable';
  const cents = inUnits(decimal, 2);
  return cents === undefined || cents > most ? 'amountTooLarge' : cents;
}

/** As it is typed into a field: 1500 or 1500.50. */
export const writeCents = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

/** The same with its thousands apart, for a form: 100,000,000. */
export const groupedCents = (cents: number): string => writeCents(cents).replace(/\B(?=(\d{3})+(\.|$))/g, ',');

/** "25", "25.5 %": a share in parts per 10,000, from 0 to 100 %; undefined when it is none. */
export function readShare(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*%$/, '');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const share = Math.round(Number(text) * 100);
  return share <= 10_000 ? share : undefined;
}

export const writeShare = (share: number): string => String(share / 100);
