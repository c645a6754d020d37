/** How much hangs on the choices of a plan: weights moved at random, and each indicator left out once, with what every region would get then. */
import { sensitivity, withoutEach, type Sensitivity as RuleSensitivity } from '../../rules/equity/index.ts';
import type { Plan } from './plan.ts';
import { allocationRegions, shareOut, type SharedOut } from './share-out.ts';
import type { Snapshot } from './snapshot.ts';

export interface Sensitivity extends RuleSensitivity {
  readonly seed: string;
  /** Without each indicator: what each region gets, in cents, in the order of the snapshot; null where the rules then clash. */
  readonly totals: Readonly<Record<string, readonly number[] | null>>;
}

export interface SensitivityInput {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly found: SharedOut;
  readonly seed: string;
  readonly draws: number;
}

/** By how much weights move: a fifth. */
const by = 0.2;

export function sensitivityOf({ plan, snapshot, found, seed, draws }: SensitivityInput): Sensitivity {
  const { profile, terms } = plan;
  const needs = found.need.map(({ score }) => (score === null ? null : Math.max(0, score)));
  const regions = allocationRegions(snapshot, needs);
  const measured = sensitivity({ profile, rows: snapshot.regions, terms, regions, seed, draws, by });
  if (!measured.ok) throw new Error(`a published plan has no need: ${measured.error.type}`);
  const totals = withoutEach(profile).map(({ without, profile: smaller }) => {
    const shared = shareOut({ ...plan, profile: smaller }, snapshot);
    return [without, shared.ok ? shared.value.shares.regions.map(({ total }) => total) : null] as const;
  });
  return { ...measured.value, seed, totals: Object.fromEntries(totals) };
}
