/** The count itself, on a worker thread: the chosen rule, all rules side by side, the explanation and the digest. */
import type { TaskCall } from '../../platform/threads.ts';
import {
  compareRules,
  count,
  explain,
  publishResult,
  voterCount,
  type RuleChoice,
} from '../../rules/budgeting/index.ts';
import { comparedRules } from './compared-rules.ts';
import { readElection, type ElectionSource } from './election.ts';
import type { Found } from './store/counts.ts';

export interface CountInput {
  readonly source: ElectionSource;
  readonly choice: RuleChoice;
}

export interface CountProgress {
  readonly step: 'count' | 'compare' | 'explain';
  readonly done: number;
  readonly total: number;
}

const betweenMessagesMs = 100;

export default function countVotes({ input, port }: TaskCall<CountInput>): Found {
  const { choice } = input;
  const { instance, ballots } = readElection(input.source);
  let said = -Infinity;
  const report = (step: CountProgress['step']) => (done: number, total: number) => {
    if (performance.now() - said < betweenMessagesMs) return;
    said = performance.now();
    // In thousandths: sums of money can be larger than the columns for progress hold.
    const share = total > 0 ? Math.round((done / total) * 1_000) : 0;
    port.postMessage({ step, done: share, total: 1_000 } satisfies CountProgress);
  };
  const outcome = count(instance, ballots, choice, report('count'));
  const comparison = compareRules(instance, ballots, comparedRules(choice), report('compare'))
    // The usual rules never are too hard to count.
    .flatMap((compared) => (compared.ok ? [compared.value] : []));
  const explanation = explain(instance, ballots, outcome, {}, report('explain'));
  return {
    voters: voterCount(ballots),
    digest: publishResult(instance, ballots, outcome).digest,
    outcome: JSON.stringify(outcome),
    comparison: JSON.stringify(comparison),
    explanation: JSON.stringify(explanation),
  };
}
