/** Allocations by name and address, for rooms that show them without knowing what an allocation is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { pathOf } from './allocation.ts';
import { allocationTitles } from './store/allocations.ts';

export const describeAllocations: DescribeProcesses = async (db, numbers, locale) =>
  new Map<number, ProcessName>(
    (await allocationTitles(db, numbers)).map((allocation) => {
      const { text: title, language } = inLanguage(allocation, 'title', locale);
      return [allocation.id, { title, language, path: pathOf(allocation) }];
    }),
  );
