/** A server with this room, people with roles, and funds in any phase: for tests through HTTP. */
import { sql } from 'kysely';
import { grantRole, type Role } from '../../../platform/rights.ts';
import type { Person } from '../../../platform/testing/person.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import { commitments } from '../../commitments/index.ts';
import { communityFunds } from '../index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;

export type TestPhase = 'applying' | 'reviewing' | 'pledging' | 'deciding';

export interface FundRoom extends TestRoom {
  get(path: string, language?: string): Promise<Response>;
  official(role: Role, regionId?: string): Promise<Person>;
  /** A published fund of Fresno County that takes applications; gives its path. */
  fund(organiser: Person, more?: Readonly<Record<string, string>>): Promise<string>;
  /** An application of its own resident, found eligible; gives its number. */
  application(path: string, organiser: Person, more?: Readonly<Record<string, string>>): Promise<number>;
  /** Moves the dates of the fund so that it is in this phase now. */
  moveTo(path: string, phase: TestPhase): Promise<void>;
}

/** A fund as typed into its form, with every field that must be there. */
export const fundFields: Readonly<Record<string, string>> = {
  region: fresno,
  title: 'Shade fund',
  about: 'For shade.',
  eligibility: 'Whoever lives here.',
  language: 'en',
  pot: '1,000',
  mostAsked: '800',
  mostPledged: '100',
  deciding: 'quadratic',
  measure: '',
  opensAt: '2020-01-01T09:00',
  closesAt: '2190-01-01T09:00',
  pledgingOpensAt: '2190-02-01T09:00',
  pledgingClosesAt: '2190-03-01T09:00',
};

export const applicationFields: Readonly<Record<string, string>> = {
  title: 'A bench',
  what: 'One bench under a tree.',
  applicant: 'Neighbors of Elm Street',
  contact: 'secret-contact@example.org',
  milestones: 'Bench is ordered | 100\nBench stands | 200.50',
};

/** In hours from now, for each phase: opens, closes, pledging opens, pledging closes. */
const hours: Readonly<Record<TestPhase, readonly [number, number, number, number]>> = {
  applying: [-1, 1, 2, 3],
  reviewing: [-2, -1, 1, 2],
  pledging: [-3, -2, -1, 1],
  deciding: [-4, -3, -2, -1],
};

export async function openFundRoom(): Promise<FundRoom> {
  const room = await openTestRoom([communityFunds, commitments]);
  const { platform, app } = room;
  return {
    ...room,
    get: async (path, language = 'en') => app.request(path, { headers: { 'accept-language': language } }),
    official: async (role, regionId = state) => {
      const person = await room.person(null);
      await grantRole(platform.db, { accountId: person.id, role, regionId });
      return person;
    },
    fund: async (organiser, more = {}) => {
      const made = await organiser.post('/funds/new', { ...fundFields, ...more });
      const path = (made.headers.get('location') ?? '').replace(/\/run$/, '');
      if (made.status !== 303) throw new Error(await made.text());
      await organiser.post(`${path}/publish`, { reason: 'Approved by the board.' });
      return path;
    },
    application: async (path, organiser, more = {}) => {
      const applicant = await room.person(fresno);
      const sent = await applicant.post(`${path}/apply`, { ...applicationFields, ...more });
      if (sent.status !== 303) throw new Error(await sent.text());
      const { rows } = await sql<{ number: number }>`
        select max(a.number) as number from fund_application a join fund f on f.id = a.fund_id
        where f.slug = ${path.replace('/funds/', '')}`.execute(platform.db);
      const number = rows[0]?.number ?? 0;
      await organiser.post(`${path}/judge`, { application: String(number), eligible: 'yes', reason: 'Open to all.' });
      return number;
    },
    moveTo: async (path, phase) => {
      const [opens, closes, pledging, closed] = hours[phase];
      await sql`
        update fund set opens_at = now() + make_interval(hours => ${opens}), closes_at = now() + make_interval(hours => ${closes}),
          pledging_opens_at = now() + make_interval(hours => ${pledging}),
          pledging_closes_at = now() + make_interval(hours => ${closed})
        where slug = ${path.replace('/funds/', '')}`.execute(platform.db);
    },
  };
}
