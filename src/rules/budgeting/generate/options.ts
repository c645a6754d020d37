/** What may be asked of a synthetic election, what is taken where nothing is said, and what is refused. */
import type { BallotType } from '../instance.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { usualLimit } from './lengths.ts';

/** How voters come to their ballots; each is a file here. */
export const MODELS = ['districts', 'impartial', 'resampling', 'euclidean'] as const;
export type Model = (typeof MODELS)[number];

/** `knapsack`: approval ballots whose projects fit in the budget together. */
export const BALLOTS = ['approval', 'knapsack', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const;
export type GeneratedBallots = (typeof BALLOTS)[number] & (BallotType | 'knapsack');

export interface Settings {
  readonly model: Model;
  /** Any text; the same settings give the same election everywhere. */
  readonly seed: string;
  readonly voters: number;
  readonly projects: number;
  /** Whole; undefined: about a third of what all projects cost together. */
  readonly budget: number | undefined;
  readonly ballots: GeneratedBallots;
  /**
   * Projects a voter names: with `fixedLength` exactly so many, else on average. For knapsack ballots it is what a voter
   * wishes, of which the ballot keeps what fits.
   */
  readonly approvals: number;
  readonly fixedLength: boolean;
  /** The most projects a voter may name; undefined where the model knows no limit. */
  readonly limit: number | undefined;
  /** Cumulative ballots: the sum of each. Scoring ballots: the most a project may be given. Otherwise undefined. */
  readonly points: number | undefined;
  /** `resampling` only, 0 to 1: how far ballots are from the central one. */
  readonly phi: number | undefined;
  /** `districts` and `euclidean` only. */
  readonly districts: number | undefined;
  /** Kinds of projects; 0: projects have none. */
  readonly categories: number;
  /** Every project costs 1, so that the budget is a number of seats: a committee election. */
  readonly equalCosts: boolean;
}

export type GenerateOptions = { readonly [Option in Exclude<keyof Settings, 'limit'>]?: Settings[Option] };

export type NumberOption =
  | 'voters'
  | 'projects'
  | 'budget'
  | 'approvals'
  | 'points'
  | 'phi'
  | 'districts'
  | 'categories';

export type OptionProblem =
  | {
      readonly type: 'out-of-range';
      readonly option: NumberOption;
      readonly value: number;
      readonly from: number;
      readonly to: number;
      readonly whole: boolean;
    }
  | { readonly type: 'other-model'; readonly option: 'phi' | 'districts'; readonly model: Model }
  | { readonly type: 'other-ballots'; readonly option: 'points'; readonly ballots: GeneratedBallots }
  /** The model itself decides how long ballots are. */
  | { readonly type: 'length-not-free'; readonly model: Model }
  /** More entries than 32-bit positions, or the memory at hand, can hold. */
  | { readonly type: 'too-large'; readonly voters: number; readonly entries: number };

const MOST_VOTERS = 1_000_000_000;
const MOST_PROJECTS = 1_000_000;
/** Sums of costs stay exact below it. */
const MOST_MONEY = 1_000_000_000_000_000;
const MOST_POINTS = 1_000_000;
/** Toulouse 2022, of twenty districts, put ten projects of each to the vote. */
const PROJECTS_A_DISTRICT = 10;
const MOST_USUAL_DISTRICTS = 40;

export function settle(options: GenerateOptions): Result<Settings, readonly OptionProblem[]> {
  const { model = 'districts', ballots = 'approval', projects = 100, phi, points } = options;
  const chooseOne = ballots === 'choose-1';
  const fixedLength = options.fixedLength === true || chooseOne;
  const withPoints = ballots === 'cumulative' || ballots === 'scoring';
  const withDistricts = model === 'districts' || model === 'euclidean';
  const usualDistricts = Math.min(MOST_USUAL_DISTRICTS, Math.max(1, Math.floor(projects / PROJECTS_A_DISTRICT)));
  const pointsGiven = withPoints ? (points ?? 10) : undefined;
  // A cumulative ballot gives at least one point to each project that it names.
  const most = Math.min(projects, chooseOne ? 1 : projects, ballots === 'cumulative' ? pointsGiven! : projects);
  const approvals = options.approvals ?? Math.min(most, 5);
  const limitless = !fixedLength && (model === 'impartial' || model === 'resampling');
  const settings: Settings = {
    model,
    seed: options.seed ?? '1',
    voters: options.voters ?? 10_000,
    projects,
    budget: options.budget,
    ballots,
    approvals,
    fixedLength,
    limit: fixedLength ? approvals : limitless ? undefined : usualLimit(approvals, most),
    points: pointsGiven,
    phi: model === 'resampling' ? (phi ?? 0.5) : undefined,
    districts: withDistricts ? (options.districts ?? usualDistricts) : undefined,
    categories: options.categories ?? 0,
    equalCosts: options.equalCosts ?? false,
  };
  const problems: OptionProblem[] = [
    ...outOfRange(settings, most),
    ...(phi !== undefined && model !== 'resampling' ? [{ type: 'other-model', option: 'phi', model } as const] : []),
    ...(options.districts !== undefined && !withDistricts
      ? [{ type: 'other-model', option: 'districts', model } as const]
      : []),
    ...(points !== undefined && !withPoints ? [{ type: 'other-ballots', option: 'points', ballots } as const] : []),
    ...(fixedLength && model === 'resampling' ? [{ type: 'length-not-free', model } as const] : []),
  ];
  return problems.length === 0 ? ok(settings) : err(problems);
}

function outOfRange(settings: Settings, mostApprovals: number): OptionProblem[] {
  const ranges: readonly (readonly [option: NumberOption, from: number, to: number, whole: boolean])[] = [
    ['voters', 1, MOST_VOTERS, true],
    ['projects', 1, MOST_PROJECTS, true],
    ['budget', 1, MOST_MONEY, true],
    ['points', 1, MOST_POINTS, true],
    ['approvals', 1, mostApprovals, settings.fixedLength],
    ['phi', 0, 1, false],
    ['districts', 1, settings.projects, true],
    ['categories', 0, settings.projects, true],
  ];
  const found: OptionProblem[] = [];
  for (const [option, from, to, whole] of ranges) {
    const value = settings[option];
    // An empty range comes from another option that is refused already.
    if (value === undefined || !(from <= to)) continue;
    const within = value >= from && value <= to && (!whole || Number.isInteger(value));
    if (!within) found.push({ type: 'out-of-range', option, value, from, to, whole });
  }
  return found;
}
