/** Claims about the result of a budget as people read it: before the close, while counting, after it, and a recount. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { realText, withoutRealFiles } from '../../rules/budgeting/testing/real-files.ts';
import { countVotes } from './count-votes.ts';
import { importPb } from './import-budget.ts';
import { hiddenVotes } from './pages/result-shares.ts';
import { requestCount } from './request-count.ts';
import { findBudget, findBudgetById } from './store/budgets.ts';
import { listCounts, publishedCount } from './store/counts.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { official, publicActs } from './testing/officials.ts';
import { fresno, kern, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
before(async () => {
  room = await openResidentRoom();
});
after(() => room.close());

const read = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
  const answer = await room.app.request(path, { headers });
  assert.equal(answer.status, 200, path);
  return plain(await answer.text());
};
/** The words without tags, so that claims do not depend on how they are marked up. */
const plain = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Fourteen voters want trees and library, six want clinic and bridge: with equal shares 3 of 4 are funded. */
const ballots = (
  groups: readonly (readonly [voters: number, chosen: readonly number[]])[] = [
    [14, [0, 1]],
    [6, [2, 3]],
  ],
) => groups.flatMap(([voters, chosen]) => Array.from({ length: voters }, () => ({ chosen })));

async function askForCount(id: number): Promise<void> {
  const budget = await findBudgetById(room.platform.db, id);
  assert.ok(budget);
  await room.platform.db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
}

async function counted(slug: string, cast = ballots()): Promise<number> {
  const id = await room.budget(slug, 'closed');
  await putBallots(room.platform.db, id, cast);
  await askForCount(id);
  await countVotes(room.platform, id);
  return id;
}

test('before the close the page says when there will be a result, and shows nothing of the ballots', async () => {
  const id = await room.budget('early', 'voting');
  await putBallots(room.platform.db, id, ballots());
  const page = await read('/budgets/early/results');
  assert.match(page, /There is no result yet The vote closes on \w+ \d+, \d{4}/);
  assert.doesNotMatch(page, /14 votes|Shade trees/);
  assert.equal((await room.app.request('/budgets/early/results/projects/trees')).status, 404);
});

test('while it is counted the page shows how far it is, without scripts by a link', async () => {
  const id = await room.budget('slow', 'closed');
  assert.match(await read('/budgets/slow/results'), /The count starts within seconds/);
  await askForCount(id);
  await sql`update count_run set state = 'running', step = 'compare', done = 3, total = 8 where budget_id = ${id}`.execute(
    room.platform.db,
  );
  const page = await (await room.app.request('/budgets/slow/results')).text();
  assert.match(page, /<live-region[^>]*topic=budget%3A\d+/);
  assert.match(page, /value="0.375"/);
  assert.match(page, /Step 2 of 4: counting by other rules to compare, 38%/);
  assert.match(page, /href="\/budgets\/slow\/results\?progress=1"/);
  await sql`update count_run set state = 'failed', problem = 'out of memory' where budget_id = ${id}`.execute(
    room.platform.db,
  );
  const failed = await read('/budgets/slow/results');
  assert.match(failed, /The count failed .* No ballot was lost or changed/);
  assert.doesNotMatch(failed, /out of memory/);
});

test('the result says what was decided, why, who paid, and how to check it', async () => {
  const id = await counted('own');
  const count = await publishedCount(room.platform.db, id);
  assert.deepEqual(count?.outcome.winners.toSorted(), ['bridge', 'library', 'trees']);
  const page = await read('/budgets/own/results');
  for (const sentence of [
    '3 of 4 projects are funded. $900,000 of $1,000,000 is spent.',
    'Voters with a funded project 100%',
    '14 votes',
    '$400,000 ·',
    'It costs more than the $100,000 that is left of the budget.',
    'Who paid what',
    'Decides here',
    'By district',
    'District 1',
    '“Evening hours at the library” went first, because it costs less.',
    './concord recount FILE.json',
    'lot-1',
  ])
    assert.ok(page.includes(sentence), sentence);
  const digest = count?.digest?.replace('sha256:', '') ?? '';
  assert.ok(page.replace(/\s/g, '').includes(digest), 'the digest is shown');
  const marked = await (await room.app.request('/budgets/own/results')).text();
  for (const file of ['export.pb', 'export.json', 'projects.csv', 'ballots.csv'])
    assert.ok(marked.includes(`/budgets/own/${file}`), file);
});

test('each project is explained as the count explains it, in the reader’s language', async () => {
  const id = await counted('why');
  const accounts = (await publishedCount(room.platform.db, id))?.explanation.projects ?? [];
  const account = (name: string) => accounts.find((project) => project.id === name);
  const { payments } = account('trees') ?? {};
  const trees = await read('/budgets/why/results/projects/trees');
  assert.match(trees, /14 ballots name it\. In round \d its supporters paid its whole cost/);
  assert.ok(trees.includes(`${payments?.inFull} paid in full`), 'who paid in full');
  const change = account('clinic')?.smallestChange;
  assert.ok(change?.moreVotes.code === 'found' && change.lowerCost.code === 'found');
  const clinic = await read('/budgets/why/results/projects/clinic');
  assert.ok(clinic.includes(`${change.moreVotes.voters} more voter`), 'more votes');
  assert.ok(
    clinic.includes(`At $${change.lowerCost.cost.toLocaleString('en-US')} it would have been funded`),
    'a lower cost',
  );
  const spanish = await read('/budgets/why/results/projects/clinic', { 'accept-language': 'es' });
  assert.match(spanish, /Por qué no se financia .* Qué lo habría cambiado/);
  assert.match(await read('/budgets/why/results', { 'accept-language': 'es' }), /Se financian 3 de 4 proyectos/);
  assert.equal((await room.app.request('/budgets/why/results/projects/nothing')).status, 404);
});

