/** Claims about stages: they add up, are recorded once however often sent, and an acceptance can be taken back while nothing is paid on it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Person } from '../../platform/testing/person.ts';
import { stagesOf } from './stages.ts';
import { fresno, openFundRoom, pledgeTo, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
let clerk: Person;
before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
  clerk = await room.official('clerk');
});
after(() => room.close());

/** Three pledges of 25 claim (3 x 5)² - 75 = 150 dollars of 300.50 asked for, in stages of 100 and 200.50. */
async function granted(): Promise<(more: Readonly<Record<string, string>>) => Promise<Response>> {
  const path = await room.fund(organiser);
  await room.application(path, organiser);
  await room.moveTo(path, 'pledging');
  for (let at = 0; at < 3; at++) await pledgeTo(await room.person(fresno), path, 1, '25');
  await room.moveTo(path, 'deciding');
  await organiser.post(`${path}/decide`, { reason: 'Closed.' });
  return (more) => clerk.post(`${path}/stages`, { application: '1', milestone: '1', reason: 'Seen.', ...more });
}
const full = (Math.floor((150_00 * 100_00) / 300_50) / 100).toFixed(2);

describe('stages', () => {
  it('each have the same part of what was asked, in whole cents that add up to the grant', () => {
    const milestones = fc.array(fc.record({ title: fc.constant('x'), cents: fc.integer({ min: 1, max: 1e7 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(milestones, fc.double({ min: 0, max: 1, noNaN: true }), (asked, part) => {
        const all = asked.reduce((sum, { cents }) => sum + cents, 0);
        const grant = Math.floor(all * part);
        const stages = stagesOf(asked, grant);
        assert.equal(
          stages.reduce((sum, { cents }) => sum + cents, 0),
          grant,
        );
        stages.forEach(({ cents }, at) => assert.ok(Math.abs(cents - (asked[at]!.cents * grant) / all) <= 1));
      }),
    );
  });

  it('that are filled by a payment take the same payment again as the one it is', async () => {
    const stage = await granted();
    await stage({ kind: 'accepted' });
    const payment = { kind: 'paid', sum: full, reference: 'W-1', key: randomUUID() };
    assert.equal((await stage(payment)).status, 303);
    assert.equal((await stage(payment)).status, 303, 'sent again');
    assert.equal((await stage({ ...payment, key: randomUUID() })).status, 422, 'another one is too much');
    const other = await stage({ ...payment, sum: '0.01', kind: 'paid-back' });
    assert.equal(other.status, 422, 'the key is of another entry');
    assert.match(await other.text(), /Something else was recorded with this form/);
  });

  it('are opened again with a reason while nothing is paid, and accepted anew', async () => {
    const stage = await granted();
    assert.equal((await stage({ kind: 'accepted' })).status, 303);
    assert.equal((await stage({ kind: 'reopened', reason: '' })).status, 422);
    assert.equal((await stage({ kind: 'reopened', reason: 'It was another bench.' })).status, 303);
    const unpaid = await stage({ kind: 'paid', sum: '10' });
    assert.equal(unpaid.status, 422);
    assert.match(await unpaid.text(), /paid after its milestone was accepted/);
    assert.equal((await stage({ kind: 'accepted' })).status, 303);
    assert.equal((await stage({ kind: 'paid', sum: '10' })).status, 303);
    assert.equal((await stage({ kind: 'reopened' })).status, 422, 'something is paid');
    assert.equal((await stage({ kind: 'paid-back', sum: '10' })).status, 303);
    assert.equal((await stage({ kind: 'reopened', reason: 'The bench fell.' })).status, 303);
  });

  it('typed wrongly come back with sum, reference and reason as typed', async () => {
    const stage = await granted();
    await stage({ kind: 'accepted' });
    const wrong = await stage({ kind: 'paid', sum: 'forty', reference: 'W-77', reason: 'As agreed.' });
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /id="field-stage-1-1-sum-error"/);
    for (const typed of ['value="forty"', 'value="W-77"', 'As agreed.']) assert.ok(page.includes(typed), typed);
    assert.match(await (await stage({ kind: '', reason: 'As agreed.' })).text(), /id="field-stage-1-1-kind-error"/);
  });
});
