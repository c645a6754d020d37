/** Budgets by title and address, for rooms that show them without knowing what a budget is. */
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { budgetTitles } from './store/budget-titles.ts';

export const describeBudgets: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const budget of await budgetTitles(db, numbers)) {
    const { text, language } = inLanguage(budget, 'title', locale);
    named.set(budget.id, { title: text, language, path: `/budgets/${budget.slug}` });
  }
  return named;
};
