/** A form that came back with what is wrong: what was typed stays in that form, and the sentence stands beside its field. */
import { errorSummary, type Content } from '../../../platform/ui/index.ts';

export interface Tried {
  /** Names one form of the page, for example "pledge-3". */
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  /** Of checkboxes. */
  readonly ticked?: readonly string[];
  /** Undefined where no field is to blame. */
  readonly field?: string | undefined;
  readonly message: string;
  /** 409 where what was sent is sound and came at the wrong time; otherwise 422. */
  readonly status?: 409 | 422;
}

/** The fields of one form. Ids are of the form and the name, as several forms of a page have fields of one name. */
export const fieldsOf =
  (form: string, tried: Tried | undefined) =>
  (name: string, fresh = '') => {
    const own = tried?.form === form ? tried : undefined;
    return {
      name,
      id: `${form}-${name}`,
      value: own === undefined ? fresh : (own.typed[name] ?? ''),
      ...(own?.field === name ? { error: own.message } : {}),
    };
  };

export const triedSummary = (title: string, tried: Tried | undefined): Content =>
  tried !== undefined &&
  errorSummary({
    title,
    errors: [
      { message: tried.message, ...(tried.field === undefined ? {} : { field: `${tried.form}-${tried.field}` }) },
    ],
  });
