/** Pages that say what somebody thinks: no browser or proxy may keep them. */
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import { stateOf, type Conversation } from '../conversation.ts';
import type { JoinProblem } from '../participant.ts';
import { joinPage } from '../pages/join.ts';
import { comparedRegions } from '../store/own.ts';
import { crumbs, titleUnder } from './crumbs.ts';

export interface PrivateParts {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly body: Content;
  readonly status?: number | undefined;
  readonly islands?: readonly string[] | undefined;
}

export async function privatePage(
  visit: Visit,
  conversation: Conversation,
  { title, lead, body, status, islands }: PrivateParts,
): Promise<Response> {
  const page = await visit.page({
    title: titleUnder(visit.locale, conversation, title),
    status: status ?? 200,
    breadcrumbs: crumbs(visit.locale, conversation),
    heading: pageHeader({ title, lead }),
    body,
    islands: islands ?? [],
    wide: true,
  });
  page.headers.set('cache-control', 'no-store');
  return page;
}

/** `onward` is where to go after signing in or joining. */
export async function waysIn(
  { platform, locale, account, now }: Visit,
  conversation: Conversation,
  {
    why,
    onward,
    regionProblem,
  }: { readonly why: JoinProblem; readonly onward: string; readonly regionProblem?: boolean },
): Promise<Content> {
  const { joining } = conversation;
  const withoutAccount = joining === 'anyone' && account === undefined && stateOf(conversation, now) === 'open';
  return joinPage({
    locale,
    conversation,
    why,
    hasRegion: account !== undefined && account.region_id !== null,
    onward,
    withoutAccount,
    regions: withoutAccount ? await comparedRegions(platform.db, conversation) : [],
    regionProblem: regionProblem ?? false,
  });
}
