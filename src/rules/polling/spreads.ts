/**
 * How much things vary: the hyper-parameters of the trend, their weak priors, and the grid over which they are averaged.
 *
 * With five polls nobody can say how fast opinion moves or how far houses lie apart; to plug in one guess would make bands
 * too narrow. So every combination of a few values is weighed by how well it foretells the readings and by a prior, and the
 * trend is the mixture of all of them. Each standard deviation has a half-normal prior; the values of the grid lie about
 * evenly on a logarithmic scale, so the weight of a value is its prior density times the value.
 *
 * At 50 % an amount of 0.04 is one point. The scales stand for 0.2 points a day (after a month opinion is about one point
 * elsewhere), 3 points for a house and for another wording, and 2 points for other errors of each poll. Shirani-Mehr,
 * Rothschild, Goel and Gelman, "Disentangling Bias and Variance in Election Polls" (JASA 2018), found errors of 3.5 points in
 * all, about twice what sampling explains. Within what that leaves open the scales were settled on simulated series whose
 * names begin with "tune"; the coverage in README.md is of others.
 */
export interface Spreads {
  /** Standard deviations on the scale of log-odds: of the level from one day to the next, ... */
  readonly daily: number;
  /** ... of houses, of wordings, ... */
  readonly house: number;
  readonly wording: number;
  /** ... and of what each single poll gets wrong beyond sampling; never below the least of the grid. */
  readonly extra: number;
}

export interface WeighedSpreads {
  readonly spreads: Spreads;
  readonly logPrior: number;
}

interface Axis {
  readonly scale: number;
  readonly values: readonly number[];
}

const AXES: Readonly<Record<keyof Spreads, Axis>> = {
  daily: { scale: 0.009, values: [0.001, 0.002, 0.004, 0.007, 0.012, 0.022] },
  house: { scale: 0.125, values: [0.02, 0.08, 0.16, 0.32] },
  wording: { scale: 0.135, values: [0.04, 0.14, 0.32] },
  extra: { scale: 0.08, values: [0.03, 0.08, 0.16] },
};

/** What a first look at odd readings assumes. */
export const USUAL: Spreads = { daily: 0.006, house: 0.12, wording: 0.12, extra: 0.08 };

/** A question that has one wording only knows no effect of wording. */
export function spreadsGrid(wordings: number): readonly WeighedSpreads[] {
  const grid: WeighedSpreads[] = [];
  const wordingValues = wordings > 1 ? AXES.wording.values : [0];
  for (const daily of AXES.daily.values)
    for (const house of AXES.house.values)
      for (const wording of wordingValues)
        for (const extra of AXES.extra.values) {
          const spreads = { daily, house, wording, extra };
          grid.push({ spreads, logPrior: logPrior(spreads) });
        }
  return grid;
}

function logPrior(spreads: Spreads): number {
  let sum = 0;
  for (const name of ['daily', 'house', 'wording', 'extra'] as const) {
    const value = spreads[name];
    if (value > 0) sum += Math.log(value) - 0.5 * (value / AXES[name].scale) ** 2;
  }
  return sum;
}
