/**
 * Who has the floor, and what became of what they asked. The forms say which question the chair looked at: what has meanwhile moved
 * elsewhere is refused and not done to another.
 */
import { inOrder, outcomes } from '../../../rules/meeting/index.ts';
import { err, ok } from '../../../rules/result.ts';
import { idIn, noteIn, reasonIn, refuse, type ChairAct } from './act.ts';

const longestAnswerer = 120;

/** `question`: who was next when the chair looked. */
export const takeNext: ChairAct = (said) => {
  const seen = said.form.text('question').toLowerCase();
  return ok({
    decide: (meeting, support) => {
      const next = inOrder(meeting, support)[0];
      if (next === undefined) return err('nobodyWaits');
      if (seen !== '' && seen !== next.question) return err('orderMoved');
      return ok({ kind: 'question-taken', question: next.question, reason: '' });
    },
  });
};

/** Somebody who is not next, or was set aside before: with a reason that is public. */
export const takeOut: ChairAct = (said) => {
  const question = idIn(said, 'question');
  if (!question.ok) return question;
  const reason = reasonIn(said, 'take-reason');
  if (!reason.ok) return reason;
  return ok({
    decide: { kind: 'question-taken', question: question.value, reason: reason.value },
    log: { act: 'town-hall.taken-out-of-order', reason: reason.value },
  });
};

/** Who was deferred or skipped is owed a reason. */
export const settle: ChairAct = (said) => {
  const { form } = said;
  const outcome = outcomes.find((one) => one === form.text('outcome'));
  if (outcome === undefined) return refuse('outcomeMissing');
  const by = form.text('by').trim();
  if (by.length > longestAnswerer) return refuse('nameTooLong', 'by');
  const setAside = outcome === 'deferred' || outcome === 'skipped';
  const answer = setAside ? reasonIn(said, 'answer') : noteIn(said, 'answer');
  if (!answer.ok) return answer;
  const seen = form.text('question').toLowerCase();
  const onFloor = form.text('on') === 'floor';
  return ok({
    decide: ({ floor }) => {
      const question = seen === '' ? floor : seen;
      if (question === null) return err('floor-empty');
      if (onFloor && question !== floor) return err('question-elsewhere');
      return ok({ kind: 'question-settled', question, outcome, answer: answer.value, by });
    },
    ...(setAside ? { log: { act: `town-hall.question-${outcome}`, reason: answer.value } } : {}),
  });
};

export const putBack: ChairAct = (said) => {
  const question = idIn(said, 'question');
  if (!question.ok) return question;
  const reason = reasonIn(said, 'back-reason');
  if (!reason.ok) return reason;
  return ok({
    decide: { kind: 'question-returned', question: question.value, reason: reason.value },
    log: { act: 'town-hall.question-returned', reason: reason.value },
  });
};
