/** Claims about projects that officials write themselves: with a public reason, until voting opens. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listProjects } from './store/projects.ts';
import { official, publicActs } from './testing/officials.ts';
import { fresno, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let clerk: Resident;
before(async () => {
  room = await openResidentRoom();
  clerk = await official(room, 'clerk', { regionId: fresno });
});
after(() => room.close());

const projectIds = async (budgetId: number) =>
  (await listProjects(room.platform.db, budgetId)).map(({ id, position }) => `${position}:${id}`);

test('officials add, change and remove projects with a public reason; double submits and bad input change nothing', async () => {
  const budget = await room.budget('own', 'announced');
  const fields = {
    name: 'Street lamps',
    description: 'On Elm Street.',
    language: 'en',
    cost: '12,000',
    categories: 'Streets, Safety',
    district: 'North',
    reason: 'From the safety plan.',
  };
  const add = (changes: Readonly<Record<string, string>> = {}) =>
    clerk.post('/budgets/own/projects', Object.entries({ ...fields, ...changes }));
  for (const [changes, sentence] of [
    [{ name: '' }, /Write a name/],
    [{ name: 'x'.repeat(121) }, /at most 120/],
    [{ description: 'x'.repeat(5_001) }, /at most 5,000/],
    [{ cost: '' }, /Write what it costs/],
    [{ cost: '12.50' }, /whole dollars/],
    [{ cost: '2000000' }, /more than the whole budget/],
    [{ categories: 'a,b,c,d,e,f' }, /At most 5 categories/],
    [{ reason: '' }, /Write a reason/],
  ] as const) {
    const answer = await add(changes);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  }
  await Promise.all([add(), add()]);
  assert.deepEqual(await projectIds(budget), ['0:trees', '1:library', '2:clinic', '3:bridge', '4:o-1']);
  assert.equal(
    (
      await clerk.post(
        '/budgets/own/organise/projects/trees',
        Object.entries({ ...fields, name: 'Taller trees', reason: 'Clearer name.' }),
      )
    ).status,
    303,
  );
  assert.equal(
    (await clerk.post('/budgets/own/organise/projects/library/remove', [['removeReason', 'It was built.']])).status,
    303,
  );
  assert.equal(
    (await clerk.post('/budgets/own/organise/projects/library/remove', [['removeReason', 'It was built.']])).status,
    404,
  );
  const projects = await listProjects(room.platform.db, budget);
  assert.deepEqual(projects.map(({ id, position, name }) => `${position}:${id}:${name}`).slice(0, 2), [
    '0:trees:Taller trees',
    '1:clinic:A mobile clinic',
  ]);
  assert.deepEqual(projects.at(-1)?.categories, ['Streets', 'Safety']);
  assert.deepEqual(
    (await publicActs(room, `budget:${budget}`)).map(({ act, reason }) => [act, reason]),
    [
      ['project.added', 'From the safety plan.'],
      ['project.changed', 'Clearer name.'],
      ['project.removed', 'It was built.'],
    ],
  );
});
