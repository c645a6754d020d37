/** Claims about the REST API that reads budgets: it is described, what it gives fits the description, and people stay out. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { readApi } from './api/read.ts';
import { countVotes } from './count-votes.ts';
import { budgeting } from './index.ts';
import { requestCount } from './request-count.ts';
import { findBudget } from './store/budgets.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { putIdea } from './testing/officials.ts';
import { fresno, kern, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

describe('the read API of budgets', () => {
  let room: ResidentRoom;
  before(async () => {
    room = await openResidentRoom();
    const { db } = room.platform;
    const id = await room.budget('counted', 'closed');
    await putBallots(db, id, [{ chosen: [0] }, { chosen: [1, 2] }, { chosen: [1] }]);
    const budget = await findBudget(db, 'counted');
    assert.ok(budget);
    await db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
    await countVotes(room.platform, id);
    await room.budget('voting', 'voting');
    await room.budget('draft', 'voting', { publishedAt: null });
    const author = await room.resident(fresno);
    await putIdea(room, await room.budget('ideas', 'ideas', { regionId: kern }), author, 'Benches');
  });
  after(() => room.close());

  const read = async (path: string, status = 200) => {
    const response = await room.app.request(path);
    assert.equal(response.status, status, path);
    return JSON.parse(await response.text());
  };

  it('answers in the shapes that the OpenAPI document describes', async () => {
    for (const route of readApi) {
      const schema = route.api?.responses[200]?.schema;
      assert.ok(schema, route.path);
      for (const slug of route.path.endsWith('/result') ? ['counted'] : ['counted', 'voting', 'ideas']) {
        const path = route.path.replace(':slug', slug);
        const fits = schema.safeParse(await read(path));
        assert.ok(fits.success, `${path}: ${fits.success ? '' : z.prettifyError(fits.error)}`);
      }
    }
  });

  it('is in the OpenAPI document with every other route of the API, and nothing in the document is made up', async () => {
    const document = await read('/api/openapi.json');
    const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served = budgeting.routes
      .filter(({ api }) => api !== undefined)
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    assert.deepEqual(described.sort(), served.sort());
    assert.ok(described.includes('get /api/budgets/{slug}/result'));
    for (const route of budgeting.routes.filter(({ path }) => path.startsWith('/api/')))
      assert.ok(route.api, `${route.path} is not described`);
    for (const methods of Object.values(
      document.paths as Record<string, Record<string, { summary?: string; responses?: object }>>,
    )) {
      for (const { summary, responses } of Object.values(methods))
        assert.ok(summary && Object.keys(responses ?? {}).length > 0);
    }
  });

  it('gives the result with its explanation and files, and before the count a sentence', async () => {
    const { outcome, comparison, explanation, digest, files } = await read('/api/budgets/counted/result');
    assert.match(digest, /^sha256:[0-9a-f]{64}$/);
    assert.equal(comparison.length, 25);
    const funded = (explanation.projects as { id: string; funded: boolean }[]).filter((project) => project.funded);
    assert.deepEqual(new Set(funded.map(({ id }) => id)), new Set(outcome.winners));
    for (const address of Object.values(files as Record<string, string>)) {
      assert.equal((await room.app.request(new URL(address).pathname)).status, 200, address);
    }
    assert.match((await read('/api/budgets/voting/result', 409)).error.message, /has not been counted yet/);
    assert.equal((await read('/api/budgets/nowhere/result', 404)).error.type, 'no-such-budget');
  });

  it('says how far a count is, without what went wrong inside', async () => {
    const { phase, counts } = await read('/api/budgets/counted/count');
    assert.deepEqual([phase, counts[0].state, counts[0].voters, 'problem' in counts[0]], ['result', 'done', 3, false]);
    assert.deepEqual(await read('/api/budgets/voting/count'), { phase: 'voting', counts: [] });
  });

  it('shows ideas without their authors, and no drafts', async () => {
    const { ideas, total } = await read('/api/budgets/ideas/ideas?state=waiting');
    assert.deepEqual([total, ideas[0].title, 'authorId' in ideas[0]], [1, 'Benches', false]);
    assert.deepEqual((await read('/api/budgets/ideas/ideas?page=2')).ideas, []);
    const { budgets } = await read('/api/budgets');
    assert.ok(!budgets.some(({ slug }: { slug: string }) => slug === 'draft'));
    assert.deepEqual(
      (await read(`/api/budgets?region=${kern}`)).budgets.map(({ slug }: { slug: string }) => slug),
      ['ideas'],
    );
    for (const part of ['', '/projects', '/ideas', '/result', '/count']) await read(`/api/budgets/draft${part}`, 404);
    await read('/api/budgets/ideas/ideas?page=0', 400);
  });
});
