/** Finds the conversation that a path names, for rights and for pages. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Conversation } from './conversation.ts';
import { findConversation } from './store/conversations.ts';

const conversationScope: ScopeOf = async (platform, params) => {
  const found = await findConversation(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

export const facilitator = role(['facilitator'], conversationScope);
export const moderator = role(['facilitator', 'moderator'], conversationScope);

/** Of the region or of this conversation: may see what everybody's figures are checked with. */
export const auditor = role(['auditor'], conversationScope);

const lookUp = share((database, slug) => findConversation(database.db, slug));

/** The conversation in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleConversation(visit: Visit): Promise<Conversation | undefined> {
  const found = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  return (await runs(visit, found)) ? found : undefined;
}

/** Whether the visitor facilitates or moderates it. */
export async function runs({ platform, account }: Visit, conversation: Conversation): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  const wanted = ['facilitator', 'moderator', 'auditor'] as const;
  return (await heldRole(platform.db, account.id, wanted, scopeOf(conversation))) !== undefined;
}

/** The conversation that the path of a role's route names; the route's scope has found it before. */
export async function namedConversation(visit: Visit): Promise<Conversation> {
  const found = await findConversation(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('a conversation vanished between two looks');
  return found;
}
