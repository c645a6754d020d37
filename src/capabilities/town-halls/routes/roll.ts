/** The roll of members and their motions: the clerk's pages and acts. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { callRoll, noteMember, presences, type Presence, type RollProblem } from '../call-roll.ts';
import { motionsPage } from '../pages/motions.ts';
import { rollPage, type RollPageParts } from '../pages/roll.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { putMotion, voteOnMotion, type MotionProblem } from '../run-motions.ts';
import { clerks, namedTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { orderSentence } from '../words/problems.ts';
import { votes as words } from '../words/votes.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

interface Refused {
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: RollProblem | MotionProblem;
  readonly field: string | undefined;
}

const showing =
  (
    title: 'roll' | 'motions',
    lead: 'rollLead' | 'motionsLead',
    island: boolean,
    draw: (parts: RollPageParts) => Content,
  ) =>
  async (visit: Visit, named?: TownHall, refused?: Refused): Promise<Response> => {
    const { platform, locale } = visit;
    const hall = named ?? (await namedTownHall(visit));
    const t = words(locale);
    return visit.page({
      title: titleUnder(locale, hall, t(title)),
      heading: pageHeader({
        title: titleIn(locale, hall),
        kicker: t(title),
        lead: t(lead),
        actions: await crewNav(visit, hall, title),
      }),
      breadcrumbs: crumbs(locale, hall),
      status: refused === undefined ? 200 : 422,
      ...(island ? { islands: ['live-region'] } : {}),
      body: draw({
        locale,
        hall,
        standing: await standingOf(platform, hall),
        key: randomUUID,
        typed: refused?.typed ?? {},
        problem:
          refused === undefined ? undefined : { field: refused.field, message: sentence(visit, refused.problem) },
      }),
    });
  };

function sentence({ locale }: Visit, problem: RollProblem | MotionProblem): string {
  const t = words(locale);
  return problem in words.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

const showRoll = showing('roll', 'rollLead', true, rollPage);
// Not kept up to date by itself: somebody is filling in the votes.
const showMotions = showing('motions', 'motionsLead', false, motionsPage);

const presenceOf = (said: string): Presence | undefined => presences.find((one) => one === said);

async function roll(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const answers = new Map<number, Presence>();
  for (const { number } of hall.members) {
    const said = presenceOf(form.text(`member-${number}`));
    if (said !== undefined) answers.set(number, said);
  }
  const done = await callRoll(visit.platform, hall, actingOfficial(visit), formKey(form.text('key')), answers);
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/roll`, words(visit.locale)('rollCalled'));
  const missing = hall.members.find(({ number }) => !answers.has(number));
  const field = missing === undefined ? undefined : `member-${missing.number}`;
  return showRoll(visit, hall, { typed: form.fields, problem: done.error, field });
}

async function member(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const named = Number(/^\d{1,6}$/.exec(visit.params['member'] ?? '')?.[0] ?? 0);
  const done = await noteMember(visit.platform, hall, actingOfficial(visit), formKey(form.text('key')), {
    member: named,
    now: presenceOf(form.text('now')) ?? 'absent',
  });
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/roll`, words(visit.locale)('noted'));
  return showRoll(visit, hall, { typed: {}, problem: done.error, field: undefined });
}

const fieldOf: Readonly<Partial<Record<MotionProblem, string>>> = {
  textMissing: 'text',
  textTooLong: 'text',
  moverMissing: 'mover',
  seconderIsMover: 'seconder',
  needsUnknown: 'needs',
  itemUnknown: 'item',
  'not-disrupted': 'about',
  'not-adjourned': 'about',
  aboutUnknown: 'about',
};

async function put(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const done = await putMotion(visit.platform, hall, actingOfficial(visit), formKey(form.text('key')), {
    motion: formKey(form.text('motion')).toLowerCase(),
    text: form.text('text'),
    mover: form.text('mover'),
    seconder: form.text('seconder'),
    needs: form.text('needs'),
    about: form.text('about'),
    item: form.text('item'),
  });
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/motions`, words(visit.locale)('putDone'));
  return showMotions(visit, hall, { typed: form.fields, problem: done.error, field: fieldOf[done.error] });
}

async function vote(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const motion = (visit.params['motion'] ?? '').toLowerCase();
  const said = new Map(hall.members.map(({ number }) => [number, form.text(`vote-${motion}-${number}`)]));
  const done = await voteOnMotion(visit.platform, hall, actingOfficial(visit), formKey(form.text('key')), {
    motion,
    said,
  });
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/motions`, words(visit.locale)('votesDone'));
  const missing = hall.members.find(({ number }) => said.get(number) === '');
  const field = missing === undefined ? undefined : `vote-${motion}-${missing.number}`;
  return showMotions(visit, hall, { typed: form.fields, problem: done.error, field });
}

export const rollRoutes: readonly Route[] = [
  get('/town-halls/:slug/roll', clerks, (visit) => showRoll(visit)),
  post('/town-halls/:slug/roll', clerks, roll),
  post('/town-halls/:slug/roll/:member', clerks, member),
  get('/town-halls/:slug/motions', clerks, (visit) => showMotions(visit)),
  post('/town-halls/:slug/motions', clerks, put),
  post('/town-halls/:slug/motions/:motion', clerks, vote),
];
