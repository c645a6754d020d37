/** Claims about `concord match`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

/** By hand: garden (1 + 1 + 1)^2 - 3 = 6 dollars, hall (1 + 1)^2 - 2 = 2; the pot of 4 gives half of each. */
const decision = {
  format: 'concord-fund-decision-1',
  title: 'Shade fund',
  terms: { deciding: 'quadratic', measure: null, pot: 4_00 },
  candidates: [
    { number: 2, title: 'Hall', asked: 100_00 },
    { number: 1, title: 'Garden', asked: 100_00 },
  ],
  pledges: [
    ...['x', 'y', 'z'].map((pledger) => ({ project: '1', pledger, cents: 1_00 })),
    ...['x', 'y'].map((pledger) => ({ project: '2', pledger, cents: 1_00 })),
    { project: '9', pledger: 'x', cents: 50_00 },
  ],
  votes: [],
  outcome: [
    { application: 1, pledged: 3_00, pledgers: 3, claim: 6_00, cents: 3_00, capped: false },
    { application: 2, pledged: 2_00, pledgers: 2, claim: 2_00, cents: 1_00, capped: false },
  ],
};
const [garden, hall] = decision.outcome;
/** The pot of 5 is enough for the two that two of three members approve of, but not with the third, which one does. */
const panel = {
  ...decision,
  terms: { deciding: 'panel', measure: null, pot: 5_00 },
  candidates: [1, 2, 3].map((number) => ({ number, title: `Number ${number}`, asked: 2_00 })),
  pledges: [],
  votes: [
    ...['a', 'b'].flatMap((member) => [1, 3].map((application) => ({ application, member, approves: true }))),
    { application: 2, member: 'c', approves: true },
    { application: 1, member: 'c', approves: false },
  ],
  outcome: [
    [1, 2, 2_00],
    [2, 1, 0],
    [3, 2, 2_00],
  ].map(([application, claim, cents]) => ({ application, pledged: 0, pledgers: 0, claim, cents, capped: false })),
};
const folder = folderWith({
  'right.json': JSON.stringify(decision),
  'panel.json': JSON.stringify(panel),
  'wrong.json': JSON.stringify({
    ...decision,
    outcome: [
      { ...garden, cents: 3_01 },
      { ...hall, claim: 2_01 },
    ],
  }),
  'fewer.json': JSON.stringify({ ...decision, outcome: [garden] }),
  'more.json': JSON.stringify({ ...decision, candidates: decision.candidates.slice(1) }),
  'twice.json': JSON.stringify({ ...decision, candidates: [decision.candidates[0], decision.candidates[0]] }),
  'other.json': JSON.stringify({ ...decision, format: 'another', terms: { ...decision.terms, pot: -1 } }),
  'text.json': 'no JSON',
});
const file = (name: string): string => join(folder, name);

test('a decision that follows from its file is the same to the cent, of pledges and of a panel', async () => {
  const right = await concord('match', file('right.json'));
  assert.equal(right.code, 0, right.problems);
  assert.match(right.out, /Shade fund\nMatch: quadratic, 4\.00 dollars in the pot/);
  assert.match(
    right.out,
    / 3\.00 +3\.00 {2}1 Garden\n +1\.00 +2\.00 {2}2 Hall\n\nThe same as published, to the cent\.\n$/,
  );
  const json = await concord('match', file('right.json'), '--json');
  assert.deepEqual(JSON.parse(json.out), { same: true, outcome: decision.outcome });
  const voted = await concord('match', file('panel.json'));
  assert.equal(voted.code, 0, voted.out);
  assert.match(
    voted.out,
    /Vote of a panel[^]*2\.00 +2 {2}1 Number 1\n +2\.00 +2 {2}3 Number 3\n +0\.00 +1 {2}2 Number 2/,
  );
});

test('every difference is named, and the exit code says that there is one', async () => {
  const wrong = await concord('match', file('wrong.json'));
  assert.equal(wrong.code, 1);
  assert.match(
    wrong.out,
    /application 1: grant is 300, published is 301\n {2}application 2: claim is 200, published is 201/,
  );
  assert.match((await concord('match', file('fewer.json'))).out, /application 2 was not decided on/);
  const more = await concord('match', file('more.json'));
  assert.match(more.out, /application 2 was decided on and is no candidate/);
});

test('refuses what is no decision, with each place in it', async () => {
  const other = await concord('match', file('other.json'));
  assert.equal(other.code, 1);
  assert.match(other.problems, /format: .*\n.*terms\.pot: /);
  assert.match((await concord('match', file('twice.json'))).problems, /a number stands twice/);
  assert.match((await concord('match', file('text.json'))).problems, /this is not JSON/);
  assert.equal((await concord('match')).code, 2);
  assert.match((await concord('match', '--help')).out, /^concord match DECISION\.json/);
});
