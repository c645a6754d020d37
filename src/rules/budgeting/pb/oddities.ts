/** Looks over a readable .pb file for what contradicts itself without leaving its meaning open. */
import { voterCount } from '../instance.ts';
import type { Ballots, Instance } from '../instance.ts';
import { inUnits, readDecimal } from './decimal.ts';
import type { Growing } from './growing.ts';
import type { PbFindings, PbOddity } from './problem.ts';
import type { Meta } from './read-meta.ts';
import type { Projects } from './read-projects.ts';

export function lookForOddities(
  instance: Instance,
  ballots: Ballots,
  meta: Meta,
  projects: Projects,
  ballotLines: Growing,
  findings: PbFindings,
): void {
  const votes = new Float64Array(instance.projects.length);
  const { chosen } = ballots;
  for (let i = 0; i < chosen.length; i++) votes[chosen[i]!] = votes[chosen[i]!]! + 1;
  instance.projects.forEach((project, row) => {
    const line = projects.lines[row]!;
    if (project.cost > instance.budget) findings.warn(line, { code: 'dearer-than-budget' });
    if (project.cost === 0) findings.warn(line, { code: 'without-cost' });
    if (votes[row] === 0) findings.warn(line, { code: 'without-votes' });
    const stated = projects.value('votes', row);
    if (stated !== '' && Number(stated) !== votes[row]) findings.warn(line, { code: 'votes-column' });
  });
  const statedVotes = meta.whole('num_votes');
  const found = voterCount(ballots);
  if (statedVotes !== undefined && statedVotes !== found) {
    findings.warn(meta.lineOf('num_votes'), { code: 'num-votes', stated: statedVotes, found });
  }
  const statedProjects = meta.whole('num_projects');
  if (statedProjects !== undefined && statedProjects !== instance.projects.length) {
    const oddity = { code: 'num-projects', stated: statedProjects, found: instance.projects.length } as const;
    findings.warn(meta.lineOf('num_projects'), oddity);
  }
  lookOverBallots(instance, ballots, meta, ballotLines, findings);
}

function lookOverBallots(
  instance: Instance,
  ballots: Ballots,
  meta: Meta,
  ballotLines: Growing,
  findings: PbFindings,
): void {
  const most = meta.whole('max_length') ?? Infinity;
  const least = meta.whole('min_length') ?? 0;
  const { starts, chosen, points, pointsScale = 1 } = ballots;
  const mostCost = limit(meta, 'max_sum_cost', instance.unitsPerCurrency);
  const mostPoints = points === undefined ? undefined : limit(meta, 'max_sum_points', pointsScale);
  const warn = (voter: number, oddity: PbOddity): void => findings.warn(ballotLines.at(voter), oddity);
  const voters = voterCount(ballots);
  for (let voter = 0; voter < voters; voter++) {
    const named = starts[voter + 1]! - starts[voter]!;
    if (named > most) warn(voter, { code: 'over-max-length', limit: most });
    if (named > 0 && named < least) warn(voter, { code: 'under-min-length', limit: least });
  }
  for (let voter = 0; mostCost !== undefined && voter < voters; voter++) {
    let cost = 0;
    for (let i = starts[voter]!; i < starts[voter + 1]!; i++) cost += instance.projects[chosen[i]!]!.cost;
    if (cost > mostCost.units) warn(voter, { code: 'over-max-sum-cost', limit: mostCost.stated });
  }
  for (let voter = 0; mostPoints !== undefined && voter < voters; voter++) {
    let sum = 0;
    for (let i = starts[voter]!; i < starts[voter + 1]!; i++) sum += points![i]!;
    if (sum > mostPoints.units) warn(voter, { code: 'over-max-sum-points', limit: mostPoints.stated });
  }
}

interface Limit {
  readonly stated: number;
  /** Rounded down to whole units: whole sums of units exceed it exactly where they exceed the stated one. */
  readonly units: number;
}

function limit(meta: Meta, key: string, scale: number): Limit | undefined {
  const text = meta.text(key);
  const decimal = text === undefined ? undefined : readDecimal(text);
  if (decimal === undefined) return undefined;
  const places = String(scale).length - 1;
  const cut = { ...decimal, decimals: decimal.decimals.slice(0, places) };
  return { stated: Number(text), units: decimal.negative ? -1 : (inUnits(cut, places) ?? Infinity) };
}
