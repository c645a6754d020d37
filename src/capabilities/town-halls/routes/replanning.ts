/** What the pages of agenda, documents and members have in common: the reason that was typed, and the sentence for what was refused. */
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { isLate } from '../../../rules/meeting/index.ts';
import type { AgendaProblem } from '../change-agenda.ts';
import type { AgendaProblems } from '../read-agenda-forms.ts';
import type { ReplanProblem, Why } from '../replan.ts';
import type { TownHall } from '../town-hall.ts';
import { agendaWords } from '../words/agenda.ts';

export const whyIn = (form: Pick<Submitted, 'text'>, prefix = ''): Why => ({
  reason: form.text(`${prefix}reason`).trim(),
  lateConfirmed: form.text(`${prefix}late`) === 'yes',
});

/** Sentences by field; '' is that of no field. */
export type Errors = Readonly<Partial<Record<string, string>>>;

export function errorsOf({ locale }: Visit, problem: ReplanProblem | AgendaProblem, prefix = ''): Errors {
  const field = problem.startsWith('reason') ? `${prefix}reason` : problem === 'lateUnconfirmed' ? `${prefix}late` : '';
  return { [field]: agendaWords(locale)(problem) };
}

export const fieldErrors = ({ locale }: Visit, problems: AgendaProblems): Errors =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) =>
      problem === undefined ? [] : [[field, agendaWords(locale)(problem)]],
    ),
  );

/** Whether a change of the agenda now comes after the deadline of its notice. */
export const lateNow = (hall: TownHall, now: Date): boolean =>
  hall.publishedAt !== null && isLate(hall.kind, hall.startsAt.getTime(), now.getTime());
