/**
 * An adversary against the fair order: decides who asks when and from where, who withdraws, is hidden and restored, and whom the chair
 * calls out of order; the meeting calls whoever is next. What was seen is noted at every call, for claims about it.
 */
import fc from 'fast-check';
import type { Question } from '../meeting.ts';
import { inOrder } from '../queue/next.ts';
import { growing, shows, turnOf, type Growing } from './records.ts';

export type Move =
  | { readonly does: 'ask'; readonly region: string | null; readonly firstTime: boolean }
  /** The next one has a turn. */
  | { readonly does: 'call' }
  /** `which`: of those of whom it can be said, modulo their number. */
  | { readonly does: 'call-other' | 'withdraw' | 'hide' | 'restore'; readonly which: number };

const region = fc.constantFrom('city', 'coast', 'valley', null);
const ask = fc.record({ does: fc.constant('ask' as const), region, firstTime: fc.boolean() });
const call = fc.constant<Move>({ does: 'call' });

/** Those who only ask, and are called in order. */
export const orderly: fc.Arbitrary<readonly Move[]> = fc.array(fc.oneof(ask, call), { maxLength: 80, size: 'max' });

export const unruly: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: ask },
    { weight: 4, arbitrary: call },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constantFrom('call-other' as const, 'withdraw' as const, 'hide' as const, 'restore' as const),
        which: fc.nat({ max: 20 }),
      }),
    },
  ),
  { maxLength: 80, size: 'max' },
);

/** One turn that was had, and who waited just before it. */
export interface Turn {
  readonly called: Question;
  /** As it stood in the fair order. */
  readonly waiting: readonly Question[];
  readonly inOrder: boolean;
  readonly seq: number;
}

export function play(moves: readonly Move[], after: (hall: Growing) => void = () => undefined): readonly Turn[] {
  const hall = growing();
  hall.add({ kind: 'opened' });
  const turns: Turn[] = [];
  const order = (): readonly Question[] => inOrder(hall.meeting, new Map(), 'fair');
  let asked = 0;
  for (const move of moves) {
    const waiting = order();
    const those =
      move.does === 'restore'
        ? [...hall.meeting.questions.values()].filter(({ state }) => state === 'hidden')
        : waiting;
    if (move.does === 'ask') hall.add(shows((asked += 1), move));
    else if (those.length > 0) {
      const chosen = move.does === 'call' ? those[0]! : those[move.which % those.length]!;
      const { question } = chosen;
      if (move.does === 'call' || move.does === 'call-other') {
        turns.push({ called: chosen, waiting, inOrder: chosen === those[0], seq: hall.meeting.seq + 1 });
        hall.add(...turnOf(question));
      } else if (move.does === 'withdraw') hall.add({ kind: 'question-withdrawn', question });
      else hall.add({ kind: move.does === 'hide' ? 'question-hidden' : 'question-restored', question, reason: 'r' });
    }
    after(hall);
  }
  return turns;
}
