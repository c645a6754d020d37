/** A server with this room, people with sessions, and initiatives in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createServer } from '../../../platform/http/server.ts';
import { pageFrame } from '../../../platform/http/page.ts';
import type { Platform } from '../../../platform/platform.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { california } from '../../../platform/regions/california.ts';
import type { Role } from '../../../platform/rights.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import { makePerson, type Person } from '../../../platform/testing/person.ts';
import type { LifeEvent } from '../../../rules/petition/life.ts';
import { versionOn, type RulesProfile } from '../../../rules/petition/profile.ts';
import { shippedProfiles } from '../../../rules/petition/profiles/index.ts';
import { initiatives } from '../index.ts';
import { insertEvent } from '../store/events.ts';
import { insertInitiative, type NewInitiative } from '../store/initiatives.ts';

export type { Person } from '../../../platform/testing/person.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;

export interface InitiativeRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session and a token for the API; a role holds in its region. */
  person(regionId: string | null, role?: Role): Promise<Person>;
  /** Gives the initiative's number: a statewide statute, published, needing 546,651, with the events given. */
  initiative(slug: string, events?: readonly LifeEvent[], more?: Partial<NewInitiative>): Promise<number>;
  close(): Promise<void>;
}

/** The version of a shipped profile that holds on a day. */
export function shipped(id: string, day = '2027-01-04'): RulesProfile {
  const found = versionOn(shippedProfiles, id, day);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

/** Circulating from 3 May to 1 November 2027. */
export const circulating: readonly LifeEvent[] = [
  { kind: 'submitted', on: '2027-03-01' },
  { kind: 'title-issued', on: '2027-05-03' },
];

export async function openInitiativeRoom(variables: Readonly<Record<string, string>> = {}): Promise<InitiativeRoom> {
  const opened = await testPlatform([initiatives], variables);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, [initiatives]) }, [initiatives]);
  await loadRegions(platform.db, california);
  return {
    platform,
    app,
    person: (regionId, role) => makePerson(platform, app, regionId, role),
    initiative: (slug, events, more) => makeInitiative(platform, slug, events, more),
    close: opened.close,
  };
}

async function makeInitiative(
  platform: Platform,
  slug: string,
  events: readonly LifeEvent[] = circulating,
  more: Partial<NewInitiative> = {},
): Promise<number> {
  const id = await insertInitiative(platform.db, {
    slug,
    regionId: state,
    topic: null,
    title: `Initiative ${slug}`,
    language: 'en',
    translations: {},
    rules: shipped('california-statute'),
    required: 546_651,
    requiredSource: 'California Secretary of State',
    electionOn: '2028-11-07',
    takesPledges: true,
    hypothetical: true,
    source: '',
    publishedAt: new Date(platform.now().getTime() - 86_400_000),
    createdBy: null,
    key: randomUUID(),
    ...more,
  });
  if (id === undefined) throw new Error(`the slug ${slug} is taken`);
  for (const event of events) await insertEvent(platform.db, id, event, null, '');
  return id;
}
