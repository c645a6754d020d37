/** Funds by title and address, for rooms that show them without knowing what a fund is. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { DescribeProcesses, ProcessName } from '../../platform/processes.ts';
import { pathOf } from './fund.ts';
import { fundsByNumber } from './store/funds.ts';

export const describeFunds: DescribeProcesses = async (db, numbers, locale) =>
  new Map<number, ProcessName>(
    (await fundsByNumber(db, numbers)).map((fund) => {
      const { text: title, language } = inLanguage(fund, 'title', locale);
      return [fund.id, { title, language, path: pathOf(fund) }];
    }),
  );
