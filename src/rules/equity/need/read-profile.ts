/** A profile from a file or a form, checked in full: what was read can be computed, and has no place for the race or group of persons. */
import type { Result } from '../../result.ts';
import {
  choice,
  list,
  only,
  readFields,
  Refused,
  text,
  trueOrFalse,
  weight,
  whole,
  type FieldFault,
  type FieldProblem,
} from '../read-fields.ts';
import { indicatorsOf, type NeedComponent, type NeedGroup, type NeedIndicator, type NeedProfile } from './profile.ts';

/** What can be wrong with fields that are each as they must be. */
type Together =
  | 'twice'
  /** Products need values that are not negative, and z-scores are. */
  | 'product-of-z-scores'
  /** In a product weights of groups have no meaning. */
  | 'weight-in-product'
  | 'zeros-without-percentiles'
  /** Where less is need, none of it is the greatest need and cannot be percentile 0. */
  | 'zeros-where-less-is-need'
  /** Weights are by region and official figures, never by who lives there. */
  | 'about-race-or-group';

export type ProfileProblem = FieldProblem<FieldFault | Together>;

export function readNeedProfile(read: unknown): Result<NeedProfile, ProfileProblem> {
  return readFields<NeedProfile, Together>(() => {
    const fields = only(read, '', ['id', 'name', 'source', 'normalisation', 'groups', 'combination', 'missing']);
    const missing = only(fields['missing'], 'missing', ['rule', 'atMost', 'within']);
    const profile: NeedProfile = {
      id: text(fields, '', 'id'),
      name: text(fields, '', 'name'),
      source: text(fields, '', 'source'),
      normalisation: choice(fields, '', 'normalisation', ['percentile', 'z-score', 'min-max']),
      groups: list(fields, '', 'groups').map((group, at) => groupOf(group, `groups[${at}]`)),
      combination: choice(fields, '', 'combination', ['product', 'arithmetic', 'geometric']),
      missing: {
        rule: choice(missing, 'missing', 'rule', ['average-present', 'middle']),
        atMost: whole(missing, 'missing', 'atMost'),
        ...(missing['within'] !== undefined && { within: choice(missing, 'missing', 'within', ['group']) }),
      },
    };
    refuseTogether(profile);
    return profile;
  });
}

function groupOf(read: unknown, at: string): NeedGroup {
  const fields = only(read, at, ['key', 'weight', 'scaled', 'components']);
  return {
    key: text(fields, at, 'key'),
    weight: weight(fields, at),
    scaled: trueOrFalse(fields, at, 'scaled'),
    components: list(fields, at, 'components').map((component, n) => componentOf(component, `${at}.components[${n}]`)),
  };
}

function componentOf(read: unknown, at: string): NeedComponent {
  const fields = only(read, at, ['key', 'weight', 'indicators']);
  return {
    key: text(fields, at, 'key'),
    weight: weight(fields, at),
    indicators: list(fields, at, 'indicators').map((indicator, n) => indicatorOf(indicator, `${at}.indicators[${n}]`)),
  };
}

function indicatorOf(read: unknown, at: string): NeedIndicator {
  const fields = only(read, at, ['key', 'weight', 'direction', 'zerosApart']);
  return {
    key: text(fields, at, 'key'),
    weight: weight(fields, at),
    direction: choice(fields, at, 'direction', ['more-is-need', 'less-is-need']),
    ...(fields['zerosApart'] !== undefined && { zerosApart: trueOrFalse(fields, at, 'zerosApart') }),
  };
}

/** Words by which shares of racial, ethnic or religious groups are named in official tables; a safeguard, not a proof. */
const aboutPersons =
  /(^|[^a-z])(race|racial|ethnic\w*|hispanic|latin[oax]?s?|white|black|asian|indigenous|native-american|american-indian|religio\w*|ancestry|immigrants?|foreign-born|citizens?(hip)?)([^a-z]|$)/;

function refuseTogether(profile: NeedProfile): void {
  const seen = new Set<string>();
  for (const { key, zerosApart, direction } of indicatorsOf(profile)) {
    if (seen.has(key)) throw new Refused(key, 'twice');
    seen.add(key);
    if (zerosApart === true && profile.normalisation !== 'percentile')
      throw new Refused(key, 'zeros-without-percentiles');
    if (zerosApart === true && direction === 'less-is-need') throw new Refused(key, 'zeros-where-less-is-need');
    if (aboutPersons.test(key.toLowerCase())) throw new Refused(key, 'about-race-or-group');
  }
  const keys = profile.groups.flatMap(({ key, components }) => [key, ...components.map((component) => component.key)]);
  const again = keys.find((key, at) => keys.indexOf(key) !== at);
  if (again !== undefined) throw new Refused(again, 'twice');
  if (profile.combination !== 'arithmetic' && profile.normalisation === 'z-score')
    throw new Refused('combination', 'product-of-z-scores');
  if (profile.combination === 'product' && profile.groups.some((group) => group.weight !== 1))
    throw new Refused('groups', 'weight-in-product');
}
