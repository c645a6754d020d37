/** Runs simulated pledges through the screen, and says how many of either kind were held. */
import { newScreen, screenPledge } from '../pledge-screen.ts';
import { asScreened, people, type SimulatedPledge } from './pledge-stream.ts';

export interface Screened {
  /** Shares, from 0 to 1. */
  readonly bots: number;
  readonly organic: number;
}

export function screenStream(pledges: readonly SimulatedPledge[]): Screened {
  const state = newScreen();
  const held = new Set<number>();
  pledges.forEach((pledge, nr) => {
    const seen = asScreened(pledge, nr);
    if (seen.held) held.add(nr);
    for (const { id } of screenPledge(state, seen, people[pledge.region] ?? null)) held.add(Number(id));
  });
  const share = (bot: boolean): number => {
    const kind = pledges.flatMap((pledge, nr) => (pledge.bot === bot ? [nr] : []));
    return kind.length === 0 ? 0 : kind.filter((nr) => held.has(nr)).length / kind.length;
  };
  return { bots: share(true), organic: share(false) };
}
