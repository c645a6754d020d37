/** The door of the room: the public log of every act of power. */
import { publicLog } from '../../platform/audit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Room } from '../../platform/room.ts';
import type { Html } from '../../platform/ui/index.ts';
import { actList } from './pages/log.ts';
import { ledgerRoutes, readActs } from './routes.ts';
import { countPublicActs } from './store.ts';
import { words } from './words/ledger.ts';

export const ledger: Room = {
  name: 'ledger',
  routes: ledgerRoutes,
  menu: { href: '/log', label: (locale) => words(locale)('title') },
};

/** How many acts the public log holds. */
export const publicActs = (platform: Platform): Promise<number> => countPublicActs(platform.db);

/** The newest acts of the public log; undefined while there are none. */
export async function latestActs(platform: Platform, locale: Locale, limit: number): Promise<Html | undefined> {
  const rows = await publicLog(platform.db, { limit });
  if (rows.length === 0) return undefined;
  const acts = await readActs(platform, locale, rows);
  return actList(locale, { acts, timeZone: platform.config.timeZone, process: '' });
}
