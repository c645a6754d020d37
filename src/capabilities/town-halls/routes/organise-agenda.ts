/** Organisers make the agenda: an item on a page of its own, moved by buttons while a draft, by its place afterwards. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { withItem, withItemChanged, withItemMoved, withoutItem } from '../change-agenda.ts';
import { itemPage, organiseAgendaPage } from '../pages/organise-agenda.ts';
import { readItemForm } from '../read-agenda-forms.ts';
import { replan } from '../replan.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { secondLanguage } from '../town-hall-terms.ts';
import { pathOf, type Item, type TownHall } from '../town-hall.ts';
import { agendaWords } from '../words/agenda.ts';
import { ofHall, organiseCrumbs, titleUnder } from './crumbs.ts';
import { errorsOf, fieldErrors, lateNow, whyIn, type Errors } from './replanning.ts';

async function showAgenda(visit: Visit, hall?: TownHall, problem?: string): Promise<Response> {
  const { locale, platform } = visit;
  const named = hall ?? (await namedTownHall(visit));
  const t = agendaWords(locale);
  return visit.page({
    title: titleUnder(locale, named, t('agenda')),
    heading: pageHeader({ kicker: ofHall(locale, named), title: t('agenda'), lead: t('agendaLead') }),
    breadcrumbs: organiseCrumbs(locale, named),
    status: problem === undefined ? 200 : 422,
    body: organiseAgendaPage({ locale, timeZone: platform.config.timeZone, hall: named, problem }),
  });
}

async function showItem(
  visit: Visit,
  hall: TownHall,
  item: Item | undefined,
  typed: Readonly<Record<string, string>>,
  errors: Errors = {},
): Promise<Response> {
  const { locale, now } = visit;
  const t = agendaWords(locale);
  const title = t(item === undefined ? 'newItem' : 'editItem');
  return visit.page({
    title: titleUnder(locale, hall, title),
    heading: pageHeader({ kicker: ofHall(locale, hall), title }),
    breadcrumbs: [...organiseCrumbs(locale, hall), { href: `${pathOf(hall)}/organise/agenda`, label: t('agenda') }],
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: itemPage({ locale, hall, item, typed, errors, late: lateNow(hall, now) }),
  });
}

function typedItem(hall: TownHall, item: Item): Readonly<Record<string, string>> {
  const second = item.translations[secondLanguage(hall.language)];
  const before = hall.items[hall.items.indexOf(item) - 1];
  return {
    title: item.title,
    kind: item.kind,
    description: item.description,
    minutes: String(item.minutes),
    after: String(before?.number ?? 0),
    otherTitle: second?.title ?? '',
    otherDescription: second?.description ?? '',
  };
}

/** New ones come last, and are talked about for a quarter of an hour. */
const freshItem = (hall: TownHall): Readonly<Record<string, string>> => ({
  minutes: '15',
  after: String(hall.items.at(-1)?.number ?? 0),
});

const itemIn = (visit: Visit, hall: TownHall): Item | undefined =>
  hall.items.find(({ number }) => String(number) === visit.params['item']);

const onItem =
  (act: (visit: Visit, hall: TownHall, item: Item) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const hall = await namedTownHall(visit);
    const item = itemIn(visit, hall);
    return item === undefined ? visit.notFound() : act(visit, hall, item);
  };

async function save(visit: Visit, hall: TownHall, item: Item | undefined): Promise<Response> {
  const form = await visit.form();
  const read = readItemForm(form, hall.language, item?.translations);
  if (!read.ok) return showItem(visit, hall, item, form.fields, fieldErrors(visit, read.error));
  const { item: to, after } = read.value;
  const done = await replan(visit.platform, hall.id, actingOfficial(visit), whyIn(form), (now, { usedItems }) =>
    item === undefined
      ? withItem(now, to, after ?? -1, usedItems)
      : withItemChanged(now, { ...to, number: item.number }, after ?? placeOf(now, item.number)),
  );
  if (!done.ok) return showItem(visit, hall, item, form.fields, errorsOf(visit, done.error));
  return visit.seeOther(`${pathOf(hall)}/organise/agenda`, agendaWords(visit.locale)('saved'));
}

/** The item before it, where it stays. */
const placeOf = ({ items }: TownHall, number: number): number =>
  items[items.findIndex((item) => item.number === number) - 1]?.number ?? 0;

const moving =
  (by: -1 | 1) =>
  async (visit: Visit, hall: TownHall, item: Item): Promise<Response> => {
    const done = await replan(visit.platform, hall.id, actingOfficial(visit), whyIn(await visit.form()), (now) =>
      withItemMoved(now, item.number, by),
    );
    return done.ok
      ? visit.seeOther(`${pathOf(hall)}/organise/agenda`)
      : showAgenda(visit, hall, agendaWords(visit.locale)(done.error));
  };

async function remove(visit: Visit, hall: TownHall, item: Item): Promise<Response> {
  const form = await visit.form();
  const why = whyIn(form, 'remove-');
  const done = await replan(visit.platform, hall.id, actingOfficial(visit), why, (now, { asked }) =>
    withoutItem(now, item.number, asked),
  );
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/organise/agenda`, agendaWords(visit.locale)('saved'));
  return showItem(
    visit,
    hall,
    item,
    { ...typedItem(hall, item), ...form.fields },
    errorsOf(visit, done.error, 'remove-'),
  );
}

export const agendaRoutes: readonly Route[] = [
  get('/town-halls/:slug/organise/agenda', organisers, (visit) => showAgenda(visit)),
  get('/town-halls/:slug/organise/items/new', organisers, async (visit) => {
    const hall = await namedTownHall(visit);
    return showItem(visit, hall, undefined, freshItem(hall));
  }),
  post('/town-halls/:slug/organise/items/new', organisers, async (visit) =>
    save(visit, await namedTownHall(visit), undefined),
  ),
  get(
    '/town-halls/:slug/organise/items/:item',
    organisers,
    onItem((visit, hall, item) => showItem(visit, hall, item, typedItem(hall, item))),
  ),
  post('/town-halls/:slug/organise/items/:item', organisers, onItem(save)),
  post('/town-halls/:slug/organise/items/:item/up', organisers, onItem(moving(-1))),
  post('/town-halls/:slug/organise/items/:item/down', organisers, onItem(moving(1))),
  post('/town-halls/:slug/organise/items/:item/remove', organisers, onItem(remove)),
];
