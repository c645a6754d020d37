/** A profile from a file or a form, checked in full: what was read can be computed, and has no place for the race or group of persons. */
import { err, ok, type Result } from '../../result.ts';
import { indicatorsOf, type NeedComponent, type NeedGroup, type NeedIndicator, type NeedProfile } from './profile.ts';

/** Where in the file, for example 'groups[0].components[1].weight', and what is wrong there. */
export interface ProfileProblem {
  readonly at: string;
  readonly type:
    | 'not-an-object'
    | 'missing'
    | 'unknown-field'
    | 'not-text'
    | 'not-a-list'
    | 'empty-list'
    | 'not-a-choice'
    | 'not-true-or-false'
    | 'weight-not-positive'
    | 'not-a-whole-number'
    | 'twice'
    /** Products need values that are not negative, and z-scores are. */
    | 'product-of-z-scores'
    /** In a product weights of groups have no meaning. */
    | 'weight-in-product'
    | 'zeros-without-percentiles'
    /** Weights are by region and official figures, never by who lives there. */
    | 'about-race-or-group';
}

type Fields = Readonly<Record<string, unknown>>;

class Refused extends Error {
  readonly problem: ProfileProblem;
  constructor(at: string, type: ProfileProblem['type']) {
    super(`${at}: ${type}`);
    this.problem = { at, type };
  }
}

export function readNeedProfile(read: unknown): Result<NeedProfile, ProfileProblem> {
  try {
    const fields = only(read, '', ['id', 'name', 'source', 'normalisation', 'groups', 'combination', 'missing']);
    const missing = only(fields['missing'], 'missing', ['rule', 'atMost']);
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
      },
    };
    refuseTogether(profile);
    return ok(profile);
  } catch (refused) {
    if (refused instanceof Refused) return err(refused.problem);
    throw refused;
  }
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
  for (const { key, zerosApart } of indicatorsOf(profile)) {
    if (seen.has(key)) throw new Refused(key, 'twice');
    seen.add(key);
    if (zerosApart === true && profile.normalisation !== 'percentile')
      throw new Refused(key, 'zeros-without-percentiles');
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

function only(read: unknown, at: string, names: readonly string[]): Fields {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Refused(at, 'not-an-object');
  const unknown = Object.keys(read).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Refused(joined(at, unknown), 'unknown-field');
  return read as Fields;
}

const joined = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

function present(fields: Fields, at: string, name: string): unknown {
  const value = fields[name];
  if (value === undefined) throw new Refused(joined(at, name), 'missing');
  return value;
}

function text(fields: Fields, at: string, name: string): string {
  const value = present(fields, at, name);
  if (typeof value !== 'string' || value.trim() === '') throw new Refused(joined(at, name), 'not-text');
  return value.trim();
}

function choice<Name extends string>(fields: Fields, at: string, name: string, names: readonly Name[]): Name {
  const value = present(fields, at, name);
  const chosen = names.find((one) => one === value);
  if (chosen === undefined) throw new Refused(joined(at, name), 'not-a-choice');
  return chosen;
}

function trueOrFalse(fields: Fields, at: string, name: string): boolean {
  const value = present(fields, at, name);
  if (typeof value !== 'boolean') throw new Refused(joined(at, name), 'not-true-or-false');
  return value;
}

function list(fields: Fields, at: string, name: string): readonly unknown[] {
  const value = present(fields, at, name);
  if (!Array.isArray(value)) throw new Refused(joined(at, name), 'not-a-list');
  if (value.length === 0) throw new Refused(joined(at, name), 'empty-list');
  return value;
}

function weight(fields: Fields, at: string): number {
  const value = present(fields, at, 'weight');
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    throw new Refused(joined(at, 'weight'), 'weight-not-positive');
  return value;
}

function whole(fields: Fields, at: string, name: string): number {
  const value = present(fields, at, name);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Refused(joined(at, name), 'not-a-whole-number');
  return value;
}
