/** Claims about the demo's polls: each with a source, none made up, and the same thing said in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pollQuestions } from './content/polls.ts';

const polls = pollQuestions.flatMap((question) => question.polls.map(({ facts }) => facts));

test('every poll names where it was read, and a reason for its question', () => {
  assert.ok(polls.length >= 10, String(polls.length));
  for (const { sourceUrl, sourceReadOn, askedUntil } of polls) {
    assert.match(sourceUrl, /^https:\/\//);
    assert.ok(sourceReadOn >= askedUntil);
  }
  for (const { reason } of pollQuestions.flatMap((question) => question.polls)) assert.ok(reason.length > 20);
});

test('a sponsor with a stake has it said in words, whichever side it is on', () => {
  for (const { stake, stakeNote } of polls) assert.equal(stake === 'has-stake', stakeNote !== '');
});

test('being better off and voting to leave are different questions', () => {
  const titles = pollQuestions.map(({ title }) => title.en);
  assert.ok(titles.some((title) => /better off/.test(title)) && titles.some((title) => /vote/.test(title)));
  for (const { title, about } of pollQuestions)
    assert.ok(title.es !== '' && about.es !== '' && title.es !== title.en && about.es !== about.en);
});
