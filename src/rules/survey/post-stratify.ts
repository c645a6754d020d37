/**
 * Post-stratification: weights when the population is known in every combination of categories, so that one step is enough.
 *
 * Source: Holt and Smith, "Post Stratification" (Journal of the Royal Statistical Society A 142, 1979). The weight of a person
 * is the population share of their stratum over its share in the sample; the mean weight is 1.
 */
import { err, ok, type Result } from '../result.ts';

export type StratumProblem =
  | { readonly type: 'nobody' }
  | { readonly type: 'not-a-target'; readonly stratum: string }
  | { readonly type: 'unknown-stratum'; readonly stratum: string }
  /** People live there and nobody of them answered: join it with another. */
  | { readonly type: 'empty-stratum'; readonly stratum: string };

/** `respondents`: the stratum of each. `population`: people in each stratum, in any unit. */
export function postStratify(
  respondents: readonly string[],
  population: ReadonlyMap<string, number>,
): Result<readonly number[], StratumProblem> {
  if (respondents.length === 0) return err({ type: 'nobody' });
  const counts = new Map<string, number>();
  for (const stratum of respondents) {
    if (!population.has(stratum)) return err({ type: 'unknown-stratum', stratum });
    counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  }
  let total = 0;
  for (const [stratum, people] of population) {
    const answered = counts.has(stratum);
    if (!Number.isFinite(people) || people < 0 || (people === 0 && answered))
      return err({ type: 'not-a-target', stratum });
    if (people > 0 && !answered) return err({ type: 'empty-stratum', stratum });
    total += people;
  }
  return ok(respondents.map((s) => (population.get(s)! / total) * (respondents.length / counts.get(s)!)));
}
