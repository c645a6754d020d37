/** Submitted forms: plain text by name, read once, checked with zod, problems by field. */
import { z } from 'zod';
import { err, ok, type Result } from '../../rules/result.ts';

export interface Submitted {
  /** The first value of a field, '' when it was not sent. */
  text(name: string): string;
  /** All values of a field, for checkboxes. */
  all(name: string): readonly string[];
  file(name: string): File | undefined;
  /** Every text field by its first value, for a zod object. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A field's name and the key of the sentence beside it. */
export type FieldProblems = Readonly<Record<string, string>>;

export function submitted(form: FormData): Submitted {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of form) if (typeof value === 'string' && !(name in fields)) fields[name] = value;
  return {
    text: (name) => fields[name] ?? '',
    all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
    file: (name) => {
      const found = form.get(name);
      return found instanceof File && found.size > 0 ? found : undefined;
    },
    fields,
  };
}

/** Schemas give message keys as their messages; the page translates them and shows each beside its field. */
export function readFields<S extends z.ZodObject>(schema: S, form: Submitted): Result<z.output<S>, FieldProblems> {
  const sent: Record<string, string> = { ...form.fields };
  // A field that was not sent at all is an empty one, unless its schema can do without.
  for (const [name, part] of Object.entries(schema.shape)) {
    if (sent[name] === undefined && !(part as z.ZodType).safeParse(undefined).success) sent[name] = '';
  }
  const parsed = schema.safeParse(sent);
  if (parsed.success) return ok(parsed.data);
  const problems: Record<string, string> = {};
  for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? '')] ??= issue.message;
  return err(problems);
}

/** What was typed around an address is no mistake; what is no address is. Gives it in lower case. */
export const emailField = z.string().trim().toLowerCase().max(254, 'emailWrong').pipe(z.email('emailWrong'));

/** PostgreSQL cannot keep NUL, and no form of ours needs it. */
export const hasNul = (text: string): boolean => text.includes('\0');
