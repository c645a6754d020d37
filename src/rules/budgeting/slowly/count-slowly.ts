/**
 * All counting rules once more, as the papers state them and nothing else: voter by voter, every number a fraction of whole
 * numbers of any size, every set of projects and every step of Add1 looked at. For small elections: the tests hold the rules
 * proper against it, with which it shares no code, only types; and it is the second opinion of `concord recount --slowly`.
 */
import type { Ballots, Instance } from '../instance.ts';
import type { Outcome, RuleChoice } from '../outcome.ts';
import { equalShares } from './add-one.ts';
import { runBoundedOverspending } from './bounded-overspending.ts';
import { compareOutcomes } from './comparison.ts';
import { electionOf } from './election.ts';
import type { Election } from './election.ts';
import type { Money, SharesRun } from './equal-shares.ts';
import { Funding, isIn } from './funding.ts';
import { fundGreedily } from './greedy.ts';
import { fundInPart } from './in-part.ts';
import { fundByMaximinSupport } from './maximin-support.ts';
import { fundForMaxWelfare } from './max-welfare.ts';
import { fundByPhragmen } from './phragmen.ts';
import { minus, textOf, ZERO } from './ratio.ts';

export type SlowOutcome = Omit<Outcome, 'choice'>;

/**
 * The outcome but for the choice. Takes choices that `problemsOf` (choice.ts) finds no fault with. `sha256`: of a text, in
 * hexadecimal. `onSpent` hears what each run of Add1 spends.
 */
export function countSlowly(
  instance: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  sha256: (text: string) => string,
  onSpent: (cost: number) => void = () => {},
): SlowOutcome {
  const own = countAlone(electionOf(instance, ballots, choice, sha256, onSpent));
  if (choice.rule !== 'equal-shares' || choice.comparison === undefined) return own;
  const { comparison, ...alone } = choice;
  const election = electionOf(instance, ballots, { ...alone, rule: 'greedy', completion: 'none' }, sha256, onSpent);
  const other = countAlone(election);
  const positions = ({ winners }: SlowOutcome): number[] =>
    winners.map((id) => instance.projects.findIndex((project) => project.id === id));
  const compared = compareOutcomes(election, positions(own), positions(other), comparison);
  return { ...(compared.taken === 'greedy' ? other : own), compared };
}

function countAlone(election: Election): SlowOutcome {
  const { funding, start, money } = fundByRule(election);
  fillFloors(funding);
  complete(funding, money);
  fundInPart(funding);
  const { rounds, ties, partly } = funding;
  return {
    winners: rounds.map(({ project }) => project),
    cost: election.instance.budget - Number(funding.left),
    rounds,
    ties,
    ...(start === undefined ? {} : { endowment: textOf(start) }),
    ...(partly.length === 0 ? {} : { partly }),
  };
}

function fundByRule(election: Election): { readonly funding: Funding } & Partial<SharesRun> {
  const funding = new Funding(election);
  switch (election.choice.rule) {
    case 'greedy':
      fundGreedily(funding, 'greedy');
      return { funding };
    case 'equal-shares':
      return equalShares(election);
    case 'bos-equal-shares':
      return runBoundedOverspending(election);
    case 'phragmen':
      fundByPhragmen(funding, 'phragmen', new Map(election.voters.map((voter) => [voter, ZERO])));
      return { funding };
    case 'maximin-support':
      fundByMaximinSupport(funding, 'maximin-support');
      return { funding };
    case 'max-welfare':
    default:
      return { funding: fundForMaxWelfare(election) };
  }
}

/** Money kept for groups goes to them by greedy; then what they cannot use is set free. */
function fillFloors(funding: Funding): void {
  for (const group of funding.owed()) {
    fundGreedily(funding, 'floor', (project) => isIn(funding.election.instance.projects[project]!, group));
  }
  const isLeftOver = funding.owed().length > 0;
  funding.setFree();
  if (isLeftOver && funding.election.choice.rule === 'greedy') fundGreedily(funding, 'greedy');
}

function complete(funding: Funding, money: Money | undefined): void {
  switch (funding.election.choice.completion) {
    case 'greedy':
    case 'add1u':
      return fundGreedily(funding, 'completion');
    case 'phragmen':
      return fundByPhragmen(
        funding,
        'completion',
        new Map([...money!].map(([voter, left]) => [voter, minus(ZERO, left)])),
      );
    case 'maximin-support':
      return fundByMaximinSupport(funding, 'completion');
    case 'none':
    case 'add1':
    case 'add-opt':
    default:
      return undefined;
  }
}
