/** A server with this room, two questions, and people with roles: for tests through HTTP. */
import type { Room } from '../../../platform/room.ts';
import { grantRole, type Role } from '../../../platform/rights.ts';
import type { Person } from '../../../platform/testing/person.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import { putQuestion } from '../create-question.ts';
import { polls } from '../index.ts';

export const state = 'ocd-division/country:us/state:ca';
export const fresno = `${state}/county:fresno`;

export type { Person };

export interface PollRoom extends Omit<TestRoom, 'person'> {
  get(path: string): Promise<Response>;
  /** An account without a region; its role holds in the state unless told. */
  person(role?: Role, regionId?: string): Promise<Person>;
  /** Registers a poll by its form; `more` changes the fields. Gives its slug. */
  poll(organiser: Person, more?: Readonly<Record<string, string>>): Promise<string>;
}

/** `others`: rooms that are open beside this one. */
export async function openPollRoom(...others: readonly Room[]): Promise<PollRoom> {
  const room = await openTestRoom([polls, ...others]);
  const { platform, app } = room;
  const terms = { regionId: state, topic: null, language: 'en', hypothetical: false };
  await platform.db.transaction().execute(async (tx) => {
    const why = { official: null, reason: 'Asked often enough to be followed.' };
    await putQuestion(
      platform,
      tx,
      {
        ...terms,
        title: 'Would vote to leave',
        about: 'Who would vote for it, or supports it.',
        translations: { es: { title: 'Votaría por salir', about: 'Quien votaría a favor.' } },
      },
      why,
    );
    await putQuestion(platform, tx, { ...terms, title: 'Better off', about: 'Who expects it.', translations: {} }, why);
  });
  return {
    ...room,
    get: async (path) => app.request(path),
    person: async (role, regionId = state) => {
      const person = await room.person(null);
      if (role !== undefined) await grantRole(platform.db, { accountId: person.id, role, regionId });
      return person;
    },
    poll: async (organiser, more = {}) => {
      const answer = await organiser.post('/polls/new', { ...pollFields, ...more });
      const to = answer.headers.get('location');
      if (answer.status !== 303 || to === null) throw new Error(`not registered: ${await answer.text()}`);
      return to.replace('/polls/', '');
    },
  };
}

/** A poll as typed into its form, with every field that must be there. */
export const pollFields: Readonly<Record<string, string>> = {
  region: state,
  question: 'would-vote-to-leave',
  questionReason: 'It asks for support of leaving.',
  wording: 'Would you support or oppose California leaving the United States?',
  wordingLanguage: 'en',
  label1: 'Support',
  share1: '23',
  kind1: 'for',
  label2: 'Oppose',
  share2: '57',
  kind2: 'against',
  label3: 'Not sure',
  share3: '20',
  kind3: 'undecided',
  complete: 'yes',
  pollster: 'Example Research',
  sponsor: 'The Daily Example',
  stake: 'none-stated',
  modes: 'online',
  population: 'adults',
  askedFrom: '2024-02-05',
  askedUntil: '2024-02-14',
  sampleSize: '800',
  margin: '3.5',
  language: 'en',
  sourceUrl: 'https://example.org/poll',
  sourceReadOn: '2024-03-01',
};
