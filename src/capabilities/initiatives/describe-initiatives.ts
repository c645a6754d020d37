/** Initiatives by title and address, for rooms that show them without knowing what an initiative is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { initiativeTitles } from './store/initiatives.ts';

export const describeInitiatives: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const initiative of await initiativeTitles(db, numbers)) {
    const { text, language } = inLanguage(initiative, 'title', locale);
    named.set(initiative.id, { title: text, language, path: `/initiatives/${initiative.slug}` });
  }
  return named;
};
