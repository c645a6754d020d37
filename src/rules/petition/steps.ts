/**
 * The timeline of an initiative: every step of its profile with the day it happened or the day by which it must, who must act, and the
 * source of the period.
 *
 * A period whose beginning is known ends on a fixed day. Later ones are shown as they fall if everything before them takes all its time
 * (`fixed: false`); a step that would then come too late for the election says so, because proponents have to plan backwards.
 */
import { addBusinessDays, addDays, nextBusinessDay, type Holidays, type IsoDay } from './calendar.ts';
import { endStates, type Life, type LifeEvent, type LifeEventKind } from './life.ts';
import type { Clock, RulesProfile } from './profile.ts';

export type Actor =
  | 'proponents'
  | 'title-office'
  | 'sponsors'
  | 'moderators'
  | 'residents'
  | 'counties'
  | 'state-office'
  | 'public-body'
  | 'voters';

export interface Step {
  readonly kind: LifeEventKind;
  readonly actor: Actor;
  /**
   * done: `on` says when. now: it can happen next. later: steps before it are open. never: the life ended before it, or went on without
   * it being recorded.
   */
  readonly status: 'done' | 'now' | 'later' | 'never';
  readonly on: IsoDay | null;
  /** The last day for it; null where the law sets none. */
  readonly due: IsoDay | null;
  /** The first day for it where there is one: a review must run its time. */
  readonly opens: IsoDay | null;
  /** False while the day depends on steps that have not happened. */
  readonly fixed: boolean;
  /** Whether the due day has passed without the step. */
  readonly late: boolean;
  /** Whether it would come after the day on which it must have qualified. */
  readonly tooLate: boolean;
  readonly clock: Clock | null;
  readonly source: string;
}

/** The last day of a period that starts on `from`. Periods of calendar days run on to a business day. */
export const endOf = (from: IsoDay, clock: Clock, holidays: Holidays): IsoDay =>
  clock.count === 'business'
    ? addBusinessDays(from, clock.days, holidays)
    : nextBusinessDay(addDays(from, clock.days), holidays);

/** The day on which an eligible measure qualifies: counted back from the election, never moved. */
export const qualificationDay = ({ qualifies }: RulesProfile, election: IsoDay | null): IsoDay | null =>
  qualifies === null || election === null ? null : addDays(election, -qualifies.daysBeforeElection);

interface Plan {
  readonly kind: LifeEventKind;
  readonly actor: Actor;
  readonly clock: Clock | null;
  /** The step whose day starts the clock. */
  readonly after: LifeEventKind | null;
  readonly source: string;
  /** Not a duty of every initiative: shown once it is known to be needed. */
  readonly optional?: boolean;
  /** The clock says when the step may come first, not last. */
  readonly earliest?: boolean;
  /** The day that starts the clock, where it is not that of a step. */
  readonly from?: IsoDay;
}

/** `today` decides what is late. `election`: the day of the vote aimed at; null when none is known. */
export function stepsOf(profile: RulesProfile, life: Life, election: IsoDay | null, today: IsoDay): readonly Step[] {
  const last = qualificationDay(profile, election);
  const ended = endStates.includes(life.state) || life.state === 'closed';
  const done = new Map<LifeEventKind, LifeEvent>(life.past.map((event) => [event.kind, event]));
  const reached = new Map<LifeEventKind, { day: IsoDay; fixed: boolean }>();
  for (const [kind, { on }] of done) reached.set(kind, { day: on, fixed: true });
  const steps: Step[] = [];
  let open = false;
  const plans = plansOf(profile, life.past, done);
  const lastDone = plans.findLastIndex(({ kind }) => done.has(kind));
  for (const [index, plan] of plans.entries()) {
    const happened = done.get(plan.kind);
    const start =
      plan.from !== undefined
        ? { day: plan.from, fixed: true }
        : plan.after === null
          ? undefined
          : reached.get(plan.after);
    const fixedDay = plan.kind === 'qualified' ? last : plan.kind === 'decided' ? election : null;
    const clocked = plan.clock === null || start === undefined ? null : endOf(start.day, plan.clock, profile.holidays);
    const due = fixedDay ?? (plan.earliest === true ? null : clocked);
    if (happened === undefined) {
      const day = fixedDay ?? clocked ?? start?.day;
      if (day !== undefined) reached.set(plan.kind, { day, fixed: fixedDay !== null });
    }
    const waits = plan.optional === true ? start?.fixed !== true : open;
    // What a public body owes it owes after the close as well.
    const passed = index < lastDone && plan.optional !== true;
    const over = passed || (ended && plan.from === undefined);
    const status = happened !== undefined ? 'done' : over ? 'never' : waits ? 'later' : 'now';
    if (happened === undefined && !passed && plan.optional !== true) open = true;
    const fixed = happened !== undefined || fixedDay !== null || start?.fixed === true;
    steps.push({
      kind: plan.kind,
      actor: plan.actor,
      status,
      on: happened?.on ?? null,
      due,
      opens: plan.earliest === true ? clocked : null,
      fixed,
      late: status === 'now' && due !== null && fixed && due < today,
      tooLate:
        happened === undefined &&
        last !== null &&
        plan.kind !== 'qualified' &&
        plan.kind !== 'decided' &&
        (due ?? '') > last,
      clock: plan.clock,
      source: plan.source,
    });
  }
  return steps;
}

