/** Fields of a file or a form that was read as JSON, each asked for by its name; the first that is not as it must be ends the reading. */
import { err, ok, type Result } from '../result.ts';

/** What can be wrong with a single field. */
export type FieldFault =
  | 'not-an-object'
  | 'missing'
  | 'unknown-field'
  | 'not-text'
  | 'not-a-list'
  | 'empty-list'
  | 'not-a-choice'
  | 'not-true-or-false'
  | 'weight-not-positive'
  | 'not-a-whole-number';

/** Where in the file, for example 'groups[0].components[1].weight', and what is wrong there. */
export interface FieldProblem<Fault extends string> {
  readonly at: string;
  readonly type: Fault;
}

export type Fields = Readonly<Record<string, unknown>>;

export class Refused<Fault extends string> extends Error {
  readonly problem: FieldProblem<Fault>;
  constructor(at: string, type: Fault) {
    super(`${at}: ${type}`);
    this.problem = { at, type };
  }
}

/** What `read` gives, or the problem with which it refused: one of single fields, or a `Fault` of fields together. */
export function readFields<T, Fault extends string>(read: () => T): Result<T, FieldProblem<FieldFault | Fault>> {
  try {
    return ok(read());
  } catch (refused) {
    if (refused instanceof Refused) return err((refused as Refused<FieldFault | Fault>).problem);
    throw refused;
  }
}

/** `read` as an object with no other fields than these; `at` says where it stands, '' for the whole. */
export function only(read: unknown, at: string, names: readonly string[]): Fields {
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

export function text(fields: Fields, at: string, name: string): string {
  const value = present(fields, at, name);
  if (typeof value !== 'string' || value.trim() === '') throw new Refused(joined(at, name), 'not-text');
  return value.trim();
}

export function choice<Name extends string>(fields: Fields, at: string, name: string, names: readonly Name[]): Name {
  const value = present(fields, at, name);
  const chosen = names.find((one) => one === value);
  if (chosen === undefined) throw new Refused(joined(at, name), 'not-a-choice');
  return chosen;
}

export function trueOrFalse(fields: Fields, at: string, name: string): boolean {
  const value = present(fields, at, name);
  if (typeof value !== 'boolean') throw new Refused(joined(at, name), 'not-true-or-false');
  return value;
}

export function list(fields: Fields, at: string, name: string): readonly unknown[] {
  const value = present(fields, at, name);
  if (!Array.isArray(value)) throw new Refused(joined(at, name), 'not-a-list');
  if (value.length === 0) throw new Refused(joined(at, name), 'empty-list');
  return value;
}

export function weight(fields: Fields, at: string): number {
  const value = present(fields, at, 'weight');
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    throw new Refused(joined(at, 'weight'), 'weight-not-positive');
  return value;
}

export function whole(fields: Fields, at: string, name: string): number {
  const value = present(fields, at, name);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Refused(joined(at, name), 'not-a-whole-number');
  return value;
}

/** Undefined where it is not there, for fields that may be left out. */
export const optional = <T>(fields: Fields, name: string, read: () => T): T | undefined =>
  fields[name] === undefined ? undefined : read();
