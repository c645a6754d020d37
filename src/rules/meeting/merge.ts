/**
 * What happened elsewhere is added to the record here: each entry in its own order, after all that is here already, if the rules of
 * order let it follow. What they do not let follow is left out and named; nothing that is here is moved or taken back, so instants may
 * run backwards from one entry to the next. The same entries always come out the same, in one piece or in slices.
 */
import type { Entry, Fact } from './fact.ts';
import { oneByOne } from './follow.ts';
import { problemWith, type OrderProblem } from './may-follow.ts';
import type { Meeting, Setup } from './meeting.ts';

/** `key`: names the entry wherever it stands. */
export interface Elsewhere {
  readonly key: string;
  readonly at: number;
  readonly fact: Fact;
}

export interface Merged<E extends Elsewhere> {
  /** With the number that each gets here. */
  readonly added: readonly (E & Entry)[];
  readonly refused: readonly { readonly entry: E; readonly problem: OrderProblem }[];
  /** As it stands afterwards. */
  readonly meeting: Meeting;
}

/**
 * `isHere`: whether it stands in the record already; such ones add nothing. `isOther`: whether a question of this id that was asked here
 * is another than the one that was asked there; nothing that happened to that one happens to this.
 */
export function mergeRecord<E extends Elsewhere>(
  meeting: Meeting,
  entries: readonly E[],
  setup: Setup,
  isHere: (entry: E) => boolean,
  isOther: (question: string) => boolean = () => false,
): Merged<E> {
  const added: (E & Entry)[] = [];
  const refused: { entry: E; problem: OrderProblem }[] = [];
  const follow = oneByOne(setup);
  let now = meeting;
  for (const entry of entries) {
    if (isHere(entry)) continue;
    const problem = questionsIn(entry.fact).some(isOther)
      ? 'question-known'
      : problemWith(entry.fact, now, setup, entry.at);
    if (problem !== undefined) {
      refused.push({ entry, problem });
      continue;
    }
    const placed = { ...entry, seq: now.seq + 1 };
    now = follow(now, placed);
    added.push(placed);
  }
  return { added, refused, meeting: now };
}

/** Ids of the questions that it is about. */
const questionsIn = (fact: Fact): readonly string[] => [
  ...('question' in fact && !('options' in fact) && fact.question !== null ? [fact.question] : []),
  ...('into' in fact ? [fact.into] : []),
];
