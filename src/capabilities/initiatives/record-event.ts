/** An organiser records what happened to an initiative, or strikes an entry that was wrong. */
import { actInPublic } from '../../platform/act.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { addDays, isNameableDay, type IsoDay } from '../../rules/petition/calendar.ts';
import { lifeOf, moveTo, possibleEvents, type LifeEvent, type LifeEventKind } from '../../rules/petition/life.ts';
import type { RulesProfile } from '../../rules/petition/profile.ts';
import { stepsOf } from '../../rules/petition/steps.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { eventsOf, insertEvent, strikeEvent } from './store/events.ts';
import { seedIsDue } from './sample-announce.ts';
import { lockedInitiative } from './store/organise.ts';
import { textsOf } from './store/texts.ts';

/** Those that a count decides are recorded by the count, never by hand. */
export const counted = ['raw-counted', 'sampled', 'fully-checked', 'threshold-reached', 'sponsored'] as const;
export type HandEvent = Exclude<LifeEventKind, (typeof counted)[number]>;

export const byHand = (kind: LifeEventKind): kind is HandEvent => !counted.some((each) => each === kind);

export type EventProblem =
  | 'kindMissing'
  | 'dayUnreadable'
  | 'dayAhead'
  | 'dayBeforeLast'
  | 'tooEarly'
  | 'tooLate'
  | 'notYetOver'
  | 'titleWanted'
  | 'notPublished'
  | 'notPossible'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'laterDepends'
  | 'seedDue'
  | 'noSuchEntry';

/** What an organiser may record next, besides what counts decide. */
export const recordable = (initiative: Pick<Initiative, 'rules'>, state: ReturnType<typeof lifeOf>['state']) =>
  possibleEvents(initiative.rules, state).filter(byHand);

export async function recordEvent(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  typed: { readonly kind: string; readonly on: IsoDay; readonly reason: string },
): Promise<Result<'recorded', EventProblem>> {
  const today = dayIn(platform.now(), platform.config.timeZone);
  const { reason } = typed;
  return actInPublic(platform, processOf(initiative.id), { official, reason }, async (tx, log) => {
    if (!isNameableDay(typed.on)) return err('dayUnreadable');
    if (typed.on > today) return err('dayAhead');
    const locked = await lockedInitiative(tx, initiative.id);
    if (locked.publishedAt === null) return err('notPublished');
    const events = (await eventsOf(tx, initiative.id)).map(({ event }) => event);
    const life = lifeOf(locked.rules, events);
    const kind = recordable(locked, life.state).find((each) => each === typed.kind);
    if (kind === undefined) return err(typed.kind === '' ? 'kindMissing' : 'notPossible');
    const event: LifeEvent = { kind, on: typed.on };
    if (typed.on < (life.past.at(-1)?.on ?? '')) return err('dayBeforeLast');
    if (moveTo(locked.rules, life.state, event) === undefined) return err('notPossible');
    const untimely = timeProblem(locked.rules, events, locked.electionOn, event, today);
    if (untimely !== undefined) return err(untimely);
    if (kind === 'title-issued') {
      const texts = await textsOf(tx, initiative.id);
      if (!texts.has('title') || !texts.has('summary')) return err('titleWanted');
    }
    await insertEvent(tx, initiative.id, event, official, reason);
    await log(`initiative.${kind}`, initiative, { on: typed.on });
    return ok('recorded');
  });
}

/** The law's dates: no title before the review has run, no filing after the last day, no end before it. */
function timeProblem(
  rules: RulesProfile,
  events: readonly LifeEvent[],
  election: IsoDay | null,
  { kind, on }: LifeEvent,
  today: IsoDay,
): EventProblem | undefined {
  const steps = stepsOf(rules, lifeOf(rules, events), election, today);
  const step = steps.find((each) => each.kind === kind);
  if (step?.opens !== undefined && step.opens !== null && on < step.opens) return 'tooEarly';
  const last = steps.find((each) => each.kind === (rules.signing === 'paper' ? 'filed' : 'sponsored'))?.due ?? null;
  if (kind === 'filed' && last !== null && on > last) return 'tooLate';
  if (kind === 'expired' && last !== null && on <= last) return 'notYetOver';
  if (kind === 'closed' && step?.due !== undefined && step.due !== null && on < step.due) return 'notYetOver';
  if (kind === 'qualified' && step?.due !== undefined && step.due !== null && on < step.due) return 'tooEarly';
  const { withdrawal } = rules;
  if (kind === 'withdrawn' && withdrawal?.until === 'days-before-election' && election !== null)
    return on > addDays(election, -withdrawal.days) ? 'tooLate' : undefined;
  if (kind === 'decided' && election !== null && on < election) return 'tooEarly';
  return undefined;
}

/** Only an entry on which no later one depends. The entry stays in the record, struck. */
export async function strikeEntry(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  { number, reason }: { readonly number: number; readonly reason: string },
): Promise<Result<'struck', EventProblem>> {
  return actInPublic(platform, processOf(initiative.id), { official, reason }, async (tx, log) => {
    const { rules } = await lockedInitiative(tx, initiative.id);
    const kept = await eventsOf(tx, initiative.id);
    const struck = kept.find((one) => one.number === number);
    if (struck === undefined) return err('noSuchEntry');
    const before = lifeOf(
      rules,
      kept.map(({ event }) => event),
    );
    const rest = lifeOf(
      rules,
      kept.filter((one) => one !== struck).map(({ event }) => event),
    );
    if (rest.impossible.length > before.impossible.length) return err('laterDepends');
    if (struck.event.kind === 'raw-counted' && (await seedIsDue(platform, tx, initiative))) return err('seedDue');
    await strikeEvent(tx, initiative.id, number, official, reason);
    await log('initiative.entry-struck', initiative, { kind: struck.event.kind, on: struck.event.on });
    return ok('struck');
  });
}
