/** What is wrong with the files of an export, and what is odd but can be read. */

export type Reason =
  | { readonly code: 'not-text' }
  | { readonly code: 'nul' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'quote-open' }
  | { readonly code: 'quote-stray' }
  | { readonly code: 'column-missing'; readonly name: string }
  | { readonly code: 'column-twice'; readonly name: string }
  | { readonly code: 'too-wide'; readonly found: number; readonly most: number }
  | { readonly code: 'field-count'; readonly found: number; readonly expected: number }
  | { readonly code: 'not-whole'; readonly value: string }
  | { readonly code: 'too-large'; readonly value: string; readonly most: number }
  | { readonly code: 'vote-value'; readonly value: string }
  | { readonly code: 'moderated-value'; readonly value: string }
  | { readonly code: 'flag-value'; readonly value: string }
  | { readonly code: 'time-value'; readonly value: string }
  | { readonly code: 'text-too-long'; readonly letters: number; readonly most: number }
  | { readonly code: 'statement-twice'; readonly id: number; readonly firstLine: number }
  | { readonly code: 'participant-twice'; readonly id: number; readonly firstLine: number }
  | { readonly code: 'no-votes' }
  | { readonly code: 'no-statements' }
  | { readonly code: 'more-problems'; readonly more: number };

export interface PolisProblem {
  readonly file: string;
  readonly line: number;
  readonly column?: string;
  readonly reason: Reason;
}

export type Oddity =
  | { readonly code: 'delimiter'; readonly delimiter: string }
  | { readonly code: 'empty-lines' }
  | { readonly code: 'superseded-votes' }
  | { readonly code: 'totals-superseded' }
  | { readonly code: 'totals-differ' }
  | { readonly code: 'votes-unlisted' }
  | { readonly code: 'without-votes' }
  | { readonly code: 'without-time' }
  | { readonly code: 'not-moderated' }
  | { readonly code: 'participants-differ' }
  | { readonly code: 'region-strangers' }
  | { readonly code: 'text-missing' };

export interface PolisWarning {
  readonly file: string;
  /** Where it is met first. */
  readonly line: number;
  /** How often it is met. */
  readonly count: number;
  readonly oddity: Oddity;
}

export interface Notes {
  readonly problems: PolisProblem[];
  readonly warnings: Map<string, PolisWarning>;
  unlisted: number;
}

/** So many are listed; of more only the number is told. */
const mostListed = 100;

export const newNotes = (): Notes => ({ problems: [], warnings: new Map(), unlisted: 0 });

export function refuse(notes: Notes, problem: PolisProblem): void {
  if (notes.problems.length < mostListed) notes.problems.push(problem);
  else notes.unlisted += 1;
}

/** Counts it, and keeps where it was met first. */
export function remark(notes: Notes, file: string, line: number, oddity: Oddity, times = 1): void {
  if (times === 0) return;
  const key = `${file} ${oddity.code}`;
  const before = notes.warnings.get(key);
  notes.warnings.set(
    key,
    before === undefined ? { file, line, count: times, oddity } : { ...before, count: before.count + times },
  );
}

export function allProblems({ problems, unlisted }: Notes): readonly PolisProblem[] {
  const last = problems.at(-1);
  if (unlisted === 0 || last === undefined) return problems;
  return [...problems, { file: last.file, line: last.line, reason: { code: 'more-problems', more: unlisted } }];
}

export const allWarnings = ({ warnings }: Notes): readonly PolisWarning[] => [...warnings.values()];
