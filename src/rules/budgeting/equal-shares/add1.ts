/**
 * Add1: Equal Shares leaves money over, so everybody's start is raised by one unit of currency and the rule run again,
 * until the outcome is exhaustive, or one step more would spend more than the budget.
 *
 * Source: Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis" (IJCAI 2023), and https://equalshares.net.
 * Ties are those of the run that is taken.
 */
import type { Fraction } from '../fraction.ts';
import type { Add1Stop } from '../outcome.ts';
import { Climb } from './climb.ts';
import { leavesRoom } from './leaves-room.ts';
import type { Run, RunOwn } from './run.ts';

export interface Add1Run {
  readonly run: Run;
  readonly start: Fraction;
}

export function addOneByOne(own: RunOwn, from: Fraction, stop: Add1Stop, onSpent: (cost: number) => void): Add1Run {
  const { budget } = own.market.profile.instance;
  const climb = new Climb(own, from);
  let taken = climb.last;
  // Nothing more to gain by a higher start: all is funded, or (when that is the stop) nothing more would fit.
  while (leavesRoom(own, taken, stop === 'budget')) {
    onSpent(taken.cost);
    climb.goOn();
    if (climb.last.cost > budget) break;
    taken = climb.last;
  }
  return { start: taken.start, run: climb.finish(taken.start, taken) };
}
