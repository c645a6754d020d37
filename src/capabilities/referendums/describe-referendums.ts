/** Referendums by title and address, for rooms that show them without knowing what a referendum is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { pathOf } from './referendum.ts';
import { referendumTitles } from './store/referendums.ts';

export const describeReferendums: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const referendum of await referendumTitles(db, numbers)) {
    const { text, language } = inLanguage(referendum, 'title', locale);
    named.set(referendum.id, { title: text, language, path: pathOf(referendum) });
  }
  return named;
};
