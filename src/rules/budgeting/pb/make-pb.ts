/** Makes a .pb file out of a budget of our own, with the keys and columns that Pabulib's checker asks for, in its order. */
import { voterCount } from '../instance.ts';
import type { Ballots, Instance } from '../instance.ts';
import { amountText } from './decimal.ts';
import type { PbColumn, PbFile, PbVoteColumn } from './pb-file.ts';

export interface PbParts {
  readonly instance: Instance;
  readonly ballots: Ballots;
  /** One for each ballot, all different; not who they are. */
  readonly voterIds: readonly string[];
  /** Such as description, country, unit, instance, rule, date_begin, date_end, max_length; what follows from the rest is added. */
  readonly meta: Readonly<Record<string, string>>;
  /** Ids of the funded projects, once counted. */
  readonly selected?: readonly string[];
}

/** The order of Pabulib's own files; other keys follow. */
const META_ORDER = (
  'description country unit district subunit instance num_projects num_votes budget vote_type rule date_begin date_end ' +
  'min_length max_length min_sum_cost max_sum_cost min_sum_points max_sum_points edition language currency comment ' +
  'acknowledgments'
).split(' ');

export function makePb({ instance, ballots, voterIds, meta, selected }: PbParts): PbFile {
  const keys: Record<string, string> = {
    ...meta,
    num_projects: String(instance.projects.length),
    num_votes: String(voterCount(ballots)),
    budget: amountText(instance.budget, instance.unitsPerCurrency),
    vote_type: instance.ballotType,
    currency: instance.currency,
  };
  const rank = (key: string): number => (META_ORDER.includes(key) ? META_ORDER.indexOf(key) : META_ORDER.length);
  const voteColumns: PbVoteColumn[] = [{ name: 'voter_id', values: voterIds.map(trim) }, { name: 'vote' }];
  if (ballots.points !== undefined) voteColumns.push({ name: 'points' });
  const { weights, weightScale = 1 } = ballots;
  if (weights !== undefined) {
    voteColumns.push({ name: 'weight', values: Array.from(weights, (weight) => amountText(weight, weightScale)) });
  }
  return {
    meta: Object.entries(keys)
      .map(([key, value]): [string, string] => [key, value.trim()])
      .toSorted(([a], [b]) => rank(a) - rank(b)),
    projectColumns: projectColumns(instance, ballots, selected),
    voteColumns,
    instance,
    ballots,
    warnings: [],
  };
}

function projectColumns(
  { projects, unitsPerCurrency }: Instance,
  ballots: Ballots,
  selected?: readonly string[],
): PbColumn[] {
  const votes = projects.map(() => 0);
  for (const project of ballots.chosen) votes[project]! += 1;
  const columns: PbColumn[] = [
    { name: 'project_id', values: projects.map(({ id }) => id) },
    { name: 'cost', values: projects.map(({ cost }) => amountText(cost, unitsPerCurrency)) },
    { name: 'votes', values: votes.map(String) },
    { name: 'name', values: projects.map(({ name }) => name.trim()) },
  ];
  // A comma would split a category in two.
  const list = (items: readonly string[]): string => items.map((item) => item.replaceAll(',', ' ').trim()).join(',');
  if (projects.some(({ categories }) => categories.length > 0)) {
    columns.push({ name: 'category', values: projects.map(({ categories }) => list(categories)) });
  }
  if (projects.some(({ targets }) => targets.length > 0)) {
    columns.push({ name: 'beneficiaries', values: projects.map(({ targets }) => list(targets)) });
  }
  if (selected !== undefined) {
    columns.push({ name: 'selected', values: projects.map(({ id }) => (selected.includes(id) ? '1' : '0')) });
  }
  if (projects.some(({ district }) => district !== undefined)) {
    columns.push({ name: 'district', values: projects.map(({ district }) => district?.trim() ?? '') });
  }
  return columns;
}

function trim(text: string): string {
  return text.trim();
}
