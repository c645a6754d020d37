/** An organiser withdraws a release that was entered wrongly, or takes it back in: its figures count nowhere, and stay to be read. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Indicator } from './indicator.ts';
import { insertVintageState, vintagesOf } from './store/figures.ts';
import { lockIndicator } from './store/indicators.ts';

export type WithdrawalProblem = 'reasonMissing' | 'reasonTooLong' | 'no-such-release';

/** What is so already stays so, and is not told twice. */
export const changeRelease = (
  platform: Platform,
  indicator: Indicator,
  { vintage, withdrawn }: { readonly vintage: number; readonly withdrawn: boolean },
  by: { readonly official: Official; readonly reason: string },
): Promise<Result<undefined, WithdrawalProblem>> =>
  actInPublic<undefined, 'no-such-release'>(platform, processOf(indicator.id), by, async (tx, log) => {
    await lockIndicator(tx, indicator.id);
    const found = (await vintagesOf(tx, indicator.id)).find(({ number }) => number === vintage);
    if (found === undefined) return err('no-such-release');
    if (found.withdrawn === withdrawn) return ok(undefined);
    const { official, reason } = by;
    await insertVintageState(tx, indicator.id, vintage, {
      withdrawn,
      reason,
      account: official.id,
      role: official.role,
    });
    await log(withdrawn ? 'indicator.release-withdrawn' : 'indicator.release-restored', indicator, {
      title: indicator.name,
      slug: indicator.slug,
      vintage,
      name: found.name,
    });
    return ok(undefined);
  });
