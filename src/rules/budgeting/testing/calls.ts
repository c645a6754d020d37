/** How often a count does something: the same on every machine, so a bound that has become weaker shows. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { count } from '../count.ts';
import { generate } from '../generate/generate.ts';
import type { RuleChoice } from '../outcome.ts';

const generated = generate({ model: 'districts', seed: 'effort', voters: 500, projects: 60, approvals: 7 });
assert.ok(generated.ok);
const { instance, ballots } = generated.value;

/** Counts a town of 60 projects by the choice, and says how often each of these methods was called. */
export function callsIn<Name extends string>(
  choice: Pick<RuleChoice, 'rule' | 'satisfaction'> & Partial<RuleChoice>,
  methods: Readonly<Record<Name, readonly [prototype: object, method: string]>>,
): Record<Name | 'rounds', number> {
  const spies = Object.entries<readonly [object, string]>(methods).map(
    // The types of mock.method want to know the method by its name.
    ([name, [prototype, method]]) => [name, mock.method(prototype as Record<string, () => void>, method)] as const,
  );
  const { rounds } = count(instance, ballots, { completion: 'none', ties: 'id', seed: '', ...choice });
  const calls = spies.map(([name, spy]) => [name, spy.mock.callCount()] as const);
  for (const [, spy] of spies) spy.mock.restore();
  return Object.fromEntries([...calls, ['rounds', rounds.length]]) as Record<Name | 'rounds', number>;
}
