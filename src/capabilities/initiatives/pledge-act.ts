/**
 * What an organiser does to pledges in bulk: set aside, strike out, let in. Chosen by a rule and never one by one; with a reason for the
 * public log; undone by another act and never by taking it back. An act on a domain or a network and nothing else also holds for
 * the pledges still to come from there, until a newer one.
 */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Initiative } from './initiative.ts';
import { actByKey, tokensMatching, type ActKind, type KeptAct } from './store/pledge-acts.ts';
import { insertPledgeAct, lockPledgeActs } from './store/pledge-sifts.ts';

/** All that is given must hold. */
export interface PledgeRule {
  /** As in `pledge.domain`. */
  readonly domain?: string;
  /** Hexadecimal. */
  readonly network?: string;
  /** The word for which it is held. */
  readonly why?: string;
  /** Members of an earlier act. */
  readonly ofAct?: number;
  /** ISO instants: from the first, before the second. */
  readonly from?: string;
  readonly until?: string;
}

export type ActProblem = { readonly type: 'nothing-chosen' | 'nothing-matches' };

/**
 * How many an act on this rule would change. Fewer than ten that were chosen by domain, network or time are none: they might be one
 * person's, and whoever knows where somebody writes from could ask whether they pledged.
 */
export const actableOf = (rule: PledgeRule, matching: number): number =>
  matching < fewestAimed && (rule.domain ?? rule.network ?? rule.from ?? rule.until) !== undefined ? 0 : matching;

const fewestAimed = 10;

export async function actOnPledges(
  platform: Platform,
  initiative: Initiative,
  by: Official,
  {
    act,
    rule,
    reason,
    key,
  }: { readonly act: ActKind; readonly rule: PledgeRule; readonly reason: string; readonly key: string },
): Promise<Result<Pick<KeptAct, 'number' | 'pledges'>, ActProblem>> {
  if (Object.keys(rule).length === 0) return err({ type: 'nothing-chosen' });
  return platform.db.transaction().execute(async (tx) => {
    await lockPledgeActs(tx, initiative.id);
    const earlier = await actByKey(tx, initiative.id, key);
    if (earlier !== undefined) return ok(earlier);
    const tokens = await tokensMatching(tx, initiative.id, act, rule);
    if (actableOf(rule, tokens.length) === 0) return err({ type: 'nothing-matches' });
    const number = await insertPledgeAct(tx, { initiativeId: initiative.id, act, rule, reason, by, key, tokens });
    await platform.audit(tx, {
      act: `pledges.${act}`,
      actorId: by.id,
      actorRole: by.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      reason,
      public: true,
      // By what they were chosen, not which: a firm's or a family's domain names people.
      detail: { pledges: tokens.length, number, chosen_by: Object.keys(rule) },
    });
    return ok({ number, pledges: tokens.length });
  });
}
