/** A server with this room, people with sessions, and a town hall in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { pageFrame } from '../../../platform/http/page.ts';
import { createServer } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/platform.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { california } from '../../../platform/regions/california.ts';
import type { Role } from '../../../platform/rights.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import { makePerson, type Person } from '../../../platform/testing/person.ts';
import type { Fact, Meeting } from '../../../rules/meeting/index.ts';
import { enter } from '../enter.ts';
import { townHalls } from '../index.ts';
import { meetingNow } from '../standing.ts';
import { findTownHall, insertTownHall, type NewTownHall } from '../store/town-halls.ts';
import type { Item, TownHall } from '../town-hall.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;

export interface TownHallRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session; a role holds in its region. */
  person(regionId: string | null, role?: Role): Promise<Person>;
  /** Of Fresno County, published, in an hour, open to anyone and moderated afterwards, unless told. */
  hall(slug: string, more?: Partial<NewTownHall>): Promise<TownHall>;
  /** Enters facts as the chair, one after the other; throws when one is refused. */
  happens(hall: TownHall, ...facts: readonly Fact[]): Promise<void>;
  now(hall: TownHall): Promise<Meeting>;
  close(): Promise<void>;
}

const hourMs = 3_600_000;

export async function openTownHallRoom(variables: Readonly<Record<string, string>> = {}): Promise<TownHallRoom> {
  const opened = await testPlatform([townHalls], variables);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, [townHalls]) }, [townHalls]);
  await loadRegions(platform.db, california);
  return {
    platform,
    app,
    person: (regionId, role) => makePerson(platform, app, regionId, role),
    hall: (slug, more) => makeHall(platform, slug, more),
    happens: async (hall, ...facts) => {
      for (const fact of facts) {
        const done = await enter(platform, hall, fact, {
          by: { account: null, role: 'facilitator' },
          key: randomUUID(),
        });
        if (!done.ok) throw new Error(`${fact.kind} was refused: ${done.error}`);
      }
    },
    now: (hall) => meetingNow(platform, hall),
    close: () => opened.close(),
  };
}

export const anItem = (number: number, more: Partial<Item> = {}): Item => ({
  number,
  kind: 'discussion',
  title: `Item ${number}`,
  description: '',
  minutes: 15,
  translations: {},
  ...more,
});

async function makeHall(platform: Platform, slug: string, more: Partial<NewTownHall> = {}): Promise<TownHall> {
  const now = platform.now().getTime();
  const id = await insertTownHall(platform.db, {
    slug,
    regionId: fresno,
    topic: null,
    kind: 'community',
    twoWay: false,
    title: `Town hall ${slug}`,
    summary: 'What it is about.',
    access: 'Step-free from the street.',
    language: 'en',
    translations: {},
    startsAt: new Date(now + hourMs),
    endsAt: new Date(now + 3 * hourMs),
    place: 'Library',
    address: '1 Main Street',
    remoteUrl: '',
    phone: '',
    languages: ['en'],
    contact: '',
    joining: 'anyone',
    moderation: 'after',
    queueOrder: 'first-come',
    speakerSeconds: 120,
    questionsFrom: null,
    answerDays: 14,
    capacity: null,
    recordingUrl: '',
    recordingFrom: null,
    publishedAt: new Date(now - hourMs),
    hypothetical: false,
    items: [anItem(1), anItem(2)],
    members: [],
    documents: [],
    createdBy: null,
    key: randomUUID(),
    ...more,
  });
  const made = id === undefined ? undefined : await findTownHall(platform.db, slug);
  if (made === undefined) throw new Error(`the slug ${slug} is taken`);
  return made;
}
