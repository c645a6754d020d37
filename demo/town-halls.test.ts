/** Claims about the demo's town halls: marked as made up, each in its state, both sides alike, and records that hold together. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { california } from '../src/platform/regions/california.ts';
import { testPlatform } from '../src/platform/testing/database.ts';
import { leaving } from './content/topic.ts';
import { putPeople } from './people.ts';
import { putTownHalls } from './put-town-halls.ts';

let opened: Awaited<ReturnType<typeof testPlatform>>;
let seconds = 0;

before(async () => {
  opened = await testPlatform(rooms);
  const { platform } = opened;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    const people = await putPeople(tx);
    const start = performance.now();
    await putTownHalls(platform, tx, people);
    seconds = (performance.now() - start) / 1000;
  });
});
after(() => opened.close());

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await opened.platform.database.pool.query<T>(text, values)).rows;

test('the county board met, lost its connection for 23 minutes, and left a whole record', async (t) => {
  t.diagnostic(`put in ${seconds.toFixed(1)} s`);
  const kinds = await ask<{ kind: string; n: number }>(`select e.kind, count(*)::int as n from meeting_entry e
    join meeting m on m.id = e.meeting_id where m.slug = 'fresno-county-a-yes-or-a-no' group by 1 order by 2 desc`);
  t.diagnostic(JSON.stringify(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))));
  const [span] = await ask<{ minutes: number }>(`select extract(epoch from max(e.at) filter (where e.kind = 'restored')
    - max(e.at) filter (where e.kind = 'disrupted'))::int / 60 as minutes from meeting_entry e
    join meeting m on m.id = e.meeting_id where m.slug = 'fresno-county-a-yes-or-a-no'`);
  assert.equal(span?.minutes, 23);
});
