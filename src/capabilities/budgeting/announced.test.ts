/** Claims about imported elections whose files say what was announced: the page tells whether it is what was counted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { countVotes } from './count-votes.ts';
import { importPb } from './import-budget.ts';
import { findBudget } from './store/budgets.ts';
import { announcedElection } from './testing/announced-election.ts';
import { fresno, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
before(async () => {
  room = await openResidentRoom();
});
after(() => room.close());

async function resultOf(file: string): Promise<string> {
  const from = { fileName: 'elsewhere.pb', regionId: fresno, source: '', createdBy: null };
  const done = await importPb(room.platform, file, from);
  assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.error));
  await countVotes(room.platform, (await findBudget(room.platform.db, done.value.slug))?.id ?? 0);
  const answer = await room.app.request(`/budgets/${done.value.slug}/results`);
  assert.equal(answer.status, 200);
  return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const has = (page: string, ...sentences: readonly string[]): void => {
  for (const sentence of sentences) assert.ok(page.includes(sentence), sentence);
};

test('where the announced outcome is the one counted here, the page says so', async () => {
  const page = await resultOf(announcedElection(['rule;greedy'], 'park'));
  has(page, 'The outcome is the one that the file says was announced.');
  assert.doesNotMatch(page, /differs from the announced outcome/);
});

test('where it differs under the rule that the file states, the page says so and names the projects', async () => {
  has(
    await resultOf(announcedElection(['rule;greedy'], 'pool')),
    'This count differs from the announced outcome',
    'The file says that the vote was counted by the rule “greedy”.',
    'Announced as funded, and not funded by this count (one project): “The pool”',
    'Funded by this count, and not announced (one project): “The park”',
  );
});

test('where the file does not say how it was counted, the page says that another rule was taken', async () => {
  const custom = await resultOf(announcedElection(['rule;greedy-custom'], 'pool'));
  has(custom, 'does not tell in full how the vote was counted (its rule is “greedy-custom”)');
  has(await resultOf(announcedElection([], 'pool')), 'The file does not say by which rule the vote was counted.');
  const enough = await resultOf(announcedElection(['rule;unknown', 'fully_funded;1'], 'pool'));
  has(enough, 'It also says that the budget was enough for all projects.');
});

test('of a file that says nothing of its outcome nothing is said', async () => {
  const silent = announcedElection(['rule;greedy'], 'pool').replace(';selected', ';other');
  assert.doesNotMatch(await resultOf(silent), /announced/);
});
