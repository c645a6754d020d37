/**
 * Which pledges may be told of while they still come in: never one alone, and none that shows when sums are read before and after it came.
 *
 * What an application has is told in steps: nothing before the pledges of ten residents stand, and then anew only once what ten residents pledge to it
 * differs from what was told last. Two figures read one after the other so differ by the pledges of ten people or not at all. An application of
 * which fewer than ten pledge as told has no figure, and counts in no other's. After the close every pledge is published under a pseudonym, for
 * anybody to compute the decision again; when each came is not.
 *
 * Limit: whoever holds nine of ten accounts learns the tenth's pledge, as with every figure of ten people.
 */
import { LEAST } from '../../platform/told-cells.ts';
import type { Pledge } from '../../rules/matching/index.ts';
import type { PledgeRow } from './store/pledges.ts';

export interface ToldPledges {
  /** By application and pledger. */
  readonly pledges: readonly Pledge[];
  /** Another one whenever something else is told. */
  readonly step: string;
}

/** `rows`: in the order in which they came. Gives what each pledger has at the last step of each application. */
export function toldPledges(rows: readonly PledgeRow[]): ToldPledges {
  const steps = lastSteps(rows);
  const told = new Map<number, Map<string, number>>();
  rows.forEach(({ application, pledger, cents }, at) => {
    if (at > (steps.get(application) ?? -1)) return;
    const own = told.get(application) ?? new Map<string, number>();
    told.set(application, own);
    if (cents === 0) own.delete(pledger);
    else own.set(pledger, cents);
  });
  const pledges = [...told]
    .filter(([, own]) => own.size >= LEAST)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([application, own]) =>
      [...own]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([pledger, cents]) => ({ project: String(application), pledger, cents })),
    );
  return { pledges, step: JSON.stringify([...steps].toSorted(([a], [b]) => a - b)) };
}

/** By application: the place of the row with which what ten residents pledge had changed. None where that never was. */
function lastSteps(rows: readonly PledgeRow[]): ReadonlyMap<number, number> {
  const steps = new Map<number, number>();
  const since = new Map<number, { readonly told: Map<string, number>; readonly changed: Map<string, number> }>();
  rows.forEach(({ application, pledger, cents }, at) => {
    const own = since.get(application) ?? { told: new Map<string, number>(), changed: new Map<string, number>() };
    since.set(application, own);
    // Back to what was told is no change.
    if ((own.told.get(pledger) ?? 0) === cents) own.changed.delete(pledger);
    else own.changed.set(pledger, cents);
    if (own.changed.size < LEAST) return;
    for (const [name, sum] of own.changed) own.told.set(name, sum);
    own.changed.clear();
    steps.set(application, at);
  });
  return steps;
}
