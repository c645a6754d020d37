/**
 * Decimal text to whole money units and back, without a floating-point step: "1910663.83" is 191066383 at 100 units to
 * the unit of currency.
 */
const DECIMAL = /^(-?)(\d+)(?:\.(\d*))?$/;

export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  /** Decimals without zeros at the end, which say nothing. */
  readonly decimals: string;
}

export function readDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const decimals = withoutZerosAtEnd(match[3] ?? '');
  const whole = match[2]!.replace(/^0+(?=\d)/, '');
  return { negative: match[1] === '-' && (/[1-9]/.test(whole) || decimals !== ''), whole, decimals };
}

/** The number of units, or undefined where it is 2^53 or more. `places` must be at least the decimals there are. */
export function inUnits(decimal: Decimal, places: number): number | undefined {
  const units = Number(decimal.whole + decimal.decimals.padEnd(places, '0'));
  return Number.isSafeInteger(units) ? units : undefined;
}

/** "191066383" at 100 units as "1910663.83"; whole amounts without a point. */
export function amountText(units: number | bigint, unitsPerCurrency: number): string {
  const places = String(unitsPerCurrency).length - 1;
  const text = String(units < 0 ? -units : units);
  if (places === 0) return units < 0 ? `-${text}` : text;
  const digits = text.padStart(places + 1, '0');
  const decimals = withoutZerosAtEnd(digits.slice(-places));
  const whole = digits.slice(0, -places);
  return `${units < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Not by a regular expression, which would take the square of the length. */
function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
