/** The scribe's page and what is written down on it. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { draftOf } from '../minutes.ts';
import { scribePage, type ScribeField, type ScribePageParts } from '../pages/scribe.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { clerks, namedTownHall } from '../scope.ts';
import { noteDown, notePromise, strikeNote, strikePromise, type ScribeProblem } from '../scribe.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { orderSentence } from '../words/problems.ts';
import { scribeWords } from '../words/scribe.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { draftParts } from './minutes-parts.ts';

interface Refused {
  readonly problem: NonNullable<ScribePageParts['problem']>;
  readonly form: Submitted;
  /** The form that came back keeps its key. */
  readonly keys?: { readonly note?: string; readonly promise?: string };
}

async function showScribe(visit: Visit, hall: TownHall, refused?: Refused): Promise<Response> {
  const { platform, locale } = visit;
  const t = scribeWords(locale);
  const { meeting, minutes } = await draftOf(platform, hall);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      kicker: t('title'),
      title: titleIn(locale, hall),
      lead: t('lead'),
      actions: await crewNav(visit, hall, 'scribe'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: refused === undefined ? 200 : 422,
    islands: ['live-region'],
    wide: true,
    body: scribePage({
      minutes: draftParts(visit, hall, { minutes, participants: null }, meeting),
      hall,
      meeting,
      keys: { note: randomUUID(), promise: randomUUID(), ...refused?.keys },
      typed: refused?.form.fields ?? {},
      problem: refused?.problem,
    }),
  });
}

const fieldOf: Readonly<Partial<Record<ScribeProblem, ScribeField>>> = {
  promiseMissing: 'promise',
  promiseTooLong: 'promise',
  ownerMissing: 'owner',
  ownerTooLong: 'owner',
  dueWrong: 'due',
  itemWrong: 'item',
  'no-such-question': 'question',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

/** The words for what was refused, here and in the API. */
export const scribeSentence = (locale: Locale, problem: ScribeProblem): string => {
  const t = scribeWords(locale);
  return problem in scribeWords.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
};

/** Undefined: none was chosen. NaN finds no item. */
const itemIn = (typed: string): number | null => (typed === '' ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : -1);

async function write(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const note = formKey(form.text('note').toLowerCase());
  const said = { note, item: itemIn(form.text('item')), text: form.text('text') };
  const done = await noteDown(visit.platform, hall, actingOfficial(visit), said);
  if (done.ok) return back(visit, hall, 'noted');
  const problem = { field: fieldOf[done.error] ?? 'text', message: scribeSentence(visit.locale, done.error) };
  return showScribe(visit, hall, { problem, form, keys: { note } });
}

async function promise(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const key = formKey(form.text('key').toLowerCase());
  const question = form.text('question').toLowerCase();
  const done = await notePromise(visit.platform, hall, actingOfficial(visit), {
    promise: key,
    text: form.text('promise'),
    owner: form.text('owner'),
    due: form.text('due'),
    question: question === '' ? null : question,
    item: itemIn(form.text('promiseItem')),
  });
  if (done.ok) return back(visit, hall, 'promised');
  const problem = { field: fieldOf[done.error] ?? 'promise', message: scribeSentence(visit.locale, done.error) };
  return showScribe(visit, hall, { problem, form, keys: { promise: key } });
}

const strikers = { notes: strikeNote, promises: strikePromise } as const;

const strike =
  (what: keyof typeof strikers) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const id = visit.params['struck']!.toLowerCase();
    const done = await strikers[what](visit.platform, hall, actingOfficial(visit), {
      note: id,
      promise: id,
      reason: form.text('reason').trim(),
    });
    if (done.ok) return back(visit, hall, `struck.${what}`);
    const problem = { field: 'reason', message: scribeSentence(visit.locale, done.error), struck: id } as const;
    return showScribe(visit, hall, { problem, form });
  };

const back = (
  visit: Visit,
  hall: TownHall,
  said: 'noted' | 'promised' | 'struck.notes' | 'struck.promises',
): Response => visit.seeOther(`${pathOf(hall)}/scribe`, scribeWords(visit.locale)(said));

export const scribeRoutes: readonly Route[] = [
  get('/town-halls/:slug/scribe', clerks, async (visit) => showScribe(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/scribe/notes', clerks, write),
  post('/town-halls/:slug/scribe/notes/:struck/strike', clerks, strike('notes')),
  post('/town-halls/:slug/scribe/promises', clerks, promise),
  post('/town-halls/:slug/scribe/promises/:struck/strike', clerks, strike('promises')),
];
