/**
 * The connection is lost, is back, or the meeting goes on without it.
 *
 * A body that has to be open on the phone and the web stops for an hour, or until the connection is back, whichever is sooner; to go on
 * without it, it finds by roll call that it tried in good faith and that going on matters more than remote access (Government Code
 * 54953.4, added by SB 707 of 2025). The rules of order hold it to that: here the finding is looked up, so that nobody has to.
 */
import { recessOf } from '../../../rules/meeting/index.ts';
import { ok } from '../../../rules/result.ts';
import { setupOf } from '../town-hall.ts';
import { noteIn, refuse, type ChairAct } from './act.ts';

const channels = ['web', 'phone', 'both'] as const;

export const lose: ChairAct = (said) => {
  const channel = channels.find((one) => one === said.form.text('channel'));
  if (channel === undefined) return refuse('formIncomplete', 'channel');
  const note = noteIn(said, 'lost-note');
  if (!note.ok) return note;
  return ok({
    decide: { kind: 'disrupted', channel, note: note.value },
    log: { act: 'town-hall.disrupted', reason: note.value },
  });
};

export const restore: ChairAct = (said) => {
  const steps = noteIn(said, 'restored-note');
  if (!steps.ok) return steps;
  if (steps.value === '') return refuse('stepsMissing', 'restored-note');
  return ok({
    decide: { kind: 'restored', note: steps.value },
    log: { act: 'town-hall.restored', reason: steps.value },
  });
};

export const goOn: ChairAct = (said) => {
  const steps = noteIn(said, 'without-note');
  if (!steps.ok) return steps;
  if (steps.value === '') return refuse('stepsMissing', 'without-note');
  return ok({
    decide: (meeting, _, at) => {
      const recess = recessOf(meeting, setupOf(said.hall), at.getTime());
      return ok({ kind: 'reconvened', motion: recess?.finding ?? null, note: steps.value });
    },
    log: { act: 'town-hall.reconvened', reason: steps.value },
  });
};
