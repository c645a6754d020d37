/** Reads what officials typed into the forms of a commitment. */
import type { Submitted } from '../../platform/http/forms.ts';
import { inUnits, readDecimal } from '../../rules/budgeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { NewMilestone, NewStatus } from './commitment.ts';
import type { ReportProblem } from './pages/commitment-forms.ts';
import { reportedStatuses } from './store/commitments.ts';

const longestNote = 1_000;
const longestTitle = 200;

export function readReport(
  form: Submitted,
  unitsPerCurrency: number,
): Result<Omit<NewStatus, 'language'>, ReportProblem> {
  const status = reportedStatuses.find((value) => value === form.text('status'));
  const note = form.text('note').trim();
  const spent = readSpent(form.text('spent'), unitsPerCurrency);
  const problem: ReportProblem = {
    ...(status === undefined ? { status: 'statusUnknown' } : {}),
    ...(note === '' ? { note: 'noteMissing' } : note.length > longestNote ? { note: 'noteTooLong' } : {}),
    ...(spent === undefined ? { spent: 'spentWrong' } : {}),
  };
  if (status === undefined || spent === undefined || Object.keys(problem).length > 0) return err(problem);
  return ok({ status, note, spent });
}

/** Null when nothing was typed, undefined when it is no sum. Commas may group thousands. */
function readSpent(typed: string, unitsPerCurrency: number): number | null | undefined {
  const text = typed.trim().replace(/^\$\s*/, '');
  if (text === '') return null;
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(text)) return undefined;
  const decimal = readDecimal(text.replaceAll(',', ''));
  if (decimal === undefined) return undefined;
  const amount = inUnits(decimal, Math.round(Math.log10(unitsPerCurrency)));
  return amount === undefined || amount > 1e12 ? undefined : amount;
}

export function readMilestone(form: Submitted): Result<Omit<NewMilestone, 'language'>, ReportProblem> {
  const title = form.text('title').trim();
  const typed = form.text('dueOn').trim();
  const problem: ReportProblem = {
    ...(title === '' ? { title: 'titleMissing' } : title.length > longestTitle ? { title: 'titleTooLong' } : {}),
    ...(typed === '' || isDay(typed) ? {} : { dueOn: 'dateWrong' }),
  };
  if (Object.keys(problem).length > 0) return err(problem);
  return ok({ title, dueOn: typed === '' ? null : typed });
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
