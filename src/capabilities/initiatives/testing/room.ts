/** A server with this room, people with sessions, and initiatives in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Platform } from '../../../platform/platform.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
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

export interface InitiativeRoom extends TestRoom {
  /** Gives the initiative's number: a statewide statute, published, needing 546,651, with the events given. */
  initiative(slug: string, events?: readonly LifeEvent[], more?: Partial<NewInitiative>): Promise<number>;
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
  const room = await openTestRoom([initiatives], variables);
  return {
    ...room,
    initiative: (slug, events, more) => makeInitiative(room.platform, slug, events, more),
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
