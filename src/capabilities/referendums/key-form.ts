/** Keys as fields of a form, one row each: what was typed becomes keys, and keys become what would have been typed. */
import type { Submitted } from '../../platform/http/forms.ts';
import {
  fractionText,
  isThreshold,
  KEY_KINDS,
  readFraction,
  type Comparison,
  type Fraction,
  type Key,
} from '../../rules/decision/index.ts';
import { mostKeys, type TermsProblem, type TermsProblems } from './referendum-terms.ts';

type Typed = Pick<Submitted, 'text'>;

export const comparisons: readonly Comparison[] = ['at-least', 'more-than'];

export const keyField = (at: number, part: 'kind' | 'share' | 'comparison' | 'regions' | 'regionsComparison'): string =>
  `key-${at}-${part}`;

/** Rows that the form was sent with, at least one. */
export function keyRows(form: Typed): number {
  const rows = Number.parseInt(form.text('keyRows'), 10);
  return Number.isFinite(rows) ? Math.min(mostKeys, Math.max(1, rows)) : 1;
}

/** Rows without a kind are no keys. */
export function readKeyRows(form: Typed, problems: TermsProblems): readonly Key[] {
  const keys: Key[] = [];
  for (let at = 0; at < keyRows(form); at += 1) {
    const kind = KEY_KINDS.find((name) => name === form.text(keyField(at, 'kind')));
    if (kind === undefined) continue;
    const own = readThreshold(form, at, 'share', 'comparison', problems);
    if (kind !== 'regions') {
      if (own !== undefined) keys.push({ kind, ...own });
      continue;
    }
    const over = readThreshold(form, at, 'regions', 'regionsComparison', problems);
    if (own !== undefined && over !== undefined)
      keys.push({ kind, ...own, regions: over.threshold, regionsComparison: over.comparison });
  }
  const wrong = Object.keys(problems).some((field) => field.startsWith('key-'));
  if (keys.length === 0 && !wrong) problems[keyField(0, 'kind')] = 'keysMissing';
  return keys;
}

function readThreshold(
  form: Typed,
  at: number,
  share: 'share' | 'regions',
  compared: 'comparison' | 'regionsComparison',
  problems: TermsProblems,
): { readonly threshold: Fraction; readonly comparison: Comparison } | undefined {
  const refuse = (part: typeof share | typeof compared, problem: TermsProblem): undefined => {
    problems[keyField(at, part)] = problem;
    return undefined;
  };
  const comparison = comparisons.find((name) => name === form.text(keyField(at, compared)));
  if (comparison === undefined) return refuse(compared, 'choiceMissing');
  const typed = form.text(keyField(at, share)).trim();
  // A bare number is meant in percent.
  const threshold = readFraction(/^[\d.,]+$/.test(typed) ? `${typed}%` : typed);
  if (threshold === undefined) return refuse(share, 'shareUnreadable');
  return isThreshold(threshold, comparison) ? { threshold, comparison } : refuse(share, 'shareNever');
}

export const typedKeys = (keys: readonly Key[]): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['keyRows', String(keys.length)],
    ...keys.flatMap((key, at) => [
      [keyField(at, 'kind'), key.kind],
      [keyField(at, 'share'), fractionText(key.threshold)],
      [keyField(at, 'comparison'), key.comparison],
      ...(key.kind === 'regions'
        ? [
            [keyField(at, 'regions'), fractionText(key.regions)],
            [keyField(at, 'regionsComparison'), key.regionsComparison],
          ]
        : []),
    ]),
  ]) as Readonly<Record<string, string>>;
