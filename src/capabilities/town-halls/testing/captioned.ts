/** Lines of captions in a meeting, and the forms and calls by which they are put right: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Person } from '../../../platform/testing/person.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './room.ts';

type Answer = Promise<Response>;
interface Keyed {
  readonly token?: string;
  readonly key?: string;
}

export interface CaptionedRoom {
  readonly room: TownHallRoom;
  readonly clerk: Person;
  /** An open meeting in which Mr Smith said these lines; gives the number of the first. */
  captioned(slug: string, ...lines: readonly string[]): Promise<{ readonly hall: TownHall; readonly first: number }>;
  /** As the clerk's program, unless told. */
  call(hall: TownHall, path: string, body: unknown, as?: Keyed): Answer;
  correct(hall: TownHall, line: number, text: string, more?: Readonly<Record<string, string>>): Answer;
  strike(hall: TownHall, line: number, reason: string, more?: Readonly<Record<string, string>>): Answer;
  /** As a stranger. */
  read(path: string): Promise<string>;
  /** Of captions, in the database. */
  entries(
    hall: TownHall,
  ): Promise<readonly { readonly kind: string; readonly fact: Readonly<Record<string, string>> }[]>;
}

export async function openCaptionedRoom(): Promise<CaptionedRoom> {
  const room = await openTownHallRoom();
  const clerk = await room.person(fresno, 'clerk');
  const call: CaptionedRoom['call'] = async (hall, path, body, { token = clerk.token, key = randomUUID() } = {}) =>
    room.app.request(`/api${pathOf(hall)}/captions${path}?key=${key}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const line = (hall: TownHall, nr: number, act: string, fields: object): Answer =>
    clerk.post(`${pathOf(hall)}/captions/${nr}/${act}`, { key: randomUUID(), ...fields });
  return {
    room,
    clerk,
    call,
    captioned: async (slug, ...lines) => {
      const hall = await room.hall(slug, { languages: ['en', 'es'] });
      await room.happens(hall, { kind: 'opened' });
      const said = lines.map((text) => ({ language: 'en', text, speaker: 'Mr Smith' }));
      const { first } = (await (await call(hall, '', said)).json()) as { readonly first: number };
      return { hall, first };
    },
    correct: (hall, nr, text, more = {}) => line(hall, nr, 'correct', { text, speaker: '', ...more }),
    strike: (hall, nr, reason, more = {}) => line(hall, nr, 'strike', { reason, ...more }),
    read: async (path) => (await room.app.request(path)).text(),
    entries: async ({ id }) =>
      (
        await sql<{ kind: string; fact: Record<string, string> }>`
          select kind, fact from meeting_entry where meeting_id = ${id} and kind like 'caption%' order by seq`.execute(
          room.platform.db,
        )
      ).rows,
  };
}
