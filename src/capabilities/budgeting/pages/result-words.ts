/** What all parts of a result say in the same way: amounts, names, rules, and why a project is funded or not. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { money } from '../../../platform/i18n/format.ts';
import type { BrokenTie, Explanation, RuleChoice } from '../../../rules/budgeting/index.ts';
import { inLanguage, inMoney, type Budget } from '../budget.ts';
import type { CountRun, PublishedCount } from '../store/counts.ts';
import type { StoredProject } from '../store/projects.ts';
import { explanation as why } from '../words/explanation.ts';
import { results } from '../words/results.ts';

export interface ResultParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly count: PublishedCount;
  readonly projects: readonly StoredProject[];
  /** All counts, newest first. */
  readonly runs: readonly CountRun[];
}

type Amount = NonNullable<Explanation['endowment']>;
type ProjectAccount = Explanation['projects'][number];

/** Own budgets do not tell numbers of people below this. */
export const fewestShown = 10;

export const resultPath = (budget: Budget): string => `/budgets/${budget.slug}/results`;
export const projectPath = (budget: Budget, id: string): string =>
  `${resultPath(budget)}/projects/${encodeURIComponent(id)}`;

/** Names in the reader's language, by project id. */
export function namesOf({
  locale,
  count,
  projects,
}: Pick<ResultParts, 'locale' | 'count' | 'projects'>): (id: string) => string {
  const names = new Map(count.explanation.projects.map(({ id, name }) => [id, name]));
  for (const project of projects) names.set(project.id, inLanguage(project, 'name', locale).text);
  // Some files give projects no name, and readers put the number in its place.
  return (id) => {
    const name = names.get(id) ?? '';
    return name === '' || name === id ? results(locale)('nameless', { id }) : name;
  };
}

/** `amount` need not be whole: averages and shares are rounded to the money unit. */
export const moneyOf = (locale: Locale, budget: Budget, amount: number): string =>
  money(locale, inMoney(budget, Math.round(amount)));

/** In cents where that is exact, else "about", never showing more than is known. */
export function amountOf(locale: Locale, budget: Budget, amount: Amount): string {
  const { unitsPerCurrency, currency } = budget;
  if (amount.exact.endsWith('/1')) return money(locale, inMoney(budget, Number(amount.exact.slice(0, -2))));
  const cents = Math.round((amount.near / unitsPerCurrency) * 100);
  const shown = money(locale, { amount: Math.max(1, cents), unitsPerCurrency: 100, currency });
  return cents < 1 ? why(locale)('lessThan', { amount: shown }) : why(locale)('about', { amount: shown });
}

/** One sentence, exactly what the count says. */
export function whySentence(locale: Locale, budget: Budget, account: ProjectAccount, choice: RuleChoice): string {
  const t = why(locale);
  const { payments, whyNot } = account;
  const round = account.round ?? 0;
  if (payments !== undefined) {
    const amount = amountOf(locale, budget, payments.most);
    return choice.satisfaction === 'points'
      ? t('why.points', { round, amount })
      : `${t('why.equal-shares', { round, n: payments.inFull, amount }).replace(/\.$/, '')}${othersPaid(locale, payments)}.`;
  }
  if (account.step === 'completion') return t('why.completion', { round });
  if (account.funded) return t('why.greedy', { round });
  switch (whyNot?.code) {
    case 'dearer-than-budget':
      return t('not.dearer-than-budget', { budget: moneyOf(locale, budget, whyNot.budget) });
    case 'supporters-lack-money':
      return t('not.supporters-lack-money', { missing: amountOf(locale, budget, whyNot.missing) });
    case 'does-not-fit':
      return t('not.does-not-fit', { left: moneyOf(locale, budget, whyNot.left) });
    default:
      return t('not.nobody-voted');
  }
}

const othersPaid = (locale: Locale, { less, nothing }: NonNullable<ProjectAccount['payments']>): string =>
  [
    ...(less > 0 ? [`; ${why(locale)('payers.less', { n: less })}`] : []),
    ...(nothing > 0 ? [`; ${why(locale)('payers.nothing', { n: nothing })}`] : []),
  ].join('');

export function tieSentence(locale: Locale, nameOf: (id: string) => string, tie: BrokenTie): string {
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    tie.tied.map((id) => quoted(locale, nameOf(id))),
  );
  const by = results(locale)(`by.${tie.by}.tie`);
  return results(locale)('tie', { round: tie.round, tied: names, taken: quoted(locale, nameOf(tie.taken)), by });
}

const quoted = (locale: Locale, name: string): string => (locale === 'es' ? `«${name}»` : `“${name}”`);

/** For example "Equal Shares, Add1U" and "by cost". */
export function ruleLabel(locale: Locale, choice: RuleChoice): { readonly label: string; readonly note: string } {
  const t = results(locale);
  const completion = choice.rule === 'greedy' ? 'none' : choice.completion;
  const label = choice.rule === 'greedy' ? t('rule.greedy.none') : t(`rule.equal-shares.${completion}`);
  return { label, note: t(`by.${choice.satisfaction}`) };
}
