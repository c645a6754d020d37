/** Says in one sentence why a synthetic election cannot be made as asked. */
import type { NumberOption, OptionProblem } from './options.ts';

const NAMES: Readonly<Record<NumberOption, string>> = {
  voters: 'The number of voters',
  projects: 'The number of projects',
  budget: 'The budget',
  approvals: 'The number of projects on a ballot',
  points: 'The number of points',
  phi: 'Phi',
  districts: 'The number of districts',
  categories: 'The number of categories',
};

export function optionSentence(problem: OptionProblem): string {
  switch (problem.type) {
    case 'out-of-range': {
      const { option, value, from, to, whole } = problem;
      const must =
        from === to ? `it must be ${from}` : `it must be ${whole ? 'a whole number ' : ''}from ${from} to ${to}`;
      return `${NAMES[option]} is ${value}; ${must}.`;
    }
    case 'other-model': {
      const models = problem.option === 'phi' ? 'resampling' : 'districts or euclidean';
      return `${NAMES[problem.option]} belongs to model ${models}, not to ${problem.model}.`;
    }
    case 'other-ballots':
      return `${NAMES[problem.option]} belongs to cumulative or scoring ballots, not to ${problem.ballots}.`;
    case 'length-not-free':
      return `Model ${problem.model} decides itself how many projects a ballot names, so neither a fixed number nor choose-1 is possible.`;
    case 'too-large':
      return `${problem.voters} ballots with ${problem.entries} entries do not fit in memory.`;
  }
}
