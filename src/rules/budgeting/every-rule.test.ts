/**
 * What is asked of every rule alike, and what is known of each: every cell of the table is tested, "yes" on random
 * elections, "no" by the election in `testing/counter-examples.ts`. "open": no counter-example in 50,000 to 500,000 random
 * elections and no proof; the same sample is tried in each run. The columns from discount on are defined in `testing/axioms.ts`.
 *
 * | rule                                 | exhaustive | unanimity | discount | limit | support | newcomer | splitting | merging |
 * |--------------------------------------|------------|-----------|----------|-------|---------|----------|-----------|---------|
 * | greedy, cost                         | yes        | yes       | yes      | no    | yes     | yes      | yes       | yes     |
 * | greedy, cardinality                  | yes        | yes       | yes      | no    | yes     | yes      | yes       | no      |
 * | greedy noSkip, cost                  | no         | yes       | yes      | yes   | yes     | yes      | yes       | yes     |
 * | max-welfare, cost                    | yes        | yes       | no       | no    | yes     | yes      | yes       | yes     |
 * | max-welfare, cardinality             | yes        | yes       | yes      | no    | yes     | yes      | yes       | no      |
 * | equal-shares, cost                   | no         | yes       | yes      | no    | yes     | no       | yes       | no      |
 * | equal-shares, cardinality            | no         | yes       | yes      | no    | yes     | no       | yes       | no      |
 * | equal-shares + add1, cost            | no         | yes       | no       | no    | no      | no       | open      | no      |
 * | equal-shares + add1u, cost           | yes        | yes       | no       | no    | no      | no       | open      | no      |
 * | equal-shares + add-opt, cost         | no         | yes       | no       | no    | no      | no       | open      | no      |
 * | equal-shares + greedy, cost          | yes        | yes       | yes      | no    | yes     | no       | yes       | no      |
 * | equal-shares + phragmen, cost        | no         | yes       | yes      | no    | yes     | no       | yes       | no      |
 * | equal-shares + maximin-support, cost | yes        | yes       | yes      | no    | yes     | no       | yes       | no      |
 * | bos-equal-shares, cost               | no         | yes       | yes      | no    | yes     | no       | yes       | no      |
 * | phragmen                             | no         | yes       | yes      | yes   | yes     | yes      | yes       | no      |
 * | phragmen + greedy, cost              | yes        | yes       | yes      | no    | yes     | yes      | yes       | no      |
 * | phragmen + maximin-support           | yes        | yes       | yes      | no    | yes     | yes      | yes       | no      |
 * | maximin-support                      | yes        | yes       | yes      | no    | yes     | yes      | yes       | no      |
 *
 * Exhaustive: nothing more that anybody supports would fit (inclusion maximality in Talmon and Faliszewski, AAAI 2019).
 * Unanimity: where all ballots are the same and all they name fits, just that is funded. Splitting is tried with ties by
 * votes and cost, merging where no other project ties: names change there.
 *
 * Why "yes", apart from max welfare and merging: until the winner is taken, a rule that goes round by round sees the same as
 * before the change, in which the winner only stands better; so it is taken no later. Add1 looks at many runs and a new
 * voter lowers everybody's share, which is where Equal Shares is not monotone.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { count } from './count.ts';
import type { Completion, Outcome, Rule, RuleChoice, Satisfaction } from './outcome.ts';
import { changed, changesOf } from './testing/axioms.ts';
import type { Axiom, Change } from './testing/axioms.ts';
import { COUNTER_EXAMPLES } from './testing/counter-examples.ts';
import { ALL_RULES } from './testing/countings.ts';
import { smallElections, writtenOut } from './testing/small-elections.ts';
import type { SmallElection } from './testing/small-elections.ts';

interface TableRow {
  readonly label: string;
  readonly choice: RuleChoice;
  /** By the heading of the column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The table above, as it stands there. */
