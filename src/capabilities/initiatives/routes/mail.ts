/** Following an initiative by mail, and ending it: by the account, or by the link of a letter, confirmed by POST. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import { emptyState, html, pageHeader, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { readStop } from '../mail-stop.ts';
import { mailPage, stopPage } from '../pages/mail.ts';
import { visibleInitiative } from '../scope.ts';
import { mailWishes, setMailWishes } from '../store/mail-wishes.ts';
import { mailWords } from '../words/mail.ts';
import { crumbs } from './crumbs.ts';

async function show(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const wishes = await mailWishes(visit.platform.db, initiative.id, visit.requireAccount().id);
  return page(visit, initiative, 'title', mailPage(visit.locale, initiative, wishes));
}

async function save(visit: Visit): Promise<Response> {
  const [initiative, form] = [await visibleInitiative(visit), await visit.form()];
  if (initiative === undefined) return visit.notFound();
  await setMailWishes(visit.platform.db, initiative.id, visit.requireAccount().id, {
    news: form.text('news') === 'yes',
    reminders: form.text('reminders') === 'yes',
  });
  return visit.seeOther(`/initiatives/${initiative.slug}/mail`, mailWords(visit.locale)('saved'));
}

async function showStop(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const of = visit.url.searchParams.get('of') ?? '';
  if (readStop(visit.platform, initiative.id, of) === undefined) return unknownLink(visit, initiative);
  return page(visit, initiative, 'stopTitle', stopPage(visit.locale, initiative, of));
}

async function stop(visit: Visit): Promise<Response> {
  const [initiative, form] = [await visibleInitiative(visit), await visit.form()];
  if (initiative === undefined) return visit.notFound();
  const account = readStop(visit.platform, initiative.id, form.text('of'));
  if (account === undefined) return unknownLink(visit, initiative);
  await setMailWishes(visit.platform.db, initiative.id, account, { news: false, reminders: false });
  return visit.seeOther(`/initiatives/${initiative.slug}`, mailWords(visit.locale)('stopped'));
}

function unknownLink(visit: Visit, initiative: Initiative): Promise<Response> {
  const t = mailWords(visit.locale);
  return page(visit, initiative, 'stopTitle', emptyState({ title: t('stopUnknown'), body: t('stopUnknownBody') }), 422);
}

function page(
  visit: Visit,
  initiative: Initiative,
  name: 'title' | 'stopTitle',
  body: Content,
  status = 200,
): Promise<Response> {
  const t = mailWords(visit.locale);
  const { text, language } = inLanguage(initiative, 'title', visit.locale);
  return visit.page({
    title: `${t(name)} · ${text}`,
    heading: pageHeader({
      title: t(name),
      kicker: html`<span lang="${language}">${text}</span>`,
      lead: name === 'title' && t('lead'),
    }),
    breadcrumbs: crumbs(visit.locale, initiative),
    status,
    body,
  });
}

export const mailRoutes: readonly Route[] = [
  get('/initiatives/:slug/mail', signedIn, show),
  post('/initiatives/:slug/mail', signedIn, save),
  get('/initiatives/:slug/mail/stop', anyone, showStop),
  post('/initiatives/:slug/mail/stop', anyone, stop),
];
