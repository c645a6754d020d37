/** From what was fitted to the sample, in canonical numbers, to a model in the numbers of the caller, and back to a start. */
import type { FactorModel, Fitted } from '../factors/factor-model.ts';
import type { GroupModel, Verdict } from './group-model.ts';
import type { Classes } from './latent-classes.ts';
import { placingOf } from './placing.ts';
import type { Sample } from './sample.ts';

export interface Result {
  readonly factors: FactorModel;
  readonly verdict: Verdict;
  readonly classes: Classes;
  readonly stability: number | undefined;
}

export type Unplaced = Omit<GroupModel, 'assignment' | 'updates' | 'votesWhenFull'>;

/** `statements`: how many the caller has. */
export function toModel(
  sample: Sample,
  statements: number,
  { factors, verdict, classes, stability }: Result,
): Unplaced {
  const mean = new Float64Array(statements);
  const loadings = new Float64Array(2 * statements);
  const rates = new Float64Array(statements * classes.count).fill(0.5);
  sample.statements.forEach((s, at) => {
    mean[s] = factors.mean[at]!;
    loadings[2 * s] = factors.loadings[2 * at]!;
    loadings[2 * s + 1] = factors.loadings[2 * at + 1]!;
    rates.set(classes.rates.subarray(at * classes.count, (at + 1) * classes.count), s * classes.count);
  });
  const fitted = { mean, loadings, classes: classes.count, shares: classes.shares, rates };
  return {
    ...fitted,
    verdict,
    stability,
    enough: sample.enough,
    noise: factors.noise,
    explained: factors.explained,
    scale: [rootMeanSquare(factors.loadings, 0), rootMeanSquare(factors.loadings, 1)],
    placing: placingOf(fitted),
  };
}

/** The earlier model as a start for the sample; statements that it does not know start in the middle. */
export function startOf(model: GroupModel, sample: Sample): { readonly factors: Fitted; readonly classes: Classes } {
  const count = model.classes;
  const known = model.mean.length;
  const mean = new Float64Array(sample.statements.length);
  const loadings = new Float64Array(2 * mean.length);
  const rates = new Float64Array(count * mean.length).fill(0.5);
  sample.statements.forEach((s, at) => {
    if (s >= known) return;
    mean[at] = model.mean[s]!;
    loadings[2 * at] = model.loadings[2 * s]!;
    loadings[2 * at + 1] = model.loadings[2 * s + 1]!;
    rates.set(model.rates.subarray(s * count, (s + 1) * count), at * count);
  });
  return { factors: { mean, loadings, noise: model.noise }, classes: { count, shares: model.shares, rates } };
}

function rootMeanSquare(pairs: Float64Array, axis: number): number {
  let sum = 0;
  for (let at = axis; at < pairs.length; at += 2) sum += pairs[at]! * pairs[at]!;
  return pairs.length === 0 ? 0 : Math.sqrt(sum / (pairs.length / 2));
}
