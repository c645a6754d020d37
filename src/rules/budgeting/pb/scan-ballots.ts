/**
 * The fast way through VOTES: rows in the usual form are read character by character, without a string for any field.
 *
 * In the usual form a row has one field for each column, no quotes, no spaces around values, a voter that no row before
 * had, and a ballot that names listed projects once each, with whole points where it has points. Any other row is left to
 * `read-votes.ts`, which also says what is wrong with it; both read a row of the usual form alike.
 */
import type { BallotRows } from './ballot-rows.ts';
import type { FormNotes } from './form-notes.ts';
import { ProjectIds } from './project-ids.ts';
import { POINTS } from './read-amount.ts';
import type { RecordReader } from './records.ts';
import type { VoteLayout } from './vote-layout.ts';
import type { VoterIds } from './voter-ids.ts';
import type { Weights } from './weights.ts';

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const EXCLAMATION_MARK = 33;
const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;
const SEMICOLON = 59;
/** Where a row is not in the usual form. */
const UNUSUAL = -1;

/** What the rows are read into. */
export interface BallotParts {
  readonly rows: BallotRows;
  readonly voters: VoterIds;
  readonly weights: Weights;
}

export class BallotScan {
  private readonly text: string;
  private readonly layout: VoteLayout;
  private readonly ids: ProjectIds;
  private readonly rows: BallotRows;
  private readonly voters: VoterIds;
  private readonly weights: Weights;
  /** No row is scanned beyond the last line end, so that each ends within the text. */
  private readonly lastNewline: number;

  constructor(text: string, layout: VoteLayout, ids: readonly string[], { rows, voters, weights }: BallotParts) {
    this.text = text;
    this.layout = layout;
    this.ids = new ProjectIds(ids);
    this.rows = rows;
    this.voters = voters;
    this.weights = weights;
    this.lastNewline = text.lastIndexOf('\n');
  }

  /** Reads rows from where `records` stands as long as they are in the usual form and end as the record before them. */
  run(records: RecordReader, notes: FormNotes): void {
    const { rows, lastNewline } = this;
    const crlf = notes.lineEnd === '\r\n';
    const before = rows.count;
    let at = records.at;
    while (at <= lastNewline) {
      const next = this.row(at, records.nextLine + rows.count - before, crlf);
      if (next === UNUSUAL) {
        rows.drop();
        break;
      }
      at = next;
    }
    notes.skip(rows.count - before);
    records.skip(rows.count - before, at);
  }

  /** The offset behind the row, or UNUSUAL; then its open entries must be dropped. */
  private row(from: number, line: number, crlf: boolean): number {
    const { text, rows } = this;
    const { vote, points, voter, weight, names, mostNamed } = this.layout;
    const last = names.length - 1;
    let voterFrom = 0;
    let voterTo = 0;
    let weightFrom = 0;
    let weightTo = 0;
    let at = from;
    for (let column = 0; column <= last; column++) {
      const begun = at;
      if (column === vote) at = this.ballot(at);
      else if (column === points) at = this.points(at);
      else at = this.kept(at);
      if (at === UNUSUAL) return UNUSUAL;
      if (column === voter) {
        voterFrom = begun;
        voterTo = at;
      } else if (column === weight) {
        weightFrom = begun;
        weightTo = at;
      }
      if (column < last && text.charCodeAt(at++) !== SEMICOLON) return UNUSUAL;
    }
    if (crlf && text.charCodeAt(at++) !== RETURN) return UNUSUAL;
    if (text.charCodeAt(at++) !== NEWLINE) return UNUSUAL;
    if (rows.named > mostNamed || (points !== undefined && rows.pointed !== rows.named)) return UNUSUAL;
    if (!this.isTrimmed(voterFrom, voterTo) || (weight !== undefined && !this.isTrimmed(weightFrom, weightTo)))
      return UNUSUAL;
    if (this.voters.add(text, voterFrom, voterTo, line) !== undefined) return UNUSUAL;
    if (weight !== undefined) this.weights.add(line, text.slice(weightFrom, weightTo));
    rows.close(line, from);
    return at;
  }

  /** Where a field ends that is only kept; the spaces around it are of no matter until somebody asks for it. */
  private kept(from: number): number {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    while (code > QUOTE ? code !== SEMICOLON : code === SPACE || code === EXCLAMATION_MARK)
      code = text.charCodeAt(++at);
    return at;
  }

  /** True for a value that is there and has no spaces around it. */
  private isTrimmed(from: number, to: number): boolean {
    return to > from && !mayBeSpace(this.text.charCodeAt(from)) && !mayBeSpace(this.text.charCodeAt(to - 1));
  }

  private ballot(from: number): number {
    const { text, ids, rows } = this;
    let node = ProjectIds.root;
    for (let at = from; ; at++) {
      const code = text.charCodeAt(at);
      const next = ids.step(node, code);
      if (next === ProjectIds.root) {
        const project = ids.projectAt(node);
        if (project < 0 || !rows.choose(project)) return UNUSUAL;
        if (code !== COMMA) return at;
      }
      node = next;
    }
  }

  private points(from: number): number {
    const { text, rows } = this;
    for (let at = from; ; at++) {
      const begun = at;
      let points = 0;
      let code = text.charCodeAt(at);
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) points = 10 * points + code - ZERO;
      const digits = at - begun;
      if (digits === 0 || digits > POINTS.digits || (digits > 1 && text.charCodeAt(begun) === ZERO)) return UNUSUAL;
      rows.thousandths.push(1000 * points);
      if (code !== COMMA) return at;
    }
  }
}

/** True for whatever `trim` takes away, and for some letters that it leaves. */
function mayBeSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code >= 0x1680;
}
