/**
 * Counts a vote that was closed: on a worker thread, with progress, and published in one transaction together with the
 * commitments that follow from it. Killed in the middle, it is taken up again from the start.
 */
import type { Job } from '../../platform/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { processOf, ruleChoice, type Budget } from './budget.ts';
import type { CountInput, CountProgress } from './count.task.ts';
import { electionSource } from './election.ts';
import { promiseProjects } from './promise-projects.ts';
import { limitsInForce } from './rule-shapes.ts';
import { findBudgetById } from './store/budgets.ts';
import { beatCount, failCount, finishCount, takeCount, type Found } from './store/counts.ts';
import { listProjects } from './store/projects.ts';

const task = new URL('./count.task.ts', import.meta.url);
/** Progress is written at most so often; a count that is silent for much longer is taken for dead. */
const beatMs = 250;
const sleepingBeatMs = 5_000;

/** A count that takes its process down is not begun for ever: an organiser sees that it failed, and can ask for another. */
const mostTries = 3;

/** Does nothing when no count of this budget waits. */
export async function countVotes(platform: Platform, budgetId: number): Promise<void> {
  const { db, live, log } = platform;
  const budget = await findBudgetById(db, budgetId);
  const taken = budget === undefined ? undefined : await takeCount(db, budgetId);
  if (budget === undefined || taken === undefined) return;
  const { id, tries } = taken;
  live.announce(processOf(budgetId));
  try {
    if (tries > mostTries) throw new Error(`${mostTries} processes died while they counted`);
    const found = await runCount(platform, budget, id);
    await db.transaction().execute(async (tx) => {
      if (!(await finishCount(tx, budgetId, id, found))) return;
      await platform.audit(tx, {
        act: 'count.finished',
        regionId: budget.regionId,
        process: processOf(budgetId),
        public: true,
        detail: { count: id, digest: found.digest, voters: found.voters },
      });
      await promiseProjects(platform, tx, budget, found.outcome);
    });
  } catch (problem) {
    log.error({ err: problem, budget: budgetId }, 'a count failed');
    await db.transaction().execute(async (tx) => {
      const failed = await failCount(tx, budgetId, id, problem instanceof Error ? problem.message : String(problem));
      if (!failed) return;
      await platform.audit(tx, {
        act: 'count.failed',
        regionId: budget.regionId,
        process: processOf(budgetId),
        public: true,
        detail: { count: id },
      });
    });
  }
  live.announce(processOf(budgetId));
}

async function runCount(platform: Platform, budget: Budget, id: number): Promise<Found> {
  const { db, live, threads, log } = platform;
  let latest: CountProgress = { step: 'count', done: 0, total: 0 };
  let written = latest;
  let ticks = 0;
  let writing = Promise.resolve();
  const beat = setInterval(() => {
    ticks += 1;
    // Also without progress it beats now and then, so that nobody takes it for dead.
    if (latest === written && ticks % (sleepingBeatMs / beatMs) !== 0) return;
    written = latest;
    writing = writing
      .then(() => beatCount(db, budget.id, id, latest))
      .then(() => live.announce(processOf(budget.id)))
      .catch((problem: unknown) => log.warn({ err: problem }, 'progress of a count was not written'));
  }, beatMs);
  try {
    const limits = limitsInForce(budget.limits, await listProjects(db, budget.id));
    const input: CountInput = { source: await electionSource(db, budget), choice: ruleChoice(budget, limits) };
    return await threads.run<CountInput, Found, CountProgress>(task, input, (progress) => {
      latest = progress;
    });
  } finally {
    clearInterval(beat);
    await writing;
  }
}

export const countJob: Job = {
  name: 'budgeting.count',
  on: ['count.requested'],
  run: async (platform, cause) => {
    const budgetId = Number(/^budget:(\d+)$/.exec(cause.process ?? '')?.[1]);
    if (Number.isSafeInteger(budgetId)) await countVotes(platform, budgetId);
  },
};
