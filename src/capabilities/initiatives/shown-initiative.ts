/** All that an initiative's public pages are drawn from, read once. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { Initiative } from './initiative.ts';
import { standingOf, type Standing } from './standing.ts';
import { proponentsOf } from './store/proponents.ts';
import { ownProponent } from './tie-proponent.ts';
import { textsOf, type InitiativeText, type TextKind } from './store/texts.ts';

export interface Shown {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly initiative: Initiative;
  readonly standing: Standing;
  readonly texts: ReadonlyMap<TextKind, InitiativeText>;
  readonly proponents: readonly string[];
  /** Whether whoever looks acts here as a proponent, or was invited to. */
  readonly isProponent: boolean;
  readonly today: IsoDay;
}

export async function shownInitiative(
  { platform, locale, now, account }: Visit,
  initiative: Initiative,
): Promise<Shown> {
  const { timeZone } = platform.config;
  const today = dayIn(now, timeZone);
  const [standing, texts, proponents] = await Promise.all([
    standingOf(platform.db, initiative, today),
    textsOf(platform.db, initiative.id),
    proponentsOf(platform.db, initiative.id),
  ]);
  return {
    locale,
    timeZone,
    initiative,
    standing,
    texts,
    proponents: proponents.map(({ name }) => name),
    isProponent: account !== undefined && ownProponent(proponents, account) !== undefined,
    today,
  };
}
