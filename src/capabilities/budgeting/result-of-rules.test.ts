/** Claims about results by rules beyond the usual ones: the page says what each did, and the recount finds it right. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { recount as recountExport } from '../../rules/budgeting/index.ts';
import { closeChore } from './close-votes.ts';
import { countVotes } from './count-votes.ts';
import { requestCount } from './request-count.ts';
import type { NewBudget } from './store/budgets.ts';
import { findBudgetById } from './store/budgets.ts';
import { publishedCount } from './store/counts.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { createDraft, foundBudget, official } from './testing/officials.ts';
import { fresno, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
before(async () => {
  room = await openResidentRoom();
});
after(() => room.close());

/** Fourteen voters want trees and library, eight clinic and bridge, twelve the trees alone, one the clinic alone. */
const ballots = ([14, 8, 12, 1] as const).flatMap((voters, at) =>
  Array<number[]>(voters).fill([[0, 1], [2, 3], [0], [2]][at]!),
);

async function counted(slug: string, more: Partial<NewBudget>) {
  const id = await room.budget(slug, 'closed', more);
  const { db } = room.platform;
  await putBallots(
    db,
    id,
    ballots.map((chosen) => ({ chosen })),
  );
  const budget = await findBudgetById(db, id);
  assert.ok(budget);
  await db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  await countVotes(room.platform, id);
  const count = await publishedCount(db, id);
  assert.ok(count, slug);
  return count;
}

const plain = async (path: string): Promise<string> => {
  const answer = await room.app.request(path);
  assert.equal(answer.status, 200, path);
  return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};

interface Told {
  readonly budget: Partial<NewBudget>;
  readonly result: readonly string[];
  /** On the page of a project, by id. */
  readonly projects?: Readonly<Record<string, readonly string[]>>;
}

const rules: Readonly<Record<string, Told>> = {
  phragmen: {
    budget: { rule: 'phragmen', completion: 'none' },
    result: [
      'Sequential Phragmén',
      'The cost of a funded project is a load that its supporters carry together',
      'How the money was spent',
      'Taken in round 1: its supporters then had the lowest load of all.',
      'Money that is left over is not spent.',
    ],
    projects: {
      trees: ['it left its supporters with the lowest load of all: about $15,384.62 for each'],
      clinic: ['It costs more than the'],
    },
  },
  'bos-equal-shares': {
    budget: { rule: 'bos-equal-shares', completion: 'none' },
    result: [
      'Equal Shares with bounded overspending (BOS)',
      'where their shares almost reach, the rest of the budget covers what is missing',
      'Its supporters paid for it in round 1; what their shares did not reach, the rest of the budget covered.',
    ],
    projects: { trees: ['the rest of the budget covered what their shares did not reach'] },
  },
  'maximin-support': {
    budget: { rule: 'maximin-support', completion: 'none' },
    result: [
      'Maximin support',
      'The costs of all funded projects are spread over their supporters as evenly as possible',
      'Taken in round 1: with it the heaviest load of any voter stayed the lightest.',
    ],
    projects: { trees: ['no voter has to carry more than about $15,384.62'] },
  },
  'add-opt': {
    budget: { completion: 'add-opt' },
    result: [
      'Equal Shares, add-opt, by cost',
      'all higher shares are tried, and the outcome that spends the most within the budget is taken',
      'the shares were raised until each voter had',
    ],
  },
  'then-maximin-support': {
    budget: { completion: 'maximin-support' },
    result: [
      'Equal Shares, then maximin support, by cost',
      'Money that is left over goes to further projects by maximin support',
      'Paid from the money that was left',
    ],
    projects: { library: ['the completion paid for it with money that was left over'] },
  },
  'greedy-preferred': {
    budget: { completion: 'none', amount: 880_000, options: { comparison: 'satisfaction' } },
    result: [
      'So the outcome of greedy is taken.',
      'Equal Shares funded it, but lost the comparison with greedy, whose outcome was taken; that leaves $180,000.',
    ],
    projects: { bridge: ['8 ballots name it. Equal Shares funded it, but lost the comparison with greedy'] },
  },
  'no-skip': {
    budget: { rule: 'greedy', completion: 'none', options: { noSkip: true } },
    result: ['Greedy, without skipping, by cost', 'The count ends at the first project that does not fit'],
    projects: { bridge: ['$300,000 was left, which would have paid for it, but by this rule the count had ended.'] },
  },
  add1: {
    budget: { completion: 'add1', options: { add1Start: 'whole', add1Stop: 'budget' } },
    result: [
      'Equal Shares, Add1, by cost',
      'The raising starts from the equal share rounded down to whole units of money.',
      'the shares were raised until each voter had',
    ],
  },
  compared: {
    budget: { options: { comparison: 'exclusion-ratio' } },
    result: ['Compared with greedy', 'So the outcome of Equal Shares stands.'],
  },
  floors: {
    budget: {
      completion: 'none',
      amount: 700_000,
      limits: { groups: [{ of: 'category', name: 'Streets', atLeast: 200_000, atMost: 200_000 }] },
    },
    result: [
      'At most $200,000 goes to the category “Streets”. At least $200,000 is kept for the category “Streets”',
      'the money kept for its category or district paid for it.',
      'The category “Streets” may get only $0 more, which is less than it costs.',
    ],
    projects: { bridge: ['Money is kept for its category or district, and in round 2 that paid for it.'] },
  },
};

