/** A server with this room, people with sessions, and conversations in any state: for tests through HTTP. */
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
import { dialogues } from '../index.ts';
import { insertConversation, type NewConversation } from '../store/conversations.ts';
import { insertStatement } from '../store/statements.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;

export type { Person };

export interface DialogueRoom {
  readonly platform: Platform;
  readonly app: Hono;
  /** A new account with a browser session and a token for the API; a role holds in its region. */
  person(regionId: string | null, role?: Role): Promise<Person>;
  /** Gives the conversation's number; open for a day either side of now, with three seed statements, unless told. */
  conversation(slug: string, more?: Partial<NewConversation>, statements?: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;

export const threeStatements = [
  'Local taxes should stay in the county in which they are paid.',
  'The state should decide where new housing goes.',
  'Water rights should be settled before anything else.',
];

export async function openDialogueRoom(variables: Readonly<Record<string, string>> = {}): Promise<DialogueRoom> {
  const opened = await testPlatform([dialogues], variables);
  const { platform } = opened;
  const app = createServer({ platform, renderPage: pageFrame(platform, [dialogues]) }, [dialogues]);
  await loadRegions(platform.db, california);
  return {
    platform,
    app,
    person: (regionId, role) => makePerson(platform, app, regionId, role),
    conversation: (slug, more, statements) => makeConversation(platform, slug, more, statements),
    close: opened.close,
  };
}

async function makeConversation(
  platform: Platform,
  slug: string,
  more: Partial<NewConversation> = {},
  statements: readonly string[] = threeStatements,
): Promise<number> {
  const now = platform.now().getTime();
  const id = await insertConversation(platform.db, {
    slug,
    regionId: state,
    topic: null,
    title: `Conversation ${slug}`,
    question: 'What should **happen**?',
    language: 'en',
    translations: {},
    regionKind: 'county',
    joining: 'residents',
    moderation: 'before',
    takesStatements: true,
    opensAt: new Date(now - dayMs),
    closesAt: new Date(now + dayMs),
    publishedAt: new Date(now - 2 * dayMs),
    importedFrom: null,
    hypothetical: false,
    createdBy: null,
    key: randomUUID(),
    ...more,
  });
  if (id === undefined) throw new Error(`the slug ${slug} is taken`);
  for (const text of statements) {
    await insertStatement(platform.db, id, {
      author: null,
      seed: true,
      text,
      language: 'en',
      key: randomUUID(),
      state: 'published',
    });
  }
  return id;
}
