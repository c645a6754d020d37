/** The public list of questions, as a page and as files. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { openAnswers } from '../answers.ts';
import { openAnswersNotice } from '../pages/answers.ts';
import { isShut } from '../pages/live-status.ts';
import { questionLedgerPage } from '../pages/question-ledger.ts';
import { ledgerCsv, ledgerDescription, ledgerJson } from '../question-export.ts';
import { listedStates, questionLedger, type QuestionLedger } from '../question-ledger.ts';
import { meetingNow, standingOf } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { ledger } from '../words/ledger.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';
import { seeing } from './live.ts';
import { pageFrom } from './moderate.ts';

const perPage = 20;
/** So many can be asked for on one page, to print them. */
const mostOnOne = 500;

const ledgerOf = async (visit: Visit, hall: TownHall): Promise<QuestionLedger> =>
  questionLedger(await standingOf(visit.platform, hall));

async function showLedger(visit: Visit, hall: TownHall): Promise<Response> {
  const { platform, locale, url, now } = visit;
  const t = ledger(locale);
  const whole = await ledgerOf(visit, hall);
  const state = listedStates.find((one) => one === url.searchParams.get('state'));
  const item = hall.items.find(({ number }) => String(number) === url.searchParams.get('item'))?.number;
  const ofItem = whole.rows.filter((row) => item === undefined || row.item === item);
  const found = ofItem.filter((row) => state === undefined || row.state === state);
  const onOne = url.searchParams.get('page') === 'all' && found.length <= mostOnOne;
  const pages = onOne ? 1 : Math.max(1, Math.ceil(found.length / perPage));
  // A link to one question opens the page on which it is.
  const wanted = found.findIndex(({ number }) => String(number) === url.searchParams.get('at'));
  const page = wanted >= 0 ? Math.floor(wanted / perPage) + 1 : Math.min(pageFrom(url.searchParams.get('page')), pages);
  const { timeZone } = platform.config;
  const meeting = await meetingNow(platform, hall);
  const left = openAnswers(hall, meeting, now, timeZone);
  const openLine = openAnswersNotice(locale, left, `${pathOf(hall)}/answers`);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ title: t('title'), kicker: ofHall(locale, hall), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    body: [
      openLine,
      questionLedgerPage({
        locale,
        timeZone,
        hall,
        over: meeting.status === 'adjourned',
        shut: isShut(hall, meeting),
        whole,
        ofItem,
        rows: onOne ? found : found.slice((page - 1) * perPage, page * perPage),
        onOne: found.length > perPage && found.length <= mostOnOne ? found.length : undefined,
        state,
        item,
        page,
        pages,
      }),
    ],
  });
}

const file =
  (ending: string, type: string, body: (hall: TownHall, whole: QuestionLedger) => string) =>
  async (visit: Visit, hall: TownHall): Promise<Response> =>
    visit.download(`${hall.slug}-questions.${ending}`, type, body(hall, await ledgerOf(visit, hall)));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const questionLedgerRoutes: readonly Route[] = [
  get('/town-halls/:slug/questions', anyone, seeing(showLedger)),
  get(
    '/town-halls/:slug/questions.csv',
    anyone,
    seeing(file('csv', 'text/csv; charset=utf-8', (_hall, whole) => ledgerCsv(whole))),
  ),
  get(
    '/town-halls/:slug/questions.json',
    anyone,
    seeing(file('json', 'application/json', (hall, whole) => json(ledgerJson(hall, whole)))),
  ),
  get(
    '/town-halls/:slug/questions.csv-metadata.json',
    anyone,
    seeing(file('csv-metadata.json', 'application/csvm+json', (hall) => json(ledgerDescription(hall)))),
  ),
];
