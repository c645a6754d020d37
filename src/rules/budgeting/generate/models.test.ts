/** What each model claims about its ballots, with bounds of at least five standard deviations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voterCount } from '../instance.ts';
import { generate } from './generate.ts';
import type { Generated } from './generate.ts';
import { optionSentence } from './option-sentences.ts';
import type { GenerateOptions } from './options.ts';

function generated(options: GenerateOptions): Generated {
  const result = generate(options);
  assert.ok(result.ok, result.ok ? '' : result.error.map(optionSentence).join('\n'));
  return result.value;
}

function votes({ instance, ballots }: Generated): number[] {
  const counted = instance.projects.map(() => 0);
  for (const project of ballots.chosen) counted[project]! += 1;
  return counted;
}

function rows({ ballots: { starts, chosen } }: Generated): number[][] {
  return Array.from({ length: starts.length - 1 }, (_, voter) => [
    ...chosen.subarray(starts[voter], starts[voter + 1]),
  ]);
}

function near(found: number, expected: number, voters: number, text: string): void {
  const share = expected / voters;
  assert.ok(Math.abs(found - expected) <= 5 * Math.sqrt(voters * share * (1 - share)) + 1e-9, `${text}: ${found}`);
}

test('impartial culture: every project and every pair of projects is approved as often as independence says', () => {
  const voters = 20_000;
  const election = generated({ model: 'impartial', voters, projects: 10, approvals: 3 });
  votes(election).forEach((found, project) => near(found, 0.3 * voters, voters, `project ${project}`));
  const both = new Map<string, number>();
  for (const row of rows(election)) {
    for (const a of row) for (const b of row) if (a < b) both.set(`${a},${b}`, (both.get(`${a},${b}`) ?? 0) + 1);
  }
  assert.equal(both.size, 45);
  for (const [pair, found] of both) near(found, 0.09 * voters, voters, pair);
  near(rows(election).filter((row) => row.length === 0).length, 0.7 ** 10 * voters, voters, 'empty ballots');
});

test('impartial culture with a fixed length: every set of that size is about equally frequent, in every order', () => {
  const voters = 24_000;
  const election = generated({
    model: 'impartial',
    ballots: 'ordinal',
    voters,
    projects: 4,
    approvals: 2,
    fixedLength: true,
  });
  const met = new Map<string, number>();
  for (const row of rows(election)) met.set(row.join(), (met.get(row.join()) ?? 0) + 1);
  assert.equal(met.size, 12);
  for (const [ballot, found] of met) near(found, voters / 12, voters, ballot);
});

test('resampling with phi 0: every ballot is the central one, in any order', () => {
  const election = generated({ model: 'resampling', phi: 0, voters: 500, projects: 20, approvals: 4.9 });
  const sets = new Set(rows(election).map((row) => row.toSorted((a, b) => a - b).join()));
  assert.equal(sets.size, 1);
  assert.equal([...sets][0]!.split(',').length, 4);
  assert.ok(new Set(rows(election).map(String)).size > 10);
});

test('resampling: projects of the central ballot are approved with 1 - phi + phi p, the others with phi p', () => {
  const voters = 20_000;
  const [p, phi] = [0.25, 0.4];
  const election = generated({ model: 'resampling', phi, voters, projects: 20, approvals: 20 * p });
  const found = votes(election).toSorted((a, b) => b - a);
  found.slice(0, 5).forEach((count) => near(count, (1 - phi + phi * p) * voters, voters, 'inside'));
  found.slice(5).forEach((count) => near(count, phi * p * voters, voters, 'outside'));
});

test('resampling with phi 1 is impartial culture', () => {
  const voters = 20_000;
  const election = generated({ model: 'resampling', phi: 1, voters, projects: 20, approvals: 5 });
  for (const found of votes(election)) near(found, voters / 4, voters, 'project');
});

/** Share of the entries of a ballot that lie in the district it names most, on average. */
function inOneDistrict(election: Generated): number {
  let most = 0;
  for (const row of rows(election)) {
    const times = new Map<string | undefined, number>();
    for (const project of row) {
      const { district } = election.instance.projects[project]!;
      times.set(district, (times.get(district) ?? 0) + 1);
    }
    most += Math.max(...times.values());
  }
  return most / election.ballots.chosen.length;
}

