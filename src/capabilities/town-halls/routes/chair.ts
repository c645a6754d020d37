/** The chair's console, the page of one question before the chair, and the acts that are done from both. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { readersNow } from '../../../platform/live/readers.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { html, pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import type { Refusal } from '../chair/act.ts';
import { chairAct, chairActs, type ChairActName } from '../chair/acts.ts';
import { consolePage } from '../pages/chair/console.ts';
import type { ConsoleParts } from '../pages/chair/parts.ts';
import { chairQuestionPage } from '../pages/chair/question.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { chairs, namedTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { regionNames } from '../store/sign-ups.ts';
import { processOf, pathOf, type TownHall } from '../town-hall.ts';
import { chair } from '../words/chair.ts';
import { orderSentence } from '../words/problems.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

interface CameBack {
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal: Refusal;
}

async function consoleParts(visit: Visit, hall: TownHall, back?: CameBack): Promise<ConsoleParts> {
  const { platform, locale } = visit;
  const standing = await standingOf(platform, hall);
  const regions = [...standing.meeting.questions.values()].flatMap(({ region }) => (region === null ? [] : [region]));
  return {
    locale,
    timeZone: platform.config.timeZone,
    hall,
    standing,
    now: platform.now(),
    connected: await readersNow(platform.db, processOf(hall.id)),
    regions: await regionNames(platform.db, regions),
    key: randomUUID,
    wholeQueue: visit.url.searchParams.get('queue') === 'all',
    typed: back?.typed ?? {},
    problem: back && { field: back.refusal.field, message: sentence(visit, back.refusal) },
  };
}

function sentence({ locale }: Visit, { problem }: Refusal): string {
  const t = chair(locale);
  return problem in chair.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

async function showConsole(visit: Visit, hall: TownHall, back?: CameBack): Promise<Response> {
  const { locale } = visit;
  const t = chair(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('console')),
    heading: html`<div class="chair-title">
      ${pageHeader({ title: titleIn(locale, hall), kicker: t('console'), actions: await crewNav(visit, hall, 'chair') })}
    </div>`,
    breadcrumbs: crumbs(locale, hall),
    status: back === undefined ? 200 : 422,
    islands: ['live-region', 'turn-timer'],
    wide: true,
    body: consolePage(await consoleParts(visit, hall, back)),
  });
}

async function showQuestion(visit: Visit, hall: TownHall, id: string, back?: CameBack): Promise<Response> {
  const { locale } = visit;
  const t = chair(locale);
  const parts = await consoleParts(visit, hall, back);
  const question = parts.standing.meeting.questions.get(id);
  if (question === undefined || question.shownSeq === null) return visit.notFound();
  const title = t('number', { n: question.number });
  return visit.page({
    title: titleUnder(locale, hall, title),
    heading: pageHeader({ title }),
    breadcrumbs: [...crumbs(locale, hall), { href: `${pathOf(hall)}/chair`, label: t('console') }],
    status: back === undefined ? 200 : 422,
    body: chairQuestionPage(parts, question),
  });
}

const doing =
  (name: ChairActName) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const official = actingOfficial(visit);
    const act = (of: ChairActName, fields: (name: string) => string, key: string) =>
      chairAct(visit.platform, official, of, { hall, key: formKey(key), form: { text: fields } });
    let done = await act(name, (field) => form.text(field), form.text('key'));
    // An item closed and the next one opened in one press.
    if (done.ok && name === 'close-item' && form.text('next') !== '')
      done = await act('open-item', (field) => form.text(field === 'item' ? 'next' : field), form.text('key2'));
    if (!done.ok) {
      const back = { typed: form.fields, refusal: done.error };
      const question = form.text('question').toLowerCase();
      return form.text('page') === 'question' &&
        (await standingOf(visit.platform, hall)).meeting.questions.has(question)
        ? showQuestion(visit, hall, question, back)
        : showConsole(visit, hall, back);
    }
    const { seq, known } = done.value;
    const said = chair(visit.locale)(known ? 'recordedBefore' : 'recorded', { seq });
    return visit.seeOther(`${pathOf(hall)}/chair#${chairActs[name][1]}`, said);
  };

export const chairRoutes: readonly Route[] = [
  get('/town-halls/:slug/chair', chairs, async (visit) => showConsole(visit, await namedTownHall(visit))),
  get('/town-halls/:slug/chair/questions/:question', chairs, async (visit) =>
    showQuestion(visit, await namedTownHall(visit), visit.params['question']!.toLowerCase()),
  ),
  ...(Object.keys(chairActs) as ChairActName[]).map((name) =>
    post(`/town-halls/:slug/chair/${name}`, chairs, doing(name)),
  ),
];
