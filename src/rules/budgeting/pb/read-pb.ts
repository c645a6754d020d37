/**
 * Reads a participatory budget in Pabulib's .pb format, or says everything that is wrong with it.
 *
 * Source: https://pabulib.org/format and Pabulib's checker. Real files are odd; each oddity is either read as Pabulib
 * defines it, with a warning, or refused with line, field and reason. Nothing is guessed: a file that is refused leaves no
 * half-read instance behind. The limits of a ballot (max_length and the like) only warn, because real files break them.
 */
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { lookForOddities } from './oddities.ts';
import { inUnits } from './decimal.ts';
import { FormNotes } from './form-notes.ts';
import type { PbFile } from './pb-file.ts';
import { PbFindings } from './problem.ts';
import type { PbProblem, PbSection } from './problem.ts';
import { readHeader, readMetaHeader, rowFits } from './read-header.ts';
import type { Widths } from './read-header.ts';
import { Meta } from './read-meta.ts';
import { Projects } from './read-projects.ts';
import { Votes } from './read-votes.ts';
import { RecordReader } from './records.ts';

const SECTIONS: readonly PbSection[] = ['META', 'PROJECTS', 'VOTES'];

export function readPb(text: string): Result<PbFile, PbProblem[]> {
  return new PbReading(text, true).read();
}

/** The same without the fast way through VOTES, to hold the two against each other. */
export function readPbRowByRow(text: string): Result<PbFile, PbProblem[]> {
  return new PbReading(text, false).read();
}

class PbReading {
  private readonly findings = new PbFindings();
  private readonly records: RecordReader;
  private readonly meta = new Meta(this.findings);
  private readonly begun = new Map<PbSection, number>();
  private projects: Projects | undefined;
  private votes: Votes | undefined;
  private current: PbSection | undefined;
  private headed: PbSection | undefined;
  private metaHeader: Widths | undefined;
  /** Fields of the header line of the section. */
  private width = 0;
  private readonly notes = new FormNotes();
  private readonly withScan: boolean;

  constructor(text: string, withScan: boolean) {
    this.withScan = withScan;
    this.records = new RecordReader(text, this.findings);
  }

  read(): Result<PbFile, PbProblem[]> {
    this.readSections();
    const file = this.assemble();
    if (file !== undefined && this.findings.problems.length === 0) return ok(file);
    return err(this.findings.listed(this.records.line));
  }

  private readSections(): void {
    const { records, findings } = this;
    const fields: string[] = [];
    let section: PbSection = 'file';
    let stray = false;
    while (!records.done) {
      if (this.headed === 'VOTES' && this.withScan) {
        this.votes?.scan.run(records, this.notes);
        if (records.done) break;
      }
      const count = records.nextInto(fields, section);
      if (count === 1 && fields[0] === '') {
        findings.warn(records.line, { code: 'empty-lines' });
        continue;
      }
      this.notes.noteRecord(records.lineEnd);
      if (isSectionName(fields, count)) section = this.begin(fields[0]!.toUpperCase() as PbSection);
      else if (section === 'file') {
        if (!stray) findings.problem(records.line, 'file', { code: 'text-before-sections' });
        stray = true;
      } else {
        if (this.headed !== section) this.head(section, fields.slice(0, count));
        else this.row(section, fields, count);
        if (count <= this.width) this.noteQuoting(section, fields);
      }
    }
    if (records.line === 0) findings.problem(1, 'file', { code: 'empty-file' });
    else this.missSections();
  }

  private begin(section: PbSection): PbSection {
    const firstLine = this.begun.get(section);
    if (firstLine !== undefined) {
      this.findings.problem(this.records.line, section, { code: 'section-twice', firstLine });
    } else this.begun.set(section, this.records.line);
    this.missHeader();
    this.current = section;
    this.headed = undefined;
    return section;
  }

  private head(section: PbSection, fields: string[]): void {
    const {
      records: { line },
      findings,
    } = this;
    this.headed = section;
    this.width = fields.length;
    if (section === 'META') this.metaHeader = readMetaHeader(fields, line, findings);
    else if (section === 'PROJECTS') {
      const header = readHeader(fields, line, section, ['project_id', 'cost'], findings);
      if (header !== undefined) this.projects ??= new Projects(header, findings);
    } else {
      const type = this.begun.has('META') ? this.meta.ballotType() : undefined;
      const needed =
        type === 'cumulative' || type === 'scoring' ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'];
      const header = readHeader(fields, line, section, needed, findings);
      if (header === undefined || this.projects === undefined) return;
      this.votes ??= new Votes(this.records.text, header, this.projects.index, type, findings);
    }
  }

  private row(section: PbSection, fields: string[], count: number): void {
    const { line, start } = this.records;
    if (section === 'VOTES') this.votes?.add(line, start, fields, count);
    else if (section === 'PROJECTS') this.projects?.add(line, fields.slice(0, count));
    else if (rowFits(fields, count, this.metaHeader!, line, section, this.findings)) {
      this.meta.add(line, fields[0]!, fields[1]!);
    }
  }

  private noteQuoting(section: PbSection, fields: readonly string[]): void {
    for (const column of this.records.otherwiseQuoted) this.notes.noteQuoting(section, column, fields[column]!);
  }

  private missHeader(): void {
    if (this.current === undefined || this.headed === this.current) return;
    this.findings.problem(this.records.line, this.current, { code: 'header-missing' });
  }

  private missSections(): void {
    const { findings, records, begun } = this;
    this.missHeader();
    SECTIONS.forEach((section, place) => {
      const line = begun.get(section);
      if (line === undefined) findings.problem(records.line, 'file', { code: 'section-missing', missing: section });
      else {
        const before = SECTIONS.slice(0, place).find((needed) => (begun.get(needed) ?? 0) > line);
        if (before !== undefined) findings.problem(line, section, { code: 'section-order', before });
      }
    });
  }

  private assemble(): PbFile | undefined {
    const { findings, meta, projects, votes, begun } = this;
    if (!begun.has('META')) return undefined;
    const ballotType = meta.ballotType();
    const budget = meta.amount('budget', true);
    if (projects !== undefined && projects.lines.length === 0) {
      findings.problem(begun.get('PROJECTS')!, 'PROJECTS', { code: 'no-projects' });
    }
    if (projects === undefined || budget === undefined) return undefined;
    const places = projects.costs.reduce(
      (most, cost) => Math.max(most, cost?.decimals.length ?? 0),
      budget.decimals.length,
    );
    const units = inUnits(budget, places);
    const listed = projects.finished(places);
    if (units === undefined) {
      const value = meta.text('budget')!;
      findings.problem(meta.lineOf('budget'), 'META', { code: 'too-large', value }, 'budget');
    }
    if (votes === undefined || units === undefined || ballotType === undefined) return undefined;
    const instance = {
      budget: units,
      unitsPerCurrency: 10 ** places,
      currency: meta.text('currency') ?? '',
      ballotType,
      projects: listed,
    };
    const ballots = votes.finished();
    lookForOddities(instance, ballots, meta, projects, votes.rows.lines, findings);
    return {
      meta: meta.pairs,
      projectColumns: projects.columns,
      voteColumns: votes.columns(),
      instance,
      ballots,
      form: this.notes.finished(this.records.byteOrderMark),
      warnings: findings.warnings(),
    };
  }
}

function isSectionName(fields: readonly string[], count: number): boolean {
  const first = fields[0]!;
  if (!SECTIONS.includes(first.toUpperCase() as PbSection)) return false;
  for (let i = 1; i < count; i++) if (fields[i] !== '') return false;
  return true;
}
