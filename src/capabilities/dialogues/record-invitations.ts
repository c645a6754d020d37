/** A facilitator records how many invitations went to a region, so that everybody can see who was asked and who came. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Conversation } from './conversation.ts';
import { insertInvitation, turnoutByRegion } from './store/invitations.ts';
import { lockConversation } from './store/statements.ts';

export interface TypedInvitation {
  readonly regionId: string;
  /** As typed; thousands may be parted by commas. */
  readonly sent: string;
  readonly sentOn: string;
  readonly note: string;
  readonly key: string;
}

export type InvitationField = 'region' | 'sent' | 'sentOn' | 'note';
export type InvitationProblem = 'regionUnknown' | 'sentUnreadable' | 'dateUnreadable' | 'noteTooLong';
export type InvitationProblems = Partial<Record<InvitationField, InvitationProblem>>;

const longestNote = 300;
/** More than people in any region that we know of. */
const mostSent = 100_000_000;

/** The same form sent twice is recorded once. */
export async function recordInvitations(
  platform: Platform,
  conversation: Conversation,
  official: Official,
  typed: TypedInvitation,
): Promise<Result<'recorded', InvitationProblems>> {
  const regions = await turnoutByRegion(platform.db, conversation);
  const sent = /^\d{1,3}(?:,\d{3})*$|^\d{1,9}$/.test(typed.sent.trim()) ? Number(typed.sent.replaceAll(',', '')) : 0;
  const note = typed.note.trim();
  const problems: InvitationProblems = {
    ...(regions.some(({ id }) => id === typed.regionId) ? {} : { region: 'regionUnknown' }),
    ...(sent >= 1 && sent <= mostSent ? {} : { sent: 'sentUnreadable' }),
    ...(isDay(typed.sentOn) ? {} : { sentOn: 'dateUnreadable' }),
    ...(note.length <= longestNote ? {} : { note: 'noteTooLong' }),
  };
  if (Object.keys(problems).length > 0) return err(problems);
  return platform.db.transaction().execute(async (tx) => {
    await lockConversation(tx, conversation.id);
    const { regionId, sentOn, key } = typed;
    const put = await insertInvitation(tx, conversation.id, { regionId, sent, sentOn, note, key, by: official.id });
    if (!put) return ok('recorded');
    await platform.audit(tx, {
      act: 'invitations.recorded',
      actorId: official.id,
      actorRole: official.role,
      regionId,
      process: processOf(conversation.id),
      public: conversation.publishedAt !== null,
      detail: { sent },
      ...(note === '' ? {} : { reason: note }),
    });
    return ok('recorded');
  });
}

/** A day that is in the calendar, as a date field sends it. */
function isDay(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
