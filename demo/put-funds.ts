/** Simulates the demo's community funds: applications, pledges of made-up residents, what was decided by the real rule, and stages that were paid. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import {
  applicationsOf,
  insertApplication,
  insertDecision,
  insertEligibility,
  insertEntry,
  insertVersion,
  outcomeOf,
  pledgesOf,
  putFund,
  stagesOf,
  typedTerms,
} from '../src/capabilities/community-funds/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { randomFor } from '../src/rules/random.ts';
import { checks, funds, type DemoFund } from './content/funds.ts';
import { california } from './people.ts';

const dayMs = 86_400_000;
const timeZone = 'America/Los_Angeles';
const reason = {
  eligible: 'It is open to all who live here and can be done within a year.',
  published: 'Approved by the council.',
  decided: 'Pledges have closed; they were counted by the rule of the fund.',
  accepted: 'Seen by the clerk: it is done as described.',
};

/** Call it in the transaction that loads everything, once the regions are there. */
export async function putFunds(tx: Db, now: Date): Promise<void> {
  for (const content of funds) await putOne(tx, content, now);
}

async function putOne(tx: Db, content: DemoFund, now: Date): Promise<void> {
  const at = (days: number): Date => new Date(now.getTime() + days * dayMs);
  const [opens, closes, pledging, closed] = content.days;
  const { title, about, eligibility } = content;
  const terms = {
    regionId: `${california}/${content.region}`,
    topic: null,
    title: title.en,
    about: about.en,
    eligibility: eligibility.en,
    checks: checks.map(({ en }) => en),
    language: 'en' as const,
    translations: {
      es: { title: title.es, about: about.es, eligibility: eligibility.es, checks: checks.map(({ es }) => es) },
    },
    pot: content.pot * 100,
    mostAsked: content.mostAsked * 100,
    mostPledged: content.mostPledged * 100,
    deciding: content.deciding,
    measure: content.measure,
    opensAt: at(opens),
    closesAt: at(closes),
    pledgingOpensAt: at(pledging),
    pledgingClosesAt: at(closed),
    publishedAt: at(opens - 10),
    hypothetical: true,
  };
  const { id, slug } = await putFund(tx, terms, { key: randomUUID(), createdBy: null });
  await insertVersion(tx, id, {
    terms: typedTerms({ ...terms, id, slug, regionName: '', decidedAt: null }, timeZone),
    reason: reason.published,
    account: null,
    role: 'organiser',
    at: terms.publishedAt,
  });
  const random = randomFor(title.en, 'pledges');
  for (const [place, application] of content.applications.entries()) {
    const { milestones, refused } = application;
    await insertApplication(tx, id, {
      ...application,
      asked: milestones.reduce((sum, { cents }) => sum + cents, 0),
      contact: 'applicant@example.org',
      withdrawn: false,
      number: undefined,
      account: null,
      key: randomUUID(),
    });
    if (closes > 0) continue;
    await insertEligibility(tx, id, {
      application: place + 1,
      eligible: refused === undefined,
      // What is refused in the demo is refused for the last of them.
      checks: terms.checks.map((check, at) => ({ check, met: refused === undefined || at < terms.checks.length - 1 })),
      reason: refused ?? reason.eligible,
      account: null,
      role: 'clerk',
    });
    // Half a dollar to four times what is usual, most near it; residents come from one pool, so that some pledge to several.
    const rows = Array.from({ length: application.pledgers }, () => ({
      pledger: createHash('sha256')
        .update(`${title.en} ${random.below(160)}`)
        .digest(),
      cents: Math.max(1, Math.round(application.usual * (0.4 + 1.6 * random.unit() * random.unit()))) * 100,
    }));
    const once = new Map(rows.map((row) => [row.pledger.toString('hex'), row]));
    await sql`
      insert into fund_pledge (fund_id, application, pledger, revision, cents, idempotency_key, at)
      select ${id}, ${place + 1}, pledger, 1, cents, gen_random_uuid(), ${at(Math.min(-0.1, pledging + 1))}
      from unnest(${[...once.values()].map(({ pledger }) => pledger)}::bytea[],
        ${[...once.values()].map(({ cents }) => cents)}::bigint[]) as p (pledger, cents)`.execute(tx);
  }
  if (closed < 0) await decideOne(tx, id, content, terms, at(closed + 1));
}

async function decideOne(
  tx: Db,
  id: number,
  content: DemoFund,
  terms: Parameters<typeof outcomeOf>[0],
  at: Date,
): Promise<void> {
  const applications = await applicationsOf(tx, id);
  const outcome = outcomeOf(terms, applications, { pledges: await pledgesOf(tx, id), votes: [] });
  await insertDecision(tx, id, { outcome, reason: reason.decided, account: null, role: 'organiser', at });
  for (const [place, paid] of content.paid.entries()) {
    const application = applications[place]!;
    const stages = stagesOf(application.milestones, outcome.find((one) => one.application === place + 1)?.cents ?? 0);
    for (const [stage, { cents }] of stages.slice(0, paid).entries()) {
      const seen = new Date(at.getTime() + (20 + 25 * stage + 3 * place) * dayMs);
      const entry = { application: place + 1, milestone: stage + 1, account: null, role: 'clerk' };
      await insertEntry(tx, id, {
        ...entry,
        kind: 'accepted',
        cents: null,
        reference: '',
        reason: reason.accepted,
        key: randomUUID(),
        at: seen,
      });
      const when = new Date(seen.getTime() + 4 * dayMs);
      const reference = `WARRANT ${40_118 + 7 * place + stage}`;
      await insertEntry(tx, id, {
        ...entry,
        kind: 'paid',
        cents,
        reference,
        reason: reason.accepted,
        key: randomUUID(),
        at: when,
      });
    }
  }
}

/** For the log, which is told in the order of time once everything is there. */
export async function fundActs(tx: Db): Promise<readonly PastAct[]> {
  const found = await sql<{ id: number; title: string; regionId: string; published: Date; decided: Date | null }>`
    select f.id, f.title, f.region_id as "regionId", f.published_at as published, d.at as decided
    from fund f left join fund_decision d on d.fund_id = f.id where f.hypothetical order by f.id`.execute(tx);
  return found.rows.flatMap(({ id, title, regionId, published, decided }) => {
    const shared = { regionId, public: true, process: `fund:${id}` };
    return [
      { ...shared, act: 'fund.published', reason: reason.published, at: published, detail: { title } },
      ...(decided === null
        ? []
        : [{ ...shared, act: 'fund.decided', reason: reason.decided, at: decided, detail: {} }]),
    ];
  });
}
