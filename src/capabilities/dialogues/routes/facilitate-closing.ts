/** Facilitators write the closing words and publish the report. */
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { stateOf } from '../conversation.ts';
import { closingPage, type ClosingParts } from '../pages/closing.ts';
import { otherLanguage, publishReport } from '../publish-report.ts';
import { facilitator, namedConversation } from '../scope.ts';
import { closingWords } from '../words/closing.ts';
import { consoleCrumbs } from './facilitate-conversation.ts';
import { titleUnder } from './crumbs.ts';

async function showClosing(
  visit: Visit,
  typed?: ClosingParts['typed'],
  problem?: ClosingParts['problem'],
): Promise<Response> {
  const { locale, now } = visit;
  const conversation = await namedConversation(visit);
  if (conversation.importedFrom !== null) return visit.notFound();
  const t = closingWords(locale);
  const second = otherLanguage(conversation);
  return visit.page({
    title: titleUnder(locale, conversation, t('title')),
    heading: pageHeader({
      title: t('title'),
      lead: t('lead'),
    }),
    breadcrumbs: consoleCrumbs(visit, conversation),
    status: problem === undefined ? 200 : problem === 'notClosed' ? 409 : 422,
    body: closingPage(locale, {
      slug: conversation.slug,
      closed: stateOf(conversation, now) === 'closed',
      published: conversation.closingWords !== '',
      otherLanguage: second,
      typed: typed ?? {
        words: conversation.closingWords,
        other: conversation.translations[second]?.closingWords ?? '',
        reason: '',
      },
      problem,
    }),
  });
}

async function publish(visit: Visit): Promise<Response> {
  const [conversation, form] = [await namedConversation(visit), await visit.form()];
  if (conversation.importedFrom !== null) return visit.notFound();
  const typed = { words: form.text('words'), other: form.text('other'), reason: form.text('reason') };
  const done = await publishReport(visit.platform, conversation.id, actingOfficial(visit), typed);
  if (!done.ok) return showClosing(visit, typed, done.error);
  return visit.seeOther(`/conversations/${conversation.slug}/closing`, closingWords(visit.locale)('done'));
}

export const closingRoutes: readonly Route[] = [
  get('/conversations/:slug/closing', facilitator, (visit) => showClosing(visit)),
  post('/conversations/:slug/closing', facilitator, publish),
];
