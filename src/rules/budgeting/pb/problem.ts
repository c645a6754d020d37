/** What can be wrong (a problem: the file is refused) or odd (a warning: it is read as Pabulib defines) in a .pb file. */

export type PbSection = 'file' | 'META' | 'PROJECTS' | 'VOTES';

/** Each reason with the values its sentence needs. The web pages translate by `code`. */
export type PbReason =
  | { readonly code: 'empty-file' }
  | { readonly code: 'text-before-sections' }
  | { readonly code: 'section-missing'; readonly missing: PbSection }
  | { readonly code: 'section-twice'; readonly firstLine: number }
  | { readonly code: 'section-order'; readonly before: PbSection }
  | { readonly code: 'header-missing' }
  | { readonly code: 'meta-header' }
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'column-unnamed' }
  | { readonly code: 'field-count'; readonly found: number; readonly expected: number }
  | { readonly code: 'quote-open' }
  | { readonly code: 'quote-stray' }
  | { readonly code: 'key-missing'; readonly key: string }
  | { readonly code: 'key-twice'; readonly key: string; readonly firstLine: number }
  | { readonly code: 'value-missing' }
  | { readonly code: 'not-a-number'; readonly value: string }
  | { readonly code: 'not-whole'; readonly value: string }
  | { readonly code: 'negative'; readonly value: string }
  | { readonly code: 'too-large'; readonly value: string }
  | { readonly code: 'too-fine'; readonly value: string; readonly places: number }
  | { readonly code: 'vote-type'; readonly value: string }
  | { readonly code: 'project-twice'; readonly id: string; readonly firstLine: number }
  | { readonly code: 'project-id'; readonly id: string }
  | { readonly code: 'no-projects' }
  | { readonly code: 'voter-twice'; readonly id: string; readonly firstLine: number }
  | { readonly code: 'unlisted-project'; readonly id: string }
  | { readonly code: 'empty-entry' }
  | { readonly code: 'choose-1'; readonly chosen: number }
  | { readonly code: 'points-count'; readonly points: number; readonly projects: number }
  | { readonly code: 'weight-sum' }
  | { readonly code: 'more-problems'; readonly count: number };

export interface PbProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly section: PbSection;
  /** The META key or the column, where one is to blame. */
  readonly field?: string;
  readonly reason: PbReason;
}

/** Each oddity once, with how often it occurs and the first line that has it. */
export type PbOddity =
  | { readonly code: 'empty-lines' }
  | { readonly code: 'empty-ballots' }
  | { readonly code: 'repeated-on-ballot' }
  | { readonly code: 'over-max-length'; readonly limit: number }
  | { readonly code: 'under-min-length'; readonly limit: number }
  | { readonly code: 'over-max-sum-cost'; readonly limit: number }
  | { readonly code: 'over-max-sum-points'; readonly limit: number }
  | { readonly code: 'dearer-than-budget' }
  | { readonly code: 'without-cost' }
  | { readonly code: 'without-votes' }
  | { readonly code: 'num-votes'; readonly stated: number; readonly found: number }
  | { readonly code: 'num-projects'; readonly stated: number; readonly found: number }
  | { readonly code: 'votes-column' };

export interface PbWarning {
  readonly line: number;
  readonly count: number;
  readonly oddity: PbOddity;
}

/** More problems than this are counted, not listed. */
const MOST_PROBLEMS = 200;

/** Collects problems up to the cap, and warnings by code. */
export class PbFindings {
  readonly problems: PbProblem[] = [];
  private unlisted = 0;
  private readonly odd = new Map<string, { line: number; count: number; oddity: PbOddity }>();

  problem(line: number, section: PbSection, reason: PbReason, field?: string): void {
    if (this.problems.length >= MOST_PROBLEMS) this.unlisted++;
    else this.problems.push(field === undefined ? { line, section, reason } : { line, section, field, reason });
  }

  warn(line: number, oddity: PbOddity): void {
    const known = this.odd.get(oddity.code);
    if (known === undefined) this.odd.set(oddity.code, { line, count: 1, oddity });
    else known.count++;
  }

  /** By line, with one last entry that counts those left out. */
  listed(lastLine: number): PbProblem[] {
    const inOrder = this.problems.toSorted((a, b) => a.line - b.line);
    if (this.unlisted === 0) return inOrder;
    return [...inOrder, { line: lastLine, section: 'file', reason: { code: 'more-problems', count: this.unlisted } }];
  }

  warnings(): PbWarning[] {
    return [...this.odd.values()].toSorted((a, b) => a.line - b.line);
  }
}
