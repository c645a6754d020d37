/** Pages of those who run a meeting: who enters which, and the way from each to the others. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Role } from '../../../platform/rights.ts';
import { contents, type Content, type Link } from '../../../platform/ui/index.ts';
import { runsIt } from '../scope.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { overview } from '../words/overview.ts';

const crewPages = [
  { path: 'organise', roles: ['organiser'] },
  { path: 'notice', roles: ['clerk', 'organiser'] },
  { path: 'chair', roles: ['facilitator', 'organiser'] },
  { path: 'screen', roles: ['facilitator', 'organiser', 'clerk'] },
  { path: 'moderate', roles: ['moderator', 'facilitator', 'organiser'] },
  { path: 'desk', roles: ['clerk', 'facilitator', 'organiser'] },
  { path: 'polls', roles: ['facilitator', 'organiser'] },
  { path: 'roll', roles: ['clerk', 'facilitator', 'organiser'] },
  { path: 'motions', roles: ['clerk', 'facilitator', 'organiser'] },
  { path: 'captions', roles: ['clerk', 'facilitator', 'organiser'] },
  { path: 'scribe', roles: ['clerk', 'facilitator', 'organiser'] },
  { path: 'conduct', roles: ['moderator', 'facilitator', 'organiser'] },
  { path: 'sign-ups', roles: ['clerk', 'organiser'] },
] as const satisfies readonly { readonly path: string; readonly roles: readonly Role[] }[];

const crewRoles: readonly Role[] = [...new Set(crewPages.flatMap(({ roles }) => roles))];

type CrewPage = (typeof crewPages)[number]['path'];

/** What the visitor may do here beside taking part; without the page they are on. */
export async function crewLinks(visit: Visit, hall: TownHall, here?: CrewPage): Promise<readonly Link[]> {
  const t = overview(visit.locale);
  const others = crewPages.filter(({ path }) => path !== here);
  // One look for each role, not for each page: consoles are drawn anew with every entry.
  const may = await Promise.all(crewRoles.map((one) => runsIt(visit, hall, [one])));
  const held = crewRoles.filter((_, nr) => may[nr]);
  return others
    .filter(({ roles }) => held.some((one) => (roles as readonly Role[]).includes(one)))
    .map(({ path }) => ({ href: `${pathOf(hall)}/${path}`, label: t(`crew.${path}`) }));
}

/** The other pages of those who run the meeting, to stand below what one came to do. */
export async function crewNav(visit: Visit, hall: TownHall, here: CrewPage): Promise<Content> {
  const links = await crewLinks(visit, hall, here);
  return links.length > 0 && contents({ label: overview(visit.locale)('crew'), links });
}
