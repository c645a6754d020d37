import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleChoice } from '../outcome.ts';
import { example } from '../testing/by-hand.ts';
import { countEnvelopes } from './count-envelopes.ts';
import type { Envelope } from './envelopes.ts';
import { envelopeProblems, envelopeSentence } from './problems.ts';

const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cardinality', completion: 'none', ties: 'id', seed: '' };

const CATEGORIES: Readonly<Record<string, readonly string[]>> = { a: ['green'], b: ['green', 'sport'], c: ['sport'] };
const { instance, ballots } = (({ instance, ballots }) => ({
  instance: {
    ...instance,
    projects: instance.projects.map((project) => ({ ...project, categories: CATEGORIES[project.id] ?? [] })),
  },
  ballots,
}))(example({ budget: 100, costs: { a: 20, b: 15, c: 30, d: 40 }, ballots: [[3, 'a b c d']] }));

const GREEN: Envelope = { name: 'green', budget: 40, of: { of: 'category', name: 'green' } };
const SPORT: Envelope = { name: 'sport', budget: 40, of: { of: 'category', name: 'sport' } };
const REST: Envelope = { name: 'rest', budget: 60, of: 'rest' };

const sentences = (envelopes: readonly Envelope[], choice: RuleChoice = greedy): string[] =>
  envelopeProblems(instance, ballots, envelopes, choice).map(envelopeSentence);

test('envelopes that divide the projects have no problems', () => {
  assert.deepEqual(sentences([GREEN, REST]), []);
  assert.deepEqual(
    sentences([
      { ...GREEN, leftoversTo: 'rest' },
      { ...REST, budget: 0 },
    ]),
    [],
  );
});

test('every project must be in one envelope, and in one only', () => {
  assert.deepEqual(sentences([]), ['There is no envelope.']);
  assert.deepEqual(sentences([GREEN]), ['No envelope pays for: c, d.']);
  assert.deepEqual(sentences([GREEN, SPORT, { ...REST, budget: 20 }]), [
    'The project "b" is in more than one envelope: green, sport.',
  ]);
  assert.deepEqual(
    sentences([REST, { ...REST, name: 'others', budget: 40 }]),
    ['a', 'b', 'c', 'd'].map((id) => `The project "${id}" is in more than one envelope: rest, others.`),
  );
});

test('names, amounts and ways of leftovers are checked, all at once', () => {
  assert.deepEqual(
    sentences([
      { name: 'red', budget: -1, of: { of: 'category', name: 'red' }, leftoversTo: 'blue' },
      { ...GREEN, leftoversTo: 'green' },
      { ...REST, leftoversTo: 'green' },
      { ...REST, budget: 1.5 },
    ]),
    [
      'The budget of the envelope "red" is not an amount of at least 0.',
      'The envelope "red" has no projects.',
      'Leftovers of "red" go to the envelope "blue", which does not exist.',
      'Leftovers of "green" go to "green", which is not counted after it.',
      'Leftovers of "rest" go to "green", which is not counted after it.',
      'There is more than one envelope "rest".',
      'The budget of the envelope "rest" is not an amount of at least 0.',
      'The project "c" is in more than one envelope: rest, rest.',
      'The project "d" is in more than one envelope: rest, rest.',
      'All envelopes together are more than the budget.',
    ],
  );
});

test('leftovers in a circle are found at the envelope that would send them back', () => {
  assert.deepEqual(
    envelopeProblems(
      instance,
      ballots,
      [
        { ...GREEN, leftoversTo: 'rest' },
        { ...REST, leftoversTo: 'green' },
      ],
      greedy,
    ),
    [{ code: 'counted-before', name: 'rest', to: 'green' }],
  );
});

test('all envelopes together must not be more than the budget', () => {
  assert.deepEqual(sentences([{ ...GREEN, budget: 41 }, REST]), ['All envelopes together are more than the budget.']);
});

test('a limit that concerns several envelopes is refused, one that names nothing too', () => {
  const limits = {
    exclusive: [
      ['a', 'c'],
      ['a', 'b'],
    ],
    groups: [{ of: 'category', name: 'sport', atMost: 5 }],
  } as const;
  assert.deepEqual(sentences([GREEN, REST], { ...greedy, limits }), [
    'A limit concerns projects of several envelopes, which are counted apart: a, c.',
    'A limit concerns projects of several envelopes, which are counted apart: category "sport".',
  ]);
  assert.deepEqual(sentences([GREEN, REST], { ...greedy, limits: { exclusive: [['a', 'z']] } }), [
    'A limit names the project "z", which does not exist.',
  ]);
});

test('the choice of each envelope is checked against its own ballots and its own money', () => {
  const points = { ...greedy, satisfaction: 'points' as const };
  assert.deepEqual(sentences([GREEN, { ...REST, choice: points }]), ['Envelope "rest": The ballots carry no points.']);
  assert.deepEqual(sentences([GREEN, REST], points), ['The ballots carry no points.']);
  const limits = { groups: [{ of: 'category', name: 'green', atLeast: 50 }] } as const;
  assert.deepEqual(sentences([GREEN, REST], { ...greedy, limits }), [
    'Envelope "green": All floors together are more than the budget.',
  ]);
});

test('what has a problem is not counted', () => {
  assert.throws(() => countEnvelopes(instance, ballots, [GREEN], greedy), /No envelope pays for: c, d\./);
});
