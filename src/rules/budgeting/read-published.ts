/** Reads a published result out of parsed JSON that may be anything, and says where it is not one. */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { PublishedResult } from './published.ts';

export interface Misfit {
  /** As in `instance.projects[2].cost`; empty for the whole. */
  readonly at: string;
  readonly why: string;
}

type Check = (value: unknown, at: string) => void;

/** No more than this many are told. */
const MOST_MISFITS = 50;

export function readPublished(value: unknown): Result<PublishedResult, Misfit[]> {
  const misfits: Misfit[] = [];
  const checker = new Checker(misfits);
  checker.result(value);
  return misfits.length === 0 ? ok(value as PublishedResult) : err(misfits);
}

class Checker {
  private readonly misfits: Misfit[];

  constructor(misfits: Misfit[]) {
    this.misfits = misfits;
  }

  result(value: unknown): void {
    this.fields({
      format: this.oneOf('concord-budget-result'),
      version: this.oneOf(1),
      digest: this.text,
      instance: this.fields({
        budget: this.whole,
        unitsPerCurrency: this.oneOf(...Array.from({ length: 16 }, (_, places) => 10 ** places)),
        currency: this.text,
        ballotType: this.oneOf('approval', 'ordinal', 'cumulative', 'scoring', 'choose-1'),
        projects: this.list(
          this.fields({
            id: this.text,
            name: this.text,
            cost: this.whole,
            categories: this.list(this.text),
            targets: this.list(this.text),
            district: this.optional(this.text),
          }),
        ),
      }),
      choice: this.fields({
        rule: this.oneOf('greedy', 'equal-shares'),
        satisfaction: this.oneOf('cost', 'cardinality', 'points'),
        completion: this.oneOf('none', 'add1u', 'greedy'),
        ties: this.oneOf('votes-cost-seed', 'id'),
        seed: this.text,
        add1Start: this.optional(this.oneOf('fraction', 'whole')),
        add1Stop: this.optional(this.oneOf('exhaustive', 'budget')),
      }),
      ballots: this.fields({
        chosen: this.list(this.list(this.whole)),
        points: this.optional(this.list(this.list(this.whole))),
        pointsScale: this.optional(this.whole),
      }),
      outcome: this.fields({ winners: this.list(this.text) }),
    })(value, '');
    if (this.misfits.length === 0) this.consistent(value as PublishedResult);
  }

  /** What the types cannot say. */
  private consistent({ instance, ballots, choice }: PublishedResult): void {
    const ids = new Set(instance.projects.map(({ id }) => id));
    if (ids.size < instance.projects.length) this.misfit('instance.projects', 'has an id twice');
    if (choice.satisfaction === 'points' && ballots.points === undefined)
      this.misfit('ballots', 'has no points to count');
    if (ballots.points !== undefined && ballots.points.length !== ballots.chosen.length) {
      this.misfit('ballots.points', 'does not have one row for each ballot');
    }
    ballots.chosen.forEach((row, voter) => {
      const at = `ballots.chosen[${voter}]`;
      if (row.some((project) => project >= instance.projects.length))
        this.misfit(at, 'names a project that is not there');
      if (new Set(row).size < row.length) this.misfit(at, 'names a project twice');
      const points = ballots.points?.[voter];
      if (points !== undefined && points.length !== row.length) this.misfit(at, 'has another number of points');
    });
  }

  private misfit(at: string, why: string): void {
    if (this.misfits.length < MOST_MISFITS) this.misfits.push({ at, why });
  }

  private readonly text: Check = (value, at) => {
    if (typeof value !== 'string') this.misfit(at, 'is not a text');
  };

  private readonly whole: Check = (value, at) => {
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      this.misfit(at, 'is not a whole number from 0 below 2^53');
  };

  private oneOf(...allowed: readonly (string | number)[]): Check {
    return (value, at) => {
      if (!allowed.includes(value as string)) this.misfit(at, `is not ${allowed.slice(0, 5).join(', ')}`);
    };
  }

  private optional(check: Check): Check {
    return (value, at) => {
      if (value !== undefined) check(value, at);
    };
  }

  private list(check: Check): Check {
    return (value, at) => {
      if (!Array.isArray(value)) return this.misfit(at, 'is not a list');
      value.forEach((item, index) => check(item, `${at}[${index}]`));
    };
  }

  private fields(checks: Readonly<Record<string, Check>>): Check {
    return (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return this.misfit(at, 'is not an object');
      for (const [key, check] of Object.entries(checks)) {
        check((value as Record<string, unknown>)[key], at === '' ? key : `${at}.${key}`);
      }
    };
  }
}
