/** Indicators by name and address, for rooms that show them without knowing what an indicator is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { pathOf } from './indicator.ts';
import { indicatorsByNumber } from './store/indicators.ts';

export const describeIndicators: DescribeProcesses = async (db, numbers, locale) =>
  new Map<number, ProcessName>(
    (await indicatorsByNumber(db, numbers)).map((indicator) => {
      const { text: title, language } = inLanguage(indicator, 'name', locale);
      return [indicator.id, { title, language, path: pathOf(indicator) }];
    }),
  );
