/** Hall mode in tests: packs as an organiser downloads them, laptops, and records as a laptop signs them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { grantRole } from '../../../platform/rights.ts';
import type { Person } from '../../../platform/testing/person.ts';
import type { Fact } from '../../../rules/meeting/index.ts';
import { readPack, recordFile, type RecordContent } from '../hall-file.ts';
import { openHall } from '../open-hall.ts';
import { processOf, type TownHall } from '../town-hall.ts';
import { openTownHallRoom, type TownHallRoom } from './room.ts';

/** As the organiser downloads it. */
export async function packOf(hall: TownHall, organiser: Person): Promise<string> {
  const answer = await organiser.post(`/town-halls/${hall.slug}/hall-pack`, { makeReason: 'No internet in the barn.' });
  assert.equal(answer.status, 200);
  return answer.text();
}

export interface Laptop extends TownHallRoom {
  readonly meeting: TownHall;
  readonly chair: Person;
}

/** A server and a database of its own, on which this pack was opened. */
export async function laptop(pack: string): Promise<Laptop> {
  const room = await openTownHallRoom();
  const read = readPack(pack);
  assert.ok(read.ok, JSON.stringify(read));
  const opened = await openHall(room.platform, read.value, undefined);
  assert.ok(opened.ok, JSON.stringify(opened));
  const chair = await room.person(null);
  await grantRole(room.platform.db, { accountId: chair.id, role: 'facilitator', process: processOf(opened.value.id) });
  return Object.assign(room, { meeting: opened.value, chair });
}

/** As the chair downloads it. */
export async function recordOf({ chair, meeting }: Laptop): Promise<string> {
  const page = await (await chair.get(`/town-halls/${meeting.slug}/hall-export`)).text();
  const href = /href="([^"]+hall-export\/[^"]+)"/.exec(page)?.[1];
  assert.ok(href !== undefined, page);
  return (await chair.get(href)).text();
}

/** A browser without an account, which keeps its cookie. */
export function phone({ app }: TownHallRoom) {
  let cookie = '';
  return async (path: string, fields: Readonly<Record<string, string>>): Promise<number> => {
    const answer = await app.request(path, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const set = /concord-browser=[^;]+/.exec(answer.headers.get('set-cookie') ?? '');
    if (set !== null) cookie = set[0];
    return answer.status;
  };
}

/** A record as a laptop with this pack would sign it: these facts, a second apart, with the keys of their numbers. */
export function signedRecord(pack: string, facts: readonly unknown[], more: Partial<RecordContent> = {}): string {
  const read = readPack(pack);
  assert.ok(read.ok);
  const { plan, number, publicKey, privateKey, madeAt } = read.value;
  const entries = facts.map((fact, nr) => ({
    number: nr + 1,
    key: keyOf(more.run ?? run, nr),
    at: madeAt + nr * 1_000,
    by: 'facilitator',
    fact,
  }));
  const content = { slug: plan.slug, pack: number, run, madeAt, entries, attendees: [], support: [], ...more };
  return recordFile(content, { publicKey, privateKey });
}

const run = randomUUID();
/** Of this laptop, by the number of the entry. */
const keyOf = (of: string, nr: number): string => `${of.slice(0, 24)}${String(nr + 1).padStart(12, '0')}`;

export const shown = (question: string, text = 'Why?'): Fact => ({
  kind: 'question-shown',
  question,
  form: 'written',
  text,
  language: 'en',
  name: '',
  firstTime: true,
  region: null,
  via: 'hall',
  item: null,
  interpreted: false,
  before: false,
});
