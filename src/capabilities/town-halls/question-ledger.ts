/**
 * The public list of what was asked in a meeting and what became of it, as it follows from the record. What a moderator took off, and what
 * was taken back, stands in it with the reason and without its text and name; what was never shown is counted by reason.
 */
import { isShown, type Meeting, type Question, type QuestionState } from '../../rules/meeting/index.ts';
import type { Standing } from './standing.ts';

/** States in which a question can stand in the list. */
export const listedStates = [
  'floor',
  'queued',
  'answered',
  'heard',
  'deferred',
  'skipped',
  'merged',
  'withdrawn',
  'hidden',
] as const satisfies readonly QuestionState[];
export type ListedState = (typeof listedStates)[number];

export interface LedgerRow {
  readonly question: string;
  readonly number: number;
  readonly state: ListedState;
  /** The text and the name are not shown any more. */
  readonly withheld: boolean;
  readonly text: string;
  readonly language: string;
  readonly name: string;
  readonly via: Question['via'];
  readonly region: string | null;
  readonly item: number | null;
  readonly form: Question['form'];
  readonly interpreted: boolean;
  readonly before: boolean;
  readonly support: number;
  readonly askedAt: number;
  readonly takenAt: number | null;
  readonly settledAt: number | null;
  /** What was said in short, or the reason for where it is. */
  readonly said: string;
  readonly by: string;
  readonly written: Question['written'];
  /** Number of the question that stays. */
  readonly mergedInto: number | null;
}

export interface QuestionLedger {
  /** By number. */
  readonly rows: readonly LedgerRow[];
  readonly counts: Readonly<Record<ListedState, number>>;
  readonly waiting: number;
  /** Never shown, by the reason that was given; the most frequent first. */
  readonly rejected: readonly { readonly reason: string; readonly count: number }[];
}

export function questionLedger({ meeting, support }: Standing): QuestionLedger {
  const rows: LedgerRow[] = [];
  const reasons = new Map<string, number>();
  let waiting = 0;
  for (const question of meeting.questions.values()) {
    if (question.state === 'waiting') waiting += 1;
    else if (question.state === 'rejected') reasons.set(question.answer, (reasons.get(question.answer) ?? 0) + 1);
    else {
      const row = rowOf(meeting, question, support.get(question.question) ?? 0);
      if (row !== undefined) rows.push(row);
    }
  }
  rows.sort((a, b) => a.number - b.number);
  return {
    rows,
    counts: Object.fromEntries(
      listedStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
    ) as Record<ListedState, number>,
    waiting,
    rejected: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}

/** Undefined: it was never shown. */
function rowOf(meeting: Meeting, question: Question, support: number): LedgerRow | undefined {
  const state = listedStates.find((one) => one === question.state);
  if (state === undefined || (state !== 'hidden' && !isShown(question))) return undefined;
  // Withdrawn questions may be of somebody who was removed: whose they were is not told.
  const withheld = state === 'hidden' || state === 'withdrawn';
  return {
    question: question.question,
    number: question.number,
    state,
    withheld,
    text: withheld ? '' : question.text,
    language: question.language,
    name: withheld ? '' : question.name,
    via: question.via,
    region: question.region,
    item: question.item,
    form: question.form,
    interpreted: question.interpreted,
    before: question.before,
    support,
    askedAt: question.askedAt,
    takenAt: question.takenAt,
    settledAt: question.settledAt,
    said: question.answer,
    by: question.by,
    written: withheld ? [] : question.written,
    mergedInto: staysAs(meeting, question),
  };
}

function staysAs({ questions }: Meeting, { mergedInto }: Question): number | null {
  let at = mergedInto === null ? undefined : questions.get(mergedInto);
  while (at !== undefined && at.mergedInto !== null) at = questions.get(at.mergedInto);
  return at?.number ?? null;
}
