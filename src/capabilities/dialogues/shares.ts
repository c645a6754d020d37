/**
 * Who takes part beside who lives there, by region: shares of both, and one figure for all regions together.
 *
 * The index is 1 minus the total variation distance of the two distributions (half the sum of absolute differences of shares):
 * 1 when each region takes part as it is populated, 0 when participants live only where nobody is counted. Regions without
 * a population take no part in it.
 */
import { smallestShown } from './small-cells.ts';
import type { RegionTurnout } from './store/invitations.ts';

export interface RegionShare extends RegionTurnout {
  /** Of all participants whose region is counted; undefined where they are too few to be told. */
  readonly ofParticipants: number | undefined;
  /** Of all people in the counted regions; undefined where nobody is counted. */
  readonly ofPeople: number | undefined;
  /** Participants for each invitation; undefined where none was sent or participants are too few to be told. */
  readonly rate: number | undefined;
}

export interface Shares {
  readonly regions: readonly RegionShare[];
  /** Undefined while too few take part. */
  readonly index: number | undefined;
}

export function sharesOf(turnout: readonly RegionTurnout[]): Shares {
  const counted = turnout.filter(({ population }) => population !== null);
  const participants = sum(counted.map((region) => region.participants));
  const people = sum(counted.map(({ population }) => population ?? 0));
  const regions = turnout.map((region): RegionShare => {
    const told = region.participants >= smallestShown;
    const part = region.population !== null && participants > 0 && told;
    return {
      ...region,
      ofParticipants: part ? region.participants / participants : undefined,
      ofPeople: region.population === null || people === 0 ? undefined : region.population / people,
      rate: region.invited > 0 && told ? region.participants / region.invited : undefined,
    };
  });
  const distance =
    sum(
      counted.map((region) =>
        Math.abs(region.participants / Math.max(1, participants) - (region.population ?? 0) / Math.max(1, people)),
      ),
    ) / 2;
  return { regions, index: participants < smallestShown || people === 0 ? undefined : 1 - distance };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
