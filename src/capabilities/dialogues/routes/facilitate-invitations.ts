/** Facilitators record invitations and see who has been reached. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { invitationsPage, type InvitationsParts } from '../pages/invitations.ts';
import { recordInvitations, type InvitationProblems } from '../record-invitations.ts';
import { facilitator, namedConversation } from '../scope.ts';
import { sharesOf, smallestShown } from '../shares.ts';
import { countParticipants } from '../store/facilitate.ts';
import { listInvitations, participantsElsewhere, turnoutByRegion } from '../store/invitations.ts';
import { invitationWords } from '../words/invitations.ts';
import { consoleCrumbs } from './facilitate-conversation.ts';
import { titleUnder } from './crumbs.ts';

const shownInvitations = 100;

async function showInvitations(
  visit: Visit,
  typed: InvitationsParts['typed'] & { readonly key?: string } = {},
  problems: InvitationProblems = {},
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { db, config } = platform;
  const conversation = await namedConversation(visit);
  if (conversation.importedFrom !== null) return visit.notFound();
  const t = invitationWords(locale);
  const elsewhere = await participantsElsewhere(db, conversation);
  return visit.page({
    title: titleUnder(locale, conversation, t('title')),
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
    }),
    breadcrumbs: consoleCrumbs(visit, conversation),
    wide: true,
    status: Object.keys(problems).length === 0 ? 200 : 422,
    body: invitationsPage(locale, {
      slug: conversation.slug,
      shares: sharesOf(await turnoutByRegion(db, conversation)),
      participants: await countParticipants(db, conversation.id),
      elsewhere: elsewhere > 0 && elsewhere < smallestShown ? undefined : elsewhere,
      invitations: await listInvitations(db, conversation.id, shownInvitations),
      typed,
      problems,
      key: formKey(typed.key ?? ''),
      today: toLocal(now, config.timeZone).slice(0, 10),
    }),
  });
}

async function record(visit: Visit): Promise<Response> {
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  if (conversation.importedFrom !== null) return visit.notFound();
  const done = await recordInvitations(visit.platform, conversation, actingOfficial(visit), {
    regionId: form.text('region'),
    sent: form.text('sent'),
    sentOn: form.text('sentOn'),
    note: form.text('note'),
    key: formKey(form.text('key')),
  });
  if (!done.ok) return showInvitations(visit, form.fields, done.error);
  return visit.seeOther(`/conversations/${conversation.slug}/invitations`, invitationWords(visit.locale)('recorded'));
}

export const invitationRoutes: readonly Route[] = [
  get('/conversations/:slug/invitations', facilitator, (visit) => showInvitations(visit)),
  post('/conversations/:slug/invitations', facilitator, record),
];
