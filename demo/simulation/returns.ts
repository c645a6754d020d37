/** Made-up returns of a vote held by officials: regions differ in size, turnout and leaning, and the whole comes out as told. */
import type { RegionReturn } from '../../src/rules/decision/index.ts';
import { seededRandom } from './random.ts';

export interface Returning {
  readonly regions: readonly { readonly regionId: string; readonly population: number }[];
  /** Of the whole: ballots of registered voters, yes of yes and no, blank of ballots. */
  readonly turnout: number;
  readonly yes: number;
  readonly blank: number;
  /** Standard deviations between regions, and what the largest has more than a very small one. */
  readonly spread: { readonly turnout: number; readonly yes: number };
  readonly large: { readonly turnout: number; readonly yes: number };
  readonly chance: number;
}

/** Registered voters of all people, about. */
const registeredShare = 0.57;

export function simulateReturns(setting: Returning): readonly RegionReturn[] {
  const random = seededRandom(setting.chance);
  const largest = Math.max(...setting.regions.map(({ population }) => population));
  const drawn = setting.regions.map(({ regionId, population }) => {
    // By its root: Los Angeles is no eight hundred times as urban as Alpine.
    const size = Math.sqrt(population / largest);
    return {
      region: regionId,
      registered: Math.round(population * registeredShare * (1 + 0.03 * random.normal())),
      turnout: setting.large.turnout * size + setting.spread.turnout * random.normal(),
      yes: setting.large.yes * size + setting.spread.yes * random.normal(),
      blank: setting.blank * Math.max(0.3, 1 + 0.25 * random.normal()),
    };
  });
  const turnouts = centred(
    drawn,
    ({ turnout }) => turnout,
    ({ registered }) => registered,
    setting.turnout,
  );
  const voted = drawn.map((one, at) => {
    const ballots = Math.round(one.registered * turnouts[at]!);
    return { ...one, ballots, valid: ballots - Math.round(ballots * one.blank) };
  });
  const shares = centred(
    voted,
    ({ yes }) => yes,
    ({ valid }) => valid,
    setting.yes,
  );
  return voted.map(({ region, registered, ballots, valid }, at) => {
    const yes = Math.round(valid * shares[at]!);
    return { region, registered, ballots, yes, no: valid - yes };
  });
}

/** Moved together so that their weighted mean is the one wanted. */
function centred<T>(
  drawn: readonly T[],
  of: (one: T) => number,
  weight: (one: T) => number,
  mean: number,
): readonly number[] {
  const weights = drawn.reduce((sum, one) => sum + weight(one), 0);
  const is = drawn.reduce((sum, one) => sum + weight(one) * of(one), 0) / weights;
  return drawn.map((one) => Math.min(0.95, Math.max(0.05, of(one) - is + mean)));
}
