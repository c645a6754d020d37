/** Signing in by a letter, and out. The link in the letter only shows a page: programs that look at mail follow links. */
import { parse } from 'hono/utils/cookie';
import { z } from 'zod';
import { openLimits, type Limits } from '../../../platform/http/limits.ts';
import { emailField, readFields } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import type { Platform } from '../../../platform/platform.ts';
import { anyone } from '../../../platform/rights.ts';
import { endSession, sessionCookie } from '../../../platform/sessions/session.ts';
import { confirmPage, deadLinkPage, sentPage, signInPage } from '../pages/sign-in.ts';
import { lettersPerHour, returnPath, sendSignInLink } from '../sign-in-link.ts';
import { signIn } from '../sign-in.ts';
import { findLink } from '../store/links.ts';
import { words } from '../words/sign-in.ts';

const month = 30 * 24 * 3600;

const linkForm = z.object({ email: emailField });

const limits = new WeakMap<Platform, Limits>();
function networkMaySend(visit: Visit): Promise<boolean> {
  const { platform } = visit;
  const kept = limits.get(platform) ?? openLimits();
  limits.set(platform, kept);
  return kept.take('sign-in', visit.network, platform.config.signInsPerHour, 3600);
}

/** The token in this browser's cookie. */
function sessionToken(visit: Visit): string | undefined {
  const name = sessionCookie(visit.platform.config.publicUrl);
  return parse(visit.request.headers.get('cookie') ?? '', name)[name];
}

async function endOwnSession(visit: Visit): Promise<void> {
  const token = sessionToken(visit);
  if (token !== undefined) await endSession(visit.platform.db, token);
}

async function askForLink(visit: Visit): Promise<Response> {
  const submitted = await visit.form();
  const returnTo = returnPath(submitted.text('return'));
  const read = readFields(linkForm, submitted);
  const typed = submitted.text('email').slice(0, 300);
  if (!read.ok) return visit.page(signInPage(visit.locale, { email: typed, returnTo, wrong: 'emailWrong' }));
  if (!(await networkMaySend(visit)))
    return visit.page(signInPage(visit.locale, { email: typed, returnTo, wrong: 'tooMany' }));
  await sendSignInLink(visit.platform, read.value.email, returnTo, visit.locale);
  return visit.seeOther('/sign-in/sent');
}

async function showLink(visit: Visit): Promise<Response> {
  const token = visit.url.searchParams.get('token') ?? '';
  const link = await findLink(visit.platform.db, token);
  return visit.page(
    link === undefined ? deadLinkPage(visit.locale) : confirmPage(visit.locale, { token, email: link.email }),
  );
}

async function confirmLink(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const done = await signIn(platform, { token: (await visit.form()).text('token'), locale });
  if (!done.ok) return visit.page(deadLinkPage(locale));
  await endOwnSession(visit);
  visit.setCookie(sessionCookie(platform.config.publicUrl), done.value.sessionToken, month);
  const { isNew, returnTo } = done.value;
  return visit.seeOther(
    isNew && returnTo === '/' ? '/account' : returnTo,
    words(locale)(isNew ? 'welcome' : 'signedIn'),
  );
}

export const signInRoutes: readonly Route[] = [
  get('/sign-in', anyone, (visit) =>
    visit.page(
      signInPage(
        visit.locale,
        { email: '', returnTo: returnPath(visit.url.searchParams.get('return')) },
        visit.account?.email,
      ),
    ),
  ),
  post('/sign-in', anyone, askForLink, { perMinute: 30 }),
  get('/sign-in/sent', anyone, (visit) =>
    visit.page(
      sentPage(visit.locale, {
        demo: visit.platform.config.demo && visit.platform.config.smtpUrl === undefined,
        lettersPerHour,
      }),
    ),
  ),
  get('/sign-in/confirm', anyone, showLink),
  post('/sign-in/confirm', anyone, confirmLink, { perMinute: 60 }),
  post('/sign-out', anyone, async (visit) => {
    await endOwnSession(visit);
    visit.setCookie(sessionCookie(visit.platform.config.publicUrl), '', 0);
    return visit.seeOther('/', words(visit.locale)('signedOut'));
  }),
];
