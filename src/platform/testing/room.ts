/** A server with one room or a few, the regions of California, and people who visit it: what tests through HTTP begin with. */
import type { Hono } from 'hono';
import { pageFrame } from '../http/page.ts';
import { createServer } from '../http/server.ts';
import type { Platform } from '../platform.ts';
import { loadRegions } from '../regions.ts';
import { california } from '../regions/california.ts';
import type { Role } from '../rights.ts';
import type { Room } from '../room.ts';
import { testPlatform } from './database.ts';
import { makePerson, type Person } from './person.ts';

export interface TestRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session and a token for the API; a role holds in its region. */
  person(regionId: string | null, role?: Role): Promise<Person>;
  close(): Promise<void>;
}

export async function openTestRoom(
  rooms: readonly Room[],
  variables: Readonly<Record<string, string>> = {},
): Promise<TestRoom> {
  const { platform, close } = await testPlatform(rooms, variables);
  const app = createServer({ platform, renderPage: pageFrame(platform, rooms) }, rooms);
  await loadRegions(platform.db, california);
  return { platform, app, person: (regionId, role) => makePerson(platform, app, regionId, role), close };
}
