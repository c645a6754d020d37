/** Money as it is typed on the command line or stands in a table, in whole cents: 1500, 1,500.50, $100 million, 1.5 billion. */

const shape = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(million|billion)?$/;

/** Undefined where it is none, or not whole cents. Exact: digits are moved, nothing is multiplied. */
export function readMoney(typed: string): number | undefined {
  const [, whole, fraction = '', word] = shape.exec(typed.trim().toLowerCase()) ?? [];
  if (whole === undefined) return undefined;
  const places = { million: 8, billion: 11 }[word ?? ''] ?? 2;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return undefined;
  const cents = Number(whole.replaceAll(',', '') + digits.padEnd(places, '0'));
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** 1,500.50 */
export const moneyText = (cents: number): string => {
  const [whole, fraction] = (Math.abs(cents) / 100).toFixed(2).split('.') as [string, string];
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};

/** 1500.50, for tables. */
export const plainMoney = (cents: number): string => (cents / 100).toFixed(2);
