/**
 * Claims about many new accounts in one region, end to end: what they can lift is bounded, however many they are and whatever groups
 * they make (`rules/opinion/bridging/bridging.ts`, `heard-regions.ts`). What they can hold down is not: a group of their own that
 * agrees with nothing leaves no common ground. It is then named where a statement tells what decided.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherVotes, heardRegionBound, planted, type Votes } from '../../rules/opinion/index.ts';
import { summarise } from './summarise.ts';
import type { OpinionSummary } from './opinion-summary.ts';

const regions = Array.from({ length: 9 }, (_, at) => ({ id: `r${at}`, name: `Region ${at}`, population: 1_000 }));
const statements = 20;
const newcomers = 1_000;

/** The votes, and after them those of accounts that say the same on every statement. */
function joinedBy(votes: Votes, said: (newcomer: number, statement: number) => number | undefined): Votes {
  const [participant, statement, value]: [number[], number[], number[]] = [[], [], []];
  const push = (who: number, what: number, vote: number): void => {
    participant.push(who);
    statement.push(what);
    value.push(vote);
  };
  for (let p = 0; p < votes.participants; p += 1)
    for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) push(p, votes.columns[at]!, votes.values[at]!);
  for (let n = 0; n < newcomers; n += 1)
    for (let s = 0; s < statements; s += 1) {
      const vote = said(n, s);
      if (vote !== undefined) push(votes.participants + n, s, vote);
    }
  return gatherVotes(votes.participants + newcomers, statements, { participant, statement, value });
}

const made = planted({
  seed: 'brigade',
  participants: 450,
  statements,
  groups: [1, 1],
  regions: regions.length,
  voted: 0.8,
});

function summaryOf(votes: Votes, from: number, where: number): OpinionSummary {
  return summarise({
    votes,
    hidden: new Uint8Array(statements),
    meta: new Uint8Array(statements),
    region: Int16Array.from({ length: votes.participants }, (_, p) => (p < from ? made.region[p]! : where)),
    regions,
    from: undefined,
    anew: true,
    stability: undefined,
  }).summary;
}

const campaigns: Readonly<Record<string, (newcomer: number, statement: number, target: number) => number | undefined>> =
  {
    'all agree with one statement and say nothing else': (_, s, target) => (s === target ? 1 : undefined),
    'all agree with it and disagree with everything else': (_, s, target) => (s === target ? 1 : -1),
    'in two camps of their own that agree on it alone': (n, s, target) => (s === target ? 1 : n % 2 === 0 ? 1 : -1),
  };

for (const [name, said] of Object.entries(campaigns)) {
  test(`${newcomers} accounts in one region, ${name}: no bridging rises above what it was across regions plus the bound`, () => {
    const before = summaryOf(made.votes, made.votes.participants, 0);
    assert.equal(before.heardRegions, regions.length);
    // The statement that holds least: what a campaign would want to lift.
    const target = before.commonGround.at(-1)!;
    const after = summaryOf(
      joinedBy(made.votes, (n, s) => said(n, s, target)),
      made.votes.participants,
      4,
    );
    assert.equal(after.participants, made.votes.participants + newcomers);
    const bound = heardRegionBound(regions.length);
    assert.equal(after.crossRegionBound, bound);
    for (const { number, side, crossRegion } of before.statements) {
      const now = after.statements[number]!;
      if (now.side !== side || crossRegion === null || now.crossRegion === null) continue;
      assert.ok(now.crossRegion - crossRegion <= bound + 1e-9, `statement ${number}`);
      assert.ok(now.bridging <= crossRegion + bound + 1e-9, `statement ${number}`);
    }
    // Everybody's votes together would have put it first.
    const share = (one: { agree: number; disagree: number; pass: number }): number =>
      one.agree / (one.agree + one.disagree + one.pass);
    assert.ok(share(after.statements[target]!) > share(before.statements[target]!) + 0.3);
    assert.ok(after.statements[target]!.bridging < 0.1);
    // Whatever fell, fell by a group that its page names: across regions it holds within the bound as before.
    for (const { number, side, bridging, crossRegion } of before.statements) {
      const now = after.statements[number]!;
      if (now.side !== side || crossRegion === null || now.crossRegion === null) continue;
      assert.ok(crossRegion - now.crossRegion <= bound + 1e-9, `statement ${number}`);
      if (now.bridging < bridging - bound) assert.equal(now.decidedBy, 'group', `statement ${number}`);
    }
  });
}
