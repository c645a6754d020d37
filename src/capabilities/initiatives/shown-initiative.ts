/** All that an initiative's public pages are drawn from, read once. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { Initiative } from './initiative.ts';
import { standingOf, type Standing } from './standing.ts';
import { proponentNames } from './store/proponents.ts';
import { textsOf, type InitiativeText, type TextKind } from './store/texts.ts';

export interface Shown {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly initiative: Initiative;
  readonly standing: Standing;
  readonly texts: ReadonlyMap<TextKind, InitiativeText>;
  readonly proponents: readonly string[];
  readonly today: IsoDay;
}

export async function shownInitiative({ platform, locale, now }: Visit, initiative: Initiative): Promise<Shown> {
  const { timeZone } = platform.config;
  const today = dayIn(now, timeZone);
  const [standing, texts, proponents] = await Promise.all([
    standingOf(platform.db, initiative, today),
    textsOf(platform.db, initiative.id),
    proponentNames(platform.db, initiative.id),
  ]);
  return { locale, timeZone, initiative, standing, texts, proponents, today };
}
