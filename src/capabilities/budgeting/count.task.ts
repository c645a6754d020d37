/** The count itself, on a worker thread: the chosen rule, all rules side by side, explanation, measures and the digest. */
import type { TaskCall } from '../../platform/threads.ts';
import {
  count,
  explain,
  measure,
  publishResult,
  voterCount,
  whatIfTies,
  type Ballots,
  type Explanation,
  type Instance,
  type Measures,
  type Outcome,
  type RuleChoice,
} from '../../rules/budgeting/index.ts';
import { announcedOutcome } from './announced.ts';
import { compareAll } from './compared-rules.ts';
import { readFile, type ElectionSource } from './election.ts';
import type { Found } from './store/counts.ts';

export interface CountInput {
  readonly source: ElectionSource;
  readonly choice: RuleChoice;
}

export interface CountProgress {
  readonly step: 'count' | 'compare' | 'explain' | 'measure';
  readonly done: number;
  readonly total: number;
}

const betweenMessagesMs = 100;

/**
 * How much may be counted again beyond the explanation (see `explain`), and for how many ties: each a few seconds at most.
 * What does not fit is told as not computed. Numbers of steps, not times: every machine finds out the same.
 */
const robustnessEffort = 200_000_000;
const tieRecounts = 20;

export default function countVotes({ input, port }: TaskCall<CountInput>): Found {
  const { choice } = input;
  const file = input.source.kind === 'file' ? readFile(input.source.text) : undefined;
  const { instance, ballots } = input.source.kind === 'own' ? input.source.election : file!;
  let said = -Infinity;
  const report = (step: CountProgress['step']) => (done: number, total: number) => {
    if (performance.now() - said < betweenMessagesMs) return;
    said = performance.now();
    // In thousandths: sums of money can be larger than the columns for progress hold.
    const share = total > 0 ? Math.round((done / total) * 1_000) : 0;
    port.postMessage({ step, done: share, total: 1_000 } satisfies CountProgress);
  };
  const outcome = count(instance, ballots, choice, report('count'));
  const comparison = compareAll(instance, ballots, choice, report('compare'));
  const explanation = explain(instance, ballots, outcome, {}, report('explain'));
  return {
    voters: voterCount(ballots),
    digest: publishResult(instance, ballots, outcome).digest,
    outcome: JSON.stringify(outcome),
    comparison: JSON.stringify(comparison),
    explanation: JSON.stringify(explanation),
    measures: JSON.stringify(measureAll(instance, ballots, outcome, explanation, report('measure'))),
    tieTrail: JSON.stringify(whatIfTies(instance, ballots, outcome, { recounts: tieRecounts })),
    announced: JSON.stringify(file === undefined ? null : (announcedOutcome(file, outcome) ?? null)),
  };
}

/** What the explanation found out about the losers is not sought again. */
function measureAll(
  instance: Instance,
  ballots: Ballots,
  outcome: Outcome,
  { projects }: Explanation,
  progress: (done: number, total: number) => void,
): Measures {
  const known = new Map(
    projects.flatMap(({ id, smallestChange: found }) => (found === undefined ? [] : [[id, found]])),
  );
  return measure(instance, ballots, outcome, { robustness: { effort: robustnessEffort, known }, progress });
}
