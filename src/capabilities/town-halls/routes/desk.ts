/** The desk brings in those in the hall and on the phone, and takes them out again when they no longer want to. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { listRegions } from '../../../platform/regions.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { askQuestion, type AskProblem } from '../ask-question.ts';
import { deskPage } from '../pages/desk.ts';
import { clerks, namedTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { languagesOf, pathOf, type TownHall } from '../town-hall.ts';
import { takeOutOfQueue, type WithdrawProblem } from '../withdraw-question.ts';
import { desk } from '../words/desk.ts';
import { orderSentence } from '../words/problems.ts';
import { crewNav } from './crew.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

interface CameBack {
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: AskProblem | WithdrawProblem | 'viaMissing';
  readonly field?: string | undefined;
}

async function showDesk(visit: Visit, hall: TownHall, back?: CameBack): Promise<Response> {
  const { platform, locale } = visit;
  const t = desk(locale);
  const standing = await standingOf(platform, hall);
  const told = standing.meeting.questions.get(visit.url.searchParams.get('told') ?? '');
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: t('title'),
      kicker: ofHall(locale, hall),
      lead: t('lead'),
      actions: await crewNav(visit, hall, 'desk'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: back === undefined ? 200 : 422,
    islands: ['live-region'],
    wide: true,
    body: deskPage({
      locale,
      hall,
      standing,
      regions: await regionsFor(visit, hall),
      key: randomUUID,
      question: formKey(back?.typed['question'] ?? ''),
      // What waits for a moderator was not brought in here.
      told: told === undefined || told.shownSeq === null ? undefined : told,
      typed: back?.typed ?? {},
      problem: back && { field: back.field, message: sentence(visit, back.problem) },
    }),
  });
}

/** Counties, and the places of the meeting's own region. */
async function regionsFor({ platform }: Visit, hall: TownHall): Promise<ReadonlyMap<string, string>> {
  const regions = await listRegions(platform.db);
  const offered = regions.filter(
    ({ id, kind, parent_id: parent }) => kind === 'county' || id === hall.regionId || parent === hall.regionId,
  );
  return new Map(offered.map(({ id, name }) => [id, name]));
}

function sentence({ locale }: Visit, problem: CameBack['problem']): string {
  const t = desk(locale);
  return problem in desk.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

const fieldOf: Readonly<Record<string, string>> = { textMissing: 'text', textTooLong: 'text', nameTooLong: 'name' };

async function bringIn(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const { id: account, role } = actingOfficial(visit);
  const via = (['hall', 'phone'] as const).find((one) => one === form.text('via'));
  if (via === undefined) return showDesk(visit, hall, { typed: form.fields, problem: 'viaMissing', field: 'via' });
  const region = form.text('region');
  const item = form.text('item');
  const language = form.text('language');
  const question = form.text('question').toLowerCase();
  const done = await askQuestion(
    platform,
    hall,
    {
      question,
      form: form.text('form') === 'written' ? 'written' : 'spoken',
      text: form.text('text'),
      language: languagesOf(hall, locale).includes(language) ? language : hall.language,
      name: form.text('name'),
      firstTime: form.text('again') !== 'yes',
      region: (await regionsFor(visit, hall)).has(region) ? region : null,
      via,
      item: /^[1-9]\d{0,5}$/.test(item) ? Number(item) : null,
      interpreted: form.text('interpreted') === 'yes',
    },
    null,
    { account, role },
  );
  if (!done.ok) return showDesk(visit, hall, { typed: form.fields, problem: done.error, field: fieldOf[done.error] });
  return visit.seeOther(`${pathOf(hall)}/desk?told=${question}`);
}

async function takeOut(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const question = visit.params['question']!.toLowerCase();
  const reason = form.text(`why-${question}`);
  const key = formKey(form.text('key'));
  const done = await takeOutOfQueue(platform, hall, actingOfficial(visit), { question, reason, key });
  if (!done.ok) return showDesk(visit, hall, { typed: {}, problem: done.error });
  const { meeting } = await standingOf(platform, hall);
  return visit.seeOther(
    `${pathOf(hall)}/desk`,
    desk(locale)('taken', { n: meeting.questions.get(question)?.number ?? 0 }),
  );
}

export const deskRoutes: readonly Route[] = [
  get('/town-halls/:slug/desk', clerks, async (visit) => showDesk(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/desk', clerks, bringIn),
  post('/town-halls/:slug/desk/:question/withdraw', clerks, takeOut),
];
