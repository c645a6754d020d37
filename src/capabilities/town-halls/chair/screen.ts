/** What the projector shows, and whose questions may come on it. */
import { screenLimits, screens } from '../../../rules/meeting/index.ts';
import { ok } from '../../../rules/result.ts';
import { idIn, refuse, type ChairAct } from './act.ts';

export const showOnScreen: ChairAct = (said) => {
  const screen = screens.find((one) => one === said.form.text('screen'));
  if (screen === undefined) return refuse('formIncomplete');
  if (screen !== 'poll') return ok({ decide: { kind: 'screen-set', screen, poll: null } });
  const poll = idIn(said, 'poll');
  return poll.ok ? ok({ decide: { kind: 'screen-set', screen, poll: poll.value } }) : poll;
};

/** `all` gives up that everything on the projector was looked at before: the public log says that the chair wanted so. */
export const limitScreen: ChairAct = (said) => {
  const to = screenLimits.find((one) => one === said.form.text('to'));
  if (to === undefined) return refuse('formIncomplete');
  return ok({ decide: { kind: 'screen-limited', to }, log: { act: `town-hall.screen-${to}`, reason: '' } });
};

export const markSeen: ChairAct = (said) => {
  const question = idIn(said, 'question');
  return question.ok ? ok({ decide: { kind: 'question-seen', question: question.value } }) : question;
};
