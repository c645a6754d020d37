/**
 * Who takes part beside who lives there, by region, with the index and the aims of `rules/opinion/bridging/representativeness.ts`.
 * Regions without a population take no part in them. This file decides what of it may be told.
 */
import { representativeness, shownRegions } from '../../rules/opinion/index.ts';
import type { RegionTurnout } from './store/invitations.ts';

/** No figure by region counts fewer people than this, not even for the facilitator. */
export const smallestShown = 10;

export interface RegionShare extends Omit<RegionTurnout, 'participants'> {
  /** 'few': fewer than ten. 'hidden': as many or more, but with the total it would tell another region's few. */
  readonly participants: number | 'few' | 'hidden';
  /** Of all participants in counted regions; undefined where it may not be told or nobody is counted. */
  readonly ofParticipants: number | undefined;
  /** Of all people in counted regions; undefined where nobody is counted. */
  readonly ofPeople: number | undefined;
  /** Participants for each invitation; undefined where none was sent or it may not be told. */
  readonly rate: number | undefined;
  /**
   * Participants it takes here, all regions together as few as possible, until no region falls short of its share of the people by
   * more than a tenth; undefined where it is reached or nobody is counted.
   */
  readonly aim: number | undefined;
}

export interface Shares {
  readonly regions: readonly RegionShare[];
  /** Undefined while fewer than ten take part, or where nobody is counted. */
  readonly index: number | undefined;
}

export function sharesOf(turnout: readonly RegionTurnout[]): Shares {
  const counted = turnout.filter(({ population }) => population !== null);
  const participants = sum(counted.map((region) => region.participants));
  const people = sum(counted.map(({ population }) => population ?? 0));
  const found =
    people === 0
      ? undefined
      : representativeness(
          counted.map((region) => region.participants),
          counted.map(({ population }) => population ?? 0),
        );
  const shown = shownRegions(turnout.map((region) => region.participants));
  const regions = turnout.map((region, at): RegionShare => {
    const few = region.participants < smallestShown;
    const told = shown[at] === 1;
    return {
      ...region,
      participants: few ? 'few' : told ? region.participants : 'hidden',
      ofParticipants: told && region.population !== null ? region.participants / participants : undefined,
      ofPeople: region.population === null ? undefined : region.population / people,
      rate: told && region.invited > 0 ? region.participants / region.invited : undefined,
      aim: aimOf(found?.regions[counted.indexOf(region)]),
    };
  });
  return { regions, index: participants < smallestShown ? undefined : found?.index };
}

/** What is missing would tell how many there are; the aim does not. */
const aimOf = (region: { readonly participants: number; readonly missing: number } | undefined): number | undefined =>
  region === undefined || region.missing === 0 ? undefined : region.participants + region.missing;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