const plansOf = (
  profile: RulesProfile,
  past: readonly LifeEvent[],
  done: ReadonlyMap<LifeEventKind, LifeEvent>,
): readonly Plan[] => (profile.signing === 'paper' ? paperPlans(profile, done) : onlinePlans(profile, past));

function paperPlans(profile: RulesProfile, done: ReadonlyMap<LifeEventKind, LifeEvent>): readonly Plan[] {
  const { review, circulation, notice, rawCount, sampling, verification, fullCheck, qualifies, source } = profile;
  const sampled = done.get('sampled');
  const checksAll = sampling === null || (sampled?.kind === 'sampled' && sampled.outcome === 'full-check');
  const orderOf: LifeEventKind = sampling === null ? 'raw-counted' : 'sampled';
  return [
    { kind: 'submitted', actor: 'proponents', clock: null, after: null, source: profile.fee?.source ?? source },
    {
      kind: 'title-issued',
      actor: 'title-office',
      clock: review,
      after: 'submitted',
      earliest: true,
      source: review?.source ?? source,
    },
    ...(notice === null
      ? []
      : [
          {
            kind: 'notice-given',
            actor: 'proponents',
            clock: null,
            after: 'title-issued',
            optional: true,
            source: notice.source,
          } as const,
        ]),
    { kind: 'filed', actor: 'proponents', clock: circulation, after: 'title-issued', source: circulation.source },
    { kind: 'raw-counted', actor: 'counties', clock: rawCount, after: 'filed', source: rawCount?.source ?? source },
    ...(sampling === null
      ? []
      : [
          {
            kind: 'sampled',
            actor: 'counties',
            clock: verification,
            after: 'raw-counted',
            source: verification?.source ?? sampling.source,
          } as const,
        ]),
    ...(checksAll
      ? [
          {
            kind: 'fully-checked',
            actor: 'counties',
            clock: fullCheck,
            after: fullCheck?.from === 'filing' ? 'filed' : orderOf,
            source: fullCheck?.source ?? source,
          } as const,
        ]
      : []),
    {
      kind: 'qualified',
      actor: 'state-office',
      clock: null,
      after: checksAll ? 'fully-checked' : orderOf,
      source: qualifies?.source ?? source,
    },
    { kind: 'decided', actor: 'voters', clock: null, after: 'qualified', source },
  ];
}

function onlinePlans(profile: RulesProfile, past: readonly LifeEvent[]): readonly Plan[] {
  const { sponsors, moderation, circulation, thresholds, source } = profile;
  /** Each threshold that was reached obliges from the day it was. */
  const owed = thresholds.flatMap(({ pledges, obliges, within, source: why }): readonly Plan[] => {
    const reached = past.find((event) => event.kind === 'threshold-reached' && event.pledges >= pledges);
    const kind = obliges === 'answer' ? 'answered' : 'heard';
    return reached === undefined
      ? []
      : [{ kind, actor: 'public-body', clock: within, after: null, from: reached.on, optional: true, source: why }];
  });
  return [
    { kind: 'submitted', actor: 'proponents', clock: null, after: null, source },
    ...(sponsors === null
      ? []
      : [
          {
            kind: 'sponsored',
            actor: 'sponsors',
            clock: sponsors.within,
            after: 'submitted',
            source: sponsors.within.source,
          } as const,
        ]),
    {
      kind: 'opened',
      actor: 'moderators',
      clock: moderation?.within ?? null,
      after: sponsors === null ? 'submitted' : 'sponsored',
      source: moderation?.within.source ?? source,
    },
    { kind: 'closed', actor: 'residents', clock: circulation, after: 'opened', source: circulation.source },
    ...owed,
  ];
}
