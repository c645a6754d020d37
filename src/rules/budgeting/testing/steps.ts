/** The work that a search for the best set takes: the same on every machine, so a bound that has become weaker shows. */
import { Effort } from '../max-welfare/effort.ts';

/** Steps of all searches while something is done. A mock would keep a record of millions of calls. */
export function withSteps<T>(work: () => T): { readonly result: T; readonly steps: number } {
  const { spend } = Effort.prototype;
  let steps = 0;
  Effort.prototype.spend = function (more) {
    steps += more;
    // A search that has gone astray ends too.
    spend.call(this, more);
  };
  try {
    const result = work();
    return { result, steps };
  } finally {
    Effort.prototype.spend = spend;
  }
}
