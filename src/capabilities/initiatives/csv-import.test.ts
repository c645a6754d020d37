/** What a county's table would do, by what is recorded before. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { err, ok } from '../../rules/result.ts';
import { incoming, withReason } from './csv-import.ts';
import type { CsvProblem } from './raw-csv.ts';

interface Row {
  readonly name: string;
  readonly count: number;
  readonly before: { readonly count: number } | undefined;
}
const row = (name: string, count: number, before?: number): Row => ({
  name,
  count,
  before: before === undefined ? undefined : { count: before },
});
const isSame = ({ count, before }: Row): boolean => before?.count === count;
const fault = (line: number): CsvProblem => ({ line, column: 'count', code: 'numberUnreadable', value: 'x' });

const [fresh, changed, known] = [row('a', 1), row('b', 2, 3), row('c', 4, 4)];

it('rows are new, corrections, or what is recorded already', () => {
  assert.deepEqual(
    incoming([ok(known), ok(changed), ok(fresh)], ['note'], isSame),
    ok({ fresh: [fresh], corrected: [changed], unchanged: 1, ignored: ['note'] }),
  );
});

it('one row with a fault keeps all from being imported, and the faults of all rows are told', () => {
  assert.deepEqual(
    incoming([ok(fresh), err([fault(3)]), err([fault(4), fault(4)])], [], isSame),
    err({ type: 'file', problems: [fault(3), fault(4), fault(4)] }),
  );
});

it('corrections want a reason that can be seen; what corrects nothing wants none', () => {
  const corrects = { fresh: [], corrected: [changed], unchanged: 0, ignored: [] };
  assert.deepEqual(withReason(corrects, 'Counted again.'), ok(corrects));
  assert.deepEqual(withReason(corrects, ' '), err({ type: 'reasonMissing', preview: corrects }));
  const adds = { ...corrects, fresh: [fresh], corrected: [] };
  assert.deepEqual(withReason(adds, ''), ok(adds));
});
