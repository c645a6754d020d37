/** Files of conversations for tests of moving in and out: small ones, and the real ones beside the repository. */
import { readFileSync } from 'node:fs';
import type { DialogueRoom, Person } from './room.ts';
import { state } from './room.ts';

const folder = new URL('../../../../../shared/data/polis/', import.meta.url);

export type Texts = Readonly<Partial<Record<'comments' | 'votes' | 'participants' | 'summary', string>>>;

export function realTexts(name: string): Required<Texts> {
  const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
  return {
    comments: read('comments.csv'),
    votes: read('votes.csv'),
    participants: read('participants-votes.csv'),
    summary: read('summary.csv'),
  };
}

/** Two statements, three participants, one vote that was changed. */
export const smallTexts: Required<Pick<Texts, 'comments' | 'votes'>> = {
  comments: `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1400000000000,Tue May 13 16:53:20 UTC 2014,0,7,2,1,1,"Trees, not ""lawns"""
1400000001000,Tue May 13 16:53:21 UTC 2014,3,9,0,0,0,Benches
`,
  votes: `timestamp,datetime,comment-id,voter-id,vote
1400000000001,Tue May 13 16:53:20 UTC 2014,0,7,1
1400000002000,Tue May 13 16:53:22 UTC 2014,0,9,1
1400000003000,Tue May 13 16:53:23 UTC 2014,0,9,-1
1400000004000,Tue May 13 16:53:24 UTC 2014,3,12,0
`,
};

const names = {
  comments: 'comments.csv',
  votes: 'votes.csv',
  participants: 'participants-votes.csv',
  summary: 'summary.csv',
} as const;

export function upload(
  room: DialogueRoom,
  who: Person,
  texts: Texts,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ region: state, title: '', source: '', language: 'en', ...fields }))
    form.set(name, value);
  for (const name of ['comments', 'votes', 'participants', 'summary'] as const)
    if (texts[name] !== undefined) form.set(name, new File([texts[name]], names[name]));
  return Promise.resolve(
    room.app.request('/conversations/import', {
      method: 'POST',
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
      body: form,
    }),
  );
}

export const slugOfImport = (answer: Response): string =>
  /^\/conversations\/([^/?]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
