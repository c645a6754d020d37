/** Organisers keep the documents and the members of a meeting. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { mostMembers, withDocument, withMembers, withoutDocument } from '../change-agenda.ts';
import { documentsPage, membersPage, removeDocumentPage, type ListPageParts } from '../pages/organise-lists.ts';
import { nameField, readDocumentForm, readMembersForm, seatField } from '../read-agenda-forms.ts';
import { replan } from '../replan.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { pathOf, type MeetingDocument, type TownHall } from '../town-hall.ts';
import { agendaWords } from '../words/agenda.ts';
import { ofHall, organiseCrumbs, titleUnder } from './crumbs.ts';
import { errorsOf, fieldErrors, whyIn, type Errors } from './replanning.ts';

type Typed = Readonly<Record<string, string>>;

function show(
  visit: Visit,
  hall: TownHall,
  page: { readonly title: string; readonly lead?: string; readonly body: (parts: ListPageParts) => ListBody },
  typed: Typed,
  errors: Errors = {},
): Promise<Response> {
  const { locale } = visit;
  return visit.page({
    title: titleUnder(locale, hall, page.title),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: page.title, lead: page.lead }),
    breadcrumbs: organiseCrumbs(locale, hall),
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: page.body({ locale, hall, typed, errors, late: false }),
  });
}

type ListBody = ReturnType<typeof documentsPage>;

const showDocuments = (visit: Visit, hall: TownHall, typed: Typed, errors?: Errors): Promise<Response> => {
  const t = agendaWords(visit.locale);
  return show(visit, hall, { title: t('documents'), lead: t('documentsLead'), body: documentsPage }, typed, errors);
};

async function addDocument(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const read = readDocumentForm(form);
  if (!read.ok) return showDocuments(visit, hall, form.fields, fieldErrors(visit, read.error));
  const done = await replan(visit.platform, hall.id, actingOfficial(visit), whyIn(form), (now) =>
    // The same link sent twice is one document.
    now.documents.some(({ url, item }) => url === read.value.url && item === read.value.item)
      ? { ok: true, value: now }
      : withDocument(now, read.value),
  );
  if (!done.ok) return showDocuments(visit, hall, form.fields, errorsOf(visit, done.error));
  return visit.seeOther(`${pathOf(hall)}/organise/documents`, agendaWords(visit.locale)('documentAdded'));
}

const showRemove = (
  visit: Visit,
  hall: TownHall,
  { number, title }: MeetingDocument,
  typed: Typed,
  errors?: Errors,
): Promise<Response> =>
  show(
    visit,
    hall,
    {
      title: agendaWords(visit.locale)('removeOf', { title }),
      body: (parts) => removeDocumentPage({ ...parts, number, title }),
    },
    typed,
    errors,
  );

const onDocument =
  (act: (visit: Visit, hall: TownHall, document: MeetingDocument) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const hall = await namedTownHall(visit);
    const document = hall.documents.find(({ number }) => String(number) === visit.params['document']);
    return document === undefined ? visit.notFound() : act(visit, hall, document);
  };

async function removeDocument(visit: Visit, hall: TownHall, document: MeetingDocument): Promise<Response> {
  const form = await visit.form();
  const done = await replan(visit.platform, hall.id, actingOfficial(visit), whyIn(form), (now) =>
    withoutDocument(now, document.number),
  );
  if (!done.ok) return showRemove(visit, hall, document, form.fields, errorsOf(visit, done.error));
  return visit.seeOther(`${pathOf(hall)}/organise/documents`, agendaWords(visit.locale)('documentRemoved'));
}

/** Empty rows beyond those that are filled. */
const spareRows = 3;

function showMembers(visit: Visit, hall: TownHall, rows: number, typed: Typed, errors?: Errors): Promise<Response> {
  const t = agendaWords(visit.locale);
  return show(
    visit,
    hall,
    { title: t('members'), lead: t('membersLead'), body: (parts) => membersPage({ ...parts, rows }) },
    typed,
    errors,
  );
}

const typedMembers = ({ members }: TownHall): Typed =>
  Object.fromEntries(
    members.flatMap(({ name, seat }, at) => [
      [nameField(at), name],
      [seatField(at), seat],
    ]),
  );

async function saveMembers(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const sent = /^\d{1,3}$/.test(form.text('rows')) ? Number(form.text('rows')) : 0;
  const rows = Math.min(mostMembers, Math.max(sent, hall.members.length));
  if (form.text('intent') === 'rows')
    return showMembers(visit, hall, Math.min(mostMembers, rows + spareRows), form.fields);
  const read = readMembersForm(form, rows);
  if (!read.ok) return showMembers(visit, hall, rows, form.fields, fieldErrors(visit, read.error));
  const done = await replan(visit.platform, hall.id, actingOfficial(visit), whyIn(form), (now, { usedMembers }) =>
    withMembers(now, read.value, usedMembers),
  );
  if (!done.ok) return showMembers(visit, hall, rows, form.fields, errorsOf(visit, done.error));
  return visit.seeOther(`${pathOf(hall)}/organise`, agendaWords(visit.locale)('membersSaved'));
}

export const listRoutes: readonly Route[] = [
  get('/town-halls/:slug/organise/documents', organisers, async (visit) => {
    const hall = await namedTownHall(visit);
    return showDocuments(visit, hall, { language: hall.language });
  }),
  post('/town-halls/:slug/organise/documents', organisers, addDocument),
  get(
    '/town-halls/:slug/organise/documents/:document',
    organisers,
    onDocument((visit, hall, document) => showRemove(visit, hall, document, {})),
  ),
  post('/town-halls/:slug/organise/documents/:document', organisers, onDocument(removeDocument)),
  get('/town-halls/:slug/organise/members', organisers, async (visit) => {
    const hall = await namedTownHall(visit);
    return showMembers(visit, hall, Math.min(mostMembers, hall.members.length + spareRows), typedMembers(hall));
  }),
  post('/town-halls/:slug/organise/members', organisers, saveMembers),
];
