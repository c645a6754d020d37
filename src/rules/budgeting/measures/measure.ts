/** What an outcome gives to the voters, whatever rule made it: all measures at once, as plain JSON. */
import type { Ballots, Instance } from '../instance.ts';
import type { Outcome, Satisfaction } from '../outcome.ts';
import { Profiles, withSums } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { countableBy } from '../satisfaction.ts';
import { unlessTooHard } from '../too-hard.ts';
import { satisfactionMeasures } from './average-satisfaction.ts';
import type { SatisfactionMeasures } from './average-satisfaction.ts';
import { budgetUse } from './budget-use.ts';
import type { BudgetUse } from './budget-use.ts';
import { replayWithEffectiveVotes } from './effective-votes.ts';
import type { EffectiveVotes } from './effective-votes.ts';
import { EJR_PLUS, ejrPlus } from './ejr-plus.ts';
import type { EjrPlus } from './ejr-plus.ts';
import { exclusion } from './exclusion.ts';
import type { Exclusion } from './exclusion.ts';
import { fairShare } from './fair-share.ts';
import type { FairShare } from './fair-share.ts';
import { fundedIn, peopleOf } from './funded.ts';
import { histograms } from './histogram.ts';
import type { Histograms } from './histogram.ts';
import { paymentsReport } from './payments.ts';
import type { PaymentsReport } from './payments.ts';
import { categoriesOf, districtsOf, powerShares } from './power-share.ts';
import type { PowerShare } from './power-share.ts';
import { robustness } from './robustness.ts';
import type { Robustness, RobustnessLimits } from './robustness.ts';

/** Each is told in the file of its type, with its source, its formula and its range. */
export interface Measures {
  readonly exclusion: Exclusion;
  readonly budget: BudgetUse;
  /** One for each satisfaction that the ballots allow; relative cost is left out where ballots are too hard to count by it. */
  readonly satisfactions: readonly SatisfactionMeasures[];
  readonly fairShare: FairShare;
  readonly districts: readonly PowerShare[];
  readonly categories: readonly PowerShare[];
  readonly histograms: Histograms;
  readonly ejrPlus: readonly EjrPlus[];
  /** These two only where a run of Equal Shares made the outcome. */
  readonly payments?: PaymentsReport;
  readonly effectiveVotes?: EffectiveVotes;
  /** Only where it was asked for. */
  readonly robustness?: Robustness;
}

export interface MeasureOptions {
  /** What this takes is many recounts; everything else together takes less than one second in the largest elections. */
  readonly robustness?: RobustnessLimits;
  /** Of the recounts. */
  readonly progress?: (done: number, total: number) => void;
}

const SATISFACTIONS: readonly Satisfaction[] = [
  'cost',
  'cardinality',
  'sqrt-cost',
  'relative-cost',
  'share',
  'points',
  'cost-points',
  'borda',
  'cost-ranks',
  'lexicographic',
];

/**
 * `outcome` must be one of this instance and these ballots; where it was made by Equal Shares, or robustness is asked for,
 * the one that `count` gives.
 */
export function measure(
  instance: Instance,
  ballots: Ballots,
  outcome: Outcome,
  { robustness: limits, progress }: MeasureOptions = {},
): Measures {
  const profiles = new Profiles(instance, ballots);
  const named = profiles.by('cardinality');
  const funded = fundedIn(instance, outcome);
  const relative = unlessTooHard(() => withSums('relative-cost', named));
  const profileBy = (satisfaction: Satisfaction): Profile =>
    satisfaction === 'relative-cost' && relative !== undefined ? relative : profiles.by(satisfaction);
  const allowed = SATISFACTIONS.filter(
    (satisfaction) =>
      countableBy(instance, ballots, satisfaction).ok && (satisfaction !== 'relative-cost' || relative !== undefined),
  );
  const chosen = profileBy(outcome.choice.satisfaction);
  const run = replayWithEffectiveVotes(chosen, outcome);
  return {
    exclusion: exclusion(named, funded),
    budget: budgetUse(chosen, outcome),
    satisfactions: allowed.map((satisfaction) => satisfactionMeasures(profileBy(satisfaction), satisfaction, funded)),
    fairShare: fairShare(named, funded),
    districts: powerShares(named, outcome, districtsOf),
    categories: powerShares(named, outcome, categoriesOf),
    histograms: histograms(named, peopleOf(named, ballots.weights), funded),
    ejrPlus: EJR_PLUS.filter((satisfaction) => allowed.includes(satisfaction)).map((satisfaction) =>
      ejrPlus(profiles.by(satisfaction), satisfaction, funded),
    ),
    ...(run === undefined
      ? {}
      : {
          payments: paymentsReport(run.replayed, peopleOf(chosen, ballots.weights), funded),
          effectiveVotes: run.effective,
        }),
    ...(limits === undefined ? {} : { robustness: robustness(instance, ballots, outcome, limits, progress) }),
  };
}
