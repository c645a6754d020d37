/** Money as people type it, read exactly: "500,000", "$500000.50". Anything that could mean two sums is refused. */
import { inUnits, readDecimal } from '../../rules/budgeting/index.ts';

export type MoneyProblem = 'amountMissing' | 'amountUnreadable' | 'amountZero' | 'amountTooLarge' | 'amountCents';

export interface TypedMoney {
  readonly amount: number;
  /** 1 when the sum is whole, 100 when it has cents. */
  readonly unitsPerCurrency: 1 | 100;
}

/** Commas only where they group thousands, a point only before one or two decimals. */
const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;
const plain = /^\d+(\.\d{1,2})?$/;

export function readMoney(typed: string): TypedMoney | MoneyProblem {
  const text = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/\s*(USD|\$)$/i, '');
  if (text === '') return 'amountMissing';
  if (!grouped.test(text) && !plain.test(text)) return 'amountUnreadable';
  const decimal = readDecimal(text.replaceAll(',', ''));
  if (decimal === undefined) return 'amountUnreadable';
  const unitsPerCurrency = decimal.decimals === '' ? 1 : 100;
  const amount = inUnits(decimal, unitsPerCurrency === 1 ? 0 : 2);
  // Room is left for hundredths and for sums over many projects.
  if (amount === undefined || amount > 1e12) return 'amountTooLarge';
  return amount === 0 ? 'amountZero' : { amount, unitsPerCurrency };
}

/** A cost in the units of its budget, which were fixed when the budget was made. */
export function readCost(typed: string, budgetUnits: number): number | MoneyProblem {
  const money = readMoney(typed);
  if (typeof money === 'string') return money;
  if (budgetUnits % money.unitsPerCurrency !== 0) return 'amountCents';
  const amount = money.amount * (budgetUnits / money.unitsPerCurrency);
  return Number.isSafeInteger(amount) ? amount : 'amountTooLarge';
}
