/** The form of the terms as it was sent: sum, base share, bounds, and a row for each floor; every problem beside its field. */
import type { SentForm } from '../../platform/process-terms/reading.ts';
import type { AllocationTerms, Floor } from '../../rules/equity/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { groupedCents, readCents, readShare, writeShare } from './typed-money.ts';

export const mostFloors = 8;
export const needCounts = ['per-person', 'per-region'] as const;
export const floorKinds = ['most-need', 'members'] as const;

export type TermProblem =
  | 'amountMissing'
  | 'amountUnreadable'
  | 'amountTooLarge'
  | 'amountZero'
  | 'shareUnreadable'
  | 'shareZero'
  | 'choiceMissing'
  | 'nameUnusable'
  | 'nameTwice'
  | 'groupsMissing'
  | 'capBelowMinimum';

/** `sum`, `base`, and fields of floors by their place, for example `floor-0-share`. */
export type TermProblems = Readonly<Record<string, TermProblem>>;

export const floorField = (at: number, name: 'key' | 'share' | 'kind' | 'part' | 'of' | 'groups' | 'except'): string =>
  `floor-${at}-${name}`;

export const floorRows = (form: SentForm): number =>
  Math.min(mostFloors, Number(/^\d{1,2}$/.exec(form.text('floorRows'))?.[0] ?? 0));

const nameShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Of groups: in lower case, as the table has them. */
const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');

export function readTermsForm(form: SentForm): Result<AllocationTerms, TermProblems> {
  const problems: Record<string, TermProblem> = {};
  const line = (name: string): string => form.text(name).trim();
  const cents = (name: string, empty: number | undefined): number => {
    if (line(name) === '' && empty !== undefined) return empty;
    const read = readCents(line(name));
    if (typeof read === 'number') return read;
    problems[name] = read;
    return 0;
  };
  /** Left out where nothing was typed. */
  const perHead = (name: 'minimumPerHead' | 'capPerHead'): Partial<Record<typeof name, number>> => {
    if (line(name) === '') return {};
    const read = cents(name, undefined);
    if (read === 0) problems[name] ??= 'amountZero';
    return { [name]: read };
  };
  const share = (name: string, least: 0 | 1): number => {
    const read = readShare(line(name));
    if (read === undefined) problems[name] = 'shareUnreadable';
    else if (read < least) problems[name] = 'shareZero';
    return read ?? 1;
  };
  const choice = <T extends string>(name: string, allowed: readonly T[]): T => {
    const found = allowed.find((one) => one === line(name));
    if (found === undefined) problems[name] = 'choiceMissing';
    return found ?? allowed[0]!;
  };
  const floor = (at: number): readonly Floor[] => {
    const of = (name: Parameters<typeof floorField>[1]): string => floorField(at, name);
    // A row that nobody wrote in is none.
    if (line(of('key')) === '' && line(of('share')) === '') return [];
    const key = line(of('key')).toLowerCase();
    if (!nameShape.test(key) || key.length > 40) problems[of('key')] = 'nameUnusable';
    const atLeast = share(of('share'), 1);
    if (choice(of('kind'), floorKinds) === 'most-need') {
      const to = {
        kind: 'most-need',
        share: share(of('part'), 1),
        of: choice(of('of'), ['people', 'regions']),
      } as const;
      return [{ key, atLeast, to }];
    }
    const groups = words(line(of('groups')));
    if (groups.length === 0) problems[of('groups')] = 'groupsMissing';
    return [{ key, atLeast, to: { kind: 'members', of: groups, except: words(line(of('except'))) } }];
  };
  const sum = cents('sum', undefined);
  if (sum === 0) problems['sum'] ??= 'amountZero';
  const terms: AllocationTerms = {
    sum,
    base: share('base', 0),
    needCounts: choice('needCounts', needCounts),
    minimum: cents('minimum', 0),
    cap: line('cap') === '' ? null : cents('cap', undefined),
    ...perHead('minimumPerHead'),
    ...perHead('capPerHead'),
    floors: Array.from({ length: floorRows(form) }, (_, at) => floor(at)).flat(),
  };
  if (terms.cap === 0) problems['cap'] ??= 'amountZero';
  if (terms.cap !== null && terms.cap < terms.minimum) problems['cap'] ??= 'capBelowMinimum';
  terms.floors.forEach(({ key }, at) => {
    if (terms.floors.findIndex((other) => other.key === key) < at) problems[floorField(at, 'key')] ??= 'nameTwice';
  });
  return Object.keys(problems).length > 0 ? err(problems) : ok(terms);
}

/** The terms as their form shows them, with one empty row for a floor where there is none. */
export function typedTerms(terms: AllocationTerms) {
  const { sum, base, needCounts: counts, floors, minimum, cap, minimumPerHead, capPerHead } = terms;
  const typed: Record<string, string> = {
    sum: groupedCents(sum),
    base: writeShare(base),
    needCounts: counts,
    minimum: minimum === 0 ? '' : groupedCents(minimum),
    cap: cap === null ? '' : groupedCents(cap),
    minimumPerHead: minimumPerHead === undefined ? '' : groupedCents(minimumPerHead),
    capPerHead: capPerHead === undefined ? '' : groupedCents(capPerHead),
    floorRows: String(floors.length),
  };
  floors.forEach(({ key, atLeast, to }, at) => {
    typed[floorField(at, 'key')] = key;
    typed[floorField(at, 'share')] = writeShare(atLeast);
    typed[floorField(at, 'kind')] = to.kind;
    typed[floorField(at, 'of')] = to.kind === 'most-need' ? to.of : 'people';
    typed[floorField(at, 'part')] = to.kind === 'most-need' ? writeShare(to.share) : '';
    typed[floorField(at, 'groups')] = to.kind === 'members' ? to.of.join(' ') : '';
    typed[floorField(at, 'except')] = to.kind === 'members' ? to.except.join(' ') : '';
  });
  return typed;
}
