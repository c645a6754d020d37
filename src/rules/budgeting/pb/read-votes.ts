/** The VOTES section of a .pb file, into typed columns: the largest real files have over 100,000 ballots. */
import type { BallotType, Ballots } from '../instance.ts';
import { inUnits, readDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { Growing } from './growing.ts';
import type { PbVoteColumn } from './pb-file.ts';
import type { PbFindings, PbReason } from './problem.ts';
import { POINTS, readAmount } from './read-amount.ts';
import { rowFits } from './read-header.ts';
import type { Header } from './read-header.ts';
import { trimmed } from './records.ts';

export class Votes {
  readonly columns: PbVoteColumn[];
  /** Line of every ballot. */
  readonly lines = new Growing();
  private readonly starts = new Growing();
  private readonly chosen = new Growing();
  private readonly points: Decimal[] = [];
  private readonly kept: { readonly column: number; readonly values: string[] }[] = [];
  private readonly voters = new Map<string, number>();
  /** Ballot on which each project was met last, to see repeats without a set for every ballot. */
  private readonly lastBallot: Int32Array;
  private readonly voterColumn: number;
  private readonly voteColumn: number;
  private readonly pointsColumn: number | undefined;
  private readonly weightColumn: number | undefined;
  private readonly header: Header;
  private readonly index: ReadonlyMap<string, number>;
  private readonly ballotType: BallotType | undefined;
  private readonly findings: PbFindings;

  constructor(
    header: Header,
    index: ReadonlyMap<string, number>,
    ballotType: BallotType | undefined,
    findings: PbFindings,
  ) {
    this.header = header;
    this.index = index;
    this.ballotType = ballotType;
    this.findings = findings;
    this.voterColumn = header.at.get('voter_id')!;
    this.voteColumn = header.at.get('vote')!;
    this.weightColumn = header.at.get('weight');
    const withPoints = ballotType === 'cumulative' || ballotType === 'scoring';
    this.pointsColumn = withPoints ? header.at.get('points') : undefined;
    this.lastBallot = new Int32Array(index.size).fill(-1);
    this.starts.push(0);
    this.columns = header.names.map((name, column) => {
      if (column === this.voteColumn) return { name: 'vote' };
      if (column === this.pointsColumn) return { name: 'points' };
      const values: string[] = [];
      this.kept.push({ column, values });
      return { name, values };
    });
  }

  add(line: number, fields: readonly string[], count: number): void {
    const { findings } = this;
    if (!rowFits(fields, count, this.header, line, 'VOTES', findings)) return;
    const voter = fields[this.voterColumn]!;
    const firstLine = this.voters.get(voter);
    if (voter === '') findings.problem(line, 'VOTES', { code: 'value-missing' }, 'voter_id');
    else if (firstLine !== undefined) {
      findings.problem(line, 'VOTES', { code: 'voter-twice', id: voter, firstLine }, 'voter_id');
    } else this.voters.set(voter, line);
    if (this.weightColumn !== undefined) this.checkWeight(line, fields[this.weightColumn]!);
    const points = this.pointsColumn === undefined ? undefined : fields[this.pointsColumn]!;
    this.readEntries(line, fields[this.voteColumn]!, points);
    for (const { column, values } of this.kept) values.push(fields[column]!);
    this.lines.push(line);
    this.starts.push(this.chosen.length);
  }

  finished(): Ballots {
    const starts = this.starts.toArray();
    const chosen = this.chosen.toArray();
    if (this.pointsColumn === undefined) return { starts, chosen };
    const places = this.points.reduce((most, { decimals }) => Math.max(most, decimals.length), 0);
    const points = Float64Array.from(this.points, (value) => inUnits(value, places) ?? 0);
    return { starts, chosen, points, pointsScale: 10 ** places };
  }

  private readEntries(line: number, vote: string, points: string | undefined): void {
    const { findings, chosen, lastBallot } = this;
    const ballot = this.lines.length;
    const pointTexts = points === undefined ? undefined : points === '' ? [] : points.split(',');
    let named = 0;
    let repeated = false;
    for (let from = vote === '' ? 1 : 0; from <= vote.length; named++) {
      let to = vote.indexOf(',', from);
      if (to < 0) to = vote.length;
      const id = trimmed(vote, from, to);
      from = to + 1;
      const project = this.index.get(id);
      const point = pointTexts === undefined ? undefined : this.readPoint(line, pointTexts[named]?.trim());
      if (id === '') findings.problem(line, 'VOTES', { code: 'empty-entry' }, 'vote');
      else if (project === undefined) findings.problem(line, 'VOTES', { code: 'unlisted-project', id }, 'vote');
      else if (lastBallot[project] === ballot) repeated = true;
      else {
        lastBallot[project] = ballot;
        chosen.push(project);
        if (point !== undefined) this.points.push(point);
      }
    }
    if (named === 0) findings.warn(line, { code: 'empty-ballots' });
    if (repeated) findings.warn(line, { code: 'repeated-on-ballot' });
    if (this.ballotType === 'choose-1' && named > 1) {
      findings.problem(line, 'VOTES', { code: 'choose-1', chosen: named }, 'vote');
    }
    if (pointTexts !== undefined && pointTexts.length !== named) {
      findings.problem(line, 'VOTES', { code: 'points-count', points: pointTexts.length, projects: named }, 'points');
    }
  }

  /** A missing one is told by the count of points; here it only keeps the columns as long as each other. */
  private readPoint(line: number, text: string | undefined): Decimal {
    const nothing = { negative: false, whole: '0', decimals: '' };
    if (text === undefined) return nothing;
    const refuse = (reason: PbReason): void => this.findings.problem(line, 'VOTES', reason, 'points');
    return readAmount(text, POINTS, refuse) ?? nothing;
  }

  private checkWeight(line: number, weight: string): void {
    const value = readDecimal(weight);
    if (value?.whole.replace(/^0+/, '') === '1' && value.decimals === '') return;
    this.findings.problem(line, 'VOTES', { code: 'weight', value: weight }, 'weight');
  }
}
