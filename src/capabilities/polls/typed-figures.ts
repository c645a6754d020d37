/** Figures and days as people type them, and nothing else: "1,005" and "57.5" are figures, "1e3" and "0x1f" are not. */

/** A whole number from 1; commas may group thousands. */
export function readWhole(typed: string): number | undefined {
  if (!/^(\d{1,3}(,\d{3})+|\d{1,9})$/.test(typed)) return undefined;
  const value = Number(typed.replaceAll(',', ''));
  return value > 0 && value <= 100_000_000 ? value : undefined;
}

/** With a point and up to three decimals. */
export const readDecimal = (typed: string): number | undefined =>
  /^\d{1,6}(\.\d{1,3})?$/.test(typed) ? Number(typed) : undefined;

/** Percent with up to two decimals, as hundredths of a per cent; a sign of per cent may follow. */
export function readShare(typed: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(typed.trim());
  if (match === null) return undefined;
  const share = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return share <= 10_000 ? share : undefined;
}

/** As it was typed: 57.5, without decimals that say nothing. */
export const writeShare = (share: number): string => String(share / 100);

/** A calendar day that exists, as YYYY-MM-DD. */
export function isDay(typed: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(typed)) return false;
  const at = new Date(`${typed}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(typed);
}
