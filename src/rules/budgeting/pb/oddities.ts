/** Looks over a readable .pb file for what contradicts itself without leaving its meaning open. */
import { voterCount } from '../instance.ts';
import type { Ballots, Instance } from '../instance.ts';
import { inUnits, readDecimal } from './decimal.ts';
import type { Growing } from './growing.ts';
import type { PbFindings } from './problem.ts';
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
  for (const project of ballots.chosen) votes[project] = votes[project]! + 1;
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
  const most = meta.whole('max_length');
  const least = meta.whole('min_length');
  const { starts, chosen, points, pointsScale = 1 } = ballots;
  const mostCost = limit(meta, 'max_sum_cost', instance.unitsPerCurrency);
  const mostPoints = points === undefined ? undefined : limit(meta, 'max_sum_points', pointsScale);
  for (let voter = 0; voter < voterCount(ballots); voter++) {
    const from = starts[voter]!;
    const to = starts[voter + 1]!;
    const line = ballotLines.at(voter);
    if (most !== undefined && to - from > most) findings.warn(line, { code: 'over-max-length', limit: most });
    if (least !== undefined && to > from && to - from < least) {
      findings.warn(line, { code: 'under-min-length', limit: least });
    }
    if (mostCost !== undefined) {
      let cost = 0;
      for (let i = from; i < to; i++) cost += instance.projects[chosen[i]!]!.cost;
      if (cost > mostCost.units) findings.warn(line, { code: 'over-max-sum-cost', limit: mostCost.stated });
    }
    if (mostPoints !== undefined) {
      let sum = 0;
      for (let i = from; i < to; i++) sum += points![i]!;
      if (sum > mostPoints.units) findings.warn(line, { code: 'over-max-sum-points', limit: mostPoints.stated });
    }
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
