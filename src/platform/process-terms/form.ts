/**
 * The frame of a form with which a process is made, or its terms changed: what is wrong at the top with links to the fields, what
 * was typed kept in them, one button and the way back. Fields that rooms share are in `fields.ts`; words come from the room.
 */
import type { Say } from '../i18n/catalogue.ts';
import { button, errorSummary, form, linkButton, type Content, type FieldError } from '../ui/index.ts';

/** What was typed, by the name of its field. */
export type Typed = Readonly<Record<string, string>>;

export interface TermsFormParts<Field extends string = string, Problem extends string = string> {
  readonly action: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly kind: 'new' | 'draft' | 'published';
  readonly typed: Typed;
  readonly problems: Readonly<Partial<Record<Field, Problem>>>;
  /** Stands above the form when no field is to blame. */
  readonly problem?: string | undefined;
  /** In which a process can be made; empty for one that has its region. */
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly timeZone: string;
  /** A double submit of a new form is one process. */
  readonly key: string;
}

/** A field by its name: what was typed in it and what is wrong with it. */
export interface TypedField {
  readonly name: string;
  readonly value: string;
  readonly error?: string;
}

/** What a part of a form is drawn with: the words it says and the fields it has. */
export interface Speaking<Word extends string, Field extends string> {
  readonly t: Say<Word>;
  readonly of: (name: Field) => TypedField;
}

export const fieldsOf =
  <Field extends string, Problem extends string>(
    t: Say<Problem>,
    { typed, problems }: Pick<TermsFormParts<Field, Problem>, 'typed' | 'problems'>,
  ) =>
  (name: Field): TypedField => {
    const problem: Problem | undefined = problems[name];
    return { name, value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };

/** For the summary: each problem with the name of its field, since two dates may lack the same. In their own order, unless told. */
export const namedProblems = <Field extends string, Problem extends string>(
  t: Say<Problem>,
  problems: Readonly<Partial<Record<Field, Problem>>>,
  nameOf: (field: Field) => string,
  order: readonly Field[] = Object.keys(problems) as Field[],
): readonly FieldError[] =>
  order.flatMap((field) => {
    const problem: Problem | undefined = problems[field];
    return problem === undefined ? [] : [{ field, message: `${nameOf(field)}: ${t(problem)}` }];
  });

export const termsForm = (
  t: Say<'problemTitle' | 'problemBody' | 'formLabel' | 'create' | 'save' | 'cancel'>,
  parts: Pick<TermsFormParts, 'action' | 'back' | 'problem'> & { readonly kind: string },
  drawn: {
    readonly errors: readonly FieldError[];
    readonly hidden?: Readonly<Record<string, string>>;
    readonly body: Content;
  },
): Content => [
  errorSummary({
    title: t('problemTitle'),
    body: t('problemBody'),
    errors: parts.problem === undefined ? drawn.errors : [{ message: parts.problem }],
  }),
  form({
    action: parts.action,
    label: t('formLabel'),
    hidden: drawn.hidden,
    body: drawn.body,
    buttons: [
      button({ label: t(parts.kind === 'new' ? 'create' : 'save') }),
      linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' }),
    ],
  }),
];
