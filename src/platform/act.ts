/**
 * An act on a process, in whichever room: done in one transaction, then told to everybody who watches the process. An official's public
 * act carries a reason, and its row in the log is written in that transaction.
 */
import { err, type Result } from '../rules/result.ts';
import type { Tx } from './db/db.ts';
import { reasonProblem, type Official } from './official.ts';
import type { Platform } from './platform.ts';

/** `process`: its name in the log and in live topics. Watchers are told unless the act was refused, also when it had been done before. */
export async function actOn<Done, Problem>(
  platform: Platform,
  process: string,
  does: (tx: Tx) => Promise<Result<Done, Problem>>,
): Promise<Result<Done, Problem>> {
  const done = await platform.db.transaction().execute(does);
  if (done.ok) platform.live.announce(process);
  return done;
}

/** What `does` calls once the act is done, and not where it was done before. `detail`: never a person. */
export type LogAct = (
  act: string,
  of: { readonly regionId: string },
  detail?: Readonly<Record<string, unknown>>,
) => Promise<number>;

/** Without a fit reason nothing is looked at, let alone done. */
export async function actInPublic<Done, Problem>(
  platform: Platform,
  process: string,
  { official, reason }: { readonly official: Official; readonly reason: string },
  does: (tx: Tx, log: LogAct) => Promise<Result<Done, Problem>>,
): Promise<Result<Done, Problem | 'reasonMissing' | 'reasonTooLong'>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const { id: actorId, role: actorRole } = official;
  return actOn(platform, process, (tx) =>
    does(tx, (act, { regionId }, detail = {}) =>
      platform.audit(tx, { act, actorId, actorRole, regionId, process, reason, public: true, detail }),
    ),
  );
}
