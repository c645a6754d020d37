/** A server with this room and people with roles, and a brief as its editor writes it: for tests through HTTP. */
import { grantRole, type Role } from '../../../platform/rights.ts';
import type { Person } from '../../../platform/testing/person.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import { briefs } from '../index.ts';

export const state = 'ocd-division/country:us/state:ca';

export interface BriefRoom extends TestRoom {
  get(path: string, language?: string): Promise<Response>;
  official(role: Role, regionId?: string): Promise<Person>;
  /** A draft with one claim of each side and a five-minute version; gives its path. */
  draft(editor: Person): Promise<string>;
  /** A draft that reviewers of both views signed and its editor published. */
  published(editor: Person): Promise<string>;
}

/** A claim as typed into its form, with every field that must be there. */
export const claimFields = (side: 'for' | 'against', heading: string): Readonly<Record<string, string>> => ({
  kind: 'motivation',
  side,
  heading,
  saidBy: `Those who are ${side}`,
  text: `This is what those who are ${side} say. It is said in their own words.`,
  outcome: 'Things get better.',
  sources: 'A report | An office | 2024 | https://example.org/report',
  verdict: 'partly',
  checkNote: 'Some of it holds.',
});

/** The newest version that a page of the editor speaks of. */
export const newestOn = async (answer: Response): Promise<string> =>
  /name="from" value="(\d+)"/.exec(await answer.text())?.[1] ?? '0';

export async function openBriefRoom(): Promise<BriefRoom> {
  const room = await openTestRoom([briefs]);
  const { platform, app } = room;
  const official: BriefRoom['official'] = async (role, regionId = state) => {
    const person = await room.person(null);
    await grantRole(platform.db, { accountId: person.id, role, regionId });
    return person;
  };
  const draft: BriefRoom['draft'] = async (editor) => {
    const made = await editor.post('/briefs/new', { region: state, title: 'Bridges and tolls', language: 'en' });
    const path = (made.headers.get('location') ?? '').replace(/\/edit$/, '');
    if (made.status !== 303) throw new Error(await made.text());
    const from = async (): Promise<string> => newestOn(await editor.get(`${path}/edit`));
    for (const [side, heading] of [
      ['for', 'Upkeep'],
      ['against', 'Fairness'],
    ] as const) {
      const put = await editor.post(`${path}/claims/new`, { ...claimFields(side, heading), from: await from() });
      if (put.status !== 303) throw new Error(await put.text());
    }
    await editor.post(`${path}/edit`, {
      from: await from(),
      title: 'Bridges and tolls',
      summary: 'Some want tolls. Some do not.',
      note: 'First text',
    });
    return path;
  };
  return {
    ...room,
    get: async (path, language = 'en') => app.request(path, { headers: { 'accept-language': language } }),
    official,
    draft,
    published: async (editor) => {
      const path = await draft(editor);
      const version = await newestOn(await editor.get(`${path}/edit`));
      for (const view of ['for', 'against'])
        await (await official('auditor')).post(`${path}/review`, { version, view, fair: 'yes', remarks: '' });
      const done = await editor.post(`${path}/publish`, { version, reason: 'Both sides call it fair.' });
      if (done.headers.get('location') !== path) throw new Error(`not published: ${done.headers.get('location')}`);
      return path;
    },
  };
}
