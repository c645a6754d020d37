/** Recesses and lost connections with their times, what was done meanwhile, and how each ended. */
import type { Entry } from '../fact.ts';

export interface Pause {
  readonly kind: 'recess' | 'disruption';
  readonly at: number;
  /** Null: it goes on. */
  readonly until: number | null;
  /** Why; of a lost connection what was seen. */
  readonly reason: string;
  /** Of a lost connection: who could not follow. */
  readonly channel: 'web' | 'phone' | 'both' | null;
  readonly how: 'resumed' | 'restored' | 'reconvened' | 'adjourned' | null;
  /** What was done about it. */
  readonly steps: string;
  /** The finding by roll call by which the meeting went on without the connection. */
  readonly motion: string | null;
}

export function pausesOf(entries: readonly Entry[]): readonly Pause[] {
  let pauses: readonly Pause[] = [];
  const begin = (pause: Pick<Pause, 'kind' | 'at' | 'reason' | 'channel'>): void => {
    pauses = [...pauses, { ...pause, until: null, how: null, steps: '', motion: null }];
  };
  const end = (at: number, how: Pause['how'], steps = '', motion: string | null = null): void => {
    pauses = pauses.map((pause) => (pause.until === null ? { ...pause, until: at, how, steps, motion } : pause));
  };
  for (const { at, fact } of entries)
    switch (fact.kind) {
      case 'recessed':
        begin({ kind: 'recess', at, reason: fact.reason, channel: null });
        break;
      case 'disrupted':
        // A connection lost in a recess: the recess is over, the other one begins.
        end(at, null);
        begin({ kind: 'disruption', at, reason: fact.note, channel: fact.channel });
        break;
      case 'resumed':
        end(at, 'resumed');
        break;
      case 'restored':
        end(at, 'restored', fact.note);
        break;
      case 'reconvened':
        end(at, 'reconvened', fact.note, fact.motion);
        break;
      case 'adjourned':
        end(at, 'adjourned');
        break;
      default:
    }
  return pauses;
}
