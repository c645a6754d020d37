/** Claims about what is told of pledges while they come in: never of fewer than ten, and never what one of them changed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PledgeRow } from './store/pledges.ts';
import { toldPledges } from './told-pledges.ts';

const row = (pledger: number, cents: number, application = 1): PledgeRow => ({
  application,
  pledger: String(pledger).padStart(2, '0'),
  cents,
});
const first = (n: number): readonly PledgeRow[] => Array.from({ length: n }, (_, at) => row(at, 5_00));
const sumOf = (rows: readonly PledgeRow[]): number =>
  toldPledges(rows).pledges.reduce((sum, { cents }) => sum + cents, 0);

describe('what is told of pledges', () => {
  it('is nothing below ten residents, and then all ten', () => {
    assert.equal(sumOf(first(9)), 0);
    assert.equal(sumOf(first(10)), 50_00);
  });

  it('stays the same while the next nine pledge, change or take back', () => {
    for (let more = 11; more <= 19; more++) assert.equal(sumOf(first(more)), 50_00);
    assert.equal(sumOf(first(20)), 100_00);
    assert.equal(sumOf([...first(10), row(3, 90_00)]), 50_00);
    assert.equal(sumOf([...first(10), row(3, 0)]), 50_00);
  });

  it('counts a resident once, and not at all who came back to what was told', () => {
    const restless = Array.from({ length: 40 }, (_, at) => row(3, at));
    assert.equal(sumOf([...first(10), ...restless]), 50_00);
    const back = [...Array.from({ length: 9 }, (_, at) => [row(at, 7_00), row(at, 5_00)]).flat(), row(9, 60_00)];
    assert.equal(sumOf([...first(10), ...back]), 50_00, 'only one has changed in the end');
  });

  it('is nothing again once fewer than ten are left', () => {
    assert.equal(sumOf([...first(10), ...first(10).map((one) => ({ ...one, cents: 0 }))]), 0);
  });

  it('between any two moments differs by the pledges of ten residents to an application, or not at all', () => {
    const rows = fc.array(
      fc.record({
        application: fc.integer({ min: 1, max: 2 }),
        pledger: fc.integer({ min: 0, max: 24 }).map(String),
        cents: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 20, maxLength: 160 },
    );
    let steps = 0;
    fc.assert(
      fc.property(rows, (sent) => {
        for (let at = 1; at <= sent.length; at++) {
          const [before, after] = [at - 1, at].map((until) => toldPledges(sent.slice(0, until)));
          for (const project of ['1', '2']) {
            const one = new Map(before!.pledges.filter((p) => p.project === project).map((p) => [p.pledger, p.cents]));
            const two = new Map(after!.pledges.filter((p) => p.project === project).map((p) => [p.pledger, p.cents]));
            const differing = [...new Set([...one.keys(), ...two.keys()])].filter(
              (pledger) => one.get(pledger) !== two.get(pledger),
            ).length;
            assert.ok(differing === 0 || differing >= 10, String(differing));
            if (differing > 0) steps++;
            assert.ok(two.size === 0 || two.size >= 10);
          }
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(steps > 20, 'it saw steps');
  });
});
