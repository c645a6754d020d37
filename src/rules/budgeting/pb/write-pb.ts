/**
 * Writes a .pb file: the same keys, columns, rows and values in the same order, quoted where Pabulib does, in the form that
 * the file was read in. What of the form is kept is said in `pb-file.ts`.
 */
import { voterCount } from '../instance.ts';
import type { Ballots } from '../instance.ts';
import { amountText } from './decimal.ts';
import { fieldText, quotingKey } from './field-text.ts';
import type { PbFile, PbForm, PbVoteColumn } from './pb-file.ts';
import type { PbSection } from './problem.ts';

const PLAIN: PbForm = {
  byteOrderMark: false,
  lineEnd: '\n',
  lineEndChanges: [],
  endsWithLineEnd: true,
  otherwiseQuoted: new Map(),
};

/** Ballots in each piece of a file but the first. */
export const PIECE_BALLOTS = 1000;

export function writePb(file: PbFile): string {
  return [...pbPieces(file)].join('');
}

/**
 * The text of the file in pieces, for files longer than a string can be (about 500 MB): first everything up to the first
 * ballot, then {@link PIECE_BALLOTS} ballots at a time.
 */
export function* pbPieces(file: PbFile): Generator<string, void, void> {
  const form = file.form ?? PLAIN;
  const separated = lineEnds(form);
  const inMeta = rowWriter('META', 2, form);
  const inProjects = rowWriter('PROJECTS', file.projectColumns.length, form);
  const inVotes = rowWriter('VOTES', file.voteColumns.length, form);
  const first = ['META', inMeta(['key', 'value']), ...file.meta.map(inMeta)];
  first.push('PROJECTS', inProjects(file.projectColumns.map(({ name }) => name)));
  for (let project = 0; project < file.instance.projects.length; project++) {
    first.push(inProjects(file.projectColumns.map(({ values }) => values[project] ?? '')));
  }
  first.push('VOTES', inVotes(file.voteColumns.map(({ name }) => name)));
  yield `${form.byteOrderMark ? '\ufeff' : ''}${first.map(separated).join('')}`;
  const ids = file.instance.projects.map(({ id }) => id);
  const fieldsOf = file.voteColumns.map((column) => voteFields(column, ids, file.ballots));
  const ballots = voterCount(file.ballots);
  for (let from = 0; from < ballots; from += PIECE_BALLOTS) {
    let piece = '';
    for (let voter = from; voter < Math.min(ballots, from + PIECE_BALLOTS); voter++) {
      piece += separated(inVotes(fieldsOf.map((fieldOf) => fieldOf(voter))));
    }
    yield piece;
  }
  if (form.endsWithLineEnd) yield separated('');
}

function rowWriter(section: PbSection, columns: number, { otherwiseQuoted }: PbForm) {
  const otherwise = Array.from({ length: columns }, (_, column) => otherwiseQuoted.get(quotingKey(section, column)));
  return (fields: readonly string[]): string =>
    fields.map((field, column) => fieldText(field, otherwise[column])).join(';');
}

function voteFields(column: PbVoteColumn, ids: readonly string[], ballots: Ballots): (voter: number) => string {
  if ('values' in column) {
    const { values } = column;
    return (voter) => values[voter] ?? '';
  }
  const { starts, chosen, points, pointsScale = 1 } = ballots;
  const entry =
    column.name === 'vote'
      ? (at: number): string => ids[chosen[at]!]!
      : (at: number): string => amountText(points?.[at] ?? 0, pointsScale);
  return (voter) => {
    const written = column.written?.get(voter);
    if (written !== undefined) return written;
    const from = starts[voter]!;
    const to = starts[voter + 1]!;
    let text = from === to ? '' : entry(from);
    for (let at = from + 1; at < to; at++) text += `,${entry(at)}`;
    return text;
  };
}

/** Puts before each line the end of the line before. */
function lineEnds(form: PbForm): (line: string) => string {
  let end = form.lineEnd;
  let change = 0;
  let record = 0;
  let before = '';
  return (line) => {
    const text = before + line;
    if (record === form.lineEndChanges[change]) {
      end = end === '\n' ? '\r\n' : '\n';
      change++;
    }
    record++;
    before = end;
    return text;
  };
}