test('euclidean: districts fall out of where projects lie, and ballots stay within few of them', () => {
  const election = generated({
    model: 'euclidean',
    voters: 2000,
    projects: 200,
    districts: 10,
    approvals: 4,
    fixedLength: true,
  });
  const districts = new Set(election.instance.projects.map(({ district }) => district));
  assert.ok(districts.size >= 8 && districts.size <= 10 && !districts.has(undefined));
  assert.ok(inOneDistrict(election) > 0.7);
});

const city = generated({ voters: 20_000, projects: 200, districts: 20, categories: 5 });

test('a city: budget, costs and their rounding are like those of real ones', () => {
  const { budget, projects } = city.instance;
  const costs = projects.map(({ cost }) => cost);
  const total = costs.reduce((sum, cost) => sum + cost);
  assert.ok(Math.abs(budget / total - 1 / 3) < 0.01);
  const share = (of: number): number => costs.filter((cost) => cost % of === 0).length / costs.length;
  assert.ok(share(100) > 0.9 && share(1000) > 0.6);
  const logs = costs.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log) / logs.length;
  const deviation = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length);
  assert.ok(deviation > 1.1 && deviation < 1.7, String(deviation));
});

test('a city: budget given, about three times as much is asked for', () => {
  const { budget, projects } = generated({ voters: 1, budget: 1_234_567 }).instance;
  const total = projects.reduce((sum, { cost }) => sum + cost, 0);
  assert.equal(budget, 1_234_567);
  assert.ok(total / budget > 2.5 && total / budget < 3.1, String(total / budget));
});

test('a city: districts differ in size, some projects are for all, and a ballot is mostly of one district', () => {
  const sizes = new Map<string | undefined, number>();
  for (const { district } of city.instance.projects) sizes.set(district, (sizes.get(district) ?? 0) + 1);
  assert.equal(sizes.size, 21);
  assert.equal(sizes.get(undefined), 40);
  sizes.delete(undefined);
  assert.ok(Math.max(...sizes.values()) >= 3 * Math.min(...sizes.values()));
  const share = inOneDistrict(city);
  assert.ok(share > 0.55 && share < 0.85, String(share));
});

test('a city: votes fall with rank about as 1/rank, and no project is named by most voters', () => {
  const found = votes(city).toSorted((a, b) => b - a);
  assert.ok(found[0]! < 0.6 * voterCount(city.ballots));
  // Slope of the regression line of log votes on log rank; Toulouse 2022: -1.00, Lodz 2022: -1.11, Warsaw Wola 2022: -0.72.
  const points = found.flatMap((count, rank) => (count > 0 ? [[Math.log(rank + 1), Math.log(count)] as const] : []));
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const slope =
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  assert.ok(slope < -0.6 && slope > -1.4, String(slope));
});

test('a city: more than half the voters use up their limit, and lists are copied', () => {
  const limit = city.settings.limit!;
  const lengths = rows(city).map((row) => row.length);
  const full = lengths.filter((length) => length === limit).length / lengths.length;
  assert.ok(full > 0.6 && full < 0.75, String(full));
  assert.ok(Math.abs(city.ballots.chosen.length / lengths.length - 5) < 0.1);
  const times = new Map<string, number>();
  for (const row of rows(city)) times.set(row.join(), (times.get(row.join()) ?? 0) + 1);
  const different = times.size / lengths.length;
  assert.ok(different > 0.5 && different < 0.9, String(different));
  assert.equal([...times.values()].filter((count) => count >= 10 && count < 2000).length > 40, true);
});

test('a voter who may name everything can', () => {
  const election = generated({ voters: 30, projects: 60, approvals: 60, fixedLength: true, ballots: 'ordinal' });
  for (const row of rows(election)) assert.equal(new Set(row).size, 60);
});

test('a committee election: every cost is 1 and the budget is the number of seats', () => {
  const usual = generated({ equalCosts: true, projects: 30, voters: 10 }).instance;
  assert.deepEqual([usual.budget, ...new Set(usual.projects.map(({ cost }) => cost))], [10, 1]);
  assert.equal(generated({ equalCosts: true, projects: 30, voters: 10, budget: 7 }).instance.budget, 7);
});

test('knapsack ballots leave out only what does not fit', () => {
  const election = generated({ ballots: 'knapsack', voters: 300, projects: 12, approvals: 12, fixedLength: true });
  const { budget, projects } = election.instance;
  for (const row of rows(election)) {
    const left = budget - row.reduce((sum, project) => sum + projects[project]!.cost, 0);
    projects.forEach(({ cost }, project) => assert.ok(row.includes(project) || cost > left));
  }
  assert.equal(election.instance.ballotType, 'approval');
});
