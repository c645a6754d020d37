import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newScreen, noOrders, screenPledge, type ScreenedPledge } from './pledge-screen.ts';
import { floodPledges, floods, inTime, organicPledges } from './testing/pledge-stream.ts';
import { screenStream } from './testing/screen-stream.ts';

const flood = (name: string) => {
  const found = floods.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
};

test('of a replay of 77,000, 99 % are held, and under 0.5 % of 100,000 residents', () => {
  const { bots, organic } = screenStream(
    inTime(organicPledges(100_000, 'replay'), floodPledges(flood('replay of 2016'), 'replay')),
  );
  assert.ok(bots >= 0.99, `bots ${bots}`);
  assert.ok(organic < 0.005, `residents ${organic}`);
});

test('without a flood hardly a resident is held: offices at lunch, campuses and carriers included', () => {
  for (const seed of ['a', 'b', 'c']) {
    const { organic } = screenStream(inTime(organicPledges(40_000, seed)));
    assert.ok(organic < 0.005, `${seed}: ${organic}`);
  }
});

/** What is caught of other floods at 20,000 among 30,000 residents, and what of these. The last rows get through: nobody may rely on less. */
const known: readonly (readonly [name: string, least: number, most: number, residents: number])[] = [
  ['one network', 0.99, 1, 0.005],
  ['one network, names of people', 0.75, 1, 0.005],
  ['500 networks', 0.99, 1, 0.005],
  ['500 networks, names of people, 5,000 domains', 0.99, 1, 0.01],
  ['one domain, random names', 0.99, 1, 0.005],
  ['sequential names at 2,000 domains', 0.99, 1, 0.005],
  ['slow drip at one domain', 0.99, 1, 0.005],
  // Carriers are shared: some of the residents on phones are held with the flood.
  ['real mailboxes with random names, from phones', 0.8, 1, 0.15],
  ['names of people at 10,000 domains from 20,000 networks', 0, 0.1, 0.005],
  ['real mailboxes with names of people from 500 networks', 0, 0.1, 0.005],
  ['slow drip of real mailboxes', 0, 0.1, 0.005],
];

for (const [name, least, most, residents] of known) {
  test(`flood "${name}": ${least * 100} to ${most * 100} % are held`, () => {
    const pledges = inTime(organicPledges(30_000, name), floodPledges(flood(name), name, 20_000));
    const { bots, organic } = screenStream(pledges);
    assert.ok(bots >= least && bots <= most, `bots ${bots}`);
    assert.ok(organic < residents, `residents ${organic}`);
  });
}

test('every simulated flood is in the table or is the replay', () => {
  assert.deepEqual(floods.map(({ name }) => name).sort(), ['replay of 2016', ...known.map(([name]) => name)].sort());
});

const pledge = (nr: number, more: Partial<ScreenedPledge> = {}): ScreenedPledge => ({
  id: `pledge ${nr}`,
  at: nr,
  network: `network ${nr}`,
  domain: 'firm.com',
  kind: 'other',
  stem: '',
  odd: false,
  region: 'county',
  held: false,
  ...more,
});

test('recognising a flood holds its earlier members too, each once, and then each new one', () => {
  const state = newScreen();
  const verdicts = Array.from({ length: 50 }, (_, nr) => screenPledge(state, pledge(nr), null));
  assert.ok(verdicts.slice(0, 40).every((each) => each.length === 0));
  assert.equal(verdicts[40]?.length, 41);
  assert.ok(verdicts.slice(41).every((each) => each.length === 1));
  const ids = verdicts.flat().map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, 50);
});

test('forty from one firm within a day are let through, and after a silent day it starts anew', () => {
  const state = newScreen();
  const first = Array.from({ length: 40 }, (_, nr) => screenPledge(state, pledge(nr), null));
  const later = Array.from({ length: 40 }, (_, nr) =>
    screenPledge(state, pledge(100 + nr, { at: 100_000 + nr }), null),
  );
  assert.equal([...first, ...later].flat().length, 0);
});

test('a domain that an organiser lets in is not held, one that is ordered held is, from the first pledge', () => {
  const letIn = { ...noOrders, domains: new Map([['firm.com', 'let-in' as const]]) };
  const hold = { ...noOrders, domains: new Map([['firm.com', 'hold' as const]]) };
  const [one, two] = [newScreen(), newScreen()];
  for (let nr = 0; nr < 100; nr += 1) assert.deepEqual(screenPledge(one, pledge(nr), null, letIn), []);
  assert.deepEqual(screenPledge(two, pledge(0), null, hold), [{ id: 'pledge 0', why: 'order' }]);
});

test('more than a quarter of the people of a tiny county: those beyond are held, the ones before are not', () => {
  const state = newScreen();
  const verdicts = Array.from({ length: 600 }, (_, nr) =>
    screenPledge(state, pledge(nr, { kind: 'provider', domain: 'gmail.com' }), 1_100),
  );
  assert.ok(verdicts.slice(0, 500).every((each) => each.length === 0));
  assert.ok(verdicts.slice(500).every(([verdict]) => verdict?.why === 'region'));
});

test('the same pledges give the same verdicts, whichever node reads them', () => {
  const pledges = inTime(organicPledges(3_000, 'same'), floodPledges(flood('one network'), 'same', 1_000));
  assert.deepEqual(screenStream(pledges), screenStream(pledges));
});
