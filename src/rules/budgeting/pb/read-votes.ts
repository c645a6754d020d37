/** The VOTES section of a .pb file, into typed columns: the largest real files have over 100,000 ballots. */
import type { BallotType, Ballots } from '../instance.ts';
import { BallotRows } from './ballot-rows.ts';
import { amountText, inUnits } from './decimal.ts';
import { KeptColumns } from './kept-columns.ts';
import type { PbVoteColumn } from './pb-file.ts';
import type { PbFindings, PbReason } from './problem.ts';
import { POINTS, readAmount } from './read-amount.ts';
import { rowFits } from './read-header.ts';
import type { Header } from './read-header.ts';
import { BallotScan } from './scan-ballots.ts';
import { voteLayout } from './vote-layout.ts';
import type { VoteLayout } from './vote-layout.ts';
import { VoterIds } from './voter-ids.ts';
import { Weights } from './weights.ts';

export class Votes {
  /** The fast way through rows in the usual form. */
  readonly scan: BallotScan;
  readonly rows: BallotRows;
  private readonly voters: VoterIds;
  private readonly weights: Weights;
  private readonly kept: KeptColumns;
  /** Texts of ballots that would be written otherwise, by row. */
  private readonly writtenVotes = new Map<number, string>();
  private readonly writtenPoints = new Map<number, string>();
  private readonly header: Header;
  private readonly layout: VoteLayout;
  private readonly index: ReadonlyMap<string, number>;
  private readonly ids: readonly string[];
  private readonly findings: PbFindings;

  constructor(
    text: string,
    header: Header,
    index: ReadonlyMap<string, number>,
    ballotType: BallotType | undefined,
    findings: PbFindings,
  ) {
    this.header = header;
    this.layout = voteLayout(header, ballotType);
    this.index = index;
    this.ids = [...index.keys()];
    this.findings = findings;
    const rows = new BallotRows(index.size);
    const kept = new KeptColumns(text, rows.offsets, this.layout);
    const voters = new VoterIds(
      () => kept.voters(),
      (row) => rows.lines.at(row),
    );
    const weights = new Weights(findings);
    this.rows = rows;
    this.kept = kept;
    this.voters = voters;
    this.weights = weights;
    this.scan = new BallotScan(text, this.layout, this.ids, { rows, voters, weights });
  }

  /** The general way: one row, whatever is in it. */
  add(line: number, offset: number, fields: readonly string[], count: number): void {
    const { findings, layout } = this;
    if (!rowFits(fields, count, this.header, line, 'VOTES', findings)) return;
    this.readVoter(line, fields[layout.voter]!);
    if (layout.weight !== undefined) this.weights.add(line, fields[layout.weight]!);
    const points = layout.points === undefined ? undefined : fields[layout.points]!;
    this.readEntries(line, fields[layout.vote]!, points);
    this.noteWritten(fields[layout.vote]!, points);
    this.rows.close(line, offset);
  }

  finished(): Ballots {
    const weights = this.weights.finished((row) => this.rows.lines.at(row));
    return { ...this.rows.finished(this.layout.points !== undefined), ...weights };
  }

  columns(): PbVoteColumn[] {
    const ofBallots = (name: 'vote' | 'points', written: ReadonlyMap<number, string>): PbVoteColumn =>
      written.size === 0 ? { name } : { name, written };
    return this.layout.names.map((name, column) => {
      if (column === this.layout.vote) return ofBallots('vote', this.writtenVotes);
      if (column === this.layout.points) return ofBallots('points', this.writtenPoints);
      return this.kept.column(name, column);
    });
  }

  private readVoter(line: number, id: string): void {
    if (id === '') return this.findings.problem(line, 'VOTES', { code: 'value-missing' }, 'voter_id');
    const firstLine = this.voters.add(id, 0, id.length, line);
    if (firstLine === undefined) return;
    this.findings.problem(line, 'VOTES', { code: 'voter-twice', id, firstLine }, 'voter_id');
  }

  private readEntries(line: number, vote: string, points: string | undefined): void {
    const { findings, rows } = this;
    const pointTexts = points === undefined ? undefined : points === '' ? [] : points.split(',');
    let named = 0;
    let repeated = false;
    for (let from = vote === '' ? 1 : 0; from <= vote.length; named++) {
      let to = vote.indexOf(',', from);
      if (to < 0) to = vote.length;
      const id = vote.slice(from, to).trim();
      from = to + 1;
      const project = this.index.get(id);
      const thousandths = pointTexts === undefined ? 0 : this.readPoint(line, pointTexts[named]?.trim());
      if (id === '') findings.problem(line, 'VOTES', { code: 'empty-entry' }, 'vote');
      else if (project === undefined) findings.problem(line, 'VOTES', { code: 'unlisted-project', id }, 'vote');
      else if (!rows.choose(project)) repeated = true;
      else if (pointTexts !== undefined) rows.thousandths.push(thousandths);
    }
    if (named === 0) findings.warn(line, { code: 'empty-ballots' });
    if (repeated) findings.warn(line, { code: 'repeated-on-ballot' });
    if (named > this.layout.mostNamed) findings.problem(line, 'VOTES', { code: 'choose-1', chosen: named }, 'vote');
    if (pointTexts !== undefined && pointTexts.length !== named) {
      findings.problem(line, 'VOTES', { code: 'points-count', points: pointTexts.length, projects: named }, 'points');
    }
  }

  /** A missing one is told by the count of points; here it only keeps the columns as long as each other. */
  private readPoint(line: number, text: string | undefined): number {
    if (text === undefined) return 0;
    const refuse = (reason: PbReason): void => this.findings.problem(line, 'VOTES', reason, 'points');
    const points = readAmount(text, POINTS, refuse);
    return points === undefined ? 0 : inUnits(points, POINTS.places)!;
  }

  private noteWritten(vote: string, points: string | undefined): void {
    const { projects, thousandths } = this.rows.openEntries();
    const row = this.rows.count;
    if (projects.map((project) => this.ids[project]).join(',') !== vote) this.writtenVotes.set(row, vote);
    if (points === undefined) return;
    const usual = thousandths.map((value) => amountText(value, 10 ** POINTS.places)).join(',');
    if (usual !== points) this.writtenPoints.set(row, points);
  }
}
