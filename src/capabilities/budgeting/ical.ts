/** When budgets take ideas and votes, as an iCalendar file that calendars can subscribe to. */
import { calendarFile } from '../../platform/feeds/calendar.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { type Budget } from './budget.ts';
import { exportWords } from './words/exports.ts';

/** `now` is when the file was made. */
export const budgetCalendar = (locale: Locale, publicUrl: string, budgets: readonly Budget[], now: Date): string =>
  calendarFile({
    publicUrl,
    product: 'Budgets',
    name: exportWords(locale)('calendarName'),
    events: budgets.flatMap((budget) =>
      periodsOf(budget).map(({ name, from, to }) => ({
        uid: `budget-${budget.id}-${name}`,
        from,
        to,
        summary: exportWords(locale)(`period.${name}`, { title: inLanguage(budget, 'title', locale).text }),
        description: inLanguage(budget, 'summary', locale).text,
        location: budget.regionName,
        url: `${publicUrl}/budgets/${budget.slug}`,
      })),
    ),
    now,
  });

interface Period {
  readonly name: 'ideas' | 'voting';
  readonly from: Date;
  readonly to: Date;
}

function periodsOf({ ideasOpenAt, ideasCloseAt, votingOpenAt, votingCloseAt }: Budget): readonly Period[] {
  const period = (name: Period['name'], from: Date | null, to: Date | null): readonly Period[] =>
    from === null || to === null ? [] : [{ name, from, to }];
  return [...period('ideas', ideasOpenAt, ideasCloseAt), ...period('voting', votingOpenAt, votingCloseAt)];
}
