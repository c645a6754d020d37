/**
 * What an act of the chair is: it reads what a form said and gives the fact to enter, or why nothing is entered. Whether the fact may
 * come next is for the rules of order to say, when it is entered.
 */
import { isKey } from '../../../platform/http/form-keys.ts';
import { longestReason, reasonProblem } from '../../../platform/official.ts';
import type { Fact, Meeting, OrderProblem, Support } from '../../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import type { TownHall } from '../town-hall.ts';

export type ChairProblem =
  | OrderProblem
  | 'nobodyWaits'
  | 'orderMoved'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'stepsMissing'
  | 'sourceMissing'
  | 'seedMissing'
  | 'outcomeMissing'
  | 'secondsWrong'
  | 'nameTooLong'
  | 'formIncomplete';

export interface Refusal {
  readonly problem: ChairProblem;
  /** The field that it is about. */
  readonly field?: string;
}

/** `form`: by the names of the fields. */
export interface Saying {
  readonly form: { readonly text: (name: string) => string };
  readonly hall: TownHall;
  /** Of the form: a UUID. */
  readonly key: string;
}

export type Decide = (meeting: Meeting, support: Support, at: Date) => Result<Fact, ChairProblem>;

export interface Intended {
  readonly decide: Fact | Decide;
  /** Of acts of power: their name in the public log, and the reason. */
  readonly log?: { readonly act: `town-hall.${string}`; readonly reason: string };
}

export type ChairAct = (said: Saying) => Result<Intended, Refusal>;

export const refuse = (problem: ChairProblem, field?: string): Result<never, Refusal> =>
  err(field === undefined ? { problem } : { problem, field });

/** A reason that has to be given. */
export function reasonIn({ form }: Saying, field: string): Result<string, Refusal> {
  const reason = form.text(field).trim();
  const problem = reasonProblem(reason);
  return problem === undefined ? ok(reason) : refuse(problem, field);
}

/** A sentence that may be left out. */
export function noteIn({ form }: Saying, field: string): Result<string, Refusal> {
  const note = form.text(field).trim();
  return note.length > longestReason ? refuse('reasonTooLong', field) : ok(note);
}

/** The id of a question, a poll or a draw. */
export function idIn({ form }: Saying, field: string): Result<string, Refusal> {
  const id = form.text(field).toLowerCase();
  return isKey(id) ? ok(id) : refuse('formIncomplete');
}
