/** The speaker's clock: it runs by the server's, so that everybody sees the same. */
import { secondsLeft } from '../../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../../rules/result.ts';
import { refuse, type ChairAct, type Refusal, type Saying } from './act.ts';

export const mostSeconds = 3_600;

export const startTimer: ChairAct = (said) => {
  const seconds = secondsIn(said);
  return seconds.ok ? ok({ decide: { kind: 'timer-started', seconds: seconds.value } }) : seconds;
};

export const stopTimer: ChairAct = () => ok({ decide: { kind: 'timer-stopped' } });

/** What is left and `seconds` more; none more: goes on where it was stopped. */
export const addTime: ChairAct = (said) => {
  const seconds = secondsIn(said, 0);
  if (!seconds.ok) return seconds;
  return ok({
    decide: ({ timer }, _, at) => {
      if (timer === null) return err('no-timer');
      const sum = Math.min(mostSeconds, secondsLeft(timer, at.getTime()) + seconds.value);
      return sum === 0 ? err('no-timer') : ok({ kind: 'timer-started', seconds: sum });
    },
  });
};

function secondsIn({ form }: Saying, least = 1): Result<number, Refusal> {
  const typed = form.text('seconds').trim();
  const seconds = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
  return seconds >= least && seconds <= mostSeconds ? ok(seconds) : refuse('secondsWrong', 'seconds');
}
