/** Taking part without an account: a cookie, and the region that is named. */
import { anyone } from '../../../platform/rights.ts';
import { post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { linkButton, html, notice } from '../../../platform/ui/index.ts';
import { stateOf, type Conversation } from '../conversation.ts';
import { joinAnonymously } from '../participant.ts';
import { visibleConversation } from '../scope.ts';
import { comparedRegions } from '../store/own.ts';
import { joiningWords } from '../words/join.ts';
import { voting } from '../words/vote.ts';
import { privatePage, waysIn } from './private-page.ts';

async function joinWithoutAccount(visit: Visit): Promise<Response> {
  const conversation = await visibleConversation(visit);
  if (conversation === undefined) return visit.notFound();
  const { platform, locale, account, now } = visit;
  const t = joiningWords(locale);
  const form = await visit.form();
  const base = `/conversations/${conversation.slug}/`;
  // Only paths of this conversation: nobody can be led elsewhere by a form.
  const wanted = form.text('onward').startsWith(base) ? form.text('onward').slice(base.length) : '';
  const onward = base + (/^(vote\?statement=\d{1,9}|statements\/new|me)$/.test(wanted) ? wanted : 'vote');
  if (conversation.joining !== 'anyone') return refuse(visit, conversation, t('joinNotOffered'));
  if (stateOf(conversation, now) !== 'open') return refuse(visit, conversation, t('joinClosed'));
  // Who is signed in takes part by their account.
  if (account !== undefined) return visit.seeOther(onward);
  const named = form.text('region');
  const regions = named === '' ? [] : await comparedRegions(platform.db, conversation);
  if (named !== '' && !regions.some(({ id }) => id === named))
    return privatePage(visit, conversation, {
      title: voting(locale)('title'),
      status: 422,
      body: await waysIn(visit, conversation, { why: 'sign-in', onward, regionProblem: true }),
    });
  const joined = await joinAnonymously(visit, conversation, named === '' ? null : named);
  return joined.ok ? visit.seeOther(onward, t('joined')) : refuse(visit, conversation, t('joinNotOffered'));
}

const refuse = (visit: Visit, conversation: Conversation, sentence: string): Promise<Response> =>
  privatePage(visit, conversation, {
    title: joiningWords(visit.locale)('problemTitle'),
    status: 409,
    body: [
      notice({ kind: 'warning', body: sentence }),
      html`<div class="actions">
        ${linkButton({ href: `/conversations/${conversation.slug}`, label: voting(visit.locale)('toMap') })}
      </div>`,
    ],
  });

export const joinRoutes: readonly Route[] = [
  post('/conversations/:slug/join', anyone, joinWithoutAccount, { perMinute: 30 }),
];
