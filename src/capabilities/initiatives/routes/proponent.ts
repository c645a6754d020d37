/** What a proponent with an account does here. For everybody else these pages are not there. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { signedIn } from '../../../platform/rights.ts';
import { html, pageHeader, type Content } from '../../../platform/ui/index.ts';
import { possibleEvents } from '../../../rules/petition/life.ts';
import { amend, type AmendProblem } from '../amend.ts';
import type { Initiative } from '../initiative.ts';
import { amendPage, proponentPage, withdrawPage, type ProponentParts } from '../pages/proponent.ts';
import { standingOf } from '../standing.ts';
import { findInitiative } from '../store/initiatives.ts';
import { proponentsOf } from '../store/proponents.ts';
import { textsOf } from '../store/texts.ts';
import { acceptTie, ownProponent } from '../tie-proponent.ts';
import { consentsNeeded, consentToWithdrawal, mayWithdrawNow } from '../withdraw.ts';
import { proponentWords } from '../words/proponent.ts';
import { crumbs } from './crumbs.ts';

/** Undefined for whoever is no proponent here; on a draft, which is not public yet, an invitation can already be confirmed. */
async function partsOf(visit: Visit): Promise<ProponentParts | undefined> {
  const { platform, now } = visit;
  const initiative = await findInitiative(platform.db, visit.params['slug'] ?? '');
  if (initiative === undefined) return undefined;
  const proponents = await proponentsOf(platform.db, initiative.id);
  const mine = ownProponent(proponents, visit.requireAccount());
  if (mine === undefined) return undefined;
  const today = dayIn(now, platform.config.timeZone);
  const { life } = await standingOf(platform.db, initiative, today);
  const isPublic = initiative.publishedAt !== null;
  return {
    initiative,
    mine,
    proponents,
    needed: consentsNeeded(life, proponents.length),
    mayAmend: isPublic && possibleEvents(initiative.rules, life.state).includes('amended'),
    mayWithdraw: isPublic && mayWithdrawNow(initiative, life, today),
  };
}

/** Of whoever has confirmed that they are one. */
async function tiedParts(visit: Visit): Promise<ProponentParts | undefined> {
  const parts = await partsOf(visit);
  return parts?.mine.accountId === null ? undefined : parts;
}

const page = (
  visit: Visit,
  initiative: Initiative,
  name: 'title' | 'amendTitle' | 'withdrawTitle',
  body: Content,
  status = 200,
): Promise<Response> => {
  const t = proponentWords(visit.locale);
  const { text, language } = inLanguage(initiative, 'title', visit.locale);
  const up = { href: `/initiatives/${initiative.slug}/proponent`, label: t('title') };
  return visit.page({
    title: `${t(name)} · ${text}`,
    heading: pageHeader({ title: t(name), kicker: html`<span lang="${language}">${text}</span>` }),
    breadcrumbs: [
      ...crumbs(visit.locale, initiative.publishedAt === null ? undefined : initiative),
      ...(name === 'title' ? [] : [up]),
    ],
    status,
    body,
  });
};

async function show(visit: Visit): Promise<Response> {
  const parts = await partsOf(visit);
  return parts === undefined
    ? visit.notFound()
    : page(visit, parts.initiative, 'title', proponentPage(visit.locale, parts));
}

async function accept(visit: Visit): Promise<Response> {
  const parts = await partsOf(visit);
  if (parts === undefined || !(await acceptTie(visit.platform, parts.initiative, visit.requireAccount())))
    return visit.notFound();
  return visit.seeOther(`/initiatives/${parts.initiative.slug}/proponent`, proponentWords(visit.locale)('confirmed'));
}

async function showWithdraw(visit: Visit): Promise<Response> {
  const parts = await tiedParts(visit);
  return parts === undefined
    ? visit.notFound()
    : page(visit, parts.initiative, 'withdrawTitle', withdrawPage(visit.locale, parts));
}

async function withdraw(visit: Visit): Promise<Response> {
  const [parts, form] = [await tiedParts(visit), await visit.form()];
  if (parts === undefined) return visit.notFound();
  const t = proponentWords(visit.locale);
  const { initiative } = parts;
  const given = form.text('given');
  if (given !== 'yes' && given !== 'no') return showWithdraw(visit);
  const done = await consentToWithdrawal(visit.platform, initiative, visit.requireAccount(), given === 'yes');
  if (!done.ok) return page(visit, initiative, 'withdrawTitle', html`<p>${t(done.error)}</p>`, 409);
  if (done.value === 'withdrawn') return visit.seeOther(`/initiatives/${initiative.slug}`, t('withdrawn'));
  return visit.seeOther(`/initiatives/${initiative.slug}/proponent`, t(given === 'yes' ? 'consented' : 'revoked'));
}

async function showAmend(visit: Visit): Promise<Response> {
  const parts = await tiedParts(visit);
  if (parts === undefined) return visit.notFound();
  const { initiative, mayAmend } = parts;
  if (!mayAmend)
    return page(visit, initiative, 'amendTitle', html`<p>${proponentWords(visit.locale)('amendNotNow')}</p>`);
  const text = (await textsOf(visit.platform.db, initiative.id)).get('measure');
  return amendForm(visit, initiative, { body: text?.body ?? '', reason: '', seen: text?.version ?? 0 });
}

const amendForm = (
  visit: Visit,
  initiative: Initiative,
  typed: { readonly body: string; readonly reason: string; readonly seen: number },
  problem?: AmendProblem,
): Promise<Response> => {
  const body = amendPage(visit.locale, initiative, typed, problem);
  return page(visit, initiative, 'amendTitle', body, problem === undefined ? 200 : 422);
};

async function sendAmendment(visit: Visit): Promise<Response> {
  const [parts, form] = [await tiedParts(visit), await visit.form()];
  if (parts === undefined) return visit.notFound();
  const { initiative } = parts;
  const typed = {
    body: form.text('body').replaceAll('\r\n', '\n').trim(),
    reason: form.text('reason').trim(),
    seen: Number(form.text('seen')),
  };
  const done = await amend(visit.platform, initiative, visit.requireAccount(), typed);
  if (!done.ok) {
    const now = (await textsOf(visit.platform.db, initiative.id)).get('measure');
    // Who has been told of another version may hand in theirs after it.
    return amendForm(visit, initiative, { ...typed, seen: now?.version ?? 0 }, done.error);
  }
  const said = proponentWords(visit.locale)('handedIn', { version: done.value });
  return visit.seeOther(`/initiatives/${initiative.slug}/versions`, said);
}

export const proponentRoutes: readonly Route[] = [
  get('/initiatives/:slug/proponent', signedIn, show),
  post('/initiatives/:slug/proponent', signedIn, accept),
  get('/initiatives/:slug/withdraw', signedIn, showWithdraw),
  post('/initiatives/:slug/withdraw', signedIn, withdraw),
  get('/initiatives/:slug/amend', signedIn, showAmend),
  post('/initiatives/:slug/amend', signedIn, sendAmendment, { maxBody: 500_000 }),
];
