/**
 * Profiles near a profile, to see how much hangs on its choices: each weight moved by up to a fifth, and each indicator left out once.
 *
 * Source: OECD and JRC, "Handbook on Constructing Composite Indicators" (2008), section 7 (uncertainty and sensitivity analysis). Drawn from a
 * seed by `randomFor`, so that anybody draws the same.
 */
import { randomFor } from '../../random.ts';
import { indicatorsOf, type NeedComponent, type NeedProfile } from './profile.ts';

/** Every weight of an indicator and a component (and of a group, where groups are weighed) times a number drawn evenly from 1 - by to 1 + by. */
export function variedProfiles(profile: NeedProfile, seed: string, draws: number, by = 0.2): readonly NeedProfile[] {
  const random = randomFor(seed, 'weights');
  const moved = (weight: number): number => weight * (1 + by * (2 * random.unit() - 1));
  return Array.from({ length: draws }, () => ({
    ...profile,
    groups: profile.groups.map((group) => ({
      ...group,
      weight: profile.combination === 'product' ? group.weight : moved(group.weight),
      components: group.components.map((component) => ({
        ...component,
        weight: moved(component.weight),
        indicators: component.indicators.map((indicator) => ({ ...indicator, weight: moved(indicator.weight) })),
      })),
    })),
  }));
}

/** The profile without each of its indicators in turn; a component that would be empty goes with its last one, as does a group. */
export function withoutEach(
  profile: NeedProfile,
): readonly { readonly without: string; readonly profile: NeedProfile }[] {
  if (indicatorsOf(profile).length < 2) return [];
  return indicatorsOf(profile).map(({ key: without }) => ({
    without,
    profile: {
      ...profile,
      groups: profile.groups.flatMap((group) => {
        const components = group.components.flatMap((component): readonly NeedComponent[] => {
          const indicators = component.indicators.filter(({ key }) => key !== without);
          return indicators.length === 0 ? [] : [{ ...component, indicators }];
        });
        return components.length === 0 ? [] : [{ ...group, components }];
      }),
    },
  }));
}
