/** Town halls by title and address, for rooms that show them without knowing what a town hall is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { townHallTitles } from './store/town-halls.ts';
import { pathOf } from './town-hall.ts';

export const describeTownHalls: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const hall of await townHallTitles(db, numbers)) {
    const { text, language } = inLanguage(hall, 'title', locale);
    named.set(hall.id, { title: text, language, path: pathOf(hall) });
  }
  return named;
};
