/**
 * The counting rules once more, as the papers state them and nothing else: voter by voter, every number a fraction of
 * whole numbers of any size, every Add1 step run from the start. Shares no code with the rules it checks, except types.
 */
import { createHash } from 'node:crypto';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';

type Ratio = readonly [bigint, bigint];

const add = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const minus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d - c * b, b * d];
const times = ([a, b]: Ratio, n: bigint): Ratio => [a * n, b];
const over = ([a, b]: Ratio, n: bigint): Ratio => [a, b * n];
const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
const same = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d === c * b;

interface SlowOutcome {
  readonly winners: readonly string[];
  readonly endowment: Ratio | undefined;
  /** Tied project ids, sorted, of every tie in the final run and the completion. */
  readonly ties: readonly (readonly string[])[];
}

export function countSlowly(instance: Instance, ballots: Ballots, choice: RuleChoice): SlowOutcome {
  return new SlowCount(instance, ballots, choice).count();
}

class SlowCount {
  private readonly instance: Instance;
  private readonly choice: RuleChoice;
  /** utility[v][p], 0 where voter v does not support project p. */
  private readonly utility: bigint[][];
  private readonly named: number[];
  private ties: string[][] = [];

  constructor(instance: Instance, ballots: Ballots, choice: RuleChoice) {
    this.instance = instance;
    this.choice = choice;
    this.named = instance.projects.map(() => 0);
    this.utility = Array.from({ length: ballots.starts.length - 1 }, (_, voter) => {
      const row = instance.projects.map(() => 0n);
      for (let i = ballots.starts[voter]!; i < ballots.starts[voter + 1]!; i++) {
        const project = ballots.chosen[i]!;
        this.named[project]!++;
        row[project] = choice.satisfaction === 'points' ? BigInt(ballots.points![i]!) : 1n;
      }
      return row;
    });
  }

  count(): SlowOutcome {
    const { choice, instance } = this;
    let winners: number[] = [];
    let endowment: Ratio | undefined;
    if (choice.rule === 'equal-shares') {
      const voters = BigInt(this.utility.length);
      endowment = voters === 0n ? [0n, 1n] : [BigInt(instance.budget), voters];
      const unit = BigInt(instance.unitsPerCurrency);
      if (choice.completion === 'add1u' && choice.add1Start === 'whole' && voters > 0n) {
        endowment = [(BigInt(instance.budget) / (voters * unit)) * unit, 1n];
      }
      winners = this.shares(endowment);
      if (choice.completion === 'add1u' && voters > 0n) [winners, endowment] = this.addOneByOne(winners, endowment);
    }
    if (choice.rule === 'greedy' || choice.completion !== 'none') winners = this.greedy(winners);
    return { winners: winners.map((project) => instance.projects[project]!.id), endowment, ties: this.ties };
  }

  private addOneByOne(from: number[], start: Ratio): [number[], Ratio] {
    let winners = from;
    let endowment = start;
    while (!this.finished(winners)) {
      const tiesBefore = this.ties;
      const next = add(endowment, [BigInt(this.instance.unitsPerCurrency), 1n]);
      const more = this.shares(next);
      if (this.cost(more) > this.instance.budget) {
        this.ties = tiesBefore;
        break;
      }
      winners = more;
      endowment = next;
    }
    return [winners, endowment];
  }

  private cost(projects: readonly number[]): number {
    return projects.reduce((sum, project) => sum + this.instance.projects[project]!.cost, 0);
  }

  private total(project: number): bigint {
    return this.utility.reduce((sum, row) => sum + row[project]!, 0n);
  }

  private finished(winners: readonly number[]): boolean {
    const left = this.instance.budget - this.cost(winners);
    return this.instance.projects.every(
      ({ cost }, project) =>
        winners.includes(project) || this.total(project) === 0n || (this.choice.add1Stop !== 'budget' && cost > left),
    );
  }

  private shares(endowment: Ratio): number[] {
    this.ties = [];
    const { projects } = this.instance;
    const money: Ratio[] = this.utility.map(() => endowment);
    const winners: number[] = [];
    while (true) {
      let best: number[] = [];
      let bestRate: Ratio = [0n, 1n];
      const prices = new Map<number, Ratio>();
      projects.forEach(({ cost }, project) => {
        if (winners.includes(project)) return;
        const price = this.price(project, money);
        if (price === undefined) return;
        prices.set(project, price);
        const rate = this.choice.satisfaction === 'cost' && cost > 0 ? over(price, BigInt(cost)) : price;
        if (best.length === 0 || less(rate, bestRate)) {
          best = [project];
          bestRate = rate;
        } else if (same(rate, bestRate)) best.push(project);
      });
      if (best.length === 0) return winners;
      const winner = this.pick(best);
      this.utility.forEach((row, voter) => {
        const asked = times(prices.get(winner)!, row[winner]!);
        money[voter] = less(money[voter]!, asked) ? [0n, 1n] : minus(money[voter]!, asked);
      });
      winners.push(winner);
    }
  }

  /** Supporters from the poorest on give all, until the others can share what is missing. */
  private price(project: number, money: readonly Ratio[]): Ratio | undefined {
    const cost = BigInt(this.instance.projects[project]!.cost);
    const supporters = this.utility
      .map((row, voter) => ({ utility: row[project]!, held: money[voter]! }))
      .filter(({ utility }) => utility > 0n)
      .map((supporter) => ({ ...supporter, perUtility: over(supporter.held, supporter.utility) }))
      .toSorted((a, b) => (less(a.perUtility, b.perUtility) ? -1 : 1));
    let missing: Ratio = [cost, 1n];
    let demand = supporters.reduce((sum, { utility }) => sum + utility, 0n);
    for (const { utility, held, perUtility } of supporters) {
      const price = over(missing, demand);
      if (!less(perUtility, price)) return price;
      missing = minus(missing, held);
      demand -= utility;
    }
    return undefined;
  }

  private greedy(already: readonly number[]): number[] {
    const { projects, budget } = this.instance;
    const winners = [...already];
    while (true) {
      const left = budget - this.cost(winners);
      const open = projects
        .map((_, project) => project)
        .filter((project) => !winners.includes(project) && projects[project]!.cost <= left && this.total(project) > 0n);
      const higher = (a: number, b: number): boolean => {
        if (this.choice.satisfaction === 'cost') return this.total(a) > this.total(b);
        const costA = BigInt(projects[a]!.cost);
        const costB = BigInt(projects[b]!.cost);
        if (costA === 0n && costB === 0n) return this.total(a) > this.total(b);
        return this.total(a) * costB > this.total(b) * costA;
      };
      const best = open.filter((project) => !open.some((other) => higher(other, project)));
      if (best.length === 0) return winners;
      winners.push(this.pick(best));
    }
  }

  private pick(tied: readonly number[]): number {
    const { projects } = this.instance;
    const id = (project: number): string => projects[project]!.id;
    if (tied.length > 1) this.ties.push(tied.map(id).toSorted((a, b) => order(codePoints(a), codePoints(b))));
    const keys = (project: number): (number | string)[] =>
      this.choice.ties === 'id'
        ? codePoints(id(project))
        : [-this.named[project]!, projects[project]!.cost, lot(this.choice.seed, id(project))];
    return tied.toSorted((a, b) => order(keys(a), keys(b)))[0]!;
  }
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

function lot(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}\n${id}`).digest('hex');
}

function order(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return a.length - b.length;
}
