/** The chair's console and what is done from it, and the moderator's decisions on questions that wait. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import type { Result } from '../../../rules/result.ts';
import { chairAct, type ChairAct, type ChairProblem } from '../chair-acts.ts';
import { rejectQuestion, showQuestion } from '../moderate-question.ts';
import { chairPage } from '../pages/chair.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { chairs, moderators, namedTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { chair } from '../words/chair.ts';
import { orderSentence } from '../words/problems.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showChair(visit: Visit, hall?: TownHall, problem?: ChairProblem): Promise<Response> {
  const { platform, locale } = visit;
  const named = hall ?? (await namedTownHall(visit));
  const t = chair(locale);
  return visit.page({
    title: titleUnder(locale, named, t('console')),
    heading: pageHeader({ title: titleIn(locale, named), kicker: t('console') }),
    breadcrumbs: crumbs(locale, named),
    status: problem === undefined ? 200 : 422,
    islands: ['live-region'],
    wide: true,
    body: chairPage({
      locale,
      hall: named,
      standing: await standingOf(platform, named),
      key: randomUUID,
      problem: problem === undefined ? undefined : sentence(visit, problem),
    }),
  });
}

function sentence({ locale }: Visit, problem: ChairProblem): string {
  const t = chair(locale);
  return problem in chair.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

async function answer(visit: Visit, hall: TownHall, done: Result<unknown, ChairProblem>): Promise<Response> {
  return done.ok ? visit.seeOther(`${pathOf(hall)}/chair`) : showChair(visit, hall, done.error);
}

const doing =
  (act: ChairAct) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const said = { outcome: form.text('outcome'), answer: form.text('answer') };
    return answer(
      visit,
      hall,
      await chairAct(visit.platform, hall, actingOfficial(visit), formKey(form.text('key')), act, said),
    );
  };

const deciding =
  (decide: typeof rejectQuestion | typeof showQuestion) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const done = await decide(visit.platform, hall, actingOfficial(visit), {
      question: visit.params['question']!.toLowerCase(),
      key: formKey(form.text('key')),
      reason: form.text('reason').trim(),
    });
    return answer(visit, hall, done);
  };

export const chairRoutes: readonly Route[] = [
  get('/town-halls/:slug/chair', chairs, (visit) => showChair(visit)),
  post('/town-halls/:slug/chair/open', chairs, doing('open')),
  post('/town-halls/:slug/chair/adjourn', chairs, doing('adjourn')),
  post('/town-halls/:slug/chair/take-next', chairs, doing('take-next')),
  post('/town-halls/:slug/chair/settle', chairs, doing('settle')),
  post('/town-halls/:slug/questions/:question/show', moderators, deciding(showQuestion)),
  post('/town-halls/:slug/questions/:question/reject', moderators, deciding(rejectQuestion)),
];
