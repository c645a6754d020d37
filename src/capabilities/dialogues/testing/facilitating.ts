/** Those who run conversations, their form filled in, and what the public log says: for tests of what they do. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { grantRole, type Role } from '../../../platform/rights.ts';
import { processOf, type Conversation } from '../conversation.ts';
import { findConversation } from '../store/conversations.ts';
import { insertStatement } from '../store/statements.ts';
import { fresno, type DialogueRoom, type Person } from './room.ts';

/** Somebody with a role in one conversation alone. */
export async function withRole(room: DialogueRoom, conversationId: number, role: Role): Promise<Person> {
  const person = await room.person(null);
  await grantRole(room.platform.db, { accountId: person.id, role, process: processOf(conversationId) });
  return person;
}

/** A form that makes a conversation as it stands. */
export const filled = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  title: 'Water in the valley',
  question: 'Who should decide about **wells**?',
  language: 'en',
  region: fresno,
  topic: '',
  otherTitle: 'Agua en el valle',
  otherQuestion: '¿Quién debe decidir sobre los **pozos**?',
  opensAt: '2099-03-01T09:00',
  closesAt: '2099-04-01T20:00',
  joining: 'residents',
  regionKind: 'city',
  takesStatements: 'yes',
  moderation: 'before',
  embedOrigins: '',
  ...changes,
});

/** Gives the slug. */
export async function makeDraft(who: Person, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await who.post('/conversations/new', filled({ key: randomUUID(), ...changes }));
  assert.equal(answer.status, 303, await answer.clone().text());
  return /^\/conversations\/(.+)\/facilitate$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}

export async function foundConversation(room: DialogueRoom, slug: string): Promise<Conversation> {
  const conversation = await findConversation(room.platform.db, slug);
  assert.ok(conversation, slug);
  return conversation;
}

export interface PublicAct {
  readonly act: string;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export async function publicActs(room: DialogueRoom, conversationId: number): Promise<readonly PublicAct[]> {
  const found = await sql<PublicAct>`
    select act, reason, detail from audit where process = ${processOf(conversationId)} and public order by id`.execute(
    room.platform.db,
  );
  return found.rows;
}

/** A statement of a resident that waits. Gives its number. */
export async function waitingStatement(room: DialogueRoom, conversationId: number, text: string): Promise<number> {
  const put = { author: null, seed: false, text, language: 'en', key: randomUUID(), state: 'waiting' } as const;
  const number = await insertStatement(room.platform.db, conversationId, put);
  assert.ok(number !== undefined);
  return number;
}

/** What a form on a page says about itself. */
export const hiddenValue = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
