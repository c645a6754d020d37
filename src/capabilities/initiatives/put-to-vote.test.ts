/** Claims about putting a qualified initiative to a vote. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { LifeEvent } from '../../rules/petition/life.ts';
import { openInitiativeRoom, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
let organiser: Person;
before(async () => {
  room = await openInitiativeRoom();
  organiser = await room.person(state, 'organiser');
});
after(() => room.close());

const qualified: readonly LifeEvent[] = [
  { kind: 'title-issued', on: '2026-01-05' },
  { kind: 'filed', on: '2026-03-02' },
  { kind: 'raw-counted', on: '2026-03-10', outcome: 'enough' },
  { kind: 'sampled', on: '2026-04-10', outcome: 'eligible' },
  { kind: 'qualified', on: '2026-06-25' },
];
const vote = {
  kind: 'reported',
  question: 'Shall it be so?',
  otherQuestion: '¿Debe ser así?',
  keys: 'turnout>=50%\nmajority>=55%',
  reason: 'It has qualified.',
};
const put = (slug: string, more: Readonly<Record<string, string>> = {}) =>
  organiser.post(`/initiatives/${slug}/organise/vote`, { ...vote, ...more });

test('a qualified initiative is put to one vote, however often it is sent, and names it', async () => {
  await room.initiative('to-vote', qualified);
  assert.match(await (await organiser.get('/initiatives/to-vote/organise')).text(), /to-vote\/organise\/vote/);
  const answers = await Promise.all([put('to-vote'), put('to-vote'), put('to-vote')]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [303, 422, 422],
  );
  const { rows } = await sql<Record<string, unknown>>`
    select r.kind, r.question, r.region_kind, jsonb_array_length(r.keys) as keys, r.hypothetical,
      r.opens_at::text || '' <> '' as opens, 'referendum:' || r.id = i.referendum as named
    from referendum r join initiative i on r.initiative = 'initiative:' || i.id`.execute(room.platform.db);
  assert.deepEqual(rows, [
    {
      kind: 'reported',
      question: vote.question,
      region_kind: 'county',
      keys: 2,
      hypothetical: true,
      opens: true,
      named: true,
    },
  ]);
});

test('what has not qualified is put to no vote, and what is wrong is told by its field', async () => {
  await room.initiative('not-yet', qualified.slice(0, 4));
  assert.match(await (await put('not-yet')).text(), /Only an initiative that has qualified/);
  await room.initiative('wrong', qualified);
  for (const [more, sentence] of [
    [{ keys: 'majority>2' }, /A line cannot be read/],
    [{ keys: '' }, /A line cannot be read/],
    [{ question: '' }, /Write the question/],
    [{ kind: 'elsewhere' }, /Choose where people vote/],
    [{ reason: '' }, /Write a reason/],
  ] as const)
    assert.match(await (await put('wrong', more)).text(), sentence);
  const left = await sql`select from initiative where slug in ('not-yet', 'wrong') and referendum is not null`.execute(
    room.platform.db,
  );
  assert.equal(left.rows.length, 0);
});
