/**
 * What is done from the console of a process, as the forms on that page: each act has its own button and its own public reason, in
 * a field named for the act, since several stand on one page. One of them may have come back with what is wrong.
 */
import type { Say } from './i18n/catalogue.ts';
import { button, errorSummary, form, section, textArea, type Content } from './ui/index.ts';

/** The act whose form came back. */
export interface ReturnedAct<Act extends string> {
  readonly act: Act;
  /** Undefined where no field is to blame. */
  readonly field: string | undefined;
  readonly message: string;
}

export interface ActForms<Act extends string> {
  /** By field, of the form that came back. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: ReturnedAct<Act> | undefined;
}

/** `problem`: its key, which begins with "reason" where the reason is to blame. */
export const returnedAct = <Act extends string>(act: Act, problem: string, message: string): ReturnedAct<Act> => ({
  act,
  field: problem.startsWith('reason') ? `${act}Reason` : undefined,
  message,
});

/** At the top of the console. */
export const returnedSummary = (title: string, { field, message }: ReturnedAct<string>): Content =>
  errorSummary({ title, errors: [{ message, ...(field === undefined ? {} : { field }) }] });

/** The fields of one act's form: what was typed comes back in the form that was sent, and in no other. */
export const actFields =
  <Act extends string>({ typed, problem }: ActForms<Act>, act: NoInfer<Act>) =>
  (name: string, fresh = ''): { readonly name: string; readonly value: string; readonly error?: string } => {
    const returned = problem?.act === act ? problem : undefined;
    return {
      name,
      value: returned === undefined ? fresh : (typed[name] ?? ''),
      ...(returned?.field === name ? { error: returned.message } : {}),
    };
  };

type ReasonWord = 'reason' | 'reasonHint';

export const actReason = <Act extends string>(t: Say<ReasonWord>, forms: ActForms<Act>, act: NoInfer<Act>): Content =>
  textArea({
    ...actFields(forms, act)(`${act}Reason`),
    label: t('reason'),
    hint: t('reasonHint'),
    rows: 2,
    required: true,
  });

/** An act that asks for nothing but its reason. `at`: the process; the act is sent to its name below it. `hidden`: what the official looked at. */
export const actSection = <Act extends string>(
  t: NoInfer<Say<ReasonWord | Act | `${Act}Title`>>,
  forms: ActForms<string>,
  {
    at,
    act,
    lead,
    danger = false,
    hidden,
  }: { at: string; act: Act; lead: string; danger?: boolean; hidden?: Readonly<Record<string, string>> },
): Content =>
  section({
    title: t(`${act}Title`),
    lead,
    body: form({
      action: `${at}/${act}`,
      label: t(`${act}Title`),
      hidden,
      body: actReason(t, forms, act),
      buttons: button({ label: t(act), ...(danger ? { kind: 'danger' } : {}) }),
    }),
  });
