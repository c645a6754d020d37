/**
 * Terms from a file, as they stand in the public record of an allocation: money in whole cents, shares in parts per 10,000. What was read can
 * be allocated with, but for what `allocate` itself refuses once it sees the regions.
 */
import type { Result } from '../../result.ts';
import {
  choice,
  list,
  only,
  optional,
  readFields,
  Refused,
  text,
  whole,
  type FieldFault,
  type FieldProblem,
} from '../read-fields.ts';
import type { AllocationTerms, Floor } from './terms.ts';

export type TermsProblem = FieldProblem<FieldFault | 'not-a-share' | 'twice'>;

/** `sum` is the one given, where one is given; else that of the terms. */
export function readTerms(read: unknown, sum: number | undefined): Result<AllocationTerms, TermsProblem> {
  return readFields<AllocationTerms, 'not-a-share' | 'twice'>(() => {
    const names = ['sum', 'base', 'needCounts', 'floors', 'minimum', 'cap', 'minimumPerHead', 'capPerHead'];
    const fields = only(read, '', names);
    const cents = (name: string): number | undefined => optional(fields, name, () => whole(fields, '', name));
    const floors = (
      optional(fields, 'floors', () => (isEmpty(fields['floors']) ? [] : list(fields, '', 'floors'))) ?? []
    ).map((floor, at) => floorOf(floor, `floors[${at}]`));
    const again = floors.findIndex(({ key }, at) => floors.findIndex((one) => one.key === key) < at);
    if (again >= 0) throw new Refused(`floors[${again}].key`, 'twice');
    const minimumPerHead = cents('minimumPerHead');
    const capPerHead = cents('capPerHead');
    return {
      sum: sum ?? whole(fields, '', 'sum'),
      base: share(fields, '', 'base'),
      needCounts: choice(fields, '', 'needCounts', ['per-person', 'per-region']),
      floors,
      minimum: cents('minimum') ?? 0,
      cap: fields['cap'] === null ? null : (cents('cap') ?? null),
      ...(minimumPerHead !== undefined && { minimumPerHead }),
      ...(capPerHead !== undefined && { capPerHead }),
    };
  });
}

function floorOf(read: unknown, at: string): Floor {
  const fields = only(read, at, ['key', 'atLeast', 'to']);
  const place = `${at}.to`;
  const to = only(fields['to'], place, ['kind', 'of', 'except', 'share']);
  const named = { key: text(fields, at, 'key'), atLeast: share(fields, at, 'atLeast') };
  if (choice(to, place, 'kind', ['members', 'most-need']) === 'members') {
    only(to, place, ['kind', 'of', 'except']);
    const except = to['except'] === undefined || isEmpty(to['except']) ? [] : names(to, place, 'except');
    return { ...named, to: { kind: 'members', of: names(to, place, 'of'), except } };
  }
  only(to, place, ['kind', 'of', 'share']);
  return {
    ...named,
    to: { kind: 'most-need', share: share(to, place, 'share'), of: choice(to, place, 'of', ['people', 'regions']) },
  };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const names = (fields: Readonly<Record<string, unknown>>, at: string, name: string): readonly string[] =>
  list(fields, at, name).map((value, n) => {
    if (typeof value !== 'string' || value === '') throw new Refused(`${at}.${name}[${n}]`, 'not-text');
    return value;
  });

function share(fields: Readonly<Record<string, unknown>>, at: string, name: string): number {
  const value = whole(fields, at, name);
  if (value > 10_000) throw new Refused(at === '' ? name : `${at}.${name}`, 'not-a-share');
  return value;
}
