/** During the review a proponent hands in an amended text: a new version of the measure, and an entry that says so. */
import { actOn } from '../../platform/act.ts';
import { dayIn } from '../../platform/local-time.ts';
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { lifeOf, possibleEvents } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { longestBody } from './add-text.ts';
import { processOf, type Initiative } from './initiative.ts';
import { eventsOf, insertEvent } from './store/events.ts';
import { lockedInitiative } from './store/organise.ts';
import { proponentsOf } from './store/proponents.ts';
import { insertText, textsOf } from './store/texts.ts';

export type AmendProblem =
  | 'notProponent'
  | 'notNow'
  | 'bodyMissing'
  | 'bodyTooLong'
  | 'bodySame'
  | 'bodyOther'
  | 'reasonMissing'
  | 'reasonTooLong';

export interface Amendment {
  readonly body: string;
  readonly reason: string;
  /** The version that the form showed. */
  readonly seen: number;
}

export async function amend(
  platform: Platform,
  initiative: Initiative,
  account: Account,
  { body, reason, seen }: Amendment,
): Promise<Result<number, AmendProblem>> {
  if (body === '') return err('bodyMissing');
  if (body.length > longestBody.measure) return err('bodyTooLong');
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const today = dayIn(platform.now(), platform.config.timeZone);
  const process = processOf(initiative.id);
  return actOn(platform, process, async (tx) => {
    const locked = await lockedInitiative(tx, initiative.id);
    const mine = (await proponentsOf(tx, initiative.id)).find(({ accountId }) => accountId === account.id);
    if (mine === undefined) return err('notProponent');
    const events = (await eventsOf(tx, initiative.id)).map(({ event }) => event);
    const { state, past } = lifeOf(locked.rules, events);
    const open = possibleEvents(locked.rules, state).includes('amended') && today >= (past.at(-1)?.on ?? '');
    if (locked.publishedAt === null || !open) return err('notNow');
    const now = (await textsOf(tx, initiative.id)).get('measure');
    if (now?.body === body) return err('bodySame');
    if ((now?.version ?? 0) !== seen) return err('bodyOther');
    const version = await insertText(tx, initiative.id, {
      kind: 'measure',
      language: now?.language ?? locked.language,
      body,
      translations: {},
      author: mine.name,
      source: '',
      reason,
      by: account.id,
    });
    await insertEvent(tx, initiative.id, { kind: 'amended', on: today }, null, reason);
    await platform.audit(tx, {
      act: 'initiative.amended',
      actorId: account.id,
      actorRole: 'resident',
      regionId: locked.regionId,
      process,
      reason,
      public: true,
      detail: { on: today, version, proponent: mine.number },
    });
    return ok(version);
  });
}
