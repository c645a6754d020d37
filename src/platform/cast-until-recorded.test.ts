/** What a voter is told of a ballot, by what the statement that records it saw. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { err, ok } from '../rules/result.ts';
import { castUntilRecorded, type CastAttempt } from './cast-until-recorded.ts';

const hour = (n: number): Date => new Date(Date.UTC(2027, 0, 1, n));
const seen: CastAttempt<string> = {
  opensAt: hour(8),
  closesAt: hour(20),
  at: hour(12),
  open: true,
  eligible: true,
  ballot: undefined,
};
const told = (attempt: CastAttempt<string> | undefined) => castUntilRecorded(async () => attempt);

describe('casting a ballot', () => {
  it('gives the ballot that is recorded, also to somebody who sends it again after the close', async () => {
    assert.deepEqual(await told({ ...seen, ballot: 'yes' }), ok('yes'));
    assert.deepEqual(await told({ ...seen, at: hour(21), open: false, eligible: false, ballot: 'yes' }), ok('yes'));
  });

  it('says why there is none: no such vote, not open yet, closed, or not a voter', async () => {
    assert.deepEqual(await told(undefined), err({ type: 'no-such-vote' }));
    assert.deepEqual(
      await told({ ...seen, at: hour(7), open: false }),
      err({ type: 'not-open-yet', opensAt: hour(8) }),
    );
    assert.deepEqual(await told({ ...seen, at: hour(20), open: false }), err({ type: 'closed', closedAt: hour(20) }));
    assert.deepEqual(await told({ ...seen, eligible: false }), err({ type: 'not-a-voter' }));
    assert.deepEqual(
      await told({ ...seen, at: hour(20), open: false, eligible: false }),
      err({ type: 'closed', closedAt: hour(20) }),
      'whoever is too late learns that first',
    );
  });

  it('tries again while other submits of the voter are faster, and not for ever', async () => {
    let tries = 0;
    const third = await castUntilRecorded(async () => ({ ...seen, ballot: (tries += 1) < 3 ? undefined : 'no' }));
    assert.deepEqual([third, tries], [ok('no'), 3]);
    await assert.rejects(told(seen), /too many submits/);
  });
});
