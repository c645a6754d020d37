/**
 * Loads the demo once. All content goes in by one transaction; then the closed votes are counted as any other, and a last
 * transaction adds what was delivered and the log of the past. Killed in between, the next start goes on where it was.
 */
import { sql } from 'kysely';
import {
  actsOf,
  countVotes,
  dateCount,
  putPastActs,
  queueCountAgain,
  type PastAct,
} from '../src/capabilities/budgeting/index.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { california } from '../src/platform/regions/california.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { budgets } from './content/budgets.ts';
import { dialogues } from './content/dialogues.ts';
import { initiatives } from './content/initiatives.ts';
import { referendums } from './content/referendums.ts';
import { surveys } from './content/surveys.ts';
import { leaving } from './content/topic.ts';
import { tellDelivery } from './delivery.ts';
import { putPeople } from './people.ts';
import { briefActs, putBriefs } from './put-briefs.ts';
import { putBudget } from './put-budget.ts';
import { putDialogue } from './put-dialogue.ts';
import { fundActs, putFunds } from './put-funds.ts';
import { indicatorActs, putIndicators } from './put-indicators.ts';
import { putInitiative } from './put-initiative.ts';
import { followInvestment, investmentActs, putInvestment } from './put-investment.ts';
import { pollActs, putPolls } from './put-polls.ts';
import { putReferendum, referendumActs } from './put-referendum.ts';
import { putSurvey, surveyActs } from './put-survey.ts';
import { putTownHalls } from './put-town-halls.ts';
import { townHallActs } from './tell-town-halls.ts';
import { drawDialogues, dialogueActs } from './tell-dialogues.ts';

type Step = (sentence: string) => void;

const minuteMs = 60_000;

export async function loadDemo(platform: Platform, step: Step): Promise<void> {
  if (platform.config.production || !platform.config.demo)
    throw new Error('The demo runs in demo mode only, never in production.');
  if ((await listDemo(platform.db)).length === 0) await putContent(platform, step);
  const loaded = await listDemo(platform.db);
  if (loaded.every(({ told }) => told)) return;
  step("Counting the demo's votes that are closed");
  // All are waited for, also where one fails: whoever starts again must not meet a count that is still under way.
  const counts = await Promise.allSettled(
    loaded.filter(({ closed }) => closed).map(({ id }) => countAsPast(platform, id)),
  );
  for (const count of counts) if (count.status === 'rejected') throw count.reason;
  step('Drawing the maps of its dialogues');
  await drawDialogues(platform);
  step('Following up what came of the sums');
  await followInvestment(platform);
  await tellPast(platform, loaded);
}

/** What the count would log as today's goes into the log later, with the time at which it would have happened. */
async function countAsPast(platform: Platform, budgetId: number): Promise<void> {
  if (!(await queueCountAgain(platform.db, budgetId))) return;
  await countVotes({ ...platform, audit: async () => 0 }, budgetId);
  const done = await sql`select from count_run where budget_id = ${budgetId} and state = 'done'`.execute(platform.db);
  if (done.rows.length === 0) throw new Error('A vote of the demo could not be counted. Start again to try once more.');
}

export interface LoadedBudget {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly closesAt: Date;
  /** Whether it has a count. */
  readonly closed: boolean;
  /** Whether the log tells of it. */
  readonly told: boolean;
}

async function listDemo(db: Db): Promise<readonly LoadedBudget[]> {
  const found = await sql<LoadedBudget>`
    select b.id, b.slug, b.region_id as "regionId", r.name as "regionName", b.voting_close_at as "closesAt",
      exists (select from count_run c where c.budget_id = b.id) as closed,
      exists (select from audit a where a.process = 'budget:' || b.id and a.act = 'budget.published') as told
    from budget b join region r on r.id = b.region_id
    where b.hypothetical and b.slug = any(${budgets.map(({ slug }) => slug)}) order by b.id`.execute(db);
  return found.rows;
}

async function putContent(platform: Platform, step: Step): Promise<void> {
  step('Loading the demo: a public question, residents and their budgets (all made up)');
  await platform.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('the demo'))`.execute(tx);
    if ((await listDemo(tx)).length > 0) return;
    await loadRegions(tx, california);
    const people = await putPeople(tx);
    await putTopic(tx, leaving);
    for (const content of budgets) {
      step(`Simulating ${content.title.en}`);
      await putBudget(platform, tx, content, people);
    }
    step('Bringing in official figures of 58 counties (real ones, with their sources)');
    await putIndicators({ audit: async () => 0 }, tx);
    step('Sharing out two sums over 58 counties (made up; their need is real)');
    await putInvestment(tx, platform.now());
    step('Loading the brief on its question (made up for this demo, with real sources)');
    await putBriefs(tx, platform.now());
    step('Simulating community funds, with pledges and grants');
    await putFunds(tx, platform.now());
    step('Registering published polls (real ones, with their sources)');
    await putPolls(tx, platform.now());
    for (const content of dialogues) {
      step(`Simulating ${content.title.en}`);
      await putDialogue(tx, content, people, platform.now());
    }
    const numbers = new Map<string, number>();
    for (const content of initiatives)
      numbers.set(content.slug, await putInitiative(tx, content, people, platform.now()));
    step('Simulating referendums, with the returns of 58 counties');
    for (const content of referendums)
      await putReferendum(tx, content, { initiatives: numbers, people, now: platform.now() });
    for (const content of surveys) {
      step(`Simulating ${content.title.en}`);
      await putSurvey(tx, content, people, platform.now());
    }
    step('Simulating town halls, with their records and minutes');
    await putTownHalls(platform, tx, people);
  });
}

async function tellPast(platform: Platform, loaded: readonly LoadedBudget[]): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const acts: PastAct[] = [];
    for (const budget of loaded) {
      const content = budgets.find(({ slug }) => slug === budget.slug)!;
      const at = (minutes: number): Date => new Date(budget.closesAt.getTime() + minutes * minuteMs);
      if (budget.closed) await dateCount(tx, budget.id, at(0), at(1));
      acts.push(...(await actsOf(tx, budget.id, content.published)));
      if (budget.closed) acts.push(...(await tellDelivery(platform, tx, budget, at(1))));
    }
    acts.push(
      ...(await dialogueActs(tx)),
      ...(await surveyActs(tx)),
      ...(await indicatorActs(tx)),
      ...(await briefActs(tx)),
      ...(await fundActs(tx)),
      ...(await investmentActs(tx)),
      ...(await pollActs(tx)),
      ...(await referendumActs(tx)),
      ...(await townHallActs(tx)),
    );
    await putPastActs(tx, acts);
  });
}
