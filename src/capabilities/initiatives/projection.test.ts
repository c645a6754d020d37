import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accepted, paperRoom, type PaperRoom } from './testing/paper.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

const totals = { raw: '24034', sample: '722', valid: '516', duplicates: '2', revision: '1' };

test("the regulation's worked example comes out on the page: 24,034, 722, 516 and 2 give 15,028", async () => {
  const organiser = await room.drawn('worked-example', [{ county: 'fresno', raw: 24_034 }], { required: 15_000 });
  await accepted(organiser.post('/initiatives/worked-example/verify/fresno/totals', totals));
  const page = await (await room.app.request('/initiatives/worked-example/projection')).text();
  for (const figure of ['15,028', '71.47', '17,178', '33.2881', '1,074.8095', '2,150', '100.18'])
    assert.ok(page.includes(figure), figure);
  assert.match(page, /every signature is verified/);
  await accepted(organiser.post('/initiatives/worked-example/projection/complete', {}));
  assert.match(await (await room.app.request('/initiatives/worked-example')).text(), /Full check/);
});
