/**
 * The queue: by which order it goes, whether it takes more, and draws by lot. A draw is made in two steps: its pool and the public
 * number that will be its seed are fixed while nobody knows the number, and the number is entered when it is there.
 */
import { queueOrders } from '../../../rules/meeting/index.ts';
import { ok } from '../../../rules/result.ts';
import { idIn, noteIn, reasonIn, refuse, type ChairAct } from './act.ts';

export const setOrder: ChairAct = (said) => {
  const order = queueOrders.find((one) => one === said.form.text('order'));
  if (order === undefined) return refuse('formIncomplete', 'order');
  const reason = reasonIn(said, 'order-reason');
  if (!reason.ok) return reason;
  return ok({
    decide: { kind: 'order-set', order, reason: reason.value },
    log: { act: 'town-hall.order-set', reason: reason.value },
  });
};

/** The draw has the key of its form for a name: sent twice, it is one draw. */
export const announceDraw: ChairAct = (said) => {
  const source = noteIn(said, 'draw-source');
  if (!source.ok) return source;
  if (source.value === '') return refuse('sourceMissing', 'draw-source');
  return ok({
    decide: { kind: 'draw-announced', draw: said.key, source: source.value },
    log: { act: 'town-hall.draw-announced', reason: source.value },
  });
};

export const makeDraw: ChairAct = (said) => {
  const draw = idIn(said, 'draw');
  if (!draw.ok) return draw;
  const seed = noteIn(said, 'draw-seed');
  if (!seed.ok) return seed;
  if (seed.value === '') return refuse('seedMissing', 'draw-seed');
  return ok({
    decide: { kind: 'draw-made', draw: draw.value, seed: seed.value },
    log: { act: 'town-hall.draw-made', reason: seed.value },
  });
};

export const openQueue: ChairAct = () =>
  ok({ decide: { kind: 'queue-opened', reason: '' }, log: { act: 'town-hall.queue-opened', reason: '' } });

export const closeQueue: ChairAct = (said) => {
  const reason = reasonIn(said, 'queue-reason');
  if (!reason.ok) return reason;
  return ok({
    decide: { kind: 'queue-closed', reason: reason.value },
    log: { act: 'town-hall.queue-closed', reason: reason.value },
  });
};
