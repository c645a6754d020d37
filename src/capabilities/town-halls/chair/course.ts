/** The course of a meeting: opened, in recess, resumed, over. */
import { ok } from '../../../rules/result.ts';
import { noteIn, type ChairAct } from './act.ts';

export const open: ChairAct = () => ok({ decide: { kind: 'opened' }, log: { act: 'town-hall.opened', reason: '' } });

export const recess: ChairAct = (said) => {
  const reason = noteIn(said, 'recess-reason');
  if (!reason.ok) return reason;
  return ok({
    decide: { kind: 'recessed', reason: reason.value },
    log: { act: 'town-hall.recessed', reason: reason.value },
  });
};

export const resume: ChairAct = () =>
  ok({ decide: { kind: 'resumed' }, log: { act: 'town-hall.resumed', reason: '' } });

export const adjourn: ChairAct = (said) => {
  const reason = noteIn(said, 'adjourn-reason');
  if (!reason.ok) return reason;
  return ok({
    decide: { kind: 'adjourned', reason: reason.value },
    log: { act: 'town-hall.adjourned', reason: reason.value },
  });
};
