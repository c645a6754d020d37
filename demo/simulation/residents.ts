/**
 * Made-up residents: each lives in a district, cares for some categories more than for others, prefers what is near,
 * and minds high costs more or less.
 */
import type { Random } from './random.ts';

export interface Electorate {
  /** How many residents vote in each district. */
  readonly districts: Readonly<Record<string, number>>;
  /** How much people care for a category on the whole; 0 is average. */
  readonly tastes: Readonly<Record<string, number>>;
  /** How much more something near is worth. */
  readonly nearness: number;
}

export interface Option {
  readonly category: string;
  /** Null: for everybody alike. */
  readonly district: string | null;
  readonly cost: number;
  /** What makes it more or less attractive than others of its kind. */
  readonly appeal: number;
}

export interface Resident {
  readonly district: string;
  readonly tastes: Readonly<Record<string, number>>;
  readonly nearness: number;
  /** How much a project that takes the whole budget loses in this resident's eyes. */
  readonly thrift: number;
}

/** In a random order of districts, as people come to vote. */
export function makeResidents(random: Random, electorate: Electorate): readonly Resident[] {
  const left = { ...electorate.districts };
  const names = Object.keys(left);
  const total = Object.values(left).reduce((sum, residents) => sum + residents, 0);
  return Array.from({ length: total }, () => {
    const district = names[random.weighted(names.map((name) => left[name]!))]!;
    left[district] = left[district]! - 1;
    return {
      district,
      tastes: Object.fromEntries(
        Object.entries(electorate.tastes).map(([category, mean]) => [category, mean + 0.8 * random.normal()]),
      ),
      nearness: electorate.nearness * (0.5 + random.next()),
      thrift: 1.5 * random.next(),
    };
  });
}

/** How much this resident wants it, with a little whim: around 0, wanted above it. */
export function wish(random: Random, resident: Resident, option: Option, budget: number): number {
  const near = option.district === null ? 0.4 : option.district === resident.district ? 1 : -0.6;
  const taste = resident.tastes[option.category] ?? 0;
  return (
    taste + resident.nearness * near + option.appeal - (resident.thrift * option.cost) / budget + 0.5 * random.normal()
  );
}
