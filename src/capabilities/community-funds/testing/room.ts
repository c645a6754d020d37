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
  /** From now on lives in another county. */
  moveAway(who: Person): Promise<void>;
  /** Pledges of so many residents who have no account, 1 to 9 dollars each. */
  putPledges(path: string, application: number, residents: number): Promise<void>;
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

/** As typed into its form. */
export const pledgeTo = (who: Person, path: string, application: number, dollars: string): Promise<Response> =>
  who.post(`${path}/pledge`, { application: String(application), [`cents${application}`]: dollars });

/** Through the API. */
export const sendPledge = async (
  { app }: FundRoom,
  who: Person,
  path: string,
  application: number,
  cents: number,
  key: string,
): Promise<Response> =>
  app.request(`/api${path}/pledges/${application}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ cents, key }),
  });

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
      const found = { application: String(number), revision: '1', eligible: 'yes', reason: 'Open to all.' };
      const judged = await organiser.post(`${path}/judge`, found);
      if (judged.status !== 303) throw new Error(await judged.text());
      return number;
    },
    moveAway: async ({ id }) => {
      await sql`update account set region_id = ${`${state}/county:humboldt`} where id = ${id}`.execute(platform.db);
    },
    putPledges: async (path, application, residents) => {
      await sql`
        insert into fund_pledge (fund_id, application, pledger, revision, cents, idempotency_key)
        select f.id, ${application}, sha256(n::text::bytea), 1, 100 * (1 + n % 9), gen_random_uuid()
        from fund f, generate_series(1, ${residents}::integer) n where f.slug = ${path.replace('/funds/', '')}`.execute(
        platform.db,
      );
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
