/** Counts a published result again and compares: anybody can check a result with this file and its export alone. */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Progress } from './count-by.ts';
import type { Ballots, Instance } from './instance.ts';
import { ballotColumns, canonicalJson, digestOf } from './published.ts';
import type { Outcome, RuleChoice } from './outcome.ts';
import { readPublished } from './read-published.ts';
import { unlessTooHard } from './too-hard.ts';

export type RecountProblem =
  /** The file is not a published result that can be read; `at` is where in it, as in `ballots.chosen[3]`. */
  | { readonly code: 'unreadable'; readonly at: string; readonly why: string }
  | { readonly code: 'digest-differs'; readonly stated: string; readonly computed: string }
  /** `winnersDiffer` is false where only other parts of the record (payments, ties) are not what the count gives. */
  | {
      readonly code: 'outcome-differs';
      readonly winnersDiffer: boolean;
      readonly stated: readonly string[];
      readonly computed: readonly string[];
    };

export interface Recounted {
  readonly outcome: Outcome;
  readonly digest: string;
}

export type CountAgain = (instance: Instance, ballots: Ballots, choice: RuleChoice, progress?: Progress) => Outcome;

/** `published` is parsed JSON from anywhere. All that is wrong is told at once. `onStep` hears of each step as it begins. */
export function recountBy(
  count: CountAgain,
  published: unknown,
  progress?: Progress,
  onStep: (step: 'read' | 'digest' | 'count') => void = () => {},
): Result<Recounted, RecountProblem[]> {
  onStep('read');
  const read = readPublished(published);
  if (!read.ok) return err(read.error.map(({ at, why }) => ({ code: 'unreadable', at, why })));
  const result = read.value;
  const problems: RecountProblem[] = [];
  onStep('digest');
  const digest = digestOf(result);
  if (digest !== result.digest) problems.push({ code: 'digest-differs', stated: result.digest, computed: digest });
  onStep('count');
  const ballots = ballotColumns(result.ballots);
  const outcome = unlessTooHard(() => count(result.instance, ballots, result.choice, progress));
  if (outcome === undefined) {
    problems.push({ code: 'unreadable', at: 'choice', why: 'is of a rule that these ballots make too hard to count' });
    return err(problems);
  }
  if (canonicalJson(outcome) !== canonicalJson(result.outcome)) {
    const stated = result.outcome.winners;
    const computed = outcome.winners;
    const winnersDiffer = canonicalJson(stated) !== canonicalJson(computed);
    problems.push({ code: 'outcome-differs', winnersDiffer, stated, computed });
  }
  return problems.length === 0 ? ok({ outcome, digest }) : err(problems);
}

export function recountSentence(problem: RecountProblem): string {
  switch (problem.code) {
    case 'unreadable':
      return `${problem.at === '' ? 'The export' : problem.at} ${problem.why}.`;
    case 'digest-differs':
      return `The digest does not fit the contents: stated ${problem.stated}, computed ${problem.computed}.`;
    case 'outcome-differs':
    default:
      return problem.winnersDiffer
        ? `The count gives another result: stated ${list(problem.stated)}; counted ${list(problem.computed)}.`
        : 'The winners are right, but the rounds, ties or sums stated are not those of the count.';
  }
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(', ');
}
