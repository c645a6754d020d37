/** The random sample of an initiative: announced, revealed, drawn. */
import type { IsoDay } from '../../rules/petition/calendar.ts';
import type { County } from './raw-county.ts';

/** Where the seed text will come from, said before anybody can know it. */
export interface Announcement {
  readonly number: number;
  readonly announced: string;
  readonly revealOn: IsoDay;
  readonly reason: string;
  readonly announcedAt: Date;
}

export interface Reveal {
  readonly announcement: number;
  readonly seed: string;
  readonly revealedAt: Date;
}

/** sample: while the random sample is verified. all: while a full check runs. */
export type Stage = 'sample' | 'all';

export interface CountySample extends County {
  readonly stage: Stage;
  readonly raw: number;
  readonly size: number;
  /** In the order in which they were drawn; null where every signature is verified. */
  readonly numbers: readonly number[] | null;
  readonly drawnAt: Date;
}

/** What the draw is computed from besides the seed: as `concord petition sample` takes it. */
export interface DrawOrder {
  readonly seed: string;
  readonly petition: string;
  readonly counties: readonly { readonly county: string; readonly raw: number; readonly size: number }[];
}
