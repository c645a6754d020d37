/** The qualification simulator: assumptions as a reader types them, and what the rules of the initiative make of them. */
import type { Platform } from '../../platform/platform.ts';
import { spreadLike, type QualificationAssumptions } from '../../rules/petition/index.ts';
import type { Initiative } from './initiative.ts';
import { limitsOf } from './projection-of.ts';
import type { Simulated } from './projection-simulate.task.ts';
import { wholeNumber } from './raw-cells.ts';
import { countyCounts, populationsOf } from './store/raw-counts.ts';

export const assumed = ['raw', 'validity', 'duplicates', 'spread', 'unsure'] as const;
export type Assumed = (typeof assumed)[number];

/** Shares in per cent. Those of real petitions: see src/rules/petition/README.md. */
const usual: Readonly<Record<Exclude<Assumed, 'raw'>, string>> = {
  validity: '75',
  duplicates: '1',
  spread: '6',
  unsure: '2',
};

export interface Assumptions {
  readonly typed: Readonly<Record<Assumed, string>>;
  readonly wrong: readonly Assumed[];
  /** Undefined while something is wrong. */
  readonly read: Readonly<Record<Assumed, number>> | undefined;
}

const mostRaw = 20_000_000;

/** What is not given is what is counted so far, or 1.4 times the requirement, and usual shares. */
export function readAssumptions(query: URLSearchParams, counted: number, required: number): Assumptions {
  const typed = Object.fromEntries(
    assumed.map((name) => [
      name,
      query.get(name)?.slice(0, 20) ??
        (name === 'raw' ? String(counted > 0 ? counted : Math.ceil(required * 1.4)) : usual[name]),
    ]),
  ) as Record<Assumed, string>;
  const numbers = Object.fromEntries(
    assumed.map((name) => [name, name === 'raw' ? rawOf(typed.raw) : shareOf(typed[name])]),
  ) as Record<Assumed, number | undefined>;
  const wrong = assumed.filter((name) => numbers[name] === undefined);
  return { typed, wrong, read: wrong.length > 0 ? undefined : (numbers as Record<Assumed, number>) };
}

function rawOf(typed: string): number | undefined {
  const raw = wholeNumber(typed);
  return raw === undefined || raw < 1 || raw > mostRaw ? undefined : raw;
}

function shareOf(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= 100 ? Number(text) / 100 : undefined;
}

const task = new URL('./projection-simulate.task.ts', import.meta.url);

/** Signatures are spread over the counties as those counted so far, or else as their people. Undefined without a sample or a requirement. */
export async function simulateInitiative(
  platform: Platform,
  { id, regionId, required, rules }: Initiative,
  { raw, ...shares }: Readonly<Record<Assumed, number>>,
): Promise<Simulated | undefined> {
  const { sampling, limits } = rules;
  if (required === null || sampling === null || limits === null) return undefined;
  const counts = await countyCounts(platform.db, id, regionId);
  const counted = counts.some(({ signatures }) => signatures > 0);
  const people = counted ? new Map<string, number>() : await populationsOf(platform.db, regionId);
  const weights = counts.map(({ id: county, signatures }) => (counted ? signatures : (people.get(county) ?? 0)));
  const assumptions: QualificationAssumptions = {
    ...shares,
    raw: spreadLike(weights, raw),
    required,
    limits: limitsOf(limits),
    sample: { allUpTo: sampling.allUpTo, atLeast: sampling.atLeast, share: sampling.share },
  };
  return platform.threads.run<QualificationAssumptions, Simulated>(task, assumptions);
}
