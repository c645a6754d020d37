/** Moderators decide on questions: one at a time, or show several at once. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { likenessTo } from '../../../platform/similar-texts.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Meeting, OrderProblem, Question } from '../../../rules/meeting/index.ts';
import type { Result } from '../../../rules/result.ts';
import {
  hideQuestion,
  mergeQuestion,
  rejectQuestion,
  restoreQuestion,
  showQuestion,
  showQuestions,
} from '../moderate-question.ts';
import { fieldIn, moderateActs, type ModerateAct } from '../pages/moderate-card.ts';
import { moderatePage, moderateTabs, statesOfTab, type ModerateParts, type ModerateTab } from '../pages/moderate.ts';
import { standardReasons } from '../reasons.ts';
import { moderators, namedTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { askersOf } from '../store/conduct.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { takeOutOfQueue } from '../withdraw-question.ts';
import { moderation } from '../words/moderation.ts';
import { orderSentence } from '../words/problems.ts';
import { crewNav } from './crew.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

const perPage = 20;

export function pageFrom(text: string | null): number {
  const asked = Number(text ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
}

async function showModerate(
  visit: Visit,
  hall: TownHall,
  problem: Pick<ModerateParts, 'returned' | 'bulkProblem'> = {},
): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = moderation(locale);
  const meeting = await meetingNow(platform, hall);
  const { returned } = problem;
  const about = returned === undefined ? undefined : meeting.questions.get(returned.question);
  const wanted = url.searchParams.get('state');
  const tab: ModerateTab =
    moderateTabs.find((one) => (about === undefined ? one === wanted : statesOfTab[one].includes(about.state))) ??
    'waiting';
  const all = [...meeting.questions.values()];
  const inTab = all.filter(({ state }) => statesOfTab[tab].includes(state));
  // What waits, the oldest first; elsewhere what changed last.
  if (tab !== 'waiting') inTab.sort((a, b) => b.changed - a.changed);
  const pages = Math.max(1, Math.ceil(inTab.length / perPage));
  const at = about === undefined ? -1 : inTab.indexOf(about);
  const page = at >= 0 ? Math.floor(at / perPage) + 1 : Math.min(pageFrom(url.searchParams.get('page')), pages);
  const shown = inTab.slice((page - 1) * perPage, page * perPage);
  const askers = await askersOf(
    platform.db,
    hall.id,
    shown.map(({ question }) => question),
  );
  const like = likeness(meeting);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: t('title'),
      kicker: ofHall(locale, hall),
      lead: `${t('lead')} (${t('source')})`,
      actions: await crewNav(visit, hall, 'moderate'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: returned === undefined && problem.bulkProblem === undefined ? 200 : 422,
    islands: ['live-region'],
    wide: true,
    body: moderatePage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      tab,
      questions: shown.map((question) => ({
        question,
        similar: tab === 'waiting' || tab === 'queue' ? like(question) : [],
        asker: askers.get(question.question),
      })),
      counts: countsOf(all),
      page,
      pages,
      key: randomUUID,
      ...problem,
    }),
  });
}

const countsOf = (questions: readonly Question[]): Record<ModerateTab, number> => {
  const count = (tab: ModerateTab): number => questions.filter(({ state }) => statesOfTab[tab].includes(state)).length;
  return { waiting: count('waiting'), queue: count('queue'), done: count('done'), off: count('off') };
};

/** What a question may be merged into, or is asked by several while it waits. */
function likeness({ questions }: Meeting): (question: Question) => readonly Question[] {
  const states = ['waiting', 'queued', 'floor', 'answered', 'deferred', 'skipped'];
  const others = [...questions.values()].filter(({ state, text }) => states.includes(state) && text !== '');
  const like = likenessTo(others.map(({ text, language }, number) => ({ number, text, language })));
  return (question) => like(question.text, others.indexOf(question)).map(({ number }) => others[number]!);
}

async function showChosen(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const t = moderation(visit.locale);
  const ticked = form.all('ticked').slice(0, perPage);
  if (ticked.length === 0) return showModerate(visit, hall, { bulkProblem: t('bulkNone') });
  const n = await showQuestions(visit.platform, hall, actingOfficial(visit), ticked);
  return visit.seeOther(`${pathOf(hall)}/moderate`, t('bulkDone', { n }));
}

async function decide(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const question = visit.params['question']!.toLowerCase();
  const act = moderateActs.find((one) => one === form.text('act')) ?? 'show';
  const field = (name: 'standard' | 'own' | 'into'): string => fieldIn(act, question, name);
  const decision = {
    question,
    key: formKey(form.text('key')),
    reason: form.text(field('own')).trim(),
    standard: standardReasons.find((one) => one === form.text(field('standard'))),
    into: Number(form.text(field('into'))),
  };
  const done = await actions[act](visit.platform, hall, actingOfficial(visit), decision);
  const t = moderation(visit.locale);
  if (done.ok) return visit.seeOther(backTo(hall, act), t(`done.${act}`));
  const { error } = done;
  const message =
    error in moderation.texts.en
      ? t(error as Parameters<typeof t>[0])
      : orderSentence(visit.locale, error as OrderProblem);
  const wrong = error.startsWith('reason') ? field('own') : error === 'noSuchTarget' ? field('into') : '';
  return showModerate(visit, hall, { returned: { question, act, field: wrong, message, typed: form.fields } });
}

const backTo = (hall: TownHall, act: ModerateAct): string =>
  `${pathOf(hall)}/moderate${act === 'hide' || act === 'withdraw' ? '?state=queue' : act === 'restore' ? '?state=off' : ''}`;

type Action = (
  platform: Visit['platform'],
  hall: TownHall,
  official: ReturnType<typeof actingOfficial>,
  decision: Parameters<typeof mergeQuestion>[3],
) => Promise<Result<unknown, string>>;

const actions: Readonly<Record<ModerateAct, Action>> = {
  show: showQuestion,
  reject: rejectQuestion,
  merge: mergeQuestion,
  hide: hideQuestion,
  restore: restoreQuestion,
  withdraw: takeOutOfQueue,
};

export const moderateRoutes: readonly Route[] = [
  get('/town-halls/:slug/moderate', moderators, async (visit) => showModerate(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/moderate', moderators, showChosen),
  post('/town-halls/:slug/moderate/:question', moderators, decide),
];
