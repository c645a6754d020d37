/** What all parts of a result say in the same way: amounts, names, rules, and why a project is funded or not. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { money } from '../../../platform/i18n/format.ts';
import type { Explanation } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, type Budget } from '../budget.ts';
import type { CountRun, PublishedCount } from '../store/counts.ts';
import type { StoredProject } from '../store/projects.ts';
import { explanation as why } from '../words/explanation.ts';
import { results } from '../words/results.ts';
import { quoted } from './budget-words.ts';

export interface ResultParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly count: PublishedCount;
  readonly projects: readonly StoredProject[];
  /** All counts, newest first. */
  readonly runs: readonly CountRun[];
  /** The address of the script that counts in the reader's browser. */
  readonly recountWorker: string;
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

/** In cents at least, rounded: averages, and what voters paid. */
export const roundedMoney = (locale: Locale, { unitsPerCurrency, currency }: Budget, amount: number): string =>
  money(locale, { amount: Math.round((amount / unitsPerCurrency) * 100), unitsPerCurrency: 100, currency });

/** In cents where that is exact, else "about", never showing more than is known. */
export function amountOf(locale: Locale, budget: Budget, amount: Amount): string {
  const { unitsPerCurrency, currency } = budget;
  if (amount.exact.endsWith('/1')) return money(locale, inMoney(budget, Number(amount.exact.slice(0, -2))));
  const cents = Math.round((amount.near / unitsPerCurrency) * 100);
  const shown = money(locale, { amount: Math.max(1, cents), unitsPerCurrency: 100, currency });
  return cents < 1 ? why(locale)('lessThan', { amount: shown }) : why(locale)('about', { amount: shown });
}

/** One sentence, exactly what the count says. */
export function whySentence(parts: ResultParts, account: ProjectAccount): string {
  const { locale, budget, count } = parts;
  const t = why(locale);
  const { payments, step } = account;
  const { choice } = count.outcome;
  const round = account.round ?? 0;
  if (payments !== undefined) {
    const amount = amountOf(locale, budget, payments.most);
    return choice.satisfaction === 'points'
      ? t('why.points', { round, amount })
      : `${t('why.equal-shares', { round, n: payments.inFull, amount }).replace(/\.$/, '')}${othersPaid(locale, payments)}.`;
  }
  if (step !== undefined) return t(step === 'equal-shares' ? 'why.greedy' : `why.${step}`, { round });
  return account.partly === undefined
    ? whyNotSentence(parts, account)
    : t('why.partly', { amount: moneyOf(locale, budget, account.partly) });
}

function whyNotSentence(parts: ResultParts, { whyNot }: ProjectAccount): string {
  const { locale, budget, count } = parts;
  const t = why(locale);
  const left = moneyOf(locale, budget, count.explanation.left);
  switch (whyNot?.code) {
    case 'too-few-votes':
    case 'too-few-points':
      return t(`not.${whyNot.code}`, { least: whyNot.least, points: 'points' in whyNot ? whyNot.points : 0 });
    case 'dearer-than-budget':
      return t('not.dearer-than-budget', { budget: moneyOf(locale, budget, whyNot.budget) });
    case 'excluded-by':
      return t('not.excluded-by', { other: quoted(locale, namesOf(parts)(whyNot.project)) });
    case 'cap-reached': {
      const which = whyNot.name === '' ? (`no-${whyNot.of}` as const) : whyNot.of;
      const rest = moneyOf(locale, budget, whyNot.left);
      return t(`not.cap-reached.${which}`, { name: quoted(locale, whyNot.name), left: rest });
    }
    case 'supporters-lack-money':
      return t('not.supporters-lack-money', { missing: amountOf(locale, budget, whyNot.missing) });
    case 'lost-comparison':
    case 'does-not-fit':
    case 'count-ended':
      return t(`not.${whyNot.code}`, { left });
    default:
      return t('not.nobody-voted');
  }
}

const othersPaid = (locale: Locale, { less, nothing }: NonNullable<ProjectAccount['payments']>): string =>
  [
    ...(less > 0 ? [`; ${why(locale)('payers.less', { n: less })}`] : []),
    ...(nothing > 0 ? [`; ${why(locale)('payers.nothing', { n: nothing })}`] : []),
  ].join('');
