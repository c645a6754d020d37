/** Reading the cells of a table by the names of its columns, with a problem told for each cell that cannot be read. */
import type { GivenFile } from './layout.ts';
import { readTime } from './layout.ts';
import { refuse, type Notes, type Reason } from './notes.ts';

/** Where each column stands; undefined once it is told which ones are missing or there twice. */
export function columnsOf<Needed extends string, Other extends string>(
  file: GivenFile,
  notes: Notes,
  header: readonly string[],
  needed: readonly Needed[],
  others: readonly Other[] = [],
): (Readonly<Record<Needed, number>> & { readonly [O in Other]?: number }) | undefined {
  const at: Record<string, number> = {};
  let whole = true;
  const wrong = (reason: Reason): void => {
    whole = false;
    refuse(notes, { file: file.name, line: 1, reason });
  };
  for (const name of [...needed, ...others] as readonly string[]) {
    const first = header.indexOf(name);
    if (first !== -1) at[name] = first;
    else if ((needed as readonly string[]).includes(name)) wrong({ code: 'column-missing', name });
    if (first !== -1 && header.indexOf(name, first + 1) !== -1) wrong({ code: 'column-twice', name });
  }
  return whole ? (at as Readonly<Record<Needed, number>> & { readonly [O in Other]?: number }) : undefined;
}

export interface CellReader {
  /** Undefined once it is told what is wrong. */
  whole(text: string, column: string, line: number, most: number): number | undefined;
  time(text: string, line: number): number | undefined;
  vote(text: string, column: string, line: number): -1 | 0 | 1 | undefined;
  moderated(text: string, line: number): -1 | 0 | 1 | undefined;
  wrong(line: number, column: string, reason: Reason): undefined;
}

const sides: Readonly<Record<string, -1 | 0 | 1>> = { '1': 1, '0': 0, '-1': -1 };

export function cellReader(file: GivenFile, notes: Notes): CellReader {
  const wrong = (line: number, column: string, reason: Reason): undefined => {
    refuse(notes, { file: file.name, line, column, reason });
    return undefined;
  };
  return {
    wrong,
    whole: (text, column, line, most) => {
      if (!/^\d+$/.test(text)) return wrong(line, column, { code: 'not-whole', value: shown(text) });
      const value = Number(text);
      return value <= most ? value : wrong(line, column, { code: 'too-large', value: shown(text), most });
    },
    time: (text, line) => readTime(text) ?? wrong(line, 'timestamp', { code: 'time-value', value: shown(text) }),
    vote: (text, column, line) => sides[text] ?? wrong(line, column, { code: 'vote-value', value: shown(text) }),
    moderated: (text, line) => sides[text] ?? wrong(line, 'moderated', { code: 'moderated-value', value: shown(text) }),
  };
}

/** Long cells are cut where they are told. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
