/** Pledging in tests: links out of the outbox, forms sent by strangers, and the fold run by hand. */
import assert from 'node:assert/strict';
import { outbox } from '../../../platform/mail.ts';
import { othersWritten } from '../../../platform/testing/database.ts';
import { runPledgeFold } from '../pledge-fold.ts';
import type { InitiativeRoom } from './room.ts';

/** As a browser sends a form. `network`: as a proxy would say it; needs CONCORD_PROXIES=1. */
export const sendForm = async (
  { app }: InitiativeRoom,
  path: string,
  fields: Readonly<Record<string, string>>,
  network?: string,
): Promise<Response> =>
  app.request(path, {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      ...(network === undefined ? {} : { 'x-forwarded-for': network }),
    },
    body: new URLSearchParams(fields).toString(),
  });

export const askLink = (
  room: InitiativeRoom,
  slug: string,
  email: string,
  region: string,
  network?: string,
): Promise<Response> => sendForm(room, `/initiatives/${slug}/pledge/link`, { email, region }, network);

/** The token in the newest letter to an address; undefined when there is none. */
export async function mailedToken({ platform }: InitiativeRoom, email: string): Promise<string | undefined> {
  const letter = (await outbox(platform.db, 1_000)).find(({ to }) => to === email);
  return letter === undefined ? undefined : /token=([\w-]+)/.exec(letter.body)?.[1];
}

/** Asks for a link, opens it, and presses the button. */
export async function pledgeByMail(
  room: InitiativeRoom,
  slug: string,
  email: string,
  region: string,
  network?: string,
): Promise<Response> {
  assert.equal((await askLink(room, slug, email, region, network)).status, 303);
  const token = await mailedToken(room, email);
  assert.ok(token, `no letter to ${email}`);
  return sendForm(room, `/initiatives/${slug}/pledge/confirm`, { token, move: 'give' }, network);
}

/** Folds all that has been written until now. */
export async function fold({ platform }: Pick<InitiativeRoom, 'platform'>): Promise<void> {
  await othersWritten(platform);
  await runPledgeFold(platform);
}

export interface Counts {
  readonly total: number;
  readonly regions: readonly { readonly region: string; readonly name: string; readonly pledges: number }[];
  readonly elsewhere: number;
}

/** Folds, and gives what the API says. */
export async function counts(room: InitiativeRoom, slug: string): Promise<Counts> {
  await fold(room);
  return (await (await room.app.request(`/api/initiatives/${slug}/pledges`)).json()) as Counts;
}
