/** One's own account: name, home region, language, tokens, sessions, export and deletion. */
import { z } from 'zod';
import { localeCookie } from '../../../platform/http/cookies.ts';
import { readFields } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { listRegions } from '../../../platform/regions.ts';
import { signedIn } from '../../../platform/rights.ts';
import { openSession, sessionCookie } from '../../../platform/sessions/session.ts';
import { checkbox } from '../../../platform/ui/index.ts';
import { accountPage, deletePage, type AccountView } from '../pages/account.ts';
import { maxTokens, newTokenPage } from '../pages/tokens.ts';
import { regionOptions } from '../region-options.ts';
import { changeAccount } from '../store/accounts.ts';
import { deleteAccount, ownRecords } from '../store/own-records.ts';
import { endBrowserSessions, listTokens, revokeToken } from '../store/sessions.ts';
import { words } from '../words/account.ts';

const year = 365 * 24 * 3600;

const profile = z.object({
  name: z.string().trim().max(80, 'nameWrong'),
  region: z.string(),
  locale: z.enum(locales, 'languageWrong'),
});
const tokenForm = z.object({ label: z.string().trim().min(1, 'tokenLabelWrong').max(60, 'tokenLabelWrong') });

type Again = Pick<AccountView, 'typed' | 'problems' | 'typedLabel' | 'tokenProblem'>;

async function show(visit: Visit, again: Again = {}): Promise<Response> {
  const { platform, locale } = visit;
  const account = visit.requireAccount();
  const [regions, tokens] = await Promise.all([listRegions(platform.db), listTokens(platform.db, account.id)]);
  const view = { account, regions: regionOptions(regions), tokens, timeZone: platform.config.timeZone };
  return visit.page(accountPage(locale, { ...view, ...again }));
}

async function save(visit: Visit): Promise<Response> {
  const { platform } = visit;
  const account = visit.requireAccount();
  const form = await visit.form();
  const typed = { name: form.text('name').slice(0, 200), region: form.text('region'), locale: form.text('locale') };
  const read = readFields(profile, form);
  const known = typed.region === '' || (await listRegions(platform.db)).some(({ id }) => id === typed.region);
  if (!read.ok || !known) {
    return show(visit, {
      typed,
      problems: { ...(read.ok ? {} : read.error), ...(known ? {} : { region: 'regionWrong' }) },
    });
  }
  const to = { name: read.value.name, regionId: typed.region === '' ? null : typed.region, locale: read.value.locale };
  await platform.db.transaction().execute(async (tx) => {
    await changeAccount(tx, account.id, to);
    if (to.regionId === account.region_id) return;
    // Residency decides votes, so a change of it can be looked up; not in public.
    await platform.audit(tx, {
      act: 'account.moved',
      actorId: account.id,
      public: false,
      detail: { from: account.region_id, to: to.regionId },
    });
  });
  visit.setCookie(localeCookie, to.locale, year);
  return visit.seeOther('/account', words(to.locale)('saved'));
}

async function makeToken(visit: Visit): Promise<Response> {
  const { db } = visit.platform;
  const account = visit.requireAccount();
  const form = await visit.form();
  const read = readFields(tokenForm, form);
  const typedLabel = form.text('label').slice(0, 200);
  if (!read.ok) return show(visit, { typedLabel, tokenProblem: 'tokenLabelWrong' });
  if ((await listTokens(db, account.id)).length >= maxTokens)
    return show(visit, { typedLabel, tokenProblem: 'tokenTooMany' });
  const answer = await visit.page(
    newTokenPage(visit.locale, await openSession(db, account.id, 'api', read.value.label)),
  );
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

async function takeTokenBack(visit: Visit): Promise<Response> {
  const revoked = await revokeToken(visit.platform.db, visit.requireAccount().id, (await visit.form()).text('id'));
  return revoked ? visit.seeOther('/account#tokens', words(visit.locale)('tokenRevoked')) : visit.notFound();
}

const showDelete = (visit: Visit, unsure: boolean): Promise<Response> => {
  const t = words(visit.locale);
  const tick = checkbox({ name: 'sure', label: t('deleteSure'), error: unsure ? t('deleteSureWrong') : undefined });
  return visit.page(deletePage(visit.locale, unsure, tick));
};

async function remove(visit: Visit): Promise<Response> {
  const { platform } = visit;
  const account = visit.requireAccount();
  if ((await visit.form()).text('sure') !== 'yes') return showDelete(visit, true);
  await platform.db.transaction().execute(async (tx) => {
    await deleteAccount(tx, account.id, account.email);
    await platform.audit(tx, { act: 'account.deleted', actorId: account.id, public: false });
  });
  visit.setCookie(sessionCookie(platform.config.publicUrl), '', 0);
  return visit.seeOther('/', words(visit.locale)('deleted'));
}

export const accountRoutes: readonly Route[] = [
  get('/account', signedIn, (visit) => show(visit)),
  post('/account', signedIn, save),
  post('/account/tokens', signedIn, makeToken, { perMinute: 30 }),
  post('/account/tokens/revoke', signedIn, takeTokenBack),
  post('/account/sign-out-everywhere', signedIn, async (visit) => {
    await endBrowserSessions(visit.platform.db, visit.requireAccount().id);
    visit.setCookie(sessionCookie(visit.platform.config.publicUrl), '', 0);
    return visit.seeOther('/', words(visit.locale)('everywhereDone'));
  }),
  get('/account/export', signedIn, async (visit) => {
    const records = await ownRecords(visit.platform.db, visit.requireAccount().id);
    return visit.download(
      'concord-my-records.json',
      'application/json; charset=utf-8',
      `${JSON.stringify(records, null, 2)}\n`,
    );
  }),
  get('/account/delete', signedIn, (visit) => showDelete(visit, false)),
  post('/account/delete', signedIn, remove),
];
