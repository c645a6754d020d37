/**
 * BOS Equal Shares once more, as the paper states it and nothing else: voter by voter, level by level, in fractions of whole
 * numbers of any size. Shares no code with the rule it checks, except types.
 */
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';

type Ratio = readonly [bigint, bigint];

const ZERO: Ratio = [0n, 1n];
const add = ([a, b]: Ratio, [c, d]: Ratio): Ratio => short([a * d + c * b, b * d]);
const minus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => short([a * d - c * b, b * d]);
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => short([a * c, b * d]);
const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => short([a * d, b * c]);
const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
const lower = (a: Ratio, b: Ratio): Ratio => (less(b, a) ? b : a);
const sum = (ratios: readonly Ratio[]): Ratio => ratios.reduce(add, ZERO);

/** The bytes of UTF-8 are in order of code points. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function short([a, b]: Ratio): Ratio {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? ZERO : [a / x, b / x];
}

/** A voter's utility and what is left to the voter, and how many voters it stands for. */
interface Supporter {
  readonly voter: number;
  readonly utility: Ratio;
  readonly money: Ratio;
  readonly weight: Ratio;
}

interface SlowRound {
  readonly project: string;
  readonly tied: readonly string[];
  readonly mostPaid: Ratio;
  readonly paidInFull: Ratio;
}

/** `utility` of a voter by voter and place on the ballot; `rank`: of projects in order of ties, the first one is taken. */
export function bosSlowly(
  { budget, projects }: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  utilityOf: (voter: number, entry: number) => Ratio,
): SlowRound[] {
  const voters = Array.from({ length: ballots.starts.length - 1 }, (_, voter) => voter);
  const scale = BigInt(ballots.weightScale ?? 1);
  const weightOf = (voter: number): Ratio => [BigInt(ballots.weights?.[voter] ?? 1), scale];
  const utilities = voters.map((voter) => {
    const row = projects.map(() => ZERO);
    for (let i = ballots.starts[voter]!; i < ballots.starts[voter + 1]!; i++)
      row[ballots.chosen[i]!] = utilityOf(voter, i);
    return row;
  });
  const named = projects.map((_, project) =>
    sum(
      voters
        .filter((voter) => ballots.chosen.subarray(ballots.starts[voter], ballots.starts[voter + 1]).includes(project))
        .map(weightOf),
    ),
  );
  const all = sum(voters.map(weightOf));
  const money = voters.map((): Ratio => (all[0] === 0n ? ZERO : over([BigInt(budget), 1n], all)));
  const rounds: SlowRound[] = [];
  const funded = new Set<number>();
  const { minVotes = 0, exclusive = [], groups = [] } = choice.limits ?? {};

  function mayBeFunded(project: number): boolean {
    const { id, cost, categories } = projects[project]!;
    const spent = (holds: (other: number) => boolean): number =>
      [...funded].filter(holds).reduce((total, other) => total + projects[other]!.cost, 0);
    if (funded.has(project) || spent(() => true) + cost > budget) return false;
    if (less(named[project]!, [BigInt(minVotes), 1n])) return false;
    if (exclusive.some((ids) => ids.includes(id) && [...funded].some((other) => ids.includes(projects[other]!.id))))
      return false;
    return groups.every(
      ({ name, atMost = Infinity }) =>
        !categories.includes(name) || spent((other) => projects[other]!.categories.includes(name)) + cost <= atMost,
    );
  }

  function supportersOf(project: number): Supporter[] {
    return voters
      .map((voter) => ({
        voter,
        utility: utilities[voter]![project]!,
        money: money[voter]!,
        weight: weightOf(voter),
      }))
      .filter(({ utility, weight }) => less(ZERO, utility) && less(ZERO, weight));
  }

  while (true) {
    let best: number[] = [];
    let bestRate = ZERO;
    const prices = new Map<number, Ratio>();
    projects.forEach(({ cost }, project) => {
      if (!mayBeFunded(project)) return;
      const supporters = supportersOf(project);
      if (supporters.length === 0) return;
      const offer = offerFor([BigInt(cost), 1n], supporters);
      if (offer === undefined) return;
      prices.set(project, offer.price);
      let rate = offer.rate;
      const worth: Ratio = [BigInt(cost), 1n];
      if (cost > 0) {
        if (choice.satisfaction === 'sqrt-cost') rate = over(times(rate, rate), worth);
        else if (choice.satisfaction === 'share') rate = over(times(rate, named[project]!), worth);
        else if (!['cardinality', 'points', 'borda', 'lexicographic'].includes(choice.satisfaction))
          rate = over(rate, worth);
      }
      if (best.length === 0 || less(rate, bestRate)) {
        best = [project];
        bestRate = rate;
      } else if (!less(bestRate, rate)) best.push(project);
    });
    if (best.length === 0) return rounds;
    const winner = best.toSorted((a, b) => byBytes(projects[a]!.id, projects[b]!.id))[0]!;
    const price = prices.get(winner)!;
    const supporters = supportersOf(winner);
    const paid = supporters.map(({ utility, money }) => lower(money, times(price, utility)));
    rounds.push({
      project: projects[winner]!.id,
      tied: best.map((project) => projects[project]!.id).toSorted(byBytes),
      mostPaid: paid.reduce((a, b) => (less(a, b) ? b : a)),
      paidInFull: sum(
        supporters.filter(({ utility, money }) => !less(money, times(price, utility))).map(({ weight }) => weight),
      ),
    });
    supporters.forEach(({ voter }, i) => (money[voter] = minus(money[voter]!, paid[i]!)));
    funded.add(winner);
  }
}

/** At the level with the lowest rate, of equal ones the one with the highest alpha; undefined if nobody has money. */
function offerFor(
  cost: Ratio,
  supporters: readonly Supporter[],
): { readonly rate: Ratio; readonly price: Ratio } | undefined {
  if (cost[0] === 0n) return { rate: ZERO, price: ZERO };
  const payments = (level: Ratio): Ratio =>
    sum(supporters.map(({ money, utility, weight }) => times(weight, lower(money, times(level, utility)))));
  const levels = supporters
    .filter(({ money }) => less(ZERO, money))
    .map(({ money, utility }) => over(money, utility))
    .filter((level) => !less(cost, payments(level)));
  // Where the payments are the cost: solved for each way to split the supporters, and checked.
  for (const boundary of supporters.map(({ money, utility }) => over(money, utility))) {
    const rich = supporters.filter(({ money, utility }) => !less(over(money, utility), boundary));
    const poor = supporters.filter((supporter) => !rich.includes(supporter));
    const missing = minus(cost, sum(poor.map(({ money, weight }) => times(money, weight))));
    const level = over(missing, sum(rich.map(({ utility, weight }) => times(utility, weight))));
    if (less(ZERO, level) && short(minus(payments(level), cost))[0] === 0n) levels.push(level);
  }
  let best: { rate: Ratio; price: Ratio; alpha: Ratio } | undefined;
  for (const level of levels) {
    const alpha = over(payments(level), cost);
    const price = over(level, alpha);
    const rate = over(price, alpha);
    if (best === undefined || less(rate, best.rate) || (!less(best.rate, rate) && less(best.alpha, alpha)))
      best = { rate, price, alpha };
  }
  return best;
}
