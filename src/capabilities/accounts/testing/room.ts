/** What the room's tests share: a server over a real database, and requests as a browser sends them. */
import { createServer } from '../../../platform/http/server.ts';
import { pageFrame } from '../../../platform/http/page.ts';
import { outbox } from '../../../platform/mail.ts';
import { loadRegions } from '../../../platform/regions.ts';
import { california } from '../../../platform/regions/california.ts';
import { openSession } from '../../../platform/sessions/session.ts';
import { testPlatform } from '../../../platform/testing/database.ts';
import { accounts, putAccount } from '../index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const humboldt = `${state}/county:humboldt`;

export async function openRoom(variables: Readonly<Record<string, string>> = {}) {
  const opened = await testPlatform([accounts], variables);
  const { platform } = opened;
  await loadRegions(platform.db, california);
  const app = createServer({ platform, renderPage: pageFrame(platform, [accounts]) }, [accounts]);

  const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    app.request(path, { headers });
  const post = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  /** The headers of a browser in which this address is signed in. */
  const signedIn = async (email: string): Promise<{ cookie: string }> => {
    const id = await putAccount(platform.db, { email, name: '', regionId: null, locale: 'en' });
    return { cookie: `concord=${await openSession(platform.db, id, 'browser')}` };
  };
  /** The path of the link in the newest letter to this address. */
  const newestLink = async (email: string): Promise<string | undefined> => {
    const letter = (await outbox(platform.db, 100)).find(({ to }) => to === email);
    const link = /https?:\S+/.exec(letter?.body ?? '')?.[0];
    return link === undefined ? undefined : new URL(link).pathname + new URL(link).search;
  };
  return { ...opened, app, get, post, signedIn, newestLink };
}

/** The session a response sets, ready to be sent back. */
export const sessionOf = (response: Response): string | undefined =>
  response.headers
    .getSetCookie()
    .map((line) => /^(concord=[\w-]+)/.exec(line)?.[1])
    .find((found) => found !== undefined);
