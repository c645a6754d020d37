import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifeOf, possibleEvents, type LifeEvent } from './life.ts';
import { officialOn, versionOn, type RulesProfile } from './profile.ts';
import { shippedProfiles } from './profiles/index.ts';
import { stepsOf } from './steps.ts';

const profile = (id: string, day = '2027-01-04'): RulesProfile => {
  const found = versionOn(shippedProfiles, id, day);
  assert.ok(found, id);
  return found;
};
const statute = profile('california-statute');
const petition = profile('local-e-petition');
const election = '2028-11-07';

const begun: readonly LifeEvent[] = [
  { kind: 'submitted', on: '2027-03-01' },
  { kind: 'title-issued', on: '2027-05-03' },
];
const stepOf = (events: readonly LifeEvent[], kind: string, today: string, rules = statute) => {
  const found = stepsOf(rules, lifeOf(rules, events), election, today).find((step) => step.kind === kind);
  assert.ok(found, kind);
  return found;
};

test('the official numbers of a statute and of an amendment are those published after 2022', () => {
  assert.ok(statute.required);
  assert.equal(officialOn(statute.required, '2027-01-04')?.number, 546_651);
  const { required } = profile('california-amendment');
  assert.ok(required);
  assert.equal(officialOn(required, '2027-01-04')?.number, 874_641);
  assert.equal(officialOn(statute.required, '2020-09-09')?.number, 623_212);
});

test('a full check takes 30 business days until 2023 and 60 from 2024', () => {
  assert.equal(profile('california-statute', '2023-12-31').fullCheck?.days, 30);
  assert.equal(profile('california-statute', '2024-01-01').fullCheck?.days, 60);
});

test('a statute from its submission to its qualification, on dates as the law counts them', () => {
  const events: readonly LifeEvent[] = [
    ...begun,
    { kind: 'notice-given', on: '2027-07-06' },
    { kind: 'filed', on: '2027-11-01' },
    { kind: 'raw-counted', on: '2027-11-12', outcome: 'enough' },
    { kind: 'sampled', on: '2027-12-28', outcome: 'full-check' },
    { kind: 'fully-checked', on: '2028-03-20', outcome: 'enough' },
    { kind: 'qualified', on: '2028-06-29' },
  ];
  assert.equal(lifeOf(statute, events).state, 'qualified');
  const dues = stepsOf(statute, lifeOf(statute, events), election, '2028-07-01').map(({ kind, due }) => [kind, due]);
  assert.deepEqual(dues, [
    ['submitted', null],
    ['title-issued', null],
    ['notice-given', null],
    // 180 days from 3 May are 30 October, a Saturday.
    ['filed', '2027-11-01'],
    // Eight business days without 11 November.
    ['raw-counted', '2027-11-12'],
    // Thirty without Thanksgiving, the day after it and 25 December, which is a Saturday.
    ['sampled', '2027-12-28'],
    ['fully-checked', '2028-03-23'],
    ['qualified', '2028-06-29'],
    ['decided', election],
  ]);
});

test('the title and summary come when the review has run its time, not before it', () => {
  const step = stepOf([{ kind: 'submitted', on: '2027-03-01' }], 'title-issued', '2027-03-02');
  assert.deepEqual([step.opens, step.due, step.status], ['2027-04-01', null, 'now']);
});

test('what has not begun is shown as if everything before took all its time, and is not called fixed', () => {
  const step = stepOf(begun, 'raw-counted', '2027-06-01');
  assert.deepEqual([step.due, step.fixed, step.status], ['2027-11-12', false, 'later']);
  assert.equal(stepOf(begun, 'filed', '2027-06-01').fixed, true);
});

test('a petition whose steps would end after the 131st day says so', () => {
  const late = [begun[0] as LifeEvent, { kind: 'title-issued', on: '2027-12-20' } as const];
  assert.equal(stepOf(late, 'sampled', '2028-01-10').tooLate, true);
  assert.equal(stepOf(begun, 'sampled', '2027-06-01').tooLate, false);
});

test('a step whose last day has passed is late, on the day itself it is not', () => {
  assert.equal(stepOf(begun, 'filed', '2027-11-01').late, false);
  assert.equal(stepOf(begun, 'filed', '2027-11-02').late, true);
});

test('an event that cannot happen where the initiative stands is kept apart, not dropped', () => {
  const life = lifeOf(statute, [...begun, { kind: 'qualified', on: '2027-06-01' }]);
  assert.equal(life.state, 'circulating');
  assert.deepEqual(
    life.impossible.map(({ kind }) => kind),
    ['qualified'],
  );
});

test('an event before the day of the one before it is impossible', () => {
  assert.equal(lifeOf(statute, [...begun, { kind: 'filed', on: '2027-04-01' }]).state, 'circulating');
});

test('withdrawal: until it has qualified, under the law for statewide measures; until the end of signing, online', () => {
  const eligible: readonly LifeEvent[] = [
    ...begun,
    { kind: 'filed', on: '2027-11-01' },
    { kind: 'raw-counted', on: '2027-11-12', outcome: 'enough' },
    { kind: 'sampled', on: '2027-12-28', outcome: 'eligible' },
  ];
  assert.ok(possibleEvents(statute, lifeOf(statute, eligible).state).includes('withdrawn'));
  assert.ok(!possibleEvents(statute, 'qualified').includes('withdrawn'));
  assert.ok(possibleEvents(petition, 'circulating').includes('withdrawn'));
  assert.ok(!possibleEvents(petition, 'closed').includes('withdrawn'));
});

test('an e-petition owes an answer and a hearing from the day each threshold was reached, also after its close', () => {
  const events: readonly LifeEvent[] = [
    { kind: 'submitted', on: '2027-01-04' },
    { kind: 'sponsored', on: '2027-01-08' },
    { kind: 'opened', on: '2027-01-11' },
    { kind: 'threshold-reached', on: '2027-02-01', pledges: 200 },
    { kind: 'threshold-reached', on: '2027-06-01', pledges: 1_000 },
    { kind: 'closed', on: '2027-07-12' },
  ];
  assert.equal(lifeOf(petition, events).state, 'closed');
  assert.equal(stepOf(events, 'answered', '2027-07-13', petition).due, '2027-03-02');
  assert.equal(stepOf(events, 'heard', '2027-07-13', petition).due, '2027-08-02');
  assert.equal(stepOf(events, 'answered', '2027-07-13', petition).late, true);
});

test('an initiative whose life is on record from its title on: what came before is not waited for', () => {
  const fromTitle = begun.slice(1);
  assert.equal(stepOf(fromTitle, 'submitted', '2027-06-01').status, 'never');
  assert.deepEqual(
    [stepOf(fromTitle, 'filed', '2027-06-01').status, stepOf(fromTitle, 'filed', '2027-06-01').due],
    ['now', '2027-11-01'],
  );
});

test('every shipped profile names the source of each of its numbers, and its versions do not overlap', () => {
  for (const each of shippedProfiles) {
    const clocks = [each.review, each.circulation, each.rawCount, each.verification, each.fullCheck];
    const parts = [
      ...clocks,
      each.decision,
      each.required,
      each.fee,
      each.notice,
      each.sampling,
      each.limits,
      each.qualifies,
      each.withdrawal,
    ];
    for (const part of parts)
      if (part !== null) assert.ok(part.source.length > 10, `${each.id}: ${JSON.stringify(part)}`);
    const others = shippedProfiles.filter(({ id, version }) => id === each.id && version !== each.version);
    for (const { holds } of others)
      assert.ok(each.holds.from > (holds.until ?? '9999') || (each.holds.until ?? '9999') < holds.from, each.id);
  }
});
