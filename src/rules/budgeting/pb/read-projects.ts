/** The PROJECTS section of a .pb file. */
import type { Project } from '../instance.ts';
import { inUnits } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { PbColumn } from './pb-file.ts';
import type { PbFindings } from './problem.ts';
import { rowFits } from './read-header.ts';
import type { Header } from './read-header.ts';
import { MONEY, readAmount } from './read-amount.ts';

export class Projects {
  readonly index = new Map<string, number>();
  readonly lines: number[] = [];
  readonly costs: (Decimal | undefined)[] = [];
  readonly columns: PbColumn[];
  private readonly values: string[][];
  private readonly header: Header;
  private readonly findings: PbFindings;

  constructor(header: Header, findings: PbFindings) {
    this.header = header;
    this.findings = findings;
    this.values = header.names.map(() => []);
    this.columns = header.names.map((name, column) => ({ name, values: this.values[column]! }));
  }

  add(line: number, fields: readonly string[]): void {
    const { header, findings } = this;
    if (!rowFits(fields, fields.length, header, line, 'PROJECTS', findings)) return;
    const id = fields[header.at.get('project_id')!]!;
    if (id === '') return findings.problem(line, 'PROJECTS', { code: 'value-missing' }, 'project_id');
    if (id.includes(',')) return findings.problem(line, 'PROJECTS', { code: 'project-id', id }, 'project_id');
    const known = this.index.get(id);
    if (known !== undefined) {
      const firstLine = this.lines[known]!;
      return findings.problem(line, 'PROJECTS', { code: 'project-twice', id, firstLine }, 'project_id');
    }
    this.index.set(id, this.lines.length);
    this.lines.push(line);
    const cost = fields[header.at.get('cost')!]!;
    this.costs.push(readAmount(cost, MONEY, (reason) => findings.problem(line, 'PROJECTS', reason, 'cost')));
    this.values.forEach((values, column) => values.push(fields[column]!));
  }

  /** Call when all costs are known to be readable. */
  finished(places: number): Project[] {
    return this.lines.map((line, row) => {
      const value = (name: string): string => this.value(name, row);
      const district = value('district') || value('neighborhood') || value('subunit');
      const cost = this.costs[row];
      const units = cost === undefined ? undefined : inUnits(cost, places);
      if (cost !== undefined && units === undefined) {
        this.findings.problem(line, 'PROJECTS', { code: 'too-large', value: value('cost') }, 'cost');
      }
      return {
        id: value('project_id'),
        name: value('name') || value('project_id'),
        cost: units ?? 0,
        categories: listed(value('category')),
        targets: listed(value('beneficiaries') || value('target')),
        ...(district === '' ? {} : { district }),
      };
    });
  }

  value(name: string, row: number): string {
    const column = this.header.at.get(name);
    return column === undefined ? '' : this.values[column]![row]!;
  }
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
