/** What projects.csv and ballots.csv hold, column by column. */
import { amountText, type PublishedResult } from '../../rules/budgeting/index.ts';
import type { Budget } from './budget.ts';
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { PublishedCount } from './store/counts.ts';
import type { StoredProject } from './store/projects.ts';

interface ProjectRow {
  readonly budget: Budget;
  readonly project: StoredProject;
  /** Absent before the count. */
  readonly account: PublishedCount['explanation']['projects'][number] | undefined;
}

const projectColumns: readonly CsvColumn<ProjectRow>[] = [
  {
    name: 'project_id',
    description: 'Names the project in this budget',
    datatype: 'string',
    value: ({ project }) => project.id,
  },
  { name: 'name', description: 'Name of the project', datatype: 'string', value: ({ project }) => project.name },
  {
    name: 'description',
    description: 'What the project is, in Markdown',
    datatype: 'string',
    value: ({ project }) => project.description,
  },
  {
    name: 'language',
    description: 'Language of name and description',
    datatype: 'string',
    value: ({ project }) => project.language,
  },
  {
    name: 'cost',
    description: 'Cost in the currency',
    datatype: 'decimal',
    value: ({ budget, project }) => amountText(project.cost, budget.unitsPerCurrency),
  },
  { name: 'currency', description: 'ISO 4217 code', datatype: 'string', value: ({ budget }) => budget.currency },
  {
    name: 'district',
    description: 'Where it lies; empty where nothing is said',
    datatype: 'string',
    value: ({ project }) => project.district ?? '',
  },
  {
    name: 'categories',
    description: 'Kinds of project',
    datatype: 'string',
    separator: '|',
    value: ({ project }) => listed(project.categories),
  },
  {
    name: 'targets',
    description: 'Groups it is meant for',
    datatype: 'string',
    separator: '|',
    value: ({ project }) => listed(project.targets),
  },
  {
    name: 'idea_id',
    description: "Number of the resident's idea it came from",
    datatype: 'integer',
    value: ({ project }) => project.ideaId,
  },
  {
    name: 'votes',
    description: 'Ballots that name it; empty before the count',
    datatype: 'integer',
    value: ({ account }) => account?.votes ?? null,
  },
  {
    name: 'selected',
    description: '1 when funded, 0 when not; empty before the count',
    datatype: 'boolean',
    value: ({ account }) => (account === undefined ? null : account.funded ? 1 : 0),
  },
  {
    name: 'round',
    description: 'Round of the count in which it was funded, from 1',
    datatype: 'integer',
    value: ({ account }) => account?.round ?? null,
  },
];

/** A bar inside a name would split it in two. */
const listed = (names: readonly string[]): string => names.map((name) => name.replaceAll('|', '/')).join('|');

export function projectsCsv(
  budget: Budget,
  projects: readonly StoredProject[],
  count: PublishedCount | undefined,
): string {
  const accounts = new Map(count?.explanation.projects.map((account) => [account.id, account]));
  return csvText(
    projectColumns,
    projects.map((project) => ({ budget, project, account: accounts.get(project.id) })),
  );
}

interface BallotRow {
  readonly ballot: number;
  readonly chosen: readonly string[];
  readonly points: readonly string[];
  readonly weight: string;
}

const ballotTable: readonly CsvColumn<BallotRow>[] = [
  {
    name: 'voter_id',
    description: 'Counted from 1 in ascending order of what the ballots say: it tells nothing about who voted, or when',
    datatype: 'integer',
    value: ({ ballot }) => ballot,
  },
  {
    name: 'vote',
    description: 'Ids of the projects on the ballot, best first where the ballots are rankings',
    datatype: 'string',
    separator: ',',
    value: ({ chosen }) => chosen.join(','),
  },
  {
    name: 'points',
    description: 'Points of the same projects, in the same order; empty where ballots have none',
    datatype: 'string',
    separator: ',',
    value: ({ points }) => points.join(','),
  },
  {
    name: 'weight',
    description: 'Of the ballot: 1 except in imported elections that weigh their voters',
    datatype: 'decimal',
    value: ({ weight }) => weight,
  },
];

export function ballotsCsv({ instance, ballots }: PublishedResult): string {
  const ids = instance.projects.map(({ id }) => id);
  return csvText(
    ballotTable,
    ballots.chosen.map((chosen, at) => ({
      ballot: at + 1,
      chosen: chosen.map((position) => ids[position] ?? ''),
      points: (ballots.points?.[at] ?? []).map((points) => amountText(points, ballots.pointsScale ?? 1)),
      weight: amountText(ballots.weights?.[at] ?? 1, ballots.weights === undefined ? 1 : (ballots.weightScale ?? 1)),
    })),
  );
}

export const projectsDescription = (): unknown =>
  csvDescription('projects.csv', 'The projects of one budget, in the order of the ballot.', projectColumns);

export const ballotsDescription = (): unknown =>
  csvDescription('ballots.csv', 'The ballots of one counted vote, one a row, without any voter.', ballotTable);
