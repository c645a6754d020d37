/** A form of terms as it was sent: every field read in one way, every problem kept beside its field. */
import { err, ok, type Result } from '../../rules/result.ts';
import type { Submitted } from '../http/forms.ts';
import { fromLocal, toLocal, type TimeProblem } from '../local-time.ts';

export type SentForm = Pick<Submitted, 'text'>;

/** What reading alone can find. */
type ReadProblem = TimeProblem | 'choiceMissing' | 'regionMissing' | 'timeMissing';

/** `Field`: the names of the form's fields. `Problem`: what can be wrong with one, among it all that reading finds. */
export interface Reading<Field extends string, Problem extends string> {
  /** By field, in the order in which they were found; the room adds its own. */
  readonly problems: Partial<Record<Field, Problem | ReadProblem>>;
  /** Without the blanks around it. */
  readonly line: (field: string) => string;
  readonly texts: <Name extends string>(...names: readonly Name[]) => Readonly<Record<Name, string>>;
  /** The same in the second language, from fields like `otherTitle`; null where nobody wrote any of them. */
  readonly other: <Name extends string>(...names: readonly Name[]) => Readonly<Record<Name, string>> | null;
  /** One of `allowed`, or the first of them with a problem beside the field: 'choiceMissing', unless told. */
  readonly choice: <T extends string>(field: Field, allowed: readonly T[], problem?: Problem) => T;
  readonly region: () => string;
  /** Undefined with a problem beside the field. A time that was not touched keeps its exact instant, also in an hour that exists twice. */
  readonly time: (field: Field, kept: Date | null | undefined) => Date | undefined;
  /** What was read, or all that is wrong with it; `together`: what does not fit together, which yields to what cannot be read. */
  readonly result: <T>(terms: T, together: Partial<Record<Field, Problem>>) => Result<T, Problems<Field, Problem>>;
}

type Problems<Field extends string, Problem extends string> = Partial<Record<Field, Problem | ReadProblem>>;

export function reading<Field extends string, Problem extends string>(
  form: SentForm,
  timeZone: string,
): Reading<Field, Problem> {
  const problems: Partial<Record<string, Problem | ReadProblem>> = {};
  const line = (field: string): string => form.text(field).trim();
  const texts = <Name extends string>(names: readonly Name[], fieldOf: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, line(fieldOf(name))])) as Record<Name, string>;
  return {
    problems: problems as Problems<Field, Problem>,
    line,
    texts: (...names) => texts(names, (name) => name),
    other: (...names) => {
      const other = texts(names, (name) => `other${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      return names.every((name) => other[name] === '') ? null : other;
    },
    choice: <T extends string>(
      field: Field,
      allowed: readonly T[],
      problem: Problem | ReadProblem = 'choiceMissing',
    ) => {
      const value = form.text(field);
      if (allowed.includes(value as T)) return value as T;
      problems[field] = problem;
      return allowed[0] as T;
    },
    region: () => {
      const id = form.text('region');
      if (id === '') problems['region'] = 'regionMissing';
      return id;
    },
    time: (field, kept) => {
      const typed = line(field);
      if (kept && typed === toLocal(kept, timeZone)) return kept;
      const at = typed === '' ? 'timeMissing' : fromLocal(typed, timeZone);
      if (typeof at !== 'string') return at;
      problems[field] = at;
      return undefined;
    },
    result: (terms, together) => {
      const all = { ...together, ...problems } as Problems<Field, Problem>;
      return Object.keys(all).length > 0 ? err(all) : ok(terms);
    },
  };
}

/** When it opens and closes. A missing date stands where it causes no second problem. */
export const readPeriod = (
  read: Pick<Reading<'opensAt' | 'closesAt', never>, 'time'>,
  known: { readonly opensAt?: Date | null; readonly closesAt?: Date | null },
): { readonly opensAt: Date; readonly closesAt: Date } => ({
  opensAt: read.time('opensAt', known.opensAt) ?? new Date(0),
  closesAt: read.time('closesAt', known.closesAt) ?? new Date(8e15),
});
