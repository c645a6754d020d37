/** Briefs by title and address, for rooms that show them without knowing what a brief is. */
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { pathOf } from './brief.ts';
import { inWords } from './pages/texts.ts';
import { briefsByNumber, findVersion } from './store/briefs.ts';

export const describeBriefs: DescribeProcesses = async (db, numbers, locale) => {
  const named = new Map<number, ProcessName>();
  for (const brief of await briefsByNumber(db, numbers)) {
    const version = await findVersion(db, brief.id, brief.published ?? 0);
    if (version === undefined) continue;
    const { text: title, language } = inWords(locale, version.content.title);
    named.set(brief.id, { title, language, path: pathOf(brief) });
  }
  return named;
};
