/** comments.csv: the statements, with what moderators decided on each and how it was voted on. */
import { cellReader, columnsOf, shown } from './cells.ts';
import {
  mostLetters,
  mostParticipantId,
  mostStatementId,
  plainText,
  readTime,
  textNotInExport,
  type GivenFile,
} from './layout.ts';
import { refuse, remark, type Notes } from './notes.ts';
import { readTable } from './read-table.ts';

export interface PolisComment {
  readonly id: number;
  readonly line: number;
  /** Id of the participant who wrote it. */
  readonly author: number | undefined;
  /** Milliseconds since 1970. */
  readonly time: number | undefined;
  /** As exported: Polis counts superseded votes too. */
  readonly totals: { readonly agree: number; readonly disagree: number } | undefined;
  readonly moderated: -1 | 0 | 1;
  readonly text: string;
  readonly seed: boolean;
  readonly meta: boolean;
}

const optional = ['timestamp', 'author-id', 'agrees', 'disagrees', 'moderated', 'is-seed', 'is-meta'] as const;
const flags: Readonly<Record<string, boolean>> = {
  '': false,
  '0': false,
  f: false,
  false: false,
  '1': true,
  t: true,
  true: true,
};
const mostTotal = 1_000_000_000;

/** By rising id. */
export async function readComments(file: GivenFile, notes: Notes): Promise<readonly PolisComment[]> {
  const read = cellReader(file, notes);
  const found = new Map<number, PolisComment>();
  let at: ReturnType<typeof columnsOf<'comment-id' | 'comment-body', (typeof optional)[number]>>;
  const header = (cells: readonly string[]): boolean => {
    at = columnsOf(file, notes, cells, ['comment-id', 'comment-body'], optional);
    return at !== undefined;
  };
  const row = (cells: readonly string[], line: number): void => {
    if (at === undefined) return;
    const columns = at;
    const cell = (column: (typeof optional)[number]): string => {
      const place = columns[column];
      return place === undefined ? '' : cells[place]!;
    };
    const flag = (column: 'is-seed' | 'is-meta'): boolean => {
      const said = flags[cell(column).toLowerCase()];
      if (said === undefined) read.wrong(line, column, { code: 'flag-value', value: shown(cell(column)) });
      return said ?? false;
    };
    const id = read.whole(cells[at['comment-id']]!, 'comment-id', line, mostStatementId);
    const text = plainText(cells[at['comment-body']]!);
    if (text.length > mostLetters)
      read.wrong(line, 'comment-body', { code: 'text-too-long', letters: text.length, most: mostLetters });
    if (text === '') remark(notes, file.name, line, { code: 'text-missing' });
    const author = cell('author-id');
    const time = cell('timestamp');
    const moderated = cell('moderated');
    const known = moderated === '' ? 0 : read.moderated(moderated, line);
    const agree = cell('agrees') === '' ? undefined : read.whole(cell('agrees'), 'agrees', line, mostTotal);
    const disagree = cell('disagrees') === '' ? undefined : read.whole(cell('disagrees'), 'disagrees', line, mostTotal);
    if (id === undefined || known === undefined) return;
    const firstLine = found.get(id)?.line;
    if (firstLine !== undefined) return read.wrong(line, 'comment-id', { code: 'statement-twice', id, firstLine });
    if (time !== '' && readTime(time) === undefined) read.time(time, line);
    if (known === 0) remark(notes, file.name, line, { code: 'not-moderated' });
    found.set(id, {
      id,
      line,
      author: author === '' ? undefined : read.whole(author, 'author-id', line, mostParticipantId),
      time: readTime(time),
      totals: agree === undefined || disagree === undefined ? undefined : { agree, disagree },
      moderated: known,
      text: text === '' ? textNotInExport : text,
      seed: flag('is-seed'),
      meta: flag('is-meta'),
    });
  };
  await readTable(file, notes, { header, row });
  if (found.size === 0 && notes.problems.length === 0)
    refuse(notes, { file: file.name, line: 1, reason: { code: 'no-statements' } });
  return [...found.values()].toSorted((a, b) => a.id - b.id);
}
