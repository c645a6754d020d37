/** What an organiser sends, by the name of what is done: for tests through HTTP. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { toLocal } from '../../../platform/local-time.ts';
import type { Person } from '../../../platform/testing/person.ts';
import { findTownHall } from '../store/town-halls.ts';
import type { TownHall } from '../town-hall.ts';
import { anItemForm, filled } from './form.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './room.ts';

export type Fields = Readonly<Record<string, string>>;

export const text = async (answer: Promise<Response>): Promise<string> => (await answer).text();

export const under = (slug: string, path: string): string => `/town-halls/${slug}/${path}`;

export interface Organising {
  readonly room: TownHallRoom;
  readonly organiser: Person;
  readonly resident: Person;
  make(changes?: Fields, who?: Person): Promise<Response>;
  slugIn(answer: Response): string;
  found(slug: string): Promise<TownHall>;
  addItem(slug: string, changes?: Fields): Promise<Response>;
  publish(slug: string, changes?: Fields): Promise<Response>;
  acts(
    hall: TownHall,
  ): Promise<readonly { readonly act: string; readonly reason: string | null; readonly public: boolean }[]>;
  /** A time so many hours from now, as it is typed. */
  inHours(hours: number): string;
  /** Posted in time, with two items; gives the slug. */
  posted(title: string): Promise<string>;
}

export async function openOrganising(): Promise<Organising> {
  const room = await openTownHallRoom();
  const organiser = await room.person(fresno, 'organiser');
  const make: Organising['make'] = (changes = {}, who = organiser) =>
    who.post('/town-halls/new', filled({ key: randomUUID(), ...changes }));
  const slugIn: Organising['slugIn'] = (answer) =>
    /^\/town-halls\/(.+)\/organise\/agenda$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  const addItem: Organising['addItem'] = (slug, changes = {}) =>
    organiser.post(under(slug, 'organise/items/new'), anItemForm(changes));
  const publish: Organising['publish'] = (slug, changes = {}) =>
    organiser.post(under(slug, 'publish'), { publishReason: 'Called by the council.', ...changes });
  return {
    room,
    organiser,
    resident: await room.person(fresno),
    make,
    slugIn,
    addItem,
    publish,
    found: async (slug) => (await findTownHall(room.platform.db, slug))!,
    acts: async ({ id }) =>
      (
        await sql<{ act: string; reason: string | null; public: boolean }>`
          select act, reason, public from audit where process = ${`town-hall:${id}`} order by id`.execute(
          room.platform.db,
        )
      ).rows,
    inHours: (hours) =>
      toLocal(new Date(room.platform.now().getTime() + hours * 3_600_000), room.platform.config.timeZone),
    posted: async (title) => {
      const slug = slugIn(await make({ title }));
      await addItem(slug);
      await addItem(slug, { title: 'Comments', kind: 'public-comment', otherTitle: '' });
      assert.equal((await publish(slug)).status, 303);
      return slug;
    },
  };
}
