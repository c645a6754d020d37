/** A value as a field of a .pb file: in quotes where it holds a semicolon, a quote or a line break, as Pabulib writes. */
import type { PbSection } from './problem.ts';

const SEPARATING = /[;\n\r]|^"/;

/** Whether the value would be read as something else without quotes. */
export function needsQuotes(value: string): boolean {
  return SEPARATING.test(value);
}

export function holdsQuote(value: string): boolean {
  return value.includes('"');
}

/** Under which the values of a column are found in `otherwiseQuoted` of {@link PbForm}. */
export function quotingKey(section: PbSection, column: number): string {
  return `${section};${column}`;
}

/** `otherwise`: values of the column that are in quotes without need, or not in quotes though they hold some. */
export function fieldText(value: string, otherwise?: ReadonlySet<string>): string {
  const quoted = needsQuotes(value) || holdsQuote(value) !== (otherwise?.has(value) ?? false);
  return quoted ? `"${value.replaceAll('"', '""')}"` : value;
}
