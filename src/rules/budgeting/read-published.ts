/** Reads a published result out of parsed JSON that may be anything, and says where it is not one. */
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { choiceSentence, problemsOf } from './choice.ts';
import { ballotColumns } from './published.ts';
import type { PublishedResult } from './published.ts';
import type { Completion, Rule, Satisfaction } from './outcome.ts';

export interface Misfit {
  /** As in `instance.projects[2].cost`; empty for the whole. */
  readonly at: string;
  readonly why: string;
}

const RULES: readonly Rule[] = [
  'greedy',
  'equal-shares',
  'bos-equal-shares',
  'phragmen',
  'maximin-support',
  'max-welfare',
];
const SATISFACTIONS: readonly Satisfaction[] = [
  'cost',
  'cardinality',
  'sqrt-cost',
  'relative-cost',
  'share',
  'points',
  'cost-points',
  'borda',
  'cost-ranks',
  'lexicographic',
];
const ALL_COMPLETIONS: readonly Completion[] = [
  'none',
  'add1',
  'add1u',
  'add-opt',
  'greedy',
  'phragmen',
  'maximin-support',
];
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, places) => 10 ** places);

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
        unitsPerCurrency: this.powerOfTen,
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
        rule: this.oneOf(...RULES),
        satisfaction: this.oneOf(...SATISFACTIONS),
        completion: this.oneOf(...ALL_COMPLETIONS),
        ties: this.oneOf('votes-cost-seed', 'id'),
        seed: this.text,
        add1Start: this.optional(this.oneOf('fraction', 'whole')),
        add1Stop: this.optional(this.oneOf('exhaustive', 'budget')),
        comparison: this.optional(this.oneOf('satisfaction', 'exclusion-ratio')),
        noSkip: this.optional(this.oneOf(true)),
        limits: this.optional(this.limits),
      }),
      ballots: this.fields({
        chosen: this.list(this.list(this.whole)),
        points: this.optional(this.list(this.list(this.whole))),
        pointsScale: this.optional(this.powerOfTen),
        weights: this.optional(this.list(this.whole)),
        weightScale: this.optional(this.powerOfTen),
      }),
      outcome: this.fields({ winners: this.list(this.text) }),
    })(value, '');
    if (this.misfits.length === 0) this.consistent(value as PublishedResult);
  }

  /** What the types cannot say. */
  private consistent({ instance, ballots, choice }: PublishedResult): void {
    const ids = new Set(instance.projects.map(({ id }) => id));
    if (ids.size < instance.projects.length) this.misfit('instance.projects', 'has an id twice');
    if (ballots.weights !== undefined && ballots.weights.length !== ballots.chosen.length) {
      this.misfit('ballots.weights', 'does not have one weight for each ballot');
    }
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
    if (this.misfits.length > 0) return;
    for (const problem of problemsOf(instance, ballotColumns(ballots), choice)) {
      // What a rule does not read changes nothing, and was published before it was asked for.
      if (problem.code === 'unused' || problem.code === 'completion') continue;
      this.misfit('choice', `cannot be counted: ${choiceSentence(problem).replace(/\.$/, '')}`);
    }
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

  private readonly powerOfTen: Check = (value, at) => {
    if (!POWERS_OF_TEN.includes(value as number)) this.misfit(at, 'is not 1, 10, 100 and so on');
  };

  /** A number of votes or points. */
  private readonly atLeastZero: Check = (value, at) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) this.misfit(at, 'is not a number from 0');
  };

  private readonly limits: Check = (value, at) => {
    this.fields({
      minVotes: this.optional(this.atLeastZero),
      minPoints: this.optional(this.atLeastZero),
      exclusive: this.optional(this.list(this.list(this.text))),
      groups: this.optional(
        this.list(
          this.fields({
            of: this.oneOf('category', 'district'),
            name: this.text,
            atMost: this.optional(this.whole),
            atLeast: this.optional(this.whole),
          }),
        ),
      ),
      partial: this.optional(this.each(this.whole)),
    })(value, at);
  };

  private oneOf(...allowed: readonly (string | boolean | number)[]): Check {
    return (value, at) => {
      if (!allowed.includes(value as string)) this.misfit(at, `is not ${allowed.join(', ')}`);
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

  private each(check: Check): Check {
    return (value, at) => {
      if (!isObject(value)) return this.misfit(at, 'is not an object');
      for (const [key, item] of Object.entries(value)) check(item, `${at}.${key}`);
    };
  }

  private fields(checks: Readonly<Record<string, Check>>): Check {
    return (value, at) => {
      if (!isObject(value)) return this.misfit(at, 'is not an object');
      for (const [key, check] of Object.entries(checks)) check(value[key], at === '' ? key : `${at}.${key}`);
    };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
