/** When applications and pledges close, for calendars to subscribe to. */
import { calendarFile, calendarResponse, type CalendarEvent } from '../../../platform/feeds/calendar.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt } from '../../../platform/ui/index.ts';
import { pathOf, type Fund } from '../fund.ts';
import { publishedFunds } from '../store/funds.ts';
import { changesOf } from '../store/versions.ts';
import { common } from '../words/common.ts';

/** The hour before each close, so that a reminder comes in time. */
function closesOf(locale: Locale, publicUrl: string, fund: Fund, sequence: number): readonly CalendarEvent[] {
  const c = common(locale);
  const title = inLanguage(fund, 'title', locale).text;
  const event = (name: 'applications' | 'pledges', to: Date, summary: string): CalendarEvent => ({
    uid: `fund-${fund.id}-${name}`,
    from: new Date(to.getTime() - 3_600_000),
    to,
    summary,
    description: excerpt(inLanguage(fund, 'about', locale).text, 400),
    location: fund.regionName,
    url: `${publicUrl}${pathOf(fund)}`,
    sequence,
  });
  return [
    event('applications', fund.closesAt, c('closesApplications', { title })),
    event('pledges', fund.pledgingClosesAt, c(fund.deciding === 'panel' ? 'closesVotes' : 'closesPledges', { title })),
  ];
}

async function calendar({ platform, locale, now }: Visit): Promise<Response> {
  const { publicUrl } = platform.config;
  const [funds, changes] = await Promise.all([publishedFunds(platform.db, {}), changesOf(platform.db)]);
  return calendarResponse(
    calendarFile({
      publicUrl,
      product: 'Community funds',
      name: common(locale)('feedTitle'),
      events: funds.flatMap((fund) => closesOf(locale, publicUrl, fund, changes.get(fund.id) ?? 0)),
      now,
    }),
  );
}

export const calendarRoutes: readonly Route[] = [get('/funds.ics', anyone, calendar)];
