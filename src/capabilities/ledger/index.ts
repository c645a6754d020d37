/** The door of the room: the public log of every act of power. */
import { publicLog } from '../../platform/audit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Room } from '../../platform/room.ts';
import type { Html } from '../../platform/ui/index.ts';
import type { PublicRow } from './act.ts';
import { actList } from './pages/log.ts';
import { ledgerRoutes, readActs } from './routes.ts';
import { countPublicActs } from './store.ts';
import { words } from './words/ledger.ts';

export const ledger: Room = {
  name: 'ledger',
  routes: ledgerRoutes,
  menu: { verb: 'follow', href: '/log', label: (locale) => words(locale)('title') },
};

/** How many acts the public log holds. */
export const publicActs = (platform: Platform): Promise<number> => countPublicActs(platform.db);

/** Among how many rows those that are alike are looked for. */
const lookedAt = 60;

/** The newest acts of the public log, alike ones of one minute as one; undefined while there are none. */
export async function latestActs(platform: Platform, locale: Locale, limit: number): Promise<Html | undefined> {
  const rows = await publicLog(platform.db, { limit: lookedAt });
  if (rows.length === 0) return undefined;
  const groups = alike(rows).slice(0, limit);
  const acts = await readActs(
    platform,
    locale,
    groups.flatMap(([first]) => first ?? []),
  );
  return actList(locale, {
    acts: acts.map((act, at) => ({ ...act, more: (groups[at]?.length ?? 1) - 1 })),
    timeZone: platform.config.timeZone,
    process: '',
  });
}

const minuteMs = 60_000;

/** Neighbours of one kind, in one region and within one minute, in their order. */
function alike(rows: readonly PublicRow[]): readonly (readonly PublicRow[])[] {
  const groups: PublicRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const first = group?.[0];
    const same =
      first !== undefined &&
      first.act === row.act &&
      first.region_id === row.region_id &&
      first.at.getTime() - row.at.getTime() < minuteMs;
    if (same) group?.push(row);
    else groups.push([row]);
  }
  return groups;
}
