/** A server with this room, people with sessions, and referendums in any state: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '../../../platform/platform.ts';
import type { Person as Visitor } from '../../../platform/testing/person.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import type { Key } from '../../../rules/decision/index.ts';
import { referendums } from '../index.ts';
import { insertReferendum, type NewReferendum } from '../store/referendums.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;
export const kern = `${state}/county:kern`;
export const clovis = `${state}/place:clovis`;

export const twoKeys: readonly Key[] = [
  { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' },
  { kind: 'majority', threshold: { of: 55, in: 100 }, comparison: 'at-least' },
];

export interface Person extends Visitor {
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { name: string; text: string },
  ): Promise<Response>;
}

export interface ReferendumRoom extends TestRoom {
  person(...who: Parameters<TestRoom['person']>): Promise<Person>;
  /** Gives its number; an advisory vote of the state, open for a day either side of now, unless told. */
  referendum(slug: string, more?: Partial<NewReferendum>): Promise<number>;
  /** Moves its dates so that it is over, or not open yet. */
  move(id: number, to: 'over' | 'ahead'): Promise<void>;
}

const dayMs = 86_400_000;

export async function openReferendumRoom(variables: Readonly<Record<string, string>> = {}): Promise<ReferendumRoom> {
  const room = await openTestRoom([referendums], variables);
  const { platform } = room;
  return {
    ...room,
    person: async (...who) => withUploads(await room.person(...who)),
    referendum: (slug, more) => makeReferendum(platform, slug, more),
    move: async (id, to) => {
      const [opens, closes] = to === 'over' ? [-2, -1] : [1, 2];
      await sql`update referendum set opens_at = now() + make_interval(days => ${opens}),
        closes_at = case when ${to} = 'over' then clock_timestamp() else now() + make_interval(days => ${closes}) end
        where id = ${id}`.execute(platform.db);
    },
  };
}

const withUploads = (person: Visitor): Person => ({
  ...person,
  upload: async (path, fields, { text, name }) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new File([text], name));
    return person.send(path, form);
  },
});

async function makeReferendum(platform: Platform, slug: string, more: Partial<NewReferendum> = {}): Promise<number> {
  const now = platform.now().getTime();
  const id = await insertReferendum(platform.db, {
    slug,
    regionId: state,
    topic: null,
    kind: 'held-here',
    title: `Referendum ${slug}`,
    summary: 'What it is about.',
    question: 'Should there be night trains?',
    argumentFor: 'They are **quiet**.',
    argumentAgainst: 'They are **slow**.',
    language: 'en',
    translations: {},
    keys: twoKeys,
    regionKind: 'county',
    initiative: null,
    opensAt: new Date(now - dayMs),
    closesAt: new Date(now + dayMs),
    publishedAt: new Date(now - 2 * dayMs),
    hypothetical: false,
    createdBy: null,
    key: randomUUID(),
    ...more,
  });
  if (id === undefined) throw new Error(`the slug ${slug} is taken`);
  return id;
}
