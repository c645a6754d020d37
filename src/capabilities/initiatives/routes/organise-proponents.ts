/** Organisers invite named proponents to act here themselves. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { proponentsPage } from '../pages/organise-proponents.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { proponentsOf } from '../store/proponents.ts';
import { changeTie, type TieProblem } from '../tie-proponent.ts';
import { proponentWords } from '../words/proponent.ts';
import { consoleCrumbs } from './organise-initiative.ts';

async function show(visit: Visit, typed: Readonly<Record<string, string>> = {}, problem?: TieProblem) {
  const initiative = await namedInitiative(visit);
  const t = proponentWords(visit.locale);
  const proponents = await proponentsOf(visit.platform.db, initiative.id);
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({ title: t('listTitle'), lead: t('listLead') }),
    breadcrumbs: consoleCrumbs(visit, initiative),
    status: problem === undefined ? 200 : 422,
    body: proponentsPage(visit.locale, { initiative, proponents, typed, problem }),
  });
}

async function change(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const typed = {
    number: Number(form.text('number')),
    email: form.text('email'),
    reason: form.text('reason').trim(),
    take: form.text('act') === 'take',
  };
  // The letter is in the language of the initiative: nobody knows the reader's.
  const locale = locales.find((each) => each === initiative.language) ?? 'en';
  const done = await changeTie(visit.platform, initiative, actingOfficial(visit), typed, locale);
  return done.ok
    ? visit.seeOther(`/initiatives/${initiative.slug}/organise/proponents`, proponentWords(visit.locale)('done'))
    : show(visit, form.fields, done.error);
}

export const proponentsRoutes: readonly Route[] = [
  get('/initiatives/:slug/organise/proponents', organiser, (visit) => show(visit)),
  post('/initiatives/:slug/organise/proponents', organiser, change),
];
