/** Looks over a readable .pb file for what contradicts itself without leaving its meaning open. */
import { voterCount } from '../instance.ts';
import type { Ballots, Instance } from '../instance.ts';
import { readDecimal } from './decimal.ts';
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
  const mostCost = limit(meta, 'max_sum_cost');
  const mostPoints = ballots.points === undefined ? undefined : limit(meta, 'max_sum_points');
  const { starts, chosen, points } = ballots;
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
      if (cost > mostCost * instance.unitsPerCurrency) {
        findings.warn(line, { code: 'over-max-sum-cost', limit: mostCost });
      }
    }
    if (mostPoints !== undefined) {
      let sum = 0;
      for (let i = from; i < to; i++) sum += points![i]!;
      if (sum > mostPoints * ballots.pointsScale!) {
        findings.warn(line, { code: 'over-max-sum-points', limit: mostPoints });
      }
    }
  }
}

function limit(meta: Meta, key: string): number | undefined {
  const text = meta.text(key);
  return text === undefined || readDecimal(text) === undefined ? undefined : Number(text);
}
