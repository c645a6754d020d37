/** The count of a vote held here: once, after the close, with small cells suppressed everywhere, and decided again from the export. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Key } from '../../rules/decision/index.ts';
import { countBallots, countChore } from './count-ballots.ts';
import { putBallots } from './store/seed.ts';
import { fresno, kern, openReferendumRoom, state, twoKeys, type ReferendumRoom } from './testing/room.ts';

const marin = `${state}/county:marin`;
const overRegions: Key = {
  kind: 'regions',
  threshold: { of: 1, in: 2 },
  comparison: 'more-than',
  regions: { of: 1, in: 2 },
  regionsComparison: 'more-than',
};
/** Marin has five voters; Kern goes with it. */
const votes = [
  { choice: 'yes', region: fresno, many: 41 },
  { choice: 'no', region: fresno, many: 37 },
  { choice: 'blank', region: fresno, many: 2 },
  { choice: 'yes', region: kern, many: 21 },
  { choice: 'no', region: kern, many: 27 },
  { choice: 'yes', region: marin, many: 4 },
  { choice: 'no', region: marin, many: 1 },
] as const;

interface Told {
  readonly carried: boolean;
  readonly keys: readonly { readonly key: { readonly kind: string } }[];
}

describe('the count', () => {
  let room: ReferendumRoom;
  before(async () => {
    room = await openReferendumRoom();
  });
  after(() => room.close());

  const get = async (path: string): Promise<string> => (await room.app.request(path)).text();

  async function counted(slug: string): Promise<number> {
    const id = await room.referendum(slug, { keys: [...twoKeys, overRegions] });
    await putBallots(room.platform.db, id, votes);
    await room.move(id, 'over');
    await countBallots(room.platform, id);
    return id;
  }

  it('tells nothing before the close, on no page and in no file', async () => {
    const id = await room.referendum('before');
    await putBallots(room.platform.db, id, votes);
    await countBallots(room.platform, id);
    assert.equal((await room.app.request('/api/referendums/before/result')).status, 409);
    assert.equal((await room.app.request('/referendums/before/export/returns.csv')).status, 404);
    const page = await get('/referendums/before');
    assert.ok(!page.includes('id="result"') && !/\b(66|65|133)\b/.test(page.replaceAll(/<svg[\s\S]*?<\/svg>/g, '')));
  });

  it('is made by itself after the close, once, and shown on the page and in the public log', async () => {
    const id = await room.referendum('by-itself');
    await putBallots(room.platform.db, id, votes);
    await room.move(id, 'over');
    await Promise.all([countChore.run(room.platform), countChore.run(room.platform)]);
    const acts = await sql<{ acts: number }>`
      select count(*) as acts from audit where process = ${`referendum:${id}`} and act = 'referendum.counted'`.execute(
      room.platform.db,
    );
    assert.deepEqual(acts.rows, [{ acts: 1 }]);
    const page = await get('/referendums/by-itself');
    assert.match(page, /By its keys, the answer is no/);
    assert.match(page, /The answer is advisory and has no legal force\./);
    assert.doesNotMatch(page, /The measure/);
    assert.match(page, /This vote is advisory\./);
  });

  it('answers yes in the same words, and tells a share alike in its key and in its total', async () => {
    const majority: Key = { kind: 'majority', comparison: 'more-than', threshold: { of: 1, in: 2 } };
    const id = await room.referendum('answers-yes', { keys: [majority] });
    await putBallots(room.platform.db, id, votes);
    await room.move(id, 'over');
    await countBallots(room.platform, id);
    const page = await get('/referendums/answers-yes');
    assert.match(page, /By its keys, the answer is yes/);
    assert.match(page, /The answer is advisory and has no legal force\./);
    assert.doesNotMatch(page, /The measure|measure to carry/);
    // 66 of 131: 50.38 %.
    assert.match(page, /50\.4% of yes and no/);
    assert.ok([...page.matchAll(/50\.4%/g)].length > 2 && !page.includes('50.3%'));
  });

  it('shows no county with fewer than ten of an answer, nor one that would give it away', async () => {
    await counted('small');
    const result = JSON.parse(await get('/api/referendums/small/result')) as {
      total: unknown;
      regions: { id: string; yes: number | null; ballots: number | null }[];
      others: unknown;
    };
    assert.deepEqual(
      result.regions.filter(({ yes }) => yes !== null).map(({ id, yes, ballots }) => [id, yes, ballots]),
      [[fresno, 41, null]],
    );
    assert.deepEqual(result.others, { regions: 57, yes: 25, no: 28 });
    assert.deepEqual(result.total, { registered: 133, ballots: 133, yes: 66, no: 65 });
    const page = await get('/referendums/small');
    assert.match(page, /Marin County: Told with others<\/title>/);
    assert.doesNotMatch(page.replaceAll(/<svg[\s\S]*?<\/svg>/g, ''), /Marin/);
    assert.doesNotMatch(await get('/referendums/small/export/returns.csv'), /marin/i);
    const exported = JSON.parse(await get('/referendums/small/export/referendum.json')) as { result: unknown };
    assert.deepEqual(exported.result, result);
  });

  it('counts regions that are not shown as one region in its keys', async () => {
    await counted('as-one');
    const result = JSON.parse(await get('/api/referendums/as-one/result')) as {
      decision: { keys: { base: number; needed: number; got: number }[] };
    };
    const { base, needed, got } = result.decision.keys[2]!;
    assert.deepEqual([base, needed, got], [2, 2, 1]);
  });

  it('is decided the same by the command, from the export and the line that the page shows', async () => {
    await counted('again');
    const page = await get('/referendums/again');
    const keys = /--keys &#39;([^&]*(?:&gt;[^&]*)*)&#39;/.exec(page)?.[1]?.replaceAll('&gt;', '>') ?? '';
    assert.equal(keys, 'turnout>=50%,majority>=55%,regions>50%:majority>50%');
    const folder = mkdtempSync(join(tmpdir(), 'concord-referendum-'));
    const file = join(folder, 'returns.csv');
    writeFileSync(file, await get('/referendums/again/export/returns.csv'));
    const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
    const args = [main, 'referendum', 'decide', file, '--keys', keys, '--format', 'json'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    rmSync(folder, { recursive: true });
    const { decision } = JSON.parse(await get('/api/referendums/again/result')) as { decision: Told };
    // 55 in 100 and 11 in 20 are the same share.
    const bare = ({ carried, keys: each }: Told): unknown => [
      carried,
      each.map((one) => ({ ...one, key: one.key.kind })),
    ];
    assert.deepEqual(bare(JSON.parse(stdout) as Told), bare(decision));
  });

  it('says so when nobody voted, and decides nothing', async () => {
    const id = await room.referendum('nobody');
    await room.move(id, 'over');
    await countBallots(room.platform, id);
    assert.match(await get('/referendums/nobody'), /It cannot be decided yet/);
  });
});
