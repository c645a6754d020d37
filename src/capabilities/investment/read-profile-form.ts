/**
 * The form of the need profile: one that comes with the software, or an own one of indicators in components of equal weight. Read by the same
 * rules as a file, so that no form can hold what `readNeedProfile` refuses.
 */
import type { SentForm } from '../../platform/process-terms/reading.ts';
import {
  calEnviroScreen4,
  countyNeed,
  readNeedProfile,
  type NeedProfile,
  type ProfileProblem,
} from '../../rules/equity/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';

export const shippedProfiles: readonly NeedProfile[] = [countyNeed, calEnviroScreen4];
export const mostIndicators = 24;
export const normalisations = ['percentile', 'min-max', 'z-score'] as const;
export const combinations = ['arithmetic', 'geometric'] as const;
export const missingRules = ['average-present', 'middle'] as const;
export const directions = ['more-is-need', 'less-is-need'] as const;

export type ProfileFormProblem =
  | 'choiceMissing'
  | 'nameMissing'
  | 'indicatorsMissing'
  | 'weightUnreadable'
  | 'wholeUnreadable'
  | 'indicatorTwice'
  | 'geometricOfZ'
  | 'aboutGroups'
  | 'profileUnusable';

export type ProfileFormProblems = Readonly<Record<string, ProfileFormProblem>>;

export interface ReadProfile {
  readonly profile: NeedProfile;
  readonly gap: string | null;
}

export const rowField = (at: number, name: 'key' | 'weight' | 'direction' | 'component'): string => `row-${at}-${name}`;

export const profileRows = (form: SentForm): number =>
  Math.min(mostIndicators, Math.max(3, Number(/^\d{1,2}$/.exec(form.text('rows'))?.[0] ?? 3)));

export function readProfileForm(form: SentForm): Result<ReadProfile, ProfileFormProblems> {
  const line = (name: string): string => form.text(name).trim();
  const gap = line('gap') === '' ? null : line('gap').slice(0, 100);
  const shipped = shippedProfiles.find(({ id }) => id === line('profile'));
  if (shipped !== undefined) return ok({ profile: shipped, gap });
  if (line('profile') !== 'own') return err({ profile: 'choiceMissing' });
  const own = readOwn(form);
  return own.ok ? ok({ profile: own.value, gap }) : own;
}

function readOwn(form: SentForm): Result<NeedProfile, ProfileFormProblems> {
  const line = (name: string): string => form.text(name).trim();
  const problems: Record<string, ProfileFormProblem> = {};
  const rows = Array.from({ length: profileRows(form) }, (_, at) => at).filter(
    (at) => line(rowField(at, 'key')) !== '',
  );
  const components = new Map<string, unknown[]>();
  for (const at of rows) {
    const weight = Number(/^\d{1,4}(\.\d{1,4})?$/.exec(line(rowField(at, 'weight')) || '1')?.[0]);
    if (!(weight > 0 && weight <= 1_000)) problems[rowField(at, 'weight')] = 'weightUnreadable';
    const component = line(rowField(at, 'component')) || line(rowField(at, 'key'));
    const indicators = components.get(component) ?? [];
    indicators.push({ key: line(rowField(at, 'key')), weight, direction: line(rowField(at, 'direction')) });
    components.set(component, indicators);
  }
  if (line('name') === '') problems['name'] = 'nameMissing';
  if (rows.length === 0) problems[rowField(0, 'key')] = 'indicatorsMissing';
  const atMost = line('atMost') || '0';
  if (!/^\d{1,2}$/.test(atMost)) problems['atMost'] = 'wholeUnreadable';
  if (Object.keys(problems).length > 0) return err(problems);
  const read = readNeedProfile({
    id: 'own',
    name: line('name').slice(0, 120),
    source: line('source').slice(0, 500) || '–',
    normalisation: line('normalisation'),
    combination: line('combination'),
    missing: { rule: line('missing'), atMost: Number(atMost) },
    groups: [
      {
        key: 'need',
        weight: 1,
        scaled: false,
        // A component may have the name of its only indicator; the group has one that no component has.
        components: [...components].map(([key, indicators]) => ({
          key: key === 'need' ? 'need-itself' : key,
          weight: 1,
          indicators,
        })),
      },
    ],
  });
  return read.ok ? read : err(besideField(read.error, rows, line));
}

function besideField(
  { at, type }: ProfileProblem,
  rows: readonly number[],
  line: (name: string) => string,
): ProfileFormProblems {
  const row = rows.find((one) => line(rowField(one, 'key')) === at);
  const field = row === undefined ? undefined : rowField(row, 'key');
  if (type === 'about-race-or-group') return { [field ?? 'profile']: 'aboutGroups' };
  if (type === 'twice') return { [field ?? 'profile']: 'indicatorTwice' };
  if (type === 'product-of-z-scores') return { combination: 'geometricOfZ' };
  for (const name of ['normalisation', 'combination', 'missing'])
    if (at.startsWith(name)) return { [name]: 'choiceMissing' };
  return { profile: 'profileUnusable' };
}

/** The profile as its form shows it: one that came with the software is chosen, and its indicators fill the rows of an own one. */
export function typedProfile(profile: NeedProfile, gap: string | null): Readonly<Record<string, string>> {
  const shipped = shippedProfiles.some(({ id }) => id === profile.id);
  const indicators = profile.groups.flatMap(({ components }) =>
    components.flatMap((component) =>
      component.indicators.map((indicator) => ({ ...indicator, component: component.key })),
    ),
  );
  const typed: Record<string, string> = {
    profile: shipped ? profile.id : 'own',
    gap: gap ?? '',
    name: shipped ? '' : profile.name,
    source: shipped || profile.source === '–' ? '' : profile.source,
    normalisation: profile.normalisation,
    combination: profile.combination === 'geometric' ? 'geometric' : 'arithmetic',
    missing: profile.missing.rule,
    atMost: String(profile.missing.atMost),
    rows: String(Math.min(mostIndicators, Math.max(3, indicators.length))),
  };
  indicators.forEach(({ key, weight, direction, component }, at) => {
    typed[rowField(at, 'key')] = key;
    typed[rowField(at, 'weight')] = String(weight);
    typed[rowField(at, 'direction')] = direction;
    typed[rowField(at, 'component')] = component;
  });
  return typed;
}
