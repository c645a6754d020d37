/** The rules of a comparison, grouped: each with all its ways to count, by completion and satisfaction. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { ComparedOutcome, Rule, RuleChoice } from '../../../rules/budgeting/index.ts';
import { canonicalJson } from '../../../rules/budgeting/published.ts';
import { results } from '../words/results.ts';
import { rules } from '../words/rules.ts';
import type { ResultParts } from './result-words.ts';

export type Compared = ComparedOutcome & { readonly decides: boolean };

export interface Family {
  readonly rule: Rule;
  /** At least one. */
  readonly ways: readonly Compared[];
}

/** Ties aside, which are broken alike in all of them. */
const isSame = (a: RuleChoice, b: RuleChoice): boolean => essence(a) === essence(b);
const essence = (choice: RuleChoice): string => canonicalJson({ ...choice, ties: 'id', seed: '' });

/** The outcomes side by side; the one that decides leads where it is not among the usual ways, as with options. */
export function comparedOutcomes({ count }: Pick<ResultParts, 'count'>): readonly Compared[] {
  const { outcome, comparison, explanation } = count;
  const marked = comparison.flatMap((compared) =>
    'problem' in compared ? [] : [{ ...compared, decides: isSame(compared.outcome.choice, outcome.choice) }],
  );
  return marked.some(({ decides }) => decides)
    ? marked
    : [{ outcome, voters: explanation.voters, decides: true }, ...marked];
}

/** In the order in which the rules come. A rule without any outcome is only in `uncounted`. */
export function families(parts: Pick<ResultParts, 'count'>): {
  readonly families: readonly Family[];
  readonly uncounted: readonly RuleChoice[];
} {
  const uncounted = parts.count.comparison.flatMap((each) => ('problem' in each ? [each.choice] : []));
  const byRule = Map.groupBy(comparedOutcomes(parts), ({ outcome }) => outcome.choice.rule);
  const order = parts.count.comparison.map((each) => ('problem' in each ? each.choice.rule : each.outcome.choice.rule));
  const grouped = [...new Set([...order, ...byRule.keys()])].flatMap((rule): Family[] => {
    const ways = byRule.get(rule);
    return ways === undefined ? [] : [{ rule, ways }];
  });
  return { families: grouped, uncounted };
}

/** True where all ways fund the project, false where none does, else how many do, as in "3 of 14". */
export function fundedBy(locale: Locale, { ways }: Pick<Family, 'ways'>, id: string): boolean | string {
  const n = ways.filter(({ outcome }) => outcome.winners.includes(id)).length;
  return n === 0 ? false : n === ways.length || results(locale)('someWays', { n, all: ways.length });
}

export const familyName = (locale: Locale, { rule }: Pick<Family, 'rule'>): string =>
  rules(locale)(`rule.${rule}.short`);
