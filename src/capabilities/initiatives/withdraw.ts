/**
 * Proponents withdraw their petition themselves. Before it is filed all of them must want it, after that more than half (Elections
 * Code 9604); until when it is possible the rules say. The consent of each is recorded; the one that makes them enough withdraws it.
 */
import { actOn } from '../../platform/act.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { addDays, type IsoDay } from '../../rules/petition/calendar.ts';
import { lifeOf, possibleEvents, type Life } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { eventsOf, insertEvent } from './store/events.ts';
import { lockedInitiative } from './store/organise.ts';
import { insertConsent, proponentsOf } from './store/proponents.ts';

export type WithdrawProblem = 'notProponent' | 'notNow';

/** How many of them must want it. */
export const consentsNeeded = (life: Life, proponents: number): number =>
  life.past.some(({ kind }) => kind === 'filed') ? Math.floor(proponents / 2) + 1 : proponents;

export function mayWithdrawNow({ rules, electionOn }: Initiative, life: Life, today: IsoDay): boolean {
  if (!possibleEvents(rules, life.state).includes('withdrawn') || today < (life.past.at(-1)?.on ?? '')) return false;
  const { withdrawal } = rules;
  if (withdrawal?.until !== 'days-before-election' || electionOn === null) return true;
  return today <= addDays(electionOn, -withdrawal.days);
}

/** Saying the same twice changes nothing. */
export async function consentToWithdrawal(
  platform: Platform,
  initiative: Initiative,
  account: Account,
  given: boolean,
): Promise<Result<'recorded' | 'withdrawn', WithdrawProblem>> {
  const today = dayIn(platform.now(), platform.config.timeZone);
  const process = processOf(initiative.id);
  return actOn(platform, process, async (tx) => {
    const locked = await lockedInitiative(tx, initiative.id);
    const proponents = await proponentsOf(tx, initiative.id);
    const mine = proponents.find(({ accountId }) => accountId === account.id);
    if (mine === undefined) return err('notProponent');
    const events = (await eventsOf(tx, initiative.id)).map(({ event }) => event);
    const life = lifeOf(locked.rules, events);
    if (locked.publishedAt === null || !mayWithdrawNow(locked, life, today)) return err('notNow');
    if (mine.consents === given) return ok('recorded');
    await insertConsent(tx, initiative.id, mine.number, given, account.id);
    const consented = proponents.filter((each) => (each === mine ? given : each.consents)).length;
    const needed = consentsNeeded(life, proponents.length);
    const common = {
      actorId: account.id,
      actorRole: 'resident',
      regionId: locked.regionId,
      process,
      public: true,
    } as const;
    await platform.audit(tx, {
      ...common,
      act: given ? 'initiative.withdrawal-consented' : 'initiative.withdrawal-revoked',
      detail: { proponent: mine.number, consented, needed },
    });
    if (consented < needed) return ok('recorded');
    const reason = `${consented}/${proponents.length}`;
    await insertEvent(tx, initiative.id, { kind: 'withdrawn', on: today }, null, '');
    await platform.audit(tx, { ...common, act: 'initiative.withdrawn', detail: { on: today, consented: reason } });
    return ok('withdrawn');
  });
}