function readTable(): TableRow[] {
  const lines = readFileSync(new URL(import.meta.url), 'utf8').split('\n');
  const [headings, , ...rows] = lines
    .filter((line) => line.startsWith(' * |'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  return rows.map(([label = '', ...cells]) => {
    const [, rule, noSkip, completion = 'none', satisfaction = 'cost'] =
      /^(\S+?)( noSkip)?(?: \+ ([^ ,]+))?(?:, (\S+))?$/.exec(label)!;
    const choice = {
      rule: rule as Rule,
      completion: completion as Completion,
      satisfaction: satisfaction as Satisfaction,
      ties: 'votes-cost-seed',
      seed: '',
      ...(noSkip === undefined ? {} : { noSkip: true as const }),
    } as const;
    return { label, choice, cells: Object.fromEntries(cells.map((cell, at) => [headings![at + 1]!, cell])) };
  });
}

const TABLE = readTable();
const AXIOMS: readonly Axiom[] = ['discount', 'limit', 'support', 'newcomer', 'splitting', 'merging'];

function outcomeOf(election: SmallElection, choice: RuleChoice): Outcome {
  const { instance, ballots } = writtenOut(election);
  return count(instance, ballots, choice);
}

function isExhaustive({ costs, budget, ballots }: SmallElection, { winners, cost }: Outcome): boolean {
  return Object.keys(costs).every((id) => winners.includes(id) || !ballots.includes(id) || costs[id]! > budget - cost);
}

test('the table has a row for every rule and completion, and every "no" has its counter-example', () => {
  for (const [rule, completion] of ALL_RULES) {
    assert.ok(
      TABLE.some(({ choice }) => choice.rule === rule && choice.completion === completion),
      `${rule} + ${completion}`,
    );
  }
  assert.deepEqual(Object.keys(COUNTER_EXAMPLES).toSorted(), TABLE.map(({ label }) => label).toSorted());
  for (const { label, cells } of TABLE) {
    assert.deepEqual(Object.keys(cells), ['exhaustive', 'unanimity', ...AXIOMS]);
    const refused = Object.keys(cells).filter((heading) => cells[heading] === 'no');
    assert.deepEqual(Object.keys(COUNTER_EXAMPLES[label]!).toSorted(), refused.toSorted(), label);
  }
});

for (const { label, choice, cells } of TABLE) {
  const { exhaustive } = COUNTER_EXAMPLES[label]!;

  test(`${label}: ${exhaustive === undefined ? 'nothing more would fit' : 'something more may fit'}`, () => {
    if (exhaustive !== undefined) {
      assert.ok(!isExhaustive(exhaustive.election, outcomeOf(exhaustive.election, choice)));
      return;
    }
    fc.assert(
      fc.property(smallElections, (election) => assert.ok(isExhaustive(election, outcomeOf(election, choice)))),
    );
  });

  test(`${label}: what all ballots name alike is funded where it fits, and nothing else`, () => {
    assert.equal(cells['unanimity'], 'yes');
    fc.assert(
      fc.property(smallElections, fc.integer({ min: 1, max: 9 }), fc.nat(5), (election, voters, more) => {
        const [first] = election.ballots.split(' ') as [string];
        const named = first.split('');
        const enough = named.reduce((sum, id) => sum + election.costs[id]!, 0);
        const ballots = Array.from({ length: voters }, () => first).join(' ');
        const { winners } = outcomeOf({ ...election, budget: enough + more, ballots }, choice);
        assert.deepEqual(winners.toSorted(), named);
      }),
    );
  });

  for (const axiom of AXIOMS) {
    const counterExample = COUNTER_EXAMPLES[label]![axiom];
    if (counterExample === undefined) {
      const seed = cells[axiom] === 'open' ? { seed: 1 } : {};
      test(`${label}: a winner wins again after ${axiom}`, () => holds(axiom, choice, seed));
    } else {
      test(`${label}: a winner may lose by ${axiom}`, () => {
        const { election, change } = counterExample;
        assert.equal(change!.axiom, axiom);
        const before = outcomeOf(election, choice);
        assert.ok(changesOf(axiom, election, before.winners).some((other) => isSame(other, change!)));
        const { election: after, heirs } = changed(election, change!);
        const outcome = outcomeOf(after, choice);
        assert.ok(!heirs.some((id) => outcome.winners.includes(id)));
        assert.deepEqual([tiesWithOthers(before, change!), outcome.ties], [[], []]);
      });
    }
  }
}

const isSame = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (record: object): unknown => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Which of two projects that are merged goes first does not matter. */
function tiesWithOthers({ ties }: Outcome, change: Change): Outcome['ties'] {
  const merged = change.axiom === 'merging' ? [change.winner, change.other] : [];
  return ties.filter(({ tied }) => !tied.every((id) => merged.includes(id)));
}

function holds(axiom: Axiom, choice: RuleChoice, seed: { readonly seed?: number }): void {
  let tried = 0;
  fc.assert(
    fc.property(smallElections, fc.nat(), (election, at) => {
      const before = outcomeOf(election, choice);
      const changes = changesOf(axiom, election, before.winners);
      if (changes.length === 0) return;
      const change = changes[at % changes.length]!;
      const { election: after, heirs } = changed(election, change);
      const outcome = outcomeOf(after, choice);
      if (change.axiom === 'merging') {
        if (tiesWithOthers(before, change).length > 0 || outcome.ties.length > 0) return;
      }
      tried++;
      assert.ok(
        heirs.some((id) => outcome.winners.includes(id)),
        JSON.stringify(change),
      );
    }),
    { numRuns: axiom === 'merging' ? 400 : 150, ...seed },
  );
  assert.ok(tried > 5, `only ${tried} elections were tried`);
}
