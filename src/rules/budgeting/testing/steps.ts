/** The work that a search for the best set takes: the same on every machine, so a bound that has become weaker shows. */
import { Effort } from '../max-welfare/effort.ts';

/** Steps of all searches while something is done, without a limit to them. A mock would keep a record of millions of calls. */
export function withSteps<T>(work: () => T): { readonly result: T; readonly steps: number } {
  const { spend } = Effort.prototype;
  let steps = 0;
  Effort.prototype.spend = (more) => {
    steps += more;
  };
  try {
    const result = work();
    return { result, steps };
  } finally {
    Effort.prototype.spend = spend;
  }
}
