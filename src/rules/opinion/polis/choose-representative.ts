/**
 * From the figures of every statement in a group to the at most five that stand for it.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/repness.clj); rules read
 * there and checked against its lists for four conversations (reference.test.ts):
 * - a statement passes when for one of its sides both z values are above 1.2816;
 * - those that pass are sorted by the product of all four figures of the side with the larger lift test;
 * - the statement that the group agrees on best goes before all others, whether it passes or not;
 * - the first five, those for agreement first;
 * - where none passes: the statement agreed on best, else the one with the largest lift test, else none.
 *
 * A consequence that Polis has too: the statement agreed on best is listed for the side with the larger lift test, which may be
 * disagreement. `bestAgree` tells; whoever shows it says that the group agrees.
 *
 * Differs from Polis in one point: a statement on which nobody in the group has voted is never chosen.
 */
import { SIGNIFICANT } from './proportion-tests.ts';
import type { Side, Standing } from './representative.ts';

export interface Representative extends Side {
  readonly statement: number;
  readonly side: 'agree' | 'disagree';
  readonly seen: number;
  /** Members who agree, whatever the side. */
  readonly agreeing: number;
  /** The statement that the group agrees on best. */
  readonly bestAgree: boolean;
}

const MOST = 5;

/** `standings`: statements in the order of their numbers, which decides between equals. */
export function chooseRepresentative(standings: readonly Standing[]): readonly Representative[] {
  const known = standings.filter(({ seen }) => seen > 0);
  const passing = known.filter(({ agree, disagree }) => passes(agree) || passes(disagree));
  const agreed = bestAgreed(known);
  const head = agreed === undefined ? [] : [finished(agreed, true)];
  if (passing.length === 0) {
    const [apart] = known.toSorted((a, b) => largerLift(b) - largerLift(a));
    return head.length > 0 || apart === undefined ? head : [finished(apart, false)];
  }
  const others = passing.filter((standing) => standing !== agreed).map((standing) => finished(standing, false));
  const chosen = [...head, ...others.toSorted((a, b) => product(b) - product(a))].slice(0, MOST);
  return [...chosen.filter(({ side }) => side === 'agree'), ...chosen.filter(({ side }) => side === 'disagree')];
}

const passes = ({ shareTest, liftTest }: Side): boolean => shareTest > SIGNIFICANT && liftTest > SIGNIFICANT;

const product = ({ share, shareTest, lift, liftTest }: Side): number => lift * liftTest * share * shareTest;

const largerLift = ({ agree, disagree }: Standing): number => Math.max(agree.liftTest, disagree.liftTest);

function finished({ statement, seen, agree, disagree }: Standing, bestAgree: boolean): Representative {
  const side = agree.liftTest > disagree.liftTest ? 'agree' : 'disagree';
  return { statement, side, seen, agreeing: agree.votes, bestAgree, ...(side === 'agree' ? agree : disagree) };
}

/**
 * Statement by statement, as Polis goes: the first that is agreed on by most, or is agreed on more than elsewhere, is held
 * against the next. Once the best so far is agreed on more than elsewhere, all four figures decide; else the share alone.
 */
function bestAgreed(standings: readonly Standing[]): Standing | undefined {
  let best: Standing | undefined;
  for (const standing of standings) {
    const { agree, disagree } = standing;
    if (agree.votes === 0 && disagree.votes === 0) continue;
    if (best === undefined) {
      if (agree.shareTest > SIGNIFICANT || (agree.lift > 1 && agree.share > 0.5)) best = standing;
    } else if (best.agree.lift > 1) {
      if (product(agree) > product(best.agree)) best = standing;
    } else if (agree.share * agree.shareTest > best.agree.share * best.agree.shareTest) best = standing;
  }
  return best;
}
