/** Profiles and tables of any kind, for tests: up to six indicators in components and groups, with missing figures, zeros and ties. */
import fc from 'fast-check';
import type { NeedRow } from '../need-index.ts';
import type { Combination, NeedIndicator, NeedProfile, Normalisation } from '../profile.ts';

const keys = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const anyWeight = fc.constantFrom(0.5, 1, 1, 2, 3.25);

const ways = (['percentile', 'min-max', 'z-score'] as const).flatMap((normalisation) =>
  (['product', 'arithmetic', 'geometric'] as const)
    .filter((combination) => normalisation !== 'z-score' || combination === 'arithmetic')
    .map((combination): readonly [Normalisation, Combination] => [normalisation, combination]),
);

export const anyProfile: fc.Arbitrary<NeedProfile> = fc
  .record({
    way: fc.constantFrom(...ways),
    indicators: fc.array(
      fc.record({ weight: anyWeight, isMore: fc.boolean(), zerosApart: fc.boolean(), cut: fc.nat(3) }),
      { minLength: keys.length, maxLength: keys.length },
    ),
    weights: fc.array(anyWeight, { minLength: keys.length, maxLength: keys.length }),
    scaled: fc.boolean(),
    missing: fc.record({ rule: fc.constantFrom('average-present' as const, 'middle' as const), atMost: fc.nat(3) }),
    isByGroup: fc.boolean(),
  })
  .map(({ way: [normalisation, combination], indicators, weights, scaled, missing, isByGroup }) => {
    // A cut of 0 begins a group, of 1 a component; else the indicator joins the one before it.
    const groups: { key: string; weight: number; scaled: boolean; components: NeedComponentInWork[] }[] = [];
    indicators.forEach(({ weight, isMore, zerosApart, cut }, at) => {
      if (at === 0 || cut === 0)
        groups.push({
          key: `group-${at}`,
          weight: combination === 'product' ? 1 : weights[at]!,
          scaled: scaled && normalisation !== 'z-score',
          components: [],
        });
      const { components } = groups.at(-1)!;
      if (components.length === 0 || cut === 1)
        components.push({ key: `component-${at}`, weight: weights.at(-1 - at)!, indicators: [] });
      components.at(-1)!.indicators.push({
        key: keys[at]!,
        weight,
        direction: isMore ? 'more-is-need' : 'less-is-need',
        ...(zerosApart && isMore && normalisation === 'percentile' && { zerosApart }),
      });
    });
    return {
      id: 'any',
      name: 'Any',
      source: 'drawn',
      normalisation,
      combination,
      groups,
      missing: { ...missing, ...(isByGroup && { within: 'group' as const }) },
    };
  });

interface NeedComponentInWork {
  readonly key: string;
  readonly weight: number;
  readonly indicators: NeedIndicator[];
}

const anyFigure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4_000 }).map((thousandths) => thousandths / 1_000) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Every indicator has a figure somewhere. */
export const anyRows: fc.Arbitrary<readonly NeedRow[]> = fc
  .array(fc.record(Object.fromEntries(keys.map((key) => [key, anyFigure]))), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((values, at) => ({
      region: `r${at}`,
      values: at === 0 ? Object.fromEntries(keys.map((key) => [key, values[key] ?? 1])) : values,
    })),
  );
