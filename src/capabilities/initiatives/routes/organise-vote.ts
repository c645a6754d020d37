/** Organisers put a qualified initiative to a vote. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { keyText } from '../../../rules/decision/index.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { votePage } from '../pages/put-to-vote.ts';
import { putToVote, type VoteProblem } from '../put-to-vote.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { voteWords } from '../words/put-to-vote.ts';
import { consoleCrumbs } from './organise-initiative.ts';

async function show(visit: Visit, typed: Readonly<Record<string, string>>, problem?: VoteProblem): Promise<Response> {
  const initiative = await namedInitiative(visit);
  const t = voteWords(visit.locale);
  return visit.page({
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    breadcrumbs: consoleCrumbs(visit, initiative),
    status: problem === undefined ? 200 : 422,
    body: votePage(visit.locale, initiative, typed, problem),
  });
}

async function put(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const text = (name: string): string => form.text(name).replaceAll('\r\n', '\n').trim();
  const made = await putToVote(visit.platform, initiative, actingOfficial(visit), {
    kind: form.text('kind'),
    question: text('question'),
    otherQuestion: text('otherQuestion'),
    keys: text('keys'),
    reason: text('reason'),
  });
  return made.ok ? visit.seeOther(made.value, voteWords(visit.locale)('done')) : show(visit, form.fields, made.error);
}

export const voteRoutes: readonly Route[] = [
  get('/initiatives/:slug/organise/vote', organiser, async (visit) => {
    const { decision } = (await namedInitiative(visit)).rules;
    return show(visit, { kind: 'reported', keys: (decision?.keys ?? []).map(keyText).join('\n') });
  }),
  post('/initiatives/:slug/organise/vote', organiser, put),
];
