/** The agenda: its items are opened and closed, each with what became of it. */
import { ok, type Result } from '../../../rules/result.ts';
import { noteIn, refuse, type ChairAct, type Refusal, type Saying } from './act.ts';

export const itemOutcomes = ['done', 'continued', 'withdrawn'] as const;

export const openItem: ChairAct = (said) => {
  const item = itemIn(said);
  return item.ok ? ok({ decide: { kind: 'item-opened', item: item.value } }) : item;
};

export const closeItem: ChairAct = (said) => {
  const item = itemIn(said);
  if (!item.ok) return item;
  const outcome = itemOutcomes.find((one) => one === said.form.text('item-outcome'));
  if (outcome === undefined) return refuse('outcomeMissing', 'item-outcome');
  const note = noteIn(said, 'item-note');
  if (!note.ok) return note;
  return ok({ decide: { kind: 'item-closed', item: item.value, outcome, note: note.value } });
};

function itemIn({ form }: Saying): Result<number, Refusal> {
  const number = form.text('item');
  return /^[1-9]\d{0,5}$/.test(number) ? ok(Number(number)) : refuse('no-such-item');
}
