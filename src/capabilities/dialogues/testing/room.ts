/** A server with this room, people with sessions, and conversations in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Platform } from '../../../platform/platform.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import { dialogues } from '../index.ts';
import { insertConversation, type NewConversation } from '../store/conversations.ts';
import { insertStatement } from '../store/statements.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;

export type { Person } from '../../../platform/testing/person.ts';

export interface DialogueRoom extends TestRoom {
  /** Gives the conversation's number; open for a day either side of now, with three seed statements, unless told. */
  conversation(slug: string, more?: Partial<NewConversation>, statements?: readonly string[]): Promise<number>;
}

const dayMs = 86_400_000;

export const threeStatements = [
  'Local taxes should stay in the county in which they are paid.',
  'The state should decide where new housing goes.',
  'Water rights should be settled before anything else.',
];

export async function openDialogueRoom(variables: Readonly<Record<string, string>> = {}): Promise<DialogueRoom> {
  const room = await openTestRoom([dialogues], variables);
  return {
    ...room,
    conversation: (slug, more, statements) => makeConversation(room.platform, slug, more, statements),
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