for (const [name, { budget, result, projects = {} }] of Object.entries(rules)) {
  test(`a result by ${name} says how it was counted and why, and is found right from its export`, async () => {
    const { outcome } = await counted(name, budget);
    assert.ok(outcome.winners.length > 0);
    const page = await plain(`/budgets/${name}/results`);
    for (const sentence of result) assert.ok(page.includes(sentence), `${name}: ${sentence}`);
    for (const [id, sentences] of Object.entries(projects)) {
      const own = await plain(`/budgets/${name}/results/projects/${id}`);
      for (const sentence of sentences) assert.ok(own.includes(sentence), `${name}, ${id}: ${sentence}`);
    }
    const exported = await (await room.app.request(`/budgets/${name}/export.json`)).json();
    const recounted = recountExport(exported);
    assert.ok(recounted.ok, recounted.ok ? '' : JSON.stringify(recounted.error));
    assert.ok(!page.includes('undefined'));
  });
}

for (const terms of [
  { rule: 'bos-equal-shares' },
  { rule: 'maximin-support' },
  { rule: 'equal-shares', completion: 'add-opt' },
  { rule: 'equal-shares', completion: 'maximin-support' },
]) {
  test(`an organiser publishes a budget by ${Object.values(terms).join(', ')}, and after the vote it is counted so`, async () => {
    const organiser = await official(room, 'organiser', { regionId: fresno });
    const slug = await createDraft(organiser, { ...terms, title: `Parks by ${Object.values(terms).join(' ')}` });
    const { id } = await foundBudget(room, slug);
    const { db } = room.platform;
    await sql`insert into project (budget_id, id, position, name, description, language, cost)
      select ${id}, id, position, name, description, language, cost from project
      where budget_id = (select id from budget where slug = 'phragmen')`.execute(db);
    const published = await organiser.post(`/budgets/${slug}/publish`, [['publishReason', 'The council decided it.']]);
    assert.equal(published.status, 303);
    await sql`update budget set published_at = now() - interval '40 days', ideas_open_at = now() - interval '30 days',
      ideas_close_at = now() - interval '20 days', voting_open_at = now() - interval '10 days',
      voting_close_at = now() - interval '1 second' where id = ${id}`.execute(db);
    const cast = ballots.map((chosen) => ({ chosen }));
    await putBallots(db, id, cast);
    await closeChore.run(room.platform);
    await countVotes(room.platform, id);
    const found = await publishedCount(db, id);
    assert.deepEqual({ ...found?.outcome.choice, ...terms }, found?.outcome.choice);
    assert.ok((found?.outcome.winners.length ?? 0) > 0);
    assert.match(await plain(`/budgets/${slug}/results`), /projects are funded/);
    assert.ok(recountExport(await (await room.app.request(`/budgets/${slug}/export.json`)).json()).ok);
    assert.match(await (await room.app.request(`/budgets/${slug}/export.pb`)).text(), /\nrule;unknown\r?\n/);
  });
}
