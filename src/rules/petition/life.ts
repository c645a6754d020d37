/**
 * The life of an initiative: what has happened decides where it stands, and what may happen next.
 *
 * The state is folded from dated events; nothing else is stored about it. Words are those of the California Elections Code: title and
 * summary, circulation, filing, raw count, random sample, full check, eligible, qualified.
 */
import type { IsoDay } from './calendar.ts';
import type { RulesProfile } from './profile.ts';

/** What can happen to an initiative. Those that depend on a count carry its outcome. */
export type LifeEvent = { readonly on: IsoDay } & (
  | {
      readonly kind:
        | 'submitted'
        | 'amended'
        | 'title-issued'
        | 'sponsored'
        | 'opened'
        | 'rejected'
        | 'notice-given'
        | 'filed'
        | 'qualified'
        | 'withdrawn'
        | 'expired'
        | 'closed'
        | 'answered'
        | 'heard'
        | 'decided';
    }
  | { readonly kind: 'raw-counted'; readonly outcome: 'enough' | 'too-few' }
  | { readonly kind: 'sampled'; readonly outcome: 'fails' | 'full-check' | 'eligible' }
  | { readonly kind: 'fully-checked'; readonly outcome: 'enough' | 'too-few' }
  | { readonly kind: 'threshold-reached'; readonly pledges: number }
);

export type LifeEventKind = LifeEvent['kind'];

/**
 * draft: not submitted. review: the text is public, title and summary are being written. sponsoring, moderation: an e-petition before it
 * opens. circulating: signatures are collected. counting: filed, raw count under way. sampling, full-check: signatures are verified.
 * eligible: enough were valid. qualified: on the ballot. decided: voted on. closed: an e-petition past its last day. The rest ended early.
 */
export type LifeState =
  | 'draft'
  | 'review'
  | 'sponsoring'
  | 'moderation'
  | 'circulating'
  | 'counting'
  | 'sampling'
  | 'full-check'
  | 'eligible'
  | 'qualified'
  | 'decided'
  | 'closed'
  | 'failed'
  | 'rejected'
  | 'withdrawn';

export const endStates: readonly LifeState[] = ['decided', 'failed', 'rejected', 'withdrawn'];

type Moves = Readonly<Partial<Record<LifeState, Readonly<Partial<Record<LifeEventKind, LifeState>>>>>>;

/** Signed on paper. Where an outcome decides, `moveTo` does. */
const onPaper: Moves = {
  // What came before the title and summary may not be on record here.
  draft: { submitted: 'review', 'title-issued': 'circulating' },
  review: { amended: 'review', 'title-issued': 'circulating', withdrawn: 'withdrawn' },
  circulating: { 'notice-given': 'circulating', filed: 'counting', expired: 'failed', withdrawn: 'withdrawn' },
  counting: { 'raw-counted': 'sampling', withdrawn: 'withdrawn' },
  sampling: { sampled: 'full-check', withdrawn: 'withdrawn' },
  'full-check': { 'fully-checked': 'eligible', withdrawn: 'withdrawn' },
  eligible: { qualified: 'qualified', withdrawn: 'withdrawn' },
  qualified: { decided: 'decided' },
};

const online: Moves = {
  draft: { submitted: 'sponsoring' },
  sponsoring: { amended: 'sponsoring', sponsored: 'moderation', expired: 'failed', withdrawn: 'withdrawn' },
  moderation: { opened: 'circulating', rejected: 'rejected', withdrawn: 'withdrawn' },
  circulating: {
    'threshold-reached': 'circulating',
    answered: 'circulating',
    heard: 'circulating',
    closed: 'closed',
    withdrawn: 'withdrawn',
  },
  closed: { answered: 'closed', heard: 'closed' },
};

/** Where the event leads; undefined when it cannot happen in this state. */
export function moveTo(profile: RulesProfile, state: LifeState, event: LifeEvent): LifeState | undefined {
  const to = (profile.signing === 'paper' ? onPaper : online)[state]?.[event.kind];
  if (to === undefined) return undefined;
  switch (event.kind) {
    case 'raw-counted':
      if (event.outcome === 'too-few') return 'failed';
      return profile.sampling === null ? 'full-check' : 'sampling';
    case 'sampled':
      return event.outcome === 'fails' ? 'failed' : event.outcome;
    case 'fully-checked':
      return event.outcome === 'enough' ? 'eligible' : 'failed';
    case 'submitted':
      // An e-petition without sponsors waits for the check at once; without a check it waits for its opening.
      return profile.signing === 'online' && profile.sponsors === null ? 'moderation' : to;
    case 'withdrawn':
      return mayWithdraw(profile, state) ? to : undefined;
    default:
      return to;
  }
}

function mayWithdraw({ withdrawal }: RulesProfile, state: LifeState): boolean {
  if (withdrawal === null) return false;
  return withdrawal.until !== 'filing' || ['review', 'sponsoring', 'moderation', 'circulating'].includes(state);
}

/** The kinds of event that can come next. */
export function possibleEvents(profile: RulesProfile, state: LifeState): readonly LifeEventKind[] {
  const moves = (profile.signing === 'paper' ? onPaper : online)[state] ?? {};
  return (Object.keys(moves) as LifeEventKind[]).filter((kind) => kind !== 'withdrawn' || mayWithdraw(profile, state));
}

export interface Life {
  readonly state: LifeState;
  /** Those that led here, in order. */
  readonly past: readonly LifeEvent[];
  /** Those that could not happen where they stood: a sign of a wrong entry, never silently dropped. */
  readonly impossible: readonly LifeEvent[];
}

/** Events in the order they were recorded; one before the day of the event before it is impossible. */
export function lifeOf(profile: RulesProfile, events: readonly LifeEvent[]): Life {
  let state: LifeState = 'draft';
  const past: LifeEvent[] = [];
  const impossible: LifeEvent[] = [];
  for (const event of events) {
    const to: LifeState | undefined = event.on < (past.at(-1)?.on ?? '') ? undefined : moveTo(profile, state, event);
    if (to === undefined) impossible.push(event);
    else {
      past.push(event);
      state = to;
    }
  }
  return { state, past, impossible };
}