test('a vote in which nobody voted has a result that says so', async () => {
  await counted('empty', []);
  const page = await read('/budgets/empty/results');
  assert.match(page, /Nobody voted, so no project is funded/);
  assert.match(page, /No ballot names it/);
  assert.match(await read('/budgets/empty/results/projects/trees'), /No cost would have been low enough/);
});

test('small numbers of votes in a district are not shown, nor can they be worked out', async () => {
  await counted(
    'small',
    ballots([
      [20, [0]],
      [4, [1]],
    ]),
  );
  const page = await read('/budgets/small/results');
  assert.match(page, /not shown/);
  assert.doesNotMatch(page, /17% \(4\)|83% \(20\)/);
  const group = (name: string, votes: number) => ({
    name,
    votes,
    projects: 1,
    funded: 0,
    spent: 0,
    shareOfSpending: 0,
    shareOfVotes: 0,
  });
  const own = await findBudget(room.platform.db, 'small');
  assert.ok(own);
  const groups = [group('a', 9), group('b', 50), group('c', 10)];
  assert.deepEqual([...hiddenVotes({ budget: own }, groups)].toSorted(), ['a', 'c']);
  assert.deepEqual([...hiddenVotes({ budget: own }, [group('b', 50), group('c', 10)])], []);
  assert.deepEqual([...hiddenVotes({ budget: { ...own, imported: true } }, groups)], []);
});

test('organisers and auditors of the region ask for a recount, with a public reason, after the close', async () => {
  const id = await counted('again');
  const path = '/budgets/again/results/recount';
  const auditor = await official(room, 'auditor', { regionId: fresno });
  const outsiders = [
    await room.resident(fresno),
    await official(room, 'clerk', { regionId: fresno }),
    await official(room, 'organiser', { regionId: kern }),
  ];
  for (const person of outsiders) {
    assert.equal((await person.post(path, [['reason', 'Let me']])).status, 403);
    assert.doesNotMatch(await (await person.get('/budgets/again/results')).text(), /Ask for a recount/);
  }
  assert.match(await (await auditor.get('/budgets/again/results')).text(), /Ask for a recount/);
  for (const reason of ['', '   ', 'x'.repeat(1_001)]) {
    const refused = await auditor.post(path, [['reason', reason]]);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /No recount was asked for/);
  }
  const answers = await Promise.all([1, 2, 3].map(() => auditor.post(path, [['reason', 'The board asked for it.']])));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await listCounts(room.platform.db, id)).length, 2);
  const asked = (await publicActs(room, `budget:${id}`)).filter(({ reason }) => reason !== null);
  assert.deepEqual(asked, [{ act: 'count.requested', reason: 'The board asked for it.', actor_role: 'auditor' }]);
  assert.match(await read('/budgets/again/results'), /A recount is under way/);
  await countVotes(room.platform, id);
  assert.doesNotMatch(await read('/budgets/again/results'), /A recount is under way/);
  const [second, first] = await listCounts(room.platform.db, id);
  assert.equal(second?.digest, first?.digest);

  await room.budget('not-closed', 'voting');
  const early = await auditor.post('/budgets/not-closed/results/recount', [['reason', 'Now']]);
  assert.equal(early.status, 422);
  assert.match(await early.text(), /The vote is not closed yet/);
});

test('the page names its sections, and only those it has', { skip: withoutRealFiles }, async () => {
  await counted('sections');
  const text = realText('files/US_Stanford_Dataset_PB_Vallejo_2018_vote_approvals.pb');
  const from = { fileName: 'vallejo.pb', regionId: fresno, source: '', createdBy: null };
  const done = await importPb(room.platform, text, from);
  assert.ok(done.ok);
  await countVotes(room.platform, (await findBudget(room.platform.db, done.value.slug))?.id ?? 0);
  const shares: boolean[] = [];
  for (const slug of ['sections', done.value.slug]) {
    const page = await (await room.app.request(`/budgets/${slug}/results`)).text();
    const named = [...page.matchAll(/<li><a href="#([a-z-]+)">/g)].map(([, id]) => id);
    assert.ok(named.length > 4);
    for (const id of named) assert.match(page, new RegExp(`<section class="section" +id="${id}"`), `${slug}: ${id}`);
    shares.push(named.includes('shares'));
  }
  assert.deepEqual(shares, [true, false], 'the imported election has neither districts nor categories');
});

test('a real election shows whom to acknowledge, and all its figures', { skip: withoutRealFiles }, async () => {
  const text = realText('files/US_Stanford_Dataset_PB_Vallejo_2018_vote_approvals.pb');
  const from = { fileName: 'vallejo.pb', regionId: fresno, source: '', createdBy: null };
  const done = await importPb(room.platform, text, from);
  assert.ok(done.ok);
  const budget = await findBudget(room.platform.db, done.value.slug);
  await countVotes(room.platform, budget?.id ?? 0);
  const page = await read(`/budgets/${done.value.slug}/results`);
  assert.match(page, /9 of 10 projects are funded\. \$928,450 of \$1,000,000 is spent/);
  assert.match(page, /An election held elsewhere .* Gelauff, L\. and Goel, A\. \(2024\)/);
  assert.match(page, /2,450/);
  assert.match(page, /Project 761/);
  assert.doesNotMatch(page, /not shown/);
});
